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

/** Says of the words that are found in one text in Thai, Lao, Burmese and Khmer whether they are part of a longer word. */
export class UnspacedWords {
  readonly #text: string;
  /** The letters without space that were divided last, and where the words begin that they were divided into. */
  #runStart = 0;
  #runEnd = 0;
  #wordStarts: readonly number[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * Whether `text[start, end)` (UTF-16) breaks a syllable, or stands in a longer word of the dictionary of `Intl.Segmenter`.
   * What the dictionary divides in another way is no reason to refuse it. Linear in the text's length for all of its words.
   */
  isInside(start: number, end: number): boolean {
    const text = this.#text;
    const script = scriptOf(text.charCodeAt(start));
    if (script === undefined) return false;
    if (start > 0 && leansOnNext.test(text.charAt(start - 1))) return true;
    if (leansOnNext.test(text.charAt(end - 1)) || leansOnPrevious.test(text.slice(end, end + 2))) return true;
    if (start < this.#runStart || start >= this.#runEnd) this.#divide(start, script);
    const word = lastNotAfter(this.#wordStarts, start);
    const wordStart = this.#wordStarts[word] ?? start;
    const wordEnd = this.#wordStarts[word + 1] ?? this.#runEnd;
    return wordEnd >= end && wordEnd - wordStart > end - start;
  }

  /** Divides the letters of the script around `at` into words. */
  #divide(at: number, script: Script): void {
    const isOfScript = (index: number): boolean => scriptOf(this.#text.charCodeAt(index)) === script;
    let start = at;
    while (start > this.#runEnd && isOfScript(start - 1)) start--;
    let end = at;
    while (end < this.#text.length && isOfScript(end)) end++;
    const segments = segmenterOf(script.locale)?.segment(this.#text.slice(start, end)) ?? [];
    this.#wordStarts = Array.from(segments, ({ index }) => start + index);
    this.#runStart = start;
    this.#runEnd = end;
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
