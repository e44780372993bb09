import { bitCount } from './bitCount.ts';
import { editDistance } from './editDistance.ts';

/** The entries with the same text length, stored by column, because the letters alone exclude nearly all entries. */
interface Column {
  readonly keys: string[];
  readonly texts: string[];
  /** One bit per letter that the text contains. */
  readonly letters: number[];
  /** The count of each letter. */
  readonly counts: Uint16Array[];
}

/** Finds the texts within a few typing errors of another text, among very many. */
export class TypoIndex {
  readonly #byLength = new Map<number, Column>();

  /** Adds a text under a key. */
  add(key: string, text: string): void {
    let column = this.#byLength.get(text.length);
    if (!column) this.#byLength.set(text.length, (column = { keys: [], texts: [], letters: [], counts: [] }));
    column.keys.push(key);
    column.texts.push(text);
    column.letters.push(lettersOf(text));
    column.counts.push(countsOf(text));
  }

  /** Returns the keys of the texts within `most` edits, nearest first; equally near keys are in code-unit order. */
  near(wanted: string, most: number): string[] {
    const letters = lettersOf(wanted);
    const counts = countsOf(wanted);
    const byDistance: string[][] = Array.from({ length: most + 1 }, () => []);
    for (let length = wanted.length - most; length <= wanted.length + most; length++) {
      const column = this.#byLength.get(length);
      if (!column) continue;
      const { letters: theirs, counts: theirCounts } = column;
      for (let at = 0; at < theirs.length; at++) {
        // One edit removes at most one letter and adds one. Nearly all entries fail this check.
        if (bitCount(letters ^ (theirs[at] ?? 0)) > 2 * most) continue;
        if (lettersApart(counts, theirCounts[at] ?? counts) > 2 * most) continue;
        const distance = editDistance(wanted, column.texts[at] ?? '', most);
        if (distance <= most) byDistance[distance]?.push(column.keys[at] ?? '');
      }
    }
    return byDistance.flatMap((keys) => keys.toSorted());
  }
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

/** Returns the number of letters that only one of the two has. */
function lettersApart(one: Uint16Array, other: Uint16Array): number {
  let apart = 0;
  for (let letter = 0; letter < 32; letter++) apart += Math.abs((one[letter] ?? 0) - (other[letter] ?? 0));
  return apart;
}
