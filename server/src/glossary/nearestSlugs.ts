import { getOrAdd } from './collections.ts';
import type { Glossary } from './glossary.ts';
import { allowance, editDistance, plain, singular } from './slugLikeness.ts';

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
  if (known?.revision !== glossary.articles.namesRevision) knownByGlossary.set(glossary, (known = readSlugs(glossary)));
  if (known.answers.size >= MOST_ANSWERS) known.answers.clear();
  return known;
}

function readSlugs(glossary: Glossary): KnownSlugs {
  const byLength = new Map<number, SlugsOfLength>();
  const byPlainName = new Map<string, string[]>();
  for (const slug of glossary.articles.slugs()) {
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
    const names = glossary.articles.get(slug, glossary.articles.sourceLocale)?.terms ?? [];
    const plainNames = new Set([text, ...names.map((name) => plain(name.text))].map(singular));
    for (const name of plainNames) if (name !== '') getOrAdd(byPlainName, name, () => [] as string[]).push(slug);
  }
  return { revision: glossary.articles.namesRevision, byLength, byPlainName, answers: new Map() };
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
