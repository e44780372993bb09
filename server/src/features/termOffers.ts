import type { Range } from 'vscode-languageserver-types';
import { localizedLanguage, t } from '../localization/index.ts';
import { proseOf } from '../rules/engine/prose.ts';
import { ownConceptAt, type Subject } from '../rules/engine/subject.ts';
import { BARRIER } from '../terms/types.ts';
import { namesInTitle } from '../terms/titles.ts';
import { type Articles, articleShown, definitionOf } from './articles.ts';
import { meantConcepts } from './completion/meantConcepts.ts';
import { first, rankedConcepts } from './completion/rankedConcepts.ts';
import { conceptLink } from './conceptLink.ts';
import { plainText, shorten } from './markup.ts';

/** A concept to insert. */
export interface TermOffer {
  readonly slug: string;
  /** Its name in the document's locale, or else in another one. */
  readonly name: string;
  /** The name of the language, if it is another one. */
  readonly language: string | null;
  readonly definition: string;
  /** The text that replaces the selection: a link in the style of the file, with the selected words; the name if no link is possible. */
  readonly link: string;
}

export type TermOffers =
  { readonly kind: 'terms'; readonly terms: readonly TermOffer[] } | { readonly kind: 'none'; readonly reason: string };

export interface TermQuery {
  readonly range: Range;
  /** What the user has typed: a name in any form, a part of it, or a slug. */
  readonly query: string;
  /** See `CompletionOptions.names`. */
  readonly revision: number;
}

/** The maximum number of offers. */
const MOST = 50;
const LONGEST_DEFINITION = 160;
const LONGEST_SELECTION = 100;

/** The concepts that the query means or matches, the best first, as links to put in place of the range. */
export function termOffers(subject: Subject, { range, query, revision }: TermQuery, articles: Articles): TermOffers {
  const { document, lines, facts, glossary } = subject;
  const span = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
  const selected = document.text.slice(span.start, span.end);
  const problem = placeProblem(subject, span, selected);
  if (problem !== undefined) return { kind: 'none', reason: problem };
  const { locale } = facts;
  const slugs = first(
    [
      meantConcepts(glossary, locale, query).filter((slug) => glossary.articles.hasConcept(slug)),
      rankedConcepts(subject, { text: '', query, locale, revision }),
    ],
    MOST,
  );
  const terms = slugs.flatMap((slug): TermOffer[] => {
    const shown = articleShown(glossary, slug, locale);
    if (!shown || ownConceptAt(subject, span.start)?.slug === slug) return [];
    const title = shown.title ?? slug;
    const name = namesInTitle(title, slug)[0] ?? title;
    return [
      {
        slug,
        name,
        language: shown.locale === locale ? null : localizedLanguage(shown.locale),
        definition: shorten(definitionOf(glossary, shown, articles, plainText), LONGEST_DEFINITION),
        // Concepts of a data file may have no address.
        link: conceptLink(subject, slug, span.start, selected) ?? name,
      },
    ];
  });
  return { kind: 'terms', terms };
}

/** The reason why no link is possible there, as a sentence. */
function placeProblem(
  subject: Subject,
  { start, end }: { readonly start: number; readonly end: number },
  selected: string,
): string | undefined {
  const { frontMatter, code, comments } = subject.document;
  if (frontMatter && start <= frontMatter.span.end) return t('A term cannot be inserted in front matter.');
  if (selected.length > LONGEST_SELECTION || /[[\]\r\n`]/.test(selected))
    return t('Select only the words that become the text of the link.');
  const touches = (span: { readonly start: number; readonly end: number }): boolean =>
    start === end ? span.start < start && start < span.end : span.start < end && start < span.end;
  if (subject.links.some(({ link }) => touches(link.span))) return t('There is a link already.');
  const isText =
    !code.some(touches) && !comments.some(touches) && !proseOf(subject).slice(start, end).includes(BARRIER);
  return isText ? undefined : t('A term cannot be inserted in code, a comment or other markup.');
}
