import { tally } from './tally.ts';
import { namesInTitle } from './titles.ts';
import type { Term } from './types.ts';

/** Germanic and Finnic languages, which write compounds as one word. */
const COMPOUNDING: ReadonlySet<string> = new Set(['sv', 'da', 'nb', 'nn', 'no', 'de', 'nl', 'af', 'is', 'fi', 'et']);

/**
 * Whether the language (a language subtag) writes compounds as one word. Only such languages can put a foreign term at
 * the start of a compound.
 */
export function isCompounding(language: string): boolean {
  return COMPOUNDING.has(language);
}

/** Minimum length of a term; too many native words start with shorter ones. In letters, as written. */
const MIN_TERM = 8;

/** Maximum length of a word; no real word is longer. */
const MAX_WORD = 100;

/** Number of folded letters that rule out most words. Folding removes at most three of eight letters. */
const BEGINNING = 5;
const LETTERS_OF_BEGINNING = 8;

/** Maximum number of cached word beginnings. */
const MAX_CACHED = 1 << 15;

/** A word of a text that starts with a term. Offsets are UTF-16 units of the searched text, `end` is exclusive. */
export interface OpenedWord {
  readonly start: number;
  readonly end: number;
  /** The longest name that the word starts with, without the other parts of its title; several if concepts share it. */
  readonly terms: readonly Term[];
}

/**
 * Finds terms of one word at the start of compounds of another language: `micromarketing` in `micromarketingkampanjer`
 * and, with that language's spelling, in `mikromarketingprogram`. Adding and removing are incremental. A search is one
 * pass over the text, independent of the number of terms.
 */
export class OpeningTerms {
  readonly #bySpelling = new Map<string, Term[]>();
  /** The number of spellings with each beginning. */
  readonly #beginnings = new Map<string, number>();
  /** The number of spellings of each length. */
  readonly #lengths = new Map<number, number>();
  /** Cache by the first letters of a word as written: whether a spelling starts like it. */
  readonly #cached = new Map<string, boolean>();

  add(term: Term): void {
    for (const name of namesOf(term)) {
      const spelling = foldInternational(name.text);
      const names = this.#bySpelling.get(spelling);
      if (names) insert(names, name);
      else this.#bySpelling.set(spelling, [name]);
      this.#count(spelling, 1);
    }
  }

  /** Removes a term that an equal `add` added. */
  remove(term: Term): void {
    for (const name of namesOf(term)) {
      const spelling = foldInternational(name.text);
      const names = this.#bySpelling.get(spelling) ?? [];
      const key = keyOf(name);
      const at = names.findIndex((other) => keyOf(other) === key);
      if (at < 0) continue;
      names.splice(at, 1);
      if (names.length === 0) this.#bySpelling.delete(spelling);
      this.#count(spelling, -1);
    }
  }

  /** Returns the words of the text that start with a term, or are a term in the other language's spelling, in order. */
  find(text: string): OpenedWord[] {
    const found: OpenedWord[] = [];
    if (this.#bySpelling.size === 0) return found;
    let start = 0;
    for (let at = 0; at <= text.length; at++) {
      if (isLatinLetter(text.charCodeAt(at))) continue; // NaN at the end is not a letter
      const length = at - start;
      if (length >= MIN_TERM && length <= MAX_WORD) {
        const terms = this.#opening(text.slice(start, at));
        if (terms) found.push({ start, end: at, terms });
      }
      start = at + 1;
    }
    return found;
  }

  #opening(word: string): readonly Term[] | undefined {
    if (!this.#mayBegin(word.slice(0, LETTERS_OF_BEGINNING))) return undefined;
    const folded = foldInternational(word);
    for (let length = folded.length; length >= BEGINNING; length--) {
      if (!this.#lengths.has(length)) continue;
      const terms = this.#bySpelling.get(folded.slice(0, length));
      if (terms) return terms;
    }
    return undefined;
  }

  #mayBegin(letters: string): boolean {
    const known = this.#cached.get(letters);
    if (known !== undefined) return known;
    if (this.#cached.size >= MAX_CACHED) this.#cached.clear();
    const may = this.#beginnings.has(foldInternational(letters).slice(0, BEGINNING));
    this.#cached.set(letters, may);
    return may;
  }

  #count(spelling: string, by: 1 | -1): void {
    tally(this.#beginnings, spelling.slice(0, BEGINNING), by);
    tally(this.#lengths, spelling.length, by);
    this.#cached.clear();
  }
}

const LATIN_WORD = /^\p{Script=Latin}+$/u;

/** Returns the names of the term that can be at the start of a compound, each as a term. */
function namesOf(term: Term): Term[] {
  if (term.kind !== 'term' || term.status === 'deprecated') return [];
  const { concept, status, kind } = term;
  return namesInTitle(term.text, concept)
    .map((name) => name.trim().normalize('NFC'))
    .filter((name) => name.length >= MIN_TERM && name.length <= MAX_WORD && LATIN_WORD.test(name))
    .map((text) => ({ concept, text, status, kind }));
}

/** Keeps terms sorted, so that the result does not depend on the order of additions. */
function insert(terms: Term[], term: Term): void {
  const key = keyOf(term);
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = terms[middle];
    if (other && keyOf(other) <= key) low = middle + 1;
    else high = middle;
  }
  terms.splice(low, 0, term);
}

function keyOf({ concept, text, status }: Term): string {
  return `${concept}\0${text}\0${status}`;
}

/**
 * Folds the spelling differences of international words between languages: c and k, ph and f, y and i, doubled k. In
 * lower case.
 */
export function foldInternational(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ph', 'f')
    .replaceAll('y', 'i')
    .replace(/c|k/g, 'k')
    .replace(/k{2,}/g, 'k');
}

/** The languages above use the Latin alphabet. */
function isLatinLetter(code: number): boolean {
  const lower = code | 0x20;
  if (lower >= 0x61 && lower <= 0x7a) return code < 0x80;
  return code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7;
}
