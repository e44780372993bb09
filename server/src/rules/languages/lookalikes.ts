import { languageOf } from '../../glossary/locales.ts';

/** An alphabet with letters that look like Latin ones. */
interface Alphabet {
  readonly name: 'Cyrillic' | 'Greek';
  readonly pattern: RegExp;
  /** The lookalike letters, in the order of `latin`. */
  readonly letters: string;
  readonly latin: string;
}

const CYRILLIC: Alphabet = {
  name: 'Cyrillic',
  pattern: /[\u0400-\u052F]/,
  letters: 'асеоркхуіјѕАВСЕНІЈКМОРЅТХУ',
  latin: 'aceopkxyijsABCEHIJKMOPSTXY',
};
const GREEK: Alphabet = {
  name: 'Greek',
  pattern: /[\u0370-\u03FF]/,
  letters: 'οΑΒΕΖΗΙΚΜΝΟΡΤΥΧ',
  latin: 'oABEZHIKMNOPTYX',
};

/** Cyrillic letters that only some languages have. */
const REGIONAL: Readonly<Record<string, string>> = {
  і: 'uk be kk',
  І: 'uk be kk',
  ј: 'sr mk',
  Ј: 'sr mk',
  ѕ: 'mk',
  Ѕ: 'mk',
};

/** Languages that are written in each alphabet. */
const LANGUAGES_IN = {
  Cyrillic: new Set('be bg kk ky mk mn ru sr tg uk'.split(' ')),
  Greek: new Set(['el']),
};

/** The spellings of a mixed word in one alphabet, the most likely first. */
export interface Readings {
  readonly alphabet: Alphabet['name'];
  readonly native: string | undefined;
  readonly latin: string | undefined;
}

/** Returns the spellings of the word; undefined if it is not mixed, or if its letters have no lookalikes. */
export function readingsOf(word: string, locale: string): Readings | undefined {
  const alphabet = [CYRILLIC, GREEK].find(({ pattern }) => pattern.test(word));
  if (!alphabet || !LATIN.test(word)) return undefined;
  if (isWrittenIn(alphabet.name, locale) && isWithEnding(word)) return undefined;
  const native = toNative(word, alphabet, locale);
  const latin = toLatin(word);
  return native === undefined && latin === undefined ? undefined : { alphabet: alphabet.name, native, latin };
}

/** Whether the locale's language is written in the alphabet. */
export function isWrittenIn(alphabet: Alphabet['name'], locale: string): boolean {
  return LANGUAGES_IN[alphabet].has(languageOf(locale));
}

const LATIN = /[A-Za-z\u00C0-\u024F]/;

/** `CDы`, `Dockerом`: a name with an inflectional ending. */
function isWithEnding(word: string): boolean {
  return /^[A-Za-z\u00C0-\u024F\d]{2,}[\u0370-\u052F]+$/.test(word) && !/\p{Lu}$/u.test(word);
}

function toNative(word: string, { letters, latin, name }: Alphabet, locale: string): string | undefined {
  let result = '';
  for (const letter of word) {
    const at = latin.indexOf(letter);
    const native = at < 0 ? letter : letters.charAt(at);
    if (LATIN.test(native) || !isInUse(native, locale)) return undefined;
    result += native;
  }
  return isWrittenIn(name, locale) ? result : undefined;
}

function isInUse(letter: string, locale: string): boolean {
  const languages = REGIONAL[letter];
  return languages === undefined || languages.split(' ').includes(languageOf(locale));
}

/** Returns the word in Latin letters that look the same; undefined if a letter has no lookalike. */
export function toLatin(word: string): string | undefined {
  let result = '';
  for (const letter of word) {
    const alphabet = [CYRILLIC, GREEK].find(({ pattern }) => pattern.test(letter));
    const at = alphabet?.letters.indexOf(letter) ?? -1;
    if (alphabet && at < 0) return undefined;
    result += alphabet?.latin.charAt(at) ?? letter;
  }
  return result;
}
