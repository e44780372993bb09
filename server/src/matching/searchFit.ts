/** What is typed. */
export interface SearchQuery {
  /** ` rynek doc`; empty when nothing is typed. */
  readonly phrase: string;
  /** ` rynek`, ` doc`. */
  readonly words: readonly string[];
  /** The longest of them, without its space: what does not have it does not fit. */
  readonly longest: string;
  /** `rynekdoc` */
  readonly letters: string;
}

/** How well a name fits, best first. */
export const fits = ['whole', 'beginning', 'phrase', 'words', 'slug', 'within', 'letters'] as const;

/** Letters that have no decomposition in Unicode. */
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

/** Fewer letters are in every second name. */
const FEWEST_LETTERS = 3;

const ASCII = /^[\0-\x7f]*$/;

/** In lower case, without diacritics, a space before each word: ` lojalnosc wobec marki`. */
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

/** What is searched in: the name and, behind a bar, the concept's slug, by which it is found in every locale. */
export function searchText(name: string, slug: string): string {
  return `${foldSearch(name)}|${foldSearch(slug)}`;
}

export function searchQuery(typed: string): SearchQuery {
  const phrase = foldSearch(typed);
  const words = phrase.split(' ').filter((word) => word !== '');
  const [longest = ''] = words.toSorted((one, other) => other.length - one.length);
  return { phrase, words: words.map((word) => ` ${word}`), longest, letters: words.join('') };
}

/** Where in `fits` the name stands, by words and their beginnings; undefined when it does not fit. */
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

/** The same where a name has nothing but the letters, in their order, from the beginning of a word on. */
export function letterFit({ letters }: SearchQuery, text: string): number | undefined {
  if (letters.length < FEWEST_LETTERS) return undefined;
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
