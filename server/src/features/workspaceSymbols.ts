import type { SymbolKind } from 'vscode-languageserver-types';
import type { ArticleFacts } from '../glossary/articleFacts.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { TermStatus } from '../terms/types.ts';
import { fits, letterFit, type SearchQuery, searchQuery, searchText, wordFit } from '../matching/searchFit.ts';

/** The maximum number of results. */
const MOST_SYMBOLS = 300;
/** With this many matches by words, matches by letters are not searched. */
const ENOUGH = 10;
/** Among equal matches, shorter names come first, up to this length in UTF-16 units. */
const LONGEST_NAME = 80;

/** `SymbolKind.Key`, which VS Code shows with a key icon. */
export const TERM_KIND: SymbolKind = 20;

/** A term of an article. */
export interface TermSymbol {
  readonly facts: ArticleFacts;
  readonly glossary: Glossary;
  /** As written in the article. */
  readonly name: string;
  readonly status: TermStatus;
}

interface Entry extends TermSymbol {
  /** The searched text. */
  readonly text: string;
}

/** The terms of all locales that match the query, best first, bounded; an arbitrary selection for an empty query. */
export function findTerms(glossaries: readonly Glossary[], typed: string): TermSymbol[] {
  const query = searchQuery(typed);
  const entries = glossaries.map(termsOf);
  const found = best(entries, query, wordFit);
  return found.length < ENOUGH ? [...new Set([...found, ...best(entries, query, letterFit)])] : found;
}

const statuses: readonly TermStatus[] = ['preferred', 'admitted', 'deprecated'];

/** A bucket sort: one letter matches half of a large glossary. */
function best(
  all: readonly TermList[],
  query: SearchQuery,
  fitOf: (query: SearchQuery, text: string) => number | undefined,
): Entry[] {
  const ranks = fits.length * statuses.length * LONGEST_NAME;
  const buckets = new Map<number, Entry[]>();
  for (const { entries, texts } of all)
    for (const [at, text] of texts.entries()) {
      const fit = fitOf(query, text);
      const entry = fit === undefined ? undefined : entries[at];
      if (fit === undefined || !entry) continue;
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
  return order(one.text, other.text) || order(one.facts.id, other.facts.id);
}

function order(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** One state of an article and its terms. */
interface ArticleTerms {
  readonly facts: ArticleFacts;
  readonly entries: readonly Entry[];
}

/** The terms of a glossary in one list for fast search. */
interface TermList {
  readonly revision: number;
  readonly articles: readonly ArticleTerms[];
  readonly entries: readonly Entry[];
  /** The texts of the entries. */
  readonly texts: readonly string[];
}

const cache = new WeakMap<Glossary, TermList>();

/**
 * All terms of the glossary, computed once for each state of an article. A changed article moves to the end of the list and all
 * others keep their order, so the old and the new list are compared side by side.
 */
function termsOf(glossary: Glossary): TermList {
  const {
    articles: { revision },
  } = glossary;
  const cached = cache.get(glossary);
  if (cached?.revision === revision) return cached;
  const before = cached?.articles ?? [];
  const [articles, entries, texts]: [ArticleTerms[], Entry[], string[]] = [[], [], []];
  let next = 0;
  for (const facts of glossary.articles.all()) {
    let at = next;
    while (at < before.length && at < next + MOST_GONE && before[at]?.facts !== facts) at++;
    let article = before[at];
    if (article?.facts === facts) next = at + 1;
    else article = { facts, entries: entriesIn(glossary, facts) };
    articles.push(article);
    for (const entry of article.entries) {
      entries.push(entry);
      texts.push(entry.text);
    }
  }
  const list = { revision, articles, entries, texts };
  cache.set(glossary, list);
  return list;
}

/** The maximum number of consecutive articles that can disappear or change before the rest is computed again. */
const MOST_GONE = 16;

/** The article's names without duplicates; its slug if it has no name. */
function entriesIn(glossary: Glossary, facts: ArticleFacts): Entry[] {
  const names = new Map<string, TermStatus>();
  for (const { text, status, kind } of facts.terms) if (kind === 'term' && !names.has(text)) names.set(text, status);
  if (names.size === 0) names.set(facts.slug, 'preferred');
  return [...names].map(([name, status]) => ({ facts, glossary, name, status, text: searchText(name, facts.slug) }));
}
