import type { Subject } from '../../rules/engine/subject.ts';
import { type ConceptNames, conceptNames, namesOf } from './conceptNames.ts';
import { meantConcepts } from './meantConcepts.ts';
import { comparable, type ConceptName } from './nameTable.ts';
import { MOST_OFFERS } from './offers.ts';
import { relatedConcepts } from './relatedConcepts.ts';

/** Above so many that fit by their letters, nobody has mistyped. */
const MANY = 20;
/** Fewer letters are like too much. */
const SHORTEST_ABBREVIATION = 2;
const SHORTEST_MISTYPED = 4;

/** Which concepts are asked for. */
export interface ConceptQuery {
  /** What the link shows, which may say already which concept is meant; empty when it says nothing. */
  readonly text: string;
  /** What is typed of a slug or a title. */
  readonly query: string;
  readonly locale: string;
  /** See `CompletionOptions.names`. */
  readonly revision: number;
  /** Names of pages that are no articles and may be meant as well. */
  readonly pages?: readonly string[];
}

/** The slugs that fit, best first, at most as many as can be offered: what the text means counts first, then what is typed. */
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

/** The concepts that an author may want to link where nothing is typed yet, best first. */
export function unaskedConcepts(subject: Subject, locale: string, revision: number): string[] {
  return rankedConcepts(subject, { text: '', query: '', locale, revision });
}

/** What has an article in the locale before what has not. */
function* unasked({ glossary }: Subject, names: ConceptNames, locale: string): Generator<string> {
  for (const slug of names.slugs) if (glossary.articles.get(slug, locale)) yield slug;
  yield* names.slugs;
}

/** The pages all of whose names' words stand in the text: of pages nothing but their names is known. */
function pagesNamedBy(text: string, pages: readonly string[]): string[] {
  const words = new Set(comparable(text).split(/[^\p{L}\p{M}\p{N}]+/u));
  return pages.filter((page) =>
    comparable(page)
      .split(' ')
      .every((word) => words.has(word)),
  );
}

/** Whether the concept is one that `fittingByLetters` finds. */
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

/** What may be meant by letters that are left out or mistyped. */
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

/** The first of all, each once; as many as can be offered. */
export function first<T>(lists: readonly Iterable<T>[], most = MOST_OFFERS): T[] {
  const found = new Set<T>();
  for (const list of lists)
    for (const each of list) {
      if (found.size >= most) return [...found];
      found.add(each);
    }
  return [...found];
}
