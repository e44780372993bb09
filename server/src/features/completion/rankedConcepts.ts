import type { Subject } from '../../rules/engine/subject.ts';
import { type ConceptNames, conceptNames, namesOf } from './conceptNames.ts';
import { meantConcepts } from './meantConcepts.ts';
import { comparable, type ConceptName } from './nameTable.ts';
import { MOST_OFFERS } from './offers.ts';
import { relatedConcepts } from './relatedConcepts.ts';

/** With more matches than this, typing errors are not considered. */
const MANY = 20;
/** The minimum length of an abbreviation. Shorter ones match too much. */
const SHORTEST_ABBREVIATION = 2;
const SHORTEST_MISTYPED = 4;

/** The query for concepts. */
export interface ConceptQuery {
  /** The text of the link, which can name the concept; empty if there is none. */
  readonly text: string;
  /** The typed part of a slug or title. */
  readonly query: string;
  readonly locale: string;
  /** See `CompletionOptions.names`. */
  readonly revision: number;
  /** Names of pages that are not articles and can also be linked. */
  readonly pages?: readonly string[];
}

/** The matching slugs, best first, at most `MOST_OFFERS`: concepts that the link text means, then matches of the typed text. */
export function rankedConcepts(subject: Subject, concepts: ConceptQuery): string[] {
  const { text, query, locale, revision, pages = [] } = concepts;
  const { glossary } = subject;
  const names = conceptNames(glossary, locale, revision);
  const meant = first([meantConcepts(glossary, locale, text), pagesNamedBy(text, pages)]).filter(
    (slug) => glossary.articles.hasConcept(slug) || pages.includes(slug),
  );
  const wanted = comparable(query);
  if (wanted === '') return first([meant, relatedConcepts(subject, revision), unasked(subject, names, locale), pages]);
  const best = meant.filter((slug) => fits(subject, slug, wanted, locale));
  const fittingPages = pages.filter((page) => comparable(page).startsWith(wanted));
  const fitting = first([slugs(fittingByLetters(names, wanted)), fittingPages]);
  return first([best, fitting, fittingByLikeness(subject, names, wanted, locale, fitting.length)]);
}

/** The concepts to offer for an empty query, best first. */
export function unaskedConcepts(subject: Subject, locale: string, revision: number): string[] {
  return rankedConcepts(subject, { text: '', query: '', locale, revision });
}

/** Concepts with an article in the locale first. */
function* unasked({ glossary }: Subject, names: ConceptNames, locale: string): Generator<string> {
  for (const slug of names.slugs) if (glossary.articles.get(slug, locale)) yield slug;
  yield* names.slugs;
}

/** The pages whose names consist of words of the text. Only the names of pages are known. */
function pagesNamedBy(text: string, pages: readonly string[]): string[] {
  const words = new Set(comparable(text).split(/[^\p{L}\p{M}\p{N}]+/u));
  return pages.filter((page) =>
    comparable(page)
      .split(' ')
      .every((word) => words.has(word)),
  );
}

/** Whether `fittingByLetters` finds the concept. */
function fits({ glossary }: Subject, slug: string, query: string, locale: string): boolean {
  return !fittingByLetters(namesOf(glossary, [slug], locale), query).next().done;
}

function* fittingByLetters({ bySlug, here, source }: ConceptNames, query: string): Generator<ConceptName> {
  yield* bySlug.named(query);
  yield* bySlug.beginning(query);
  if (/[\p{L}\p{N}]/u.test(query)) {
    yield* here.beginning(query);
    yield* here.withWord(query);
    yield* source.beginning(query);
    yield* source.withWord(query);
  }
  yield* bySlug.withWord(query);
  yield* bySlug.holding(query);
}

/** Concepts that match with letters omitted or mistyped. */
function* fittingByLikeness(
  { glossary }: Subject,
  { bySlug }: ConceptNames,
  query: string,
  locale: string,
  found: number,
): Generator<string> {
  if (found > MANY) return;
  if (query.length >= SHORTEST_ABBREVIATION) yield* slugs(bySlug.abbreviated(query));
  if (query.length < SHORTEST_MISTYPED) return;
  for (const where of new Set([locale, glossary.articles.sourceLocale]))
    for (const { concept } of glossary.terms.near(where).near(query, MANY))
      if (glossary.articles.hasConcept(concept)) yield concept;
}

function* slugs(names: Iterable<ConceptName>): Generator<string> {
  for (const { slug } of names) yield slug;
}

/** The first results of all lists, without duplicates, up to `most`. */
export function first<T>(lists: readonly Iterable<T>[], most = MOST_OFFERS): T[] {
  const found = new Set<T>();
  for (const list of lists)
    for (const each of list) {
      if (found.size >= most) return [...found];
      found.add(each);
    }
  return [...found];
}
