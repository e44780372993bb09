import { editDistance, typosAllowed } from './editDistance.ts';
import { TypoIndex } from './typoIndex.ts';

/** A key that the author may have meant. */
export interface NearKey {
  readonly key: string;
  /** Whether it is the only one that differs in its writing alone: `_` for `-`, a plural, another of its names. */
  readonly isSure: boolean;
}

/** Keys, such as slugs, by how they are written and by the other names that they have. */
export class NameIndex {
  readonly #typos = new TypoIndex();
  readonly #byPlainName = new Map<string, string[]>();

  /** Adds a key, once. Typing errors are looked for in the key alone. */
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

  /** The other keys nearest to a text, best first, at most so many. */
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

/** Whether a text may be taken for one of the names; true for everything that `NameIndex.nearest` finds by them, and for a little more. */
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

/** In lower case, without separators, so that `Economies of scale` is `economies-of-scale`. */
function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** Without the ending of an English plural. */
function singular(word: string): string {
  return word.length > 4 ? word.replace(/ies$/, 'y').replace(/(?<!s)s$/, '') : word;
}
