/** What is searched in, or for: in lower case, without diacritics, a space before each word. */
export interface SearchText {
  readonly name: string;
  /** The concept's slug, by which it is found in every locale. */
  readonly slug: string;
}

/** What is typed. */
export interface SearchQuery {
  /** ` rynek doc`; empty when nothing is typed. */
  readonly phrase: string;
  /** ` rynek`, ` doc`. */
  readonly words: readonly string[];
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

/** In lower case, without diacritics, a space before each word: ` lojalnosc wobec marki`. */
export function foldSearch(text: string): string {
  const plain = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[łøđðħıŧßæœþς]/g, (letter) => PLAIN[letter] ?? letter);
  const words = plain.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return words === '' ? '' : ` ${words}`;
}

export function searchQuery(typed: string): SearchQuery {
  const phrase = foldSearch(typed);
  const words = phrase.split(' ').filter((word) => word !== '');
  return { phrase, words: words.map((word) => ` ${word}`), letters: words.join('') };
}

/** Where in `fits` the name stands, by words and their beginnings; undefined when it does not fit. */
export function wordFit({ phrase, words }: SearchQuery, { name, slug }: SearchText): number | undefined {
  if (name.startsWith(phrase)) return name.length === phrase.length ? 0 : 1;
  if (name.includes(phrase)) return 2;
  if (words.length > 1 && words.every((word) => name.includes(word))) return 3;
  if (words.every((word) => slug.includes(word))) return 4;
  return words.every((word) => name.includes(word.slice(1))) ? 5 : undefined;
}

/** The same where a name has nothing but the letters, in their order, from the beginning of a word on. */
export function letterFit({ letters }: SearchQuery, { name }: SearchText): number | undefined {
  if (letters.length < FEWEST_LETTERS) return undefined;
  const start = name.indexOf(` ${letters.charAt(0)}`);
  if (start < 0) return undefined;
  let at = start + 1;
  for (const letter of letters) {
    at = name.indexOf(letter, at) + 1;
    if (at === 0) return undefined;
  }
  return 6;
}
