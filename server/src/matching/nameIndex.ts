import { editDistance, typosAllowed } from './editDistance.ts';
import { TypoIndex } from './typoIndex.ts';

/** A key that the author may have meant. */
export interface NearKey {
  readonly key: string;
  /** Whether it is the only key that differs only in spelling: `_` instead of `-`, a plural, an alternative name. */
  readonly isSure: boolean;
}

/** Fuzzy search for keys, such as slugs, by their spelling and by alternative names. */
export class NameIndex {
  readonly #typos = new TypoIndex();
  readonly #byPlainName = new Map<string, string[]>();

  /** Adds a key. Must be called once per key. Typing errors are corrected only in the key, not in the other names. */
  add(key: string, otherNames: readonly string[] = []): void {
    const text = plain(key);
    this.#typos.add(key, text);
    for (const name of new Set([text, ...otherNames.map(plain)].map(singular))) {
      if (name === '') continue;
      const keys = this.#byPlainName.get(name);
      if (keys) keys.push(key);
      else this.#byPlainName.set(name, [key]);
    }
  }

  /** Returns the keys nearest to a text, best first, at most `most`, without the text itself. */
  nearest(text: string, most: number): NearKey[] {
    const wanted = plain(text);
    const same = (this.#byPlainName.get(singular(wanted)) ?? []).filter((key) => key !== text).toSorted();
    const typos = typosAllowed(wanted.length);
    const mistyped = typos === 0 ? [] : this.#typos.near(wanted, typos);
    return [
      ...same.map((key) => ({ key, isSure: same.length === 1 })),
      ...mistyped.filter((key) => key !== text && !same.includes(key)).map((key) => ({ key, isSure: false })),
    ].slice(0, most);
  }
}

/**
 * Returns a predicate for texts similar to one of the names: true for everything that `NameIndex.nearest` finds with them, and
 * for slightly more.
 */
export function isNearTo(names: Iterable<string>): (text: string) => boolean {
  const plainNames = [...new Set([...names].map(plain))];
  const singulars = new Set(plainNames.map(singular));
  return (text) => {
    const wanted = plain(text);
    const most = typosAllowed(wanted.length);
    if (singulars.has(singular(wanted))) return true;
    return most > 0 && plainNames.some((name) => editDistance(wanted, name, most) <= most);
  };
}

/** Returns the text in lower case, without separators: `Economies of scale` equals `economies-of-scale`. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** Removes the ending of an English plural. */
function singular(word: string): string {
  return word.length > 4 ? word.replace(/ies$/, 'y').replace(/(?<!s)s$/, '') : word;
}
