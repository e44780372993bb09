import { namesInTitle } from './titles.ts';
import type { Term } from './types.ts';

/** Germanic and Finnic languages: they write a compound as one word. */
const COMPOUNDING: ReadonlySet<string> = new Set(['sv', 'da', 'nb', 'nn', 'no', 'de', 'nl', 'af', 'is', 'fi', 'et']);

/** Whether the language, by its subtag, writes compounds as one word: only there can a foreign term open one. */
export function isCompounding(language: string): boolean {
  return COMPOUNDING.has(language);
}

/** Shorter terms begin too many native words. In letters, as written. */
const SHORTEST_TERM = 8;

/** Longer words are not looked at: nothing that long is a word of a language. */
const LONGEST_WORD = 100;

/** By so many folded letters most words are passed over. Folding takes a letter from another no more than three times in eight. */
const BEGINNING = 5;
const LETTERS_OF_BEGINNING = 8;

/** So many beginnings of words are remembered. */
const MOST_REMEMBERED = 1 << 15;

/** A word of a text that begins with a term. Offsets are UTF-16 units of the text that was searched, `end` exclusive. */
export interface OpenedWord {
  readonly start: number;
  readonly end: number;
  /** The longest name that the word begins with, without what else stands in its title; several where concepts share it. */
  readonly terms: readonly Term[];
}

/**
 * Terms of one word that may open a compound of another language: `micromarketing` in `micromarketingkampanjer` and, as that
 * language spells it, in `mikromarketingprogram`. Adding and removing are incremental; finding is one pass over the text,
 * whatever the number of terms.
 */
export class OpeningTerms {
  readonly #bySpelling = new Map<string, Term[]>();
  /** How many spellings begin so. */
  readonly #beginnings = new Map<string, number>();
  /** How many spellings are so long. */
  readonly #lengths = new Map<number, number>();
  /** Whether a spelling begins like a word that begins so, by its letters as the text has them. */
  readonly #remembered = new Map<string, boolean>();

  add(term: Term): void {
    for (const name of namesOf(term)) {
      const spelling = foldInternational(name.text);
      const names = this.#bySpelling.get(spelling);
      if (names) insert(names, name);
      else this.#bySpelling.set(spelling, [name]);
      this.#count(spelling, 1);
    }
  }

  /** Removes what an equal `add` added. */
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

  /** The words of the text that begin with a term, or are one as the other language would spell it, in order. */
  find(text: string): OpenedWord[] {
    const found: OpenedWord[] = [];
    if (this.#bySpelling.size === 0) return found;
    let start = 0;
    for (let at = 0; at <= text.length; at++) {
      if (isLatinLetter(text.charCodeAt(at))) continue; // NaN at the end is none
      const length = at - start;
      if (length >= SHORTEST_TERM && length <= LONGEST_WORD) {
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
    const known = this.#remembered.get(letters);
    if (known !== undefined) return known;
    if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
    const may = this.#beginnings.has(foldInternational(letters).slice(0, BEGINNING));
    this.#remembered.set(letters, may);
    return may;
  }

  #count(spelling: string, by: 1 | -1): void {
    tally(this.#beginnings, spelling.slice(0, BEGINNING), by);
    tally(this.#lengths, spelling.length, by);
    this.#remembered.clear();
  }
}

const LATIN_WORD = /^\p{Script=Latin}+$/u;

/** The names that the term gives its concept and that may open a compound, each as a term. */
function namesOf(term: Term): Term[] {
  if (term.kind !== 'term' || term.status === 'deprecated') return [];
  const { concept, status, kind } = term;
  return namesInTitle(term.text, concept)
    .map((name) => name.trim().normalize('NFC'))
    .filter((name) => name.length >= SHORTEST_TERM && name.length <= LONGEST_WORD && LATIN_WORD.test(name))
    .map((text) => ({ concept, text, status, kind }));
}

/** Keeps terms sorted: the order in which they came in must not be seen in what is found. */
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

/** What differs in how languages spell an international word: c and k, ph and f, y and i, doubled k. In lower case. */
export function foldInternational(word: string): string {
  return word
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ph', 'f')
    .replaceAll('y', 'i')
    .replace(/c|k/g, 'k')
    .replace(/k{2,}/g, 'k');
}

/** The languages above are written in Latin letters. */
function isLatinLetter(code: number): boolean {
  const lower = code | 0x20;
  if (lower >= 0x61 && lower <= 0x7a) return code < 0x80;
  return code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7;
}

function tally<K>(counts: Map<K, number>, key: K, by: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + by;
  if (count > 0) counts.set(key, count);
  else counts.delete(key);
}
