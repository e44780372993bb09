import type { Hover } from 'vscode-languageserver-types';
import type { ArticleFacts } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { localeName } from '../glossary/locales.ts';
import type { Subject } from '../rules/rule.ts';
import type { Evidence } from '../terms/types.ts';
import { conceptAt, type RecognisedConcept } from './conceptAt.ts';
import { excerpt } from './excerpt.ts';
import { escapeMarkdown, inlineCode, shorten } from './markdownText.ts';

/** How a feature reaches the other articles of the subject's root, by their paths. */
export interface Articles {
  uriOf(path: string): string;
  /** Undefined when the file cannot be read. */
  textOf(path: string): string | undefined;
}

/** An article's description may be its whole first paragraph. */
const LONGEST_DESCRIPTION = 600;
/** More meanings of one word are no help. */
const MOST_CONCEPTS = 3;

const recognised: Readonly<Record<Evidence, string>> = {
  exact: 'by its name',
  declared: 'by a declared name',
  attested: 'as other articles link it',
  inflected: 'as an inflected form',
  learned: 'by likeness, perhaps wrongly',
};

/** The definition of the concept under the cursor, a link or a mention. */
export function hover(subject: Subject, offset: number, articles: Articles): Hover | undefined {
  const found = conceptAt(subject, offset);
  if (!found) return undefined;
  const linkLocale = found.link?.destination.kind === 'concept' ? found.link.destination.locale : undefined;
  const parts = found.concepts
    .slice(0, MOST_CONCEPTS)
    .map((concept) => describe(subject, concept, linkLocale ?? subject.facts.locale, articles));
  return { contents: { kind: 'markdown', value: parts.join('\n\n---\n\n') }, range: subject.lines.rangeOf(found.span) };
}

function describe(
  subject: Subject,
  { slug, candidate }: RecognisedConcept,
  locale: string,
  articles: Articles,
): string {
  const { glossary } = subject;
  const article = glossary.article(slug, locale) ?? glossary.article(slug, glossary.sourceLocale);
  const locales = glossary.localesOf(slug);
  if (locales.length === 0) return `${inlineCode(slug)}: there is no such article.`;
  const shown = article ?? glossary.article(slug, locales[0] ?? '');
  const title = `**${escapeMarkdown(shown?.title ?? slug)}** ${inlineCode(slug)}`;
  const note =
    shown && shown.locale !== locale
      ? ` (${localeName(shown.locale)}; not translated into ${localeName(locale)} yet)`
      : '';
  const how = candidate && `Recognised ${recognised[candidate.evidence]}: ${escapeMarkdown(candidate.term)}.`;
  return [
    title + note + (shown?.draft ? ' (draft)' : ''),
    escapeMarkdown(shorten(definitionOf(shown, articles), LONGEST_DESCRIPTION)),
    otherLocales(glossary, slug, shown, articles),
    [how, usage(glossary, slug)].filter((sentence) => sentence !== undefined).join(' '),
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** The description, or where the layout has none the first paragraph. */
function definitionOf(article: ArticleFacts | undefined, articles: Articles): string {
  if (article?.description !== undefined) return article.description;
  return excerpt((article && articles.textOf(article.path)) ?? '');
}

/** The titles elsewhere, as links to the articles. */
function otherLocales(glossary: Glossary, slug: string, shown: ArticleFacts | undefined, articles: Articles): string {
  const links = glossary.localesOf(slug).flatMap((locale) => {
    const article = glossary.article(slug, locale);
    if (!article || article === shown) return [];
    return `${locale}: [${escapeMarkdown(article.title ?? slug)}](<${articles.uriOf(article.path).replaceAll('>', '%3E')}>)`;
  });
  return links.join(' · ');
}

function usage(glossary: Glossary, slug: string): string {
  const references = glossary.referencesTo(slug).length;
  if (references === 0) return 'Linked from nowhere.';
  return `Linked ${references === 1 ? 'once' : `${references} times`}.`;
}
