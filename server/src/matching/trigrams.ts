/** The number of distinct trigrams. All trigrams are below it. */
export const TRIGRAM_COUNT = 1 << 15;

/** Maximum length that is read, in UTF-16 units. The rest of a longer text is ignored. */
const MAX_TEXT = 100;
/** From this code unit on, one character carries as much information as a few letters: Chinese, Japanese, Korean. */
const FIRST_DENSE = 0x2e80;
const SPACE = 0x20;

/**
 * The distinct trigrams of a text: all groups of three letters in each word, including a marker at both ends. In
 * Chinese, Japanese and Korean, each character and each pair of characters.
 */
export class Trigrams {
  readonly #numbers: number[] = [];
  readonly #seen = new Uint8Array(TRIGRAM_COUNT);

  get count(): number {
    return this.#numbers.length;
  }

  /** Returns the number of a trigram; `index` must be below `count`. */
  at(index: number): number {
    return this.#numbers[index] ?? 0;
  }

  /** Reads another text in the form of `spellingOf`. */
  read(spelling: string): this {
    for (const number of this.#numbers) this.#seen[number] = 0;
    this.#numbers.length = 0;
    let second = 0;
    let last = SPACE;
    for (let at = 0; at <= spelling.length; at++) {
      const unit = at < spelling.length ? spelling.charCodeAt(at) : SPACE;
      if (unit >= FIRST_DENSE) {
        this.#note(hash(0, 0, unit));
        if (last !== SPACE) this.#note(hash(0, last, unit));
      } else if (!(unit === SPACE && last === SPACE) && second !== 0 && last < FIRST_DENSE)
        this.#note(hash(second, last, unit));
      second = unit === SPACE ? 0 : last;
      last = unit;
    }
    return this;
  }

  #note(number: number): void {
    if (this.#seen[number] === 1) return;
    this.#seen[number] = 1;
    this.#numbers.push(number);
  }
}

/** Normalizes a text for comparison: lower case, without accents and punctuation, words separated by single spaces. */
export function spellingOf(text: string): string {
  return text
    .slice(0, MAX_TEXT)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

function hash(first: number, second: number, third: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 15)) >>> 0) % TRIGRAM_COUNT;
}
