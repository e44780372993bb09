import { getOrAdd } from './collections.ts';
import type { Glossary } from './glossary.ts';

/** A slug that the author may have meant. `sure`: it differs in writing only (`_` for `-`, a plural, the title as a slug). */
export interface NearSlug {
  readonly slug: string;
  readonly sure: boolean;
}

const MOST = 3;

/** The slugs nearest to one that is not there, best first, three at the most. */
export function nearestSlugs(glossary: Glossary, slug: string): NearSlug[] {
  const known = knownSlugs(glossary);
  const wanted = plain(slug);
  const sure = (known.byPlainName.get(singular(wanted)) ?? []).filter((near) => near !== slug).toSorted();
  const typed = mistyped(known.slugs, wanted).filter((near) => near !== slug && !sure.includes(near));
  return [
    ...sure.map((near) => ({ slug: near, sure: sure.length === 1 })),
    ...typed.map((near) => ({ slug: near, sure: false })),
  ].slice(0, MOST);
}

/** Every slug as it is compared: made once for a state of the glossary, since every dead link is compared with every slug. */
interface KnownSlugs {
  readonly revision: number;
  readonly slugs: readonly PlainSlug[];
  /** By slug, title or alias without separators, case and a plural's ending. */
  readonly byPlainName: ReadonlyMap<string, readonly string[]>;
}

interface PlainSlug {
  readonly slug: string;
  readonly text: string;
  /** A bit for each letter that occurs. */
  readonly letters: number;
}

const knownByGlossary = new WeakMap<Glossary, KnownSlugs>();

function knownSlugs(glossary: Glossary): KnownSlugs {
  let known = knownByGlossary.get(glossary);
  if (known?.revision !== glossary.revision) knownByGlossary.set(glossary, (known = readSlugs(glossary)));
  return known;
}

function readSlugs(glossary: Glossary): KnownSlugs {
  const slugs: PlainSlug[] = [];
  const byPlainName = new Map<string, string[]>();
  for (const slug of glossary.slugs()) {
    const text = plain(slug);
    slugs.push({ slug, text, letters: lettersOf(text) });
    const names = glossary.article(slug, glossary.sourceLocale)?.terms ?? [];
    const plainNames = new Set([text, ...names.map((name) => plain(name.text))].map(singular));
    for (const name of plainNames) if (name !== '') getOrAdd(byPlainName, name, () => [] as string[]).push(slug);
  }
  return { revision: glossary.revision, slugs, byPlainName };
}

/** Without separators, so that `economiesofscale` is `economies-of-scale`. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

function singular(word: string): string {
  return word.length > 4 ? word.replace(/ies$/, 'y').replace(/(?<!s)s$/, '') : word;
}

function mistyped(slugs: readonly PlainSlug[], wanted: string): string[] {
  const bound = allowance(wanted.length);
  if (bound === 0) return [];
  const letters = lettersOf(wanted);
  const byDistance = new Map<number, string[]>();
  for (const { slug, text: candidate, letters: theirs } of slugs) {
    if (Math.abs(candidate.length - wanted.length) > bound) continue;
    // One edit changes at most two of the letters that occur: most candidates end here.
    if (bitCount(letters ^ theirs) > 2 * bound) continue;
    const distance = editDistance(wanted, candidate, bound);
    if (distance <= bound) getOrAdd(byDistance, distance, () => [] as string[]).push(slug);
  }
  return [...byDistance].toSorted(([one], [other]) => one - other).flatMap(([, equals]) => equals.toSorted());
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

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}

/** Insertions, deletions, replacements and swaps of neighbours; anything above the bound is `bound + 1`. */
export function editDistance(one: string, other: string, bound: number): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > bound) return bound + 1;
    beforeLast = last;
    last = current;
  }
  return Math.min(last[other.length] ?? bound + 1, bound + 1);
}
