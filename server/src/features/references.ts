import type { Location } from 'vscode-languageserver-types';
import { byPath, getOrAdd } from '../glossary/collections.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { LineIndex } from '../markdown/lineIndex.ts';
import type { Span } from '../markdown/types.ts';
import type { Subject } from '../rules/engine/subject.ts';
import { createTermIndex } from '../terms/termIndex.ts';
import { articleShown, type Articles } from './articles.ts';
import { conceptAt } from './conceptAt.ts';
import { titlePlace } from './ownNames.ts';

/** More fill no list that anybody reads to its end. */
const MOST_LINKS = 100_000;
/** Articles that are read to look for mentions. A locale of the largest glossary planned for has 14,000. */
const MOST_READ = 20_000;

/** Places in one article, by its path. UTF-16 offsets. */
export interface FilePlaces {
  readonly path: string;
  readonly spans: readonly Span[];
}

/** The concept whose references are asked for. */
export interface ReferencesQuery {
  readonly slug: string;
  /** The reader's: its references come first, and mentions are looked for in its articles. */
  readonly locale: string;
}

/** What is named under the cursor; of several concepts the surest. */
export function referencesQuery(subject: Subject, offset: number): ReferencesQuery | undefined {
  const [concept] = conceptAt(subject, offset)?.concepts ?? [];
  return concept && { slug: concept.slug, locale: subject.facts.locale };
}

/** The articles that link the concept, bounded: the reader's locale first, then the others by tag; by path and position. */
export function linkPlaces(glossary: Glossary, { slug, locale }: ReferencesQuery): FilePlaces[] {
  const byLocale = new Map<string, { path: string; spans: Span[] }[]>([[locale, []]]);
  for (const { from, link } of glossary.links.referencesTo(slug).slice(0, MOST_LINKS)) {
    const files = getOrAdd(byLocale, from.locale, () => []);
    const last = files.at(-1);
    if (last?.path === from.path) last.spans.push(link.span);
    else files.push({ path: from.path, spans: [link.span] });
  }
  const others = [...byLocale.keys()].filter((tag) => tag !== locale).toSorted();
  return [locale, ...others].flatMap((tag) => byLocale.get(tag) ?? []);
}

/** The title of the concept's own article, in the reader's locale if that has one. */
export function ownPlace(glossary: Glossary, { slug, locale }: ReferencesQuery, articles: Articles): FilePlaces[] {
  const shown = articleShown(glossary, slug, locale);
  if (!shown) return [];
  return [{ path: shown.path, spans: [titlePlace(articles.textOf(shown.path) ?? '', glossary.layout).span] }];
}

/** Where unlinked mentions of the concept are to be looked for: articles by path, and what tells most of them apart by their text alone. */
export interface MentionSearch {
  readonly paths: readonly string[];
  readonly mayMention: (text: string) => boolean;
}

/** The other articles of the reader's locale, bounded. None where the concept has no name in it. */
export function mentionSearch(glossary: Glossary, { slug, locale }: ReferencesQuery): MentionSearch {
  const terms = glossary.articles.get(slug, locale)?.terms ?? [];
  if (terms.length === 0) return { paths: [], mayMention: () => false };
  const names = createTermIndex(locale);
  for (const term of terms) names.add(term);
  const others = [...glossary.articles.all()].filter((facts) => facts.locale === locale && facts.slug !== slug);
  return {
    paths: others
      .toSorted(byPath)
      .slice(0, MOST_READ)
      .map(({ path }) => path),
    mayMention: (text) => names.find(text).length > 0,
  };
}

/** The places as an editor wants them: reads the file. */
export function locationsIn({ path, spans }: FilePlaces, articles: Articles): Location[] {
  const lines = new LineIndex(articles.textOf(path) ?? '');
  const uri = articles.uriOf(path);
  return spans.map((span) => ({ uri, range: lines.rangeOf(span) }));
}
