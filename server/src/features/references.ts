import type { Location } from 'vscode-languageserver-types';
import { byPath, getOrAdd } from '../glossary/collections.ts';
import type { Glossary } from '../glossary/glossary.ts';
import { LineIndex } from '../markdown/lineIndex.ts';
import type { Span } from '../markdown/types.ts';
import type { Subject } from '../rules/engine/subject.ts';
import { createTermIndex } from '../terms/termIndex.ts';
import { articleShown, type Articles } from './articles.ts';
import { conceptAt } from './conceptAt.ts';
import { conceptPlace } from './ownNames.ts';

/** The maximum number of links in a result. */
const MOST_LINKS = 100_000;
/** The maximum number of articles that are searched for mentions. A locale of the largest supported glossary has 14,000. */
const MOST_READ = 20_000;

/** Places in one article, by its path. UTF-16 offsets. */
export interface FilePlaces {
  readonly path: string;
  readonly spans: readonly Span[];
}

/** A query for the references of a concept. */
export interface ReferencesQuery {
  readonly slug: string;
  /** The reader's locale: its references come first, and its articles are searched for mentions. */
  readonly locale: string;
}

/** The concept at the cursor; if there are several, the most certain one. */
export function referencesQuery(subject: Subject, offset: number): ReferencesQuery | undefined {
  const found = conceptAt(subject, offset);
  const [concept] = found?.concepts ?? [];
  return found && concept && { slug: concept.slug, locale: found.locale };
}

/** The articles that link to the concept, bounded: the reader's locale first, then the others by tag; then by path and position. */
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

/** The title of the concept's own article, or the name of its entry, in the reader's locale if that has one. */
export function ownPlace(glossary: Glossary, { slug, locale }: ReferencesQuery, articles: Articles): FilePlaces[] {
  const shown = articleShown(glossary, slug, locale);
  if (!shown) return [];
  const { path } = shown;
  return [{ path, spans: [conceptPlace(glossary, shown, () => articles.textOf(path) ?? '').span] }];
}

/** The search for unlinked mentions of the concept: the paths of the files, and a text filter that excludes most of them. */
export interface MentionSearch {
  readonly paths: readonly string[];
  readonly mayMention: (text: string) => boolean;
}

/** The other articles and pages of the reader's locale, bounded. Empty if the concept has no name in the locale. */
export function mentionSearch(glossary: Glossary, { slug, locale }: ReferencesQuery): MentionSearch {
  const terms = glossary.articles.get(slug, locale)?.terms ?? [];
  if (terms.length === 0) return { paths: [], mayMention: () => false };
  const names = createTermIndex(locale);
  for (const term of terms) names.add(term);
  const others = [...glossary.articles.files()].filter((file) => file.locale === locale && file.slug !== slug);
  return {
    paths: others
      .toSorted(byPath)
      .slice(0, MOST_READ)
      .map(({ path }) => path),
    mayMention: (text) => names.find(text).length > 0,
  };
}

/** The places as locations of the protocol. Reads the file. */
export function locationsIn({ path, spans }: FilePlaces, articles: Articles): Location[] {
  const lines = new LineIndex(articles.textOf(path) ?? '');
  const uri = articles.uriOf(path);
  return spans.map((span) => ({ uri, range: lines.rangeOf(span) }));
}
