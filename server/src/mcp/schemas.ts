import type { z as Zod } from 'zod';
import { LONGEST_NAME, LONGEST_TEXT, MOST_ITEMS, USUAL_ITEMS } from '../assistant/limits.ts';

/** Returns the schemas of arguments and answers. `z` is a parameter, because the library is loaded on demand. */
export function schemasOf(z: typeof Zod) {
  const name = z.string().min(1).max(LONGEST_NAME);
  const locale = name.describe('A locale of the glossary, such as `en` or `pt-br`');
  const concept = name.describe('The slug of a concept, such as `target-market`');
  const text = z.string().max(LONGEST_TEXT).describe('Markdown, or plain text with `plain`');
  const plain = z.boolean().default(false).describe('Whether the text is not Markdown');
  const isTruncated = z.boolean().describe(`Whether there are more than ${MOST_ITEMS}`);
  const names = z.object({
    locale: z.string(),
    path: z.string().describe('Relative to the root'),
    preferred: z.string().nullable().describe('The name to use'),
    admitted: z.array(z.string()).describe('Names that may be used too'),
    deprecated: z.array(z.string()).describe('Names that must not be used'),
    draft: z.boolean(),
  });
  const evidence = z.enum(['exact', 'declared', 'attested', 'inflected', 'learned']);
  const status = z.enum(['preferred', 'admitted', 'deprecated']);
  const edit = z.object({ start: z.number(), end: z.number(), newText: z.string() });
  return {
    lookUp: {
      input: { term: name.describe('A term in any form, or a slug'), locale: locale.optional() },
      output: {
        found: z.array(
          z.object({
            concept: z.string(),
            locale: z.string(),
            term: z.string(),
            status,
            evidence,
            definition: z.string().nullable(),
            names: z.array(names),
          }),
        ),
        isTruncated,
      },
    },
    translate: {
      input: { text, to: locale, locale: locale.optional(), plain },
      output: {
        locale: z.string(),
        to: z.string(),
        terms: z.array(
          z.object({
            concept: z.string(),
            forms: z.array(z.string()).describe('What the text writes'),
            count: z.number(),
            usesDeprecated: z.boolean(),
            names: names.nullable().describe('Null if the locale does not have the concept'),
          }),
        ),
        isTruncated,
      },
    },
    check: {
      input: { text, locale: locale.optional(), plain },
      output: {
        locale: z.string(),
        findings: z.array(
          z.object({
            code: z.string(),
            severity: z.enum(['error', 'warning', 'information', 'hint']),
            message: z.string(),
            start: z.number().describe('0-based, in UTF-16 units'),
            end: z.number(),
            line: z.number().describe('0-based'),
            text: z.string(),
            fixes: z.array(z.object({ title: z.string(), certain: z.boolean(), edits: z.array(edit) })),
          }),
        ),
        isTruncated,
      },
    },
    missing: {
      input: { locale, limit: z.number().int().min(1).max(MOST_ITEMS).default(USUAL_ITEMS) },
      output: {
        total: z.number(),
        missing: z.array(
          z.object({ concept: z.string(), title: z.string().nullable(), path: z.string(), demand: z.number() }),
        ),
      },
    },
    read: {
      input: { concept, locale: locale.optional().describe('Default: the source locale') },
      output: {
        concept: z.string(),
        names,
        otherLocales: z.array(z.string()),
        definition: z.string().nullable(),
        text: z.string(),
        isTruncated: z.boolean().describe(`Whether the text is longer than ${LONGEST_TEXT} characters`),
      },
    },
  };
}
