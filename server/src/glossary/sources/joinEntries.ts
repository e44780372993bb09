/** Identifies an entry of a page. */
export interface JoinableEntry {
  readonly id: string;
  readonly name: string;
}

/** Minimum share of entries with a known counterpart that are in the order of the source. */
const MIN_ORDERED = 0.8;
/** Minimum share of entries with a known counterpart if both pages are sorted by name. */
const MIN_KNOWN_IF_SORTED = 0.5;

/**
 * Pairs the entries of a translated page with those of its source. Returns for each translated entry the index of its
 * source; undefined if it has none.
 *
 * Entries with the same ID are a pair, and so are those whose translated name contains words of exactly one source
 * name, as in `Chart-Archiv (chart archive)`. Others are paired by their order, between two pairs with the same number
 * of entries on both pages. Pages that are both sorted by name have no common order.
 */
export function joinEntries(
  source: readonly JoinableEntry[],
  translated: readonly JoinableEntry[],
): readonly (number | undefined)[] {
  const pairs: (number | undefined)[] = knownPairs(source, translated);
  const known = pairs.flatMap((from, to) => (from === undefined ? [] : { from, to }));
  const ordered = longestIncreasing(known);
  if (ordered.length < known.length * MIN_ORDERED) return pairs;
  if (known.length < translated.length * MIN_KNOWN_IF_SORTED && isSorted(source) && isSorted(translated)) return pairs;
  const taken = new Set(known.map(({ from }) => from));
  let last = { from: -1, to: -1 };
  for (const next of [...ordered, { from: source.length, to: translated.length }]) {
    if (next.from - last.from === next.to - last.to) {
      for (let at = 1; last.to + at < next.to; at++) {
        const from = last.from + at;
        if (pairs[last.to + at] === undefined && !taken.has(from)) pairs[last.to + at] = from;
      }
    }
    last = next;
  }
  return pairs;
}

/** Pairs entries by their ids, then by words that both names have. */
function knownPairs(source: readonly JoinableEntry[], translated: readonly JoinableEntry[]): (number | undefined)[] {
  const byId = new Map(source.map(({ id }, at) => [id, at]));
  const pairs = translated.map(({ id }) => byId.get(id));
  const taken = new Set(pairs);
  const byWord = new Map<string, number[]>();
  for (const [at, { name }] of source.entries()) {
    if (taken.has(at)) continue;
    for (const word of wordsOf(name)) byWord.set(word, [...(byWord.get(word) ?? []).slice(0, 1), at]);
  }
  for (const [at, { name }] of translated.entries()) {
    if (pairs[at] !== undefined) continue;
    const candidates = new Set(
      [...wordsOf(name)].flatMap((word) => (byWord.get(word)?.length === 1 ? (byWord.get(word) ?? []) : [])),
    );
    const [only] = candidates;
    if (candidates.size !== 1 || only === undefined || taken.has(only)) continue;
    pairs[at] = only;
    taken.add(only);
  }
  return pairs;
}

function wordsOf(name: string): ReadonlySet<string> {
  return new Set(name.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu));
}

interface Pair {
  readonly from: number;
  readonly to: number;
}

/** Returns the longest list of pairs, which are in the order of `to`, that is also in the order of `from`. */
function longestIncreasing(pairs: readonly Pair[]): readonly Pair[] {
  const ends: number[] = [];
  const before: number[] = [];
  for (const [at, { from }] of pairs.entries()) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.from ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    before[at] = low === 0 ? -1 : (ends[low - 1] ?? -1);
    ends[low] = at;
  }
  const result: Pair[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) result.push(...pairs.slice(at, at + 1));
  return result.toReversed();
}

/** Created on first use, which takes milliseconds. The language of the system would give other pairs elsewhere. */
let collator: Intl.Collator | undefined;

function isSorted(entries: readonly JoinableEntry[]): boolean {
  const { compare } = (collator ??= new Intl.Collator('en'));
  return entries.every(({ name }, at) => at === 0 || compare(entries[at - 1]?.name ?? '', name) <= 0);
}
