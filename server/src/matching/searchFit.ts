/** The typed text, prepared for a search. */
export interface SearchQuery {
  /** ` rynek doc`; empty if nothing is typed. */
  readonly phrase: string;
  /** ` rynek`, ` doc`. */
  readonly words: readonly string[];
  /** The longest word, without its space. Fast test: a text without it does not match. */
  readonly longest: string;
  /** `rynekdoc` */
  readonly letters: string;
}

/** The kinds of matches, best first. */
export const fits = ['whole', 'beginning', 'phrase', 'words', 'slug', 'within', 'letters'] as const;

/** Letters without a decomposition in Unicode. */
const PLAIN: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ı: 'i',
  ŧ: 't',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ς: 'σ',
};

/** Minimum number of letters: fewer occur in every second name. */
const MIN_LETTERS = 3;

const ASCII = /^[\0-\x7f]*$/;

/** Returns the text in lower case, without diacritics, with a space before each word: ` lojalnosc wobec marki`. */
export function foldSearch(text: string): string {
  const words = plainLetters(text.toLowerCase())
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' ? '' : ` ${words}`;
}

function plainLetters(text: string): string {
  if (ASCII.test(text)) return text;
  const decomposed = text.normalize('NFD').replace(/\p{M}+/gu, '');
  return decomposed.replace(/[łøđðħıŧßæœþς]/g, (letter) => PLAIN[letter] ?? letter);
}

/** Returns the text to search in: the name and, after a bar, the concept's slug, which works in all locales. */
export function searchText(name: string, slug: string): string {
  return `${foldSearch(name)}|${foldSearch(slug)}`;
}

export function searchQuery(typed: string): SearchQuery {
  const phrase = foldSearch(typed);
  const words = phrase.split(' ').filter((word) => word !== '');
  const [longest = ''] = words.toSorted((one, other) => other.length - one.length);
  return { phrase, words: words.map((word) => ` ${word}`), longest, letters: words.join('') };
}

/** Returns the index in `fits` for a match by words and their prefixes; undefined if the text does not match. */
export function wordFit({ phrase, words, longest }: SearchQuery, text: string): number | undefined {
  if (!text.includes(longest)) return undefined;
  const end = text.indexOf('|');
  const at = text.indexOf(phrase);
  if (at === 0) return phrase.length === end ? 0 : 1;
  if (at > 0 && at < end) return 2;
  if (words.length > 1 && words.every((word) => isBefore(text.indexOf(word), end))) return 3;
  if (words.every((word) => text.includes(word, end))) return 4;
  return words.every((word) => isBefore(text.indexOf(word.slice(1)), end)) ? 5 : undefined;
}

/** Like `wordFit`, for a name that contains only the letters, in order, from the start of a word. */
export function letterFit({ letters }: SearchQuery, text: string): number | undefined {
  if (letters.length < MIN_LETTERS) return undefined;
  const end = text.indexOf('|');
  let at = text.indexOf(` ${letters.charAt(0)}`);
  if (!isBefore(at, end)) return undefined;
  for (const letter of letters) {
    const next = text.indexOf(letter, at);
    if (!isBefore(next, end)) return undefined;
    at = next + 1;
  }
  return 6;
}

function isBefore(at: number, end: number): boolean {
  return at >= 0 && at < end;
}
