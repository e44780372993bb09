/** How many different pieces are told apart: their numbers are below it. */
export const gramCount = 1 << 15;

/** Of a longer text only the beginning is read. UTF-16 units. */
const longestText = 100;
/** From here on one character says as much as a few letters: Chinese, Japanese, Korean. */
const firstDense = 0x2e80;
const space = 0x20;

/**
 * The pieces of a text's letters, each once: of every word its groups of three letters, its ends counting as letters; in
 * scripts of dense characters each of these and each pair.
 */
export class Grams {
  readonly #numbers: number[] = [];
  readonly #seen = new Uint8Array(gramCount);

  get count(): number {
    return this.#numbers.length;
  }

  /** The piece's number; `index` below `count`. */
  at(index: number): number {
    return this.#numbers[index] ?? 0;
  }

  /** Takes another text, as `lettersOf` gives it. */
  read(letters: string): this {
    for (const number of this.#numbers) this.#seen[number] = 0;
    this.#numbers.length = 0;
    let second = 0;
    let last = space;
    for (let at = 0; at <= letters.length; at++) {
      const unit = at < letters.length ? letters.charCodeAt(at) : space;
      if (unit >= firstDense) {
        this.#note(hash(0, 0, unit));
        if (last !== space) this.#note(hash(0, last, unit));
      } else if (!(unit === space && last === space) && second !== 0 && last < firstDense)
        this.#note(hash(second, last, unit));
      second = unit === space ? 0 : last;
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

/** What counts of a text's spelling: in lower case, without accents and punctuation, words separated by one space. */
export function lettersOf(text: string): string {
  return text
    .slice(0, longestText)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

function hash(first: number, second: number, third: number): number {
  const mixed = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 15)) >>> 0) % gramCount;
}
