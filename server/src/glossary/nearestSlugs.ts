import type { ArticleFacts } from './articleFacts.ts';
import { getOrAdd } from './collections.ts';
import type { Glossary } from './glossary.ts';

/** A slug that the author may have meant. `sure`: it differs in writing only (`_` for `-`, a plural, the title as a slug). */
export interface NearSlug {
  readonly slug: string;
  readonly sure: boolean;
}

const MOST = 3;

/** The slugs nearest to one that is not there, best first, three at the most. Costs one pass over all slugs. */
export function nearestSlugs(glossary: Glossary, slug: string): NearSlug[] {
  const wanted = plain(slug);
  const sure = writtenLike(glossary, wanted).filter((near) => near !== slug);
  const typed = mistyped(glossary, wanted).filter((near) => near !== slug && !sure.includes(near));
  return [
    ...sure.map((near) => ({ slug: near, sure: sure.length === 1 })),
    ...typed.map((near) => ({ slug: near, sure: false })),
  ].slice(0, MOST);
}

/** Slugs that are the same once separators, case and a plural's ending are left aside, by slug, title or alias. */
function writtenLike(glossary: Glossary, wanted: string): string[] {
  const found: string[] = [];
  for (const slug of glossary.slugs()) {
    const source = glossary.article(slug, glossary.sourceLocale);
    if (samePlain(plainSlug(slug).text, wanted) || plainNames(source).some((name) => samePlain(name, wanted)))
      found.push(slug);
  }
  return found.toSorted();
}

/** A slug as it is compared: made once, since every dead link is compared with every slug. */
interface PlainSlug {
  readonly text: string;
  /** A bit for each letter that occurs. */
  readonly letters: number;
}

const plainSlugs = new Map<string, PlainSlug>();
/** As many slugs as the largest glossary has, several times over. */
const MOST_PLAIN_SLUGS = 100_000;

function plainSlug(slug: string): PlainSlug {
  const known = plainSlugs.get(slug);
  if (known) return known;
  if (plainSlugs.size >= MOST_PLAIN_SLUGS) plainSlugs.clear();
  const text = plain(slug);
  const made = { text, letters: lettersOf(text) };
  plainSlugs.set(slug, made);
  return made;
}

const namesOfArticle = new WeakMap<ArticleFacts, readonly string[]>();

function plainNames(article: ArticleFacts | undefined): readonly string[] {
  if (!article) return [];
  let names = namesOfArticle.get(article);
  if (!names) namesOfArticle.set(article, (names = article.terms.map(({ text }) => plain(text))));
  return names;
}

/** Without separators, so that `economiesofscale` is `economies-of-scale`. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

function samePlain(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  // A plural's ending changes three letters at the most, and never the first.
  if (one[0] !== other[0] || Math.abs(one.length - other.length) > 3) return false;
  return one === other || singular(one) === singular(other);
}

function singular(word: string): string {
  return word.length > 4 ? word.replace(/ies$/, 'y').replace(/(?<!s)s$/, '') : word;
}

function mistyped(glossary: Glossary, wanted: string): string[] {
  const bound = allowance(wanted.length);
  if (bound === 0) return [];
  const letters = lettersOf(wanted);
  const byDistance = new Map<number, string[]>();
  for (const slug of glossary.slugs()) {
    const { text: candidate, letters: theirs } = plainSlug(slug);
    if (Math.abs(candidate.length - wanted.length) > bound) continue;
    // One edit changes at most two of the letters that occur: most candidates end here.
    if (bitCount(letters ^ theirs) > 2 * bound) continue;
    const distance = editDistance(wanted, candidate, bound);
    if (distance <= bound) getOrAdd(byDistance, distance, () => [] as string[]).push(slug);
  }
  return [...byDistance].toSorted(([one], [other]) => one - other).flatMap(([, slugs]) => slugs.toSorted());
}

/** How many typing errors a word of that length is granted: short ones would become any other word. */
function allowance(length: number): number {
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
