/** A name of a concept. */
export interface ConceptName {
  readonly slug: string;
  readonly name: string;
}

/** Names of concepts in one string. A search on each keystroke allocates nothing for names that do not match. An empty query matches nothing. */
export class NameTable {
  /** The normalized names, with a line break before each and after the last. */
  readonly #text: string;
  /** The offset of each name. */
  readonly #starts: Uint32Array;
  readonly #names: readonly ConceptName[];

  /** Results have this order. */
  constructor(names: readonly ConceptName[]) {
    this.#text = comparable(`\n${names.map(({ name }) => name.replaceAll('\n', ' ')).join('\n')}\n`);
    this.#names = names;
    this.#starts = new Uint32Array(names.length + 1);
    for (let at = 0, start = 0; at <= names.length; at++) {
      this.#starts[at] = start + 1;
      start = this.#text.indexOf('\n', start + 1);
    }
  }

  /** The names that equal the query (see `comparable`). */
  named(query: string): Generator<ConceptName> {
    return this.#search(`\n${query}\n`, 1, () => true);
  }

  /** The names that start with the query. */
  beginning(query: string): Generator<ConceptName> {
    return this.#search(`\n${query}`, 1, () => true);
  }

  /** The names with a word that starts with the query. */
  withWord(query: string): Generator<ConceptName> {
    return this.#search(query, 0, (at) => !isLetterBefore(this.#text, at));
  }

  /** The names that contain the query. */
  holding(query: string): Generator<ConceptName> {
    return this.#search(query, 0, () => true);
  }

  /** The names that contain the query's characters in order, starting with the first: `trgmkt`. */
  *abbreviated(query: string): Generator<ConceptName> {
    const text = this.#text;
    for (const [number, name] of this.#names.entries()) {
      const end = (this.#starts[number + 1] ?? 0) - 1;
      let at = this.#starts[number] ?? 0;
      let matched = 0;
      if (text.charCodeAt(at) !== query.charCodeAt(0)) continue;
      for (; at < end && matched < query.length; at++) if (text.charCodeAt(at) === query.charCodeAt(matched)) matched++;
      if (matched === query.length) yield name;
    }
  }

  *#search(wanted: string, lead: number, fits: (at: number) => boolean): Generator<ConceptName> {
    if (wanted === '' || wanted === '\n') return;
    for (let at = this.#text.indexOf(wanted); at >= 0;) {
      if (!fits(at)) {
        at = this.#text.indexOf(wanted, at + 1);
        continue;
      }
      const number = this.#numberAt(at + lead);
      const name = this.#names[number];
      if (name) yield name;
      at = this.#text.indexOf(wanted, (this.#starts[number + 1] ?? Infinity) - 1);
    }
  }

  /** The index of the name at the offset. */
  #numberAt(position: number): number {
    let low = 0;
    let high = this.#names.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((this.#starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** Normalizes names and typed text for comparison: lower case, and spaces instead of the separators of slugs. */
export function comparable(text: string): string {
  return text.toLowerCase().normalize('NFC').replaceAll('-', ' ').replaceAll('_', ' ');
}

const LETTER = /[\p{L}\p{M}\p{N}]/u;

function isLetterBefore(text: string, at: number): boolean {
  const unit = text.charCodeAt(at - 1);
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57);
  return LETTER.test(text.charAt(at - 1));
}
