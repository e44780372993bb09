import { cleanWord } from './words.ts';
import { separators } from './tokens.ts';
import type { Tokens } from './tokens.ts';

/** Scripts without spaces between words whose syllables cannot be split, with their first and last UTF-16 unit. */
const scripts = [
  { locale: 'th', first: 0x0e00, last: 0x0e7f },
  { locale: 'lo', first: 0x0e80, last: 0x0eff },
  { locale: 'my', first: 0x1000, last: 0x109f },
  { locale: 'km', first: 0x1780, last: 0x17ff },
] as const;
type Script = (typeof scripts)[number];

/** Vowels that are written before their consonant, and signs that stack the next consonant. */
const leansOnNext = /[เ-ไເ-ໄ\u1039\u17D2]/u;
/** Vowels that are written after their consonant, and consonants that close the previous syllable. */
const leansOnPrevious = /^(?:[ะาำๅະາຳຽ\u102B\u102C\u1038]|[က-အ]\u103A)/u;

const segmenters = new Map<string, Intl.Segmenter | undefined>();

/** Determines whether terms in a Thai, Lao, Burmese or Khmer text are part of a longer word. */
export class UnspacedWords {
  readonly #text: string;
  readonly #tokens: Tokens;
  /** The last segmented run of tokens without spaces; `#runEnd` is exclusive. */
  #runStart = 0;
  #runEnd = 0;
  /** The start of each token in the letters of the run, and the end of the last one. */
  #offsets: readonly number[] = [];
  /** The starts of the words in these letters. */
  #wordStarts: readonly number[] = [];

  constructor(text: string, tokens: Tokens) {
    this.#text = text;
    this.#tokens = tokens;
  }

  /**
   * Whether the tokens from `first` to `last` split a syllable, or are inside a longer dictionary word of
   * `Intl.Segmenter`. A different segmentation alone does not exclude a term. Linear time for all terms of a text.
   */
  isInside(first: number, last: number): boolean {
    const script = this.#scriptAt(first);
    if (script === undefined) return false;
    if (this.#touches(first) && leansOnNext.test(this.#letters(first - 1).slice(-1))) return true;
    if (this.#touches(last + 1) && leansOnPrevious.test(this.#letters(last + 1))) return true;
    if (leansOnNext.test(this.#letters(last).slice(-1))) return true;
    if (first < this.#runStart || first >= this.#runEnd) this.#divide(first, script);
    const start = this.#offsets[first - this.#runStart] ?? 0;
    const end = this.#offsets[last + 1 - this.#runStart] ?? Infinity;
    const word = lastNotAfter(this.#wordStarts, start);
    const wordStart = this.#wordStarts[word] ?? start;
    const wordEnd = this.#wordStarts[word + 1] ?? this.#offsets.at(-1) ?? end;
    return wordEnd >= end && wordEnd - wordStart > end - start;
  }

  /** Segments the letters of the script around a token into words. */
  #divide(at: number, script: Script): void {
    const goesOn = (token: number): boolean => this.#touches(token) && this.#scriptAt(token) === script;
    let start = at;
    while (goesOn(start) && this.#scriptAt(start - 1) === script) start--;
    let end = at + 1;
    while (goesOn(end)) end++;
    let letters = '';
    const offsets = [0];
    for (let token = start; token < end; token++) {
      letters += this.#letters(token);
      offsets.push(letters.length);
    }
    this.#runStart = start;
    this.#runEnd = end;
    this.#offsets = offsets;
    this.#wordStarts = Array.from(segmenterOf(script.locale)?.segment(letters) ?? [], ({ index }) => index);
  }

  /** Whether nothing separates the token from the previous one. */
  #touches(token: number): boolean {
    return token > 0 && token < this.#tokens.count && this.#tokens.separators[token] === separators.none;
  }

  #letters(token: number): string {
    return cleanWord(this.#text.slice(this.#tokens.starts[token], this.#tokens.ends[token]));
  }

  #scriptAt(token: number): Script | undefined {
    return scriptOf(this.#text.charCodeAt(this.#tokens.starts[token] ?? 0));
  }
}

/** Nearly all texts use none of these scripts. */
const firstUnit = 0x0e00;
const lastUnit = 0x17ff;

function scriptOf(unit: number): Script | undefined {
  if (unit < firstUnit || unit > lastUnit) return undefined;
  return scripts.find(({ first, last }) => unit >= first && unit <= last);
}

/** Undefined if the runtime has no dictionaries. */
function segmenterOf(locale: string): Intl.Segmenter | undefined {
  if (!segmenters.has(locale)) {
    const isKnown = Intl.Segmenter.supportedLocalesOf(locale).length > 0;
    segmenters.set(locale, isKnown ? new Intl.Segmenter(locale, { granularity: 'word' }) : undefined);
  }
  return segmenters.get(locale);
}

/** Returns the index of the last number up to `limit` in ascending numbers; -1 if all are greater. */
function lastNotAfter(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? Infinity) <= limit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
