import { plainDocument } from '../../markdown/dataDocument.ts';
import { detectLocale } from '../../glossary/detectLocale.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { readArticle } from '../../glossary/readArticle.ts';
import { subjectOf } from '../../rules/engine/check.ts';
import type { Subject } from '../../rules/engine/subject.ts';

/** A text that may be outside the glossary. */
export interface GivenText {
  readonly text: string;
  /** Plain text has no markup: all characters are prose. */
  readonly kind: 'markdown' | 'plain';
  /** If undefined, the language is detected among the locales of the glossary; if that fails, the source locale is used. */
  readonly locale: string | undefined;
  /** Relative to the root; relative links are resolved from it. With the extension `.mdx`, the text is MDX. */
  readonly path?: string;
}

/** Returns the subject of a text. It has no concept, like that of a file outside the glossary. */
export function textSubject(glossary: Glossary, { text, kind, locale, path = 'text.md' }: GivenText): Subject {
  const place = { path, locale: glossary.articles.sourceLocale, slug: '' };
  const read = readArticle(glossary, place, kind === 'plain' ? '' : text);
  const document = kind === 'plain' ? plainDocument(text) : read.document;
  const own = locale ?? detectLocale(document, glossary.articles.locales()) ?? glossary.articles.sourceLocale;
  return subjectOf(glossary, { ...read.facts, locale: own, slug: '' }, document, {
    kind: 'outside',
    origin: { path, locale: own, slug: undefined },
  });
}
