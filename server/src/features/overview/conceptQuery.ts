import type { Glossary } from '../../glossary/glossary.ts';
import { foldSearch } from '../../matching/searchFit.ts';
import type { ConceptList, ListedConcept } from './conceptList.ts';
import { ENTRY_STATES, type EntryState, STATE_LETTERS, stateAt } from './entryStates.ts';
import { sortSteps, type Steps } from './steps.ts';

/** How concepts are grouped: by the first letter of the name, the state in a locale, or the file or folder of the entry. */
export type Grouping = 'letter' | 'state' | 'page';

/** Which concepts to list, and in which order. */
export interface ConceptQuery {
  /** Words that the names or the slug of a concept begin with. */
  readonly query?: string;
  /** Only concepts that are in one of these states, in one of `locales`. */
  readonly states?: readonly EntryState[];
  /** The locales that states and demand concern; all if absent. */
  readonly locales?: readonly string[];
  /** `demand`: the highest demand first; see `demandFor`. */
  readonly sort?: 'name' | 'demand';
}

/** A matching concept and its demand. */
export interface FoundConcept {
  readonly concept: ListedConcept;
  /** Zero unless sorted by demand. */
  readonly demand: number;
}

/** A part of the concepts that fit. */
export interface ConceptGroup {
  /** The letter, the state, or the path. */
  readonly key: string;
  readonly count: number;
}

/** Finds the concepts of the list that fit, step by step. */
export function* findSteps(glossary: Glossary, list: ConceptList, query: ConceptQuery): Steps<readonly FoundConcept[]> {
  const fits = filterOf(list, query);
  const found: FoundConcept[] = [];
  for (const concept of list.concepts) {
    yield;
    if (!fits(concept)) continue;
    const demand = query.sort === 'demand' ? demandFor(glossary, list, concept, query.locales) : 0;
    found.push({ concept, demand });
  }
  if (query.sort !== 'demand') return found;
  return yield* sortSteps(found, (one, other) => other.demand - one.demand);
}

/**
 * Number of articles that link to the concept, in those of the locales (otherwise in all translations) in which its
 * entry is not complete, as `missing-translation` counts them.
 */
export function demandFor(
  glossary: Glossary,
  { locales: all }: Pick<ConceptList, 'locales'>,
  { slug, states }: Pick<ListedConcept, 'slug' | 'states'>,
  locales?: readonly string[],
): number {
  const { sourceLocale } = glossary.articles;
  const isWanted = (locale: string, index: number): boolean =>
    locale !== sourceLocale &&
    !['complete', 'no-source', 'loading'].includes(stateAt(states, index)) &&
    (locales === undefined || locales.includes(locale));
  if (!all.some(isWanted)) return 0;
  const demand = glossary.links.demandFor(slug);
  return all.filter(isWanted).reduce((sum, locale) => sum + (demand.get(locale) ?? 0), 0);
}

/** Returns the groups of the concepts that were found: letters in the order of the list, states in that of `ENTRY_STATES` (`loading` last), paths sorted. */
export function groupsOf(
  list: ConceptList,
  found: readonly FoundConcept[],
  grouping: Grouping,
  locale: string,
): ConceptGroup[] {
  const keyOf = groupKeys(list, grouping, locale);
  const counts = new Map(keysInOrder(list, found, grouping, keyOf).map((key) => [key, 0]));
  for (const { concept } of found) {
    const key = keyOf(concept);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Array.from(counts, ([key, count]): ConceptGroup => ({ key, count })).filter(({ count }) => count > 0);
}

type KeyOf = (concept: ListedConcept) => string;

/** Returns a function that returns the key of a concept's group. `locale` is the one for states. */
export function groupKeys({ locales }: Pick<ConceptList, 'locales'>, grouping: Grouping, locale: string): KeyOf {
  if (grouping === 'letter') return ({ letter }) => letter;
  if (grouping === 'page') return ({ page }) => page;
  const index = Math.max(locales.indexOf(locale), 0);
  return ({ states }) => stateAt(states, index);
}

function keysInOrder(
  { concepts }: ConceptList,
  found: readonly FoundConcept[],
  grouping: Grouping,
  keyOf: KeyOf,
): readonly string[] {
  if (grouping === 'state') return [...ENTRY_STATES, 'loading'];
  if (grouping === 'letter') return concepts.map(keyOf);
  return [...new Set(found.map(({ concept }) => keyOf(concept)))].toSorted();
}

function filterOf(
  { locales: all }: ConceptList,
  { query = '', states, locales }: ConceptQuery,
): (concept: ListedConcept) => boolean {
  const words = foldSearch(query)
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ` ${word}`);
  const letters = new Set((states ?? []).map((state) => STATE_LETTERS[state]));
  const asked = all.flatMap((locale, index) => (locales === undefined || locales.includes(locale) ? [index] : []));
  // Texts and states are computed on demand.
  return (concept) =>
    words.every((word) => concept.text.includes(word)) &&
    (letters.size === 0 || asked.some((index) => letters.has(concept.states.charAt(index))));
}
