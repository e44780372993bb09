import { languageName, localized, type Message, msg, t, withValues } from '../localization/index.ts';
import type { Hover } from 'vscode-languageserver-types';
import type { ArticleFacts } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Subject } from '../rules/engine/subject.ts';
import type { Candidate, Evidence } from '../terms/types.ts';
import { articleShown, type Articles, definitionOf, Locations, othersByTitle } from './articles.ts';
import type { Span } from '../markdown/types.ts';
import { linkProblem } from '../rules/links/linkProblem.ts';
import { conceptAt, linkAt } from './conceptAt.ts';
import { type Markup, paragraphs } from './markup.ts';

/** The maximum number of concepts in a hover. */
const MOST_CONCEPTS = 3;

/** How the words match the concept; undefined for its name. */
const certainty: Readonly<Record<Evidence, Message | undefined>> = {
  exact: undefined,
  declared: msg("Declared name '{0}'."),
  attested: msg("Linked by other articles as '{0}'."),
  inflected: msg("Inflected form of '{0}'."),
  learned: msg("Matched by similarity (uncertain): '{0}'."),
};

/**
 * The definition of the concept at the cursor, for links and mentions. For a broken link, the message of its finding.
 * The number of references is shown only if `knowsLinks`, because a partial count would be wrong.
 */
export function hover(
  subject: Subject,
  offset: number,
  articles: Articles,
  markup: Markup,
  knowsLinks = true,
): Hover | undefined {
  const found = conceptAt(subject, offset);
  const link = found ? found.link : linkAt(subject, offset);
  const problem = link && linkProblem(subject, link)?.message;
  const said = problem === undefined ? [] : [markup.text(localized(problem))];
  if (!found) return link && problem !== undefined ? shownAt(subject, link.link.span, said, markup) : undefined;
  const destination = link?.destination;
  const locale = destination?.kind === 'concept' ? destination.locale : found.locale;
  const parts = found.concepts.slice(0, MOST_CONCEPTS).flatMap((concept) => {
    const used = knowsLinks ? usage(subject.glossary, concept.slug) : '';
    const sure = found.kind === 'mention' ? howSure(concept.candidate, markup) : '';
    const sentences = [sure, used].filter((sentence) => sentence !== '').join(' ');
    return describe(subject, concept.slug, locale, articles, markup, sentences) ?? [];
  });
  const shown = parts.length === 0 ? [] : [parts.join(`\n\n${markup.rule}\n\n`)];
  return shownAt(subject, found.span, [...said, ...shown], markup);
}

/** Undefined if there is nothing to show. */
function shownAt({ lines }: Subject, span: Span, said: readonly string[], { kind }: Markup): Hover | undefined {
  return said.length === 0 ? undefined : { contents: { kind, value: paragraphs(...said) }, range: lines.rangeOf(span) };
}

function describe(
  { glossary }: Subject,
  slug: string,
  locale: string,
  articles: Articles,
  markup: Markup,
  sentences: string,
): string | undefined {
  const shown = articleShown(glossary, slug, locale);
  if (!shown) return undefined;
  return paragraphs(
    heading(shown, slug, locale, markup),
    definitionOf(glossary, shown, articles, markup),
    otherLocales(glossary, slug, shown, articles, markup),
    sentences,
  );
}

function heading(shown: ArticleFacts, slug: string, locale: string, { strong, code, text }: Markup): string {
  const note =
    shown.locale === locale
      ? ''
      : ` (${text(t('{0}; not translated into {1} yet', languageName(shown.locale), languageName(locale)))})`;
  return `${strong(shown.title ?? slug)} ${code(slug)}${note}${shown.draft ? ` (${t('draft')})` : ''}`;
}

/** The titles in other locales, as links to the articles. Locales with the same title are combined. */
function otherLocales(
  glossary: Glossary,
  slug: string,
  shown: ArticleFacts,
  articles: Articles,
  markup: Markup,
): string {
  const locations = new Locations(glossary, articles);
  const link = (text: string, article: ArticleFacts): string => markup.link(text, locations.uriOf(article));
  const rows = Array.from(othersByTitle(glossary, slug, shown), ([title, all]) => {
    const [only, ...others] = all;
    if (only && others.length === 0) return `${markup.text(only.locale)}: ${link(title, only)}`;
    return `${all.map((article) => link(article.locale, article)).join(', ')}: ${markup.text(title)}`;
  });
  return rows.join(' · ');
}

function howSure(candidate: Candidate | undefined, { text }: Markup): string {
  const words = candidate && certainty[candidate.evidence];
  return words ? localized(withValues(words, text(candidate.term))) : '';
}

/** Counts files, not links. */
function usage(glossary: Glossary, slug: string): string {
  const count = glossary.links.countArticlesLinking(slug);
  if (count === 0) return t('Not linked yet.');
  const { pages, data, site } = glossary.layout;
  return pages.length + data.length + site.length === 0
    ? t('{0, plural, one {Linked from one article.} other {Linked from # articles.}}', count)
    : t('{0, plural, one {Linked from one page.} other {Linked from # pages.}}', count);
}
