import { cleanWord, separators } from './words.ts';
import type { Tokens } from './words.ts';

/** Scripts that put no space between words and of which a syllable cannot be taken apart, by their first and last UTF-16 unit. */
const scripts = [
  { locale: 'th', first: 0x0e00, last: 0x0e7f },
  { locale: 'lo', first: 0x0e80, last: 0x0eff },
  { locale: 'my', first: 0x1000, last: 0x109f },
  { locale: 'km', first: 0x1780, last: 0x17ff },
] as const;
type Script = (typeof scripts)[number];

/** Vowels that are written before the consonant that they are spoken after, and signs that stack the next consonant. */
const leansOnNext = /[เ-ไເ-ໄ\u1039\u17D2]/u;
/** Vowels that are written after their consonant, and consonants that close the syllable before. */
const leansOnPrevious = /^(?:[ะาำๅະາຳຽ\u102B\u102C\u1038]|[က-အ]\u103A)/u;

const segmenters = new Map<string, Intl.Segmenter | undefined>();

/** Says of terms that are found in one text in Thai, Lao, Burmese and Khmer whether they are part of a longer word. */
export class UnspacedWords {
  readonly #text: string;
  readonly #tokens: Tokens;
  /** The tokens without space that were divided last; `#runEnd` is exclusive. */
  #runStart = 0;
  #runEnd = 0;
  /** Where each token of the run begins in the letters of the run, and where the last ends. */
  #offsets: readonly number[] = [];
  /** Where the words begin that those letters were divided into. */
  #wordStarts: readonly number[] = [];

  constructor(text: string, tokens: Tokens) {
    this.#text = text;
    this.#tokens = tokens;
  }

  /**
   * Whether the tokens from `first` to `last` break a syllable, or stand in a longer word of the dictionary of `Intl.Segmenter`.
   * What the dictionary divides in another way is no reason to refuse them. Linear in the text's length for all of its terms.
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

  /** Divides the letters of the script around a token into words. */
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

  /** Whether there is nothing between the token and the one before it. */
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

/** Nearly every text is in none of them. */
const firstUnit = 0x0e00;
const lastUnit = 0x17ff;

function scriptOf(unit: number): Script | undefined {
  if (unit < firstUnit || unit > lastUnit) return undefined;
  return scripts.find(({ first, last }) => unit >= first && unit <= last);
}

/** Undefined where the program runs without dictionaries. */
function segmenterOf(locale: string): Intl.Segmenter | undefined {
  if (!segmenters.has(locale)) {
    const isKnown = Intl.Segmenter.supportedLocalesOf(locale).length > 0;
    segmenters.set(locale, isKnown ? new Intl.Segmenter(locale, { granularity: 'word' }) : undefined);
  }
  return segmenters.get(locale);
}

/** The index of the last number that is not after `limit`, in numbers that rise; -1 when all are. */
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
