import type { SymbolKind } from 'vscode-languageserver-types';
import type { ArticleFacts } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { TermStatus } from '../terms/types.ts';
import { fits, foldSearch, letterFit, type SearchQuery, searchQuery, type SearchText, wordFit } from './searchFit.ts';

/** More are no help: one types another letter. */
const MOST_SYMBOLS = 300;
/** With so many found by their words nobody needs those that merely have the letters. */
const ENOUGH = 10;
/** Of names that fit alike the shorter is first, up to so many UTF-16 units. */
const LONGEST_NAME = 80;

/** What VS Code shows with the sign of a key. */
export const TERM_KIND: SymbolKind = 20;

/** A term of an article. */
export interface TermSymbol {
  readonly facts: ArticleFacts;
  readonly glossary: Glossary;
  /** As the author wrote it. */
  readonly name: string;
  readonly status: TermStatus;
}

interface Entry extends TermSymbol {
  readonly search: SearchText;
}

/** The terms of every locale that fit what is typed, best first, bounded; some of all when nothing is typed. */
export function findTerms(glossaries: readonly Glossary[], typed: string): TermSymbol[] {
  const query = searchQuery(typed);
  const entries = glossaries.map(entriesOf);
  const found = best(entries, query, wordFit);
  return found.length < ENOUGH ? [...new Set([...found, ...best(entries, query, letterFit)])] : found;
}

const statuses: readonly TermStatus[] = ['preferred', 'admitted', 'deprecated'];

/** Sorted without comparing: one letter fits half of a large glossary. */
function best(
  all: readonly (readonly Entry[])[],
  query: SearchQuery,
  fitOf: (query: SearchQuery, text: SearchText) => number | undefined,
): Entry[] {
  const ranks = fits.length * statuses.length * LONGEST_NAME;
  const buckets = new Map<number, Entry[]>();
  for (const entries of all)
    for (const entry of entries) {
      const fit = fitOf(query, entry.search);
      if (fit === undefined) continue;
      const length = Math.min(entry.name.length, LONGEST_NAME - 1);
      const rank = (fit * statuses.length + statuses.indexOf(entry.status)) * LONGEST_NAME + length;
      const bucket = buckets.get(rank);
      if (!bucket) buckets.set(rank, [entry]);
      else if (bucket.length < MOST_SYMBOLS) bucket.push(entry);
    }
  const found: Entry[] = [];
  for (let rank = 0; rank < ranks && found.length < MOST_SYMBOLS; rank++)
    found.push(...(buckets.get(rank)?.toSorted(byName) ?? []));
  return found.slice(0, MOST_SYMBOLS);
}

function byName(one: Entry, other: Entry): number {
  return order(one.search.name, other.search.name) || order(one.facts.path, other.facts.path);
}

function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

interface Cached {
  readonly revision: number;
  readonly entries: readonly Entry[];
}

const cache = new WeakMap<Glossary, Cached>();
const ofArticle = new WeakMap<ArticleFacts, readonly Entry[]>();

/** All terms of the glossary. An article's are made once for each of its states. */
function entriesOf(glossary: Glossary): readonly Entry[] {
  const { revision } = glossary;
  const cached = cache.get(glossary);
  if (cached?.revision === revision) return cached.entries;
  const entries: Entry[] = [];
  for (const facts of glossary.articles()) {
    let own = ofArticle.get(facts);
    if (!own) ofArticle.set(facts, (own = entriesIn(glossary, facts)));
    for (const entry of own) entries.push(entry);
  }
  cache.set(glossary, { revision, entries });
  return entries;
}

/** The article's names, each once; its slug where it has none. */
function entriesIn(glossary: Glossary, facts: ArticleFacts): Entry[] {
  const slug = foldSearch(facts.slug);
  const names = new Map<string, TermStatus>();
  for (const { text, status, kind } of facts.terms) if (kind === 'term' && !names.has(text)) names.set(text, status);
  if (names.size === 0) names.set(facts.slug, 'preferred');
  return [...names].map(([name, status]) => ({
    facts,
    glossary,
    name,
    status,
    search: { name: foldSearch(name), slug },
  }));
}
