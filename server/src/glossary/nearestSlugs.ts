import { getOrAdd } from './collections.ts';
import type { Glossary } from './glossary.ts';

/** A slug that the author may have meant. `sure`: it differs in writing only (`_` for `-`, a plural, the title as a slug). */
export interface NearSlug {
  readonly slug: string;
  readonly sure: boolean;
}

const MOST = 3;

/** The slugs nearest to one that is not there, best first, three at the most. */
export function nearestSlugs(glossary: Glossary, slug: string): readonly NearSlug[] {
  const known = knownSlugs(glossary);
  return getOrAdd(known.answers, slug, () => search(known, slug));
}

function search(known: KnownSlugs, slug: string): NearSlug[] {
  const wanted = plain(slug);
  const sure = (known.byPlainName.get(singular(wanted)) ?? []).filter((near) => near !== slug).toSorted();
  const typed = mistyped(known.byLength, wanted).filter((near) => near !== slug && !sure.includes(near));
  return [
    ...sure.map((near) => ({ slug: near, sure: sure.length === 1 })),
    ...typed.map((near) => ({ slug: near, sure: false })),
  ].slice(0, MOST);
}

/** Every slug as it is compared: made once for a state of the glossary, since every dead link is compared with every slug. */
interface KnownSlugs {
  readonly revision: number;
  /** By the length of what is compared. */
  readonly byLength: ReadonlyMap<number, SlugsOfLength>;
  /** By slug, title or alias without separators, case and a plural's ending. */
  readonly byPlainName: ReadonlyMap<string, readonly string[]>;
  /** What has been asked before: one dead slug often stands in many articles. */
  readonly answers: Map<string, readonly NearSlug[]>;
}

/** Columns, because nearly all of them are passed over by their letters alone. */
interface SlugsOfLength {
  readonly slugs: string[];
  readonly texts: string[];
  /** A bit for each letter that occurs. */
  readonly letters: number[];
  /** How often each letter occurs. */
  readonly counts: Uint16Array[];
}

const NO_SLUGS: SlugsOfLength = { slugs: [], texts: [], letters: [], counts: [] };

/** So many answers are kept; hostile links could ask for any number. */
const MOST_ANSWERS = 4096;

const knownByGlossary = new WeakMap<Glossary, KnownSlugs>();

function knownSlugs(glossary: Glossary): KnownSlugs {
  let known = knownByGlossary.get(glossary);
  if (known?.revision !== glossary.revision) knownByGlossary.set(glossary, (known = readSlugs(glossary)));
  if (known.answers.size >= MOST_ANSWERS) known.answers.clear();
  return known;
}

function readSlugs(glossary: Glossary): KnownSlugs {
  const byLength = new Map<number, SlugsOfLength>();
  const byPlainName = new Map<string, string[]>();
  for (const slug of glossary.slugs()) {
    const text = plain(slug);
    const column = getOrAdd(byLength, text.length, (): SlugsOfLength => ({
      slugs: [],
      texts: [],
      letters: [],
      counts: [],
    }));
    column.slugs.push(slug);
    column.texts.push(text);
    column.letters.push(lettersOf(text));
    column.counts.push(countsOf(text));
    const names = glossary.article(slug, glossary.sourceLocale)?.terms ?? [];
    const plainNames = new Set([text, ...names.map((name) => plain(name.text))].map(singular));
    for (const name of plainNames) if (name !== '') getOrAdd(byPlainName, name, () => [] as string[]).push(slug);
  }
  return { revision: glossary.revision, byLength, byPlainName, answers: new Map() };
}

