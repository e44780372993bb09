import { localeName } from '../glossary/locales.ts';
import type { Root } from '../root/root.ts';
import { checkText, readEntry, translate } from './answers.ts';
import { entryUri } from './entryResources.ts';
import { glossaryWith, NoAnswer } from './glossaryWith.ts';

// Prompts that users choose in a client, with the glossary's information on an article.

/** A message of a prompt. */
export type PromptMessage =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'entry'; readonly uri: string; readonly text: string };

/** `translate_article`: asks for a translation of an article with the terms of the glossary. Throws `NoAnswer` if there is no article. */
export function translationPrompt(root: Root, { concept, to }: { concept: string; to: string }): PromptMessage[] {
  const target = glossaryWith(root, to).locale ?? to;
  const source = sourceOf(root, concept);
  if (source.names.locale === target) throw new NoAnswer(`'${target}' is the locale of the source article.`);
  return [
    {
      kind: 'text',
      text: [
        `Translate the article '${concept}' of a glossary from ${localeName(source.names.locale)} into ${localeName(target)}.`,
        '- Use the names below, in the form that the grammar needs.',
        '- Keep the front matter keys, the headings, the targets of links, code and markup. Translate the texts of links.',
        '- Call check_text with the result and its locale, and correct what it finds.',
        '',
        namesText(root, source, target),
      ].join('\n'),
    },
    { kind: 'entry', uri: entryUri({ slug: concept, locale: source.names.locale }), text: source.text },
  ];
}

/** `review_translation`: asks for a review of the terms in a translation. Throws `NoAnswer` if it or its source does not exist. */
export function reviewPrompt(root: Root, { concept, locale }: { concept: string; locale: string }): PromptMessage[] {
  const translation = readEntry(root, { concept, locale });
  const source = sourceOf(root, concept);
  const own = translation.names.locale;
  if (source.names.locale === own) throw new NoAnswer(`'${own}' is the locale of the source article.`);
  const { findings } = checkText(root, { text: translation.text, locale: own, plain: false });
  const found = findings.map(({ line, message }) => `- line ${line + 1}: ${message}`);
  return [
    {
      kind: 'text',
      text: [
        `Review the ${localeName(own)} translation of the article '${concept}' of a glossary. The source comes first, then the translation.`,
        '- Does it use the names below, in the right form, for the terms of the source?',
        '- Is a term missing, added, or called by several names?',
        '- List what to change, with the place and the reason. Do not rewrite the rest.',
        '',
        namesText(root, source, own),
        '',
        found.length === 0
          ? 'The rules of the glossary find nothing.'
          : `The rules of the glossary find:\n${found.join('\n')}`,
      ].join('\n'),
    },
    { kind: 'entry', uri: entryUri({ slug: concept, locale: source.names.locale }), text: source.text },
    { kind: 'entry', uri: entryUri({ slug: concept, locale: own }), text: translation.text },
  ];
}

type Entry = ReturnType<typeof readEntry>;

/** Returns the source article of the concept. */
function sourceOf(root: Root, concept: string): Entry {
  return readEntry(root, { concept });
}

/** Returns the terms in a text with their names in the target locale. */
function namesText(root: Root, { text, names }: Entry, to: string): string {
  const { terms, isTruncated } = translate(root, { text, locale: names.locale, to, plain: false });
  if (terms.length === 0) return 'The article has no terms of the glossary.';
  const lines = terms.map(({ concept, forms, names: own }) => {
    const usable = own ? [own.preferred, ...own.admitted].filter((name) => name !== null) : [];
    const never = own && own.deprecated.length > 0 ? `; not: ${own.deprecated.join(', ')}` : '';
    const use = usable.length === 0 ? `no name in ${localeName(to)} yet` : usable.join(', ') + never;
    return `- ${forms.slice(0, 3).join(', ')} (${concept}): ${use}`;
  });
  return ['Names:', ...lines, ...(isTruncated ? ['- …'] : [])].join('\n');
}