/** Without separators, so that `economiesofscale` is `economies-of-scale`. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

function singular(word: string): string {
  return word.length > 4 ? word.replace(/ies$/, 'y').replace(/(?<!s)s$/, '') : word;
}

function mistyped(byLength: KnownSlugs['byLength'], wanted: string): string[] {
  const bound = allowance(wanted.length);
  if (bound === 0) return [];
  const letters = lettersOf(wanted);
  const counts = countsOf(wanted);
  const byDistance: string[][] = Array.from({ length: bound + 1 }, () => []);
  for (let length = wanted.length - bound; length <= wanted.length + bound; length++) {
    const { slugs, texts, letters: theirs, counts: theirCounts } = byLength.get(length) ?? NO_SLUGS;
    for (let at = 0; at < theirs.length; at++) {
      // One edit takes at most one letter away and adds one: nearly all candidates end here.
      if (bitCount(letters ^ (theirs[at] ?? 0)) > 2 * bound) continue;
      if (lettersApart(counts, theirCounts[at] ?? counts) > 2 * bound) continue;
      const distance = editDistance(wanted, texts[at] ?? '', bound);
      if (distance <= bound) byDistance[distance]?.push(slugs[at] ?? '');
    }
  }
  return byDistance.flatMap((equals) => equals.toSorted());
}

/** How many typing errors a word of that length is granted: short ones would become any other word. */
export function allowance(length: number): number {
  if (length < 4) return 0;
  if (length < 8) return 1;
  return length < 16 ? 2 : 3;
}

function lettersOf(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at++) bits |= 1 << (text.charCodeAt(at) & 31);
  return bits;
}

function countsOf(text: string): Uint16Array {
  const counts = new Uint16Array(32);
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at) & 31;
    counts[letter] = (counts[letter] ?? 0) + 1;
  }
  return counts;
}

/** How many letters one of the two has and the other does not. */
function lettersApart(one: Uint16Array, other: Uint16Array): number {
  let apart = 0;
  for (let letter = 0; letter < 32; letter++) apart += Math.abs((one[letter] ?? 0) - (other[letter] ?? 0));
  return apart;
}

/** How many of the 32 bits are set. */
function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Lent to one call at a time: the three last rows of the table, for texts of usual length. */
const LENT = 128;
const lentRows = [new Int32Array(LENT), new Int32Array(LENT), new Int32Array(LENT)] as const;

/**
 * Insertions, deletions, replacements and swaps of neighbours; anything above the bound is `bound + 1`. Only the cells near
 * the diagonal are computed, which are all that can stay within the bound.
 */
export function editDistance(one: string, other: string, bound: number): number {
  const tooFar = bound + 1;
  if (Math.abs(one.length - other.length) > bound) return tooFar;
  const width = other.length + 1;
  let [beforeLast, last, current] = width <= LENT ? lentRows : threeRows(width);
  for (let column = 0; column < width; column++) last[column] = column;
  for (let row = 1; row <= one.length; row++) {
    const from = Math.max(1, row - bound);
    const to = Math.min(other.length, row + bound);
    current[from - 1] = from === 1 ? row : tooFar;
    let best = current[from - 1] ?? tooFar;
    const unit = one.charCodeAt(row - 1);
    for (let column = from; column <= to; column++) {
      const theirs = other.charCodeAt(column - 1);
      // Beyond the band of the row before, nothing stays within the bound.
      const above = column < row + bound ? (last[column] ?? tooFar) : tooFar;
      const replaced = (last[column - 1] ?? tooFar) + (unit === theirs ? 0 : 1);
      let cost = Math.min(above + 1, (current[column - 1] ?? tooFar) + 1, replaced);
      const isSwap =
        row > 1 && column > 1 && unit === other.charCodeAt(column - 2) && one.charCodeAt(row - 2) === theirs;
      if (isSwap) cost = Math.min(cost, (beforeLast[column - 2] ?? tooFar) + 1);
      if (cost > tooFar) cost = tooFar;
      current[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > bound) return tooFar;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(last[other.length] ?? tooFar, tooFar);
}

function threeRows(width: number): readonly [Int32Array, Int32Array, Int32Array] {
  return [new Int32Array(width), new Int32Array(width), new Int32Array(width)];
}
