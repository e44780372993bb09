/**
 * Distinguishes an abbreviation in parentheses (`Key Performance Indicator (KPI)`) from a qualifier (`Block (CSS)`), which
 * distinguishes concepts of the same name.
 */

const MAX_ACRONYM = 10;
/** Words of up to this many letters are optional in an acronym: `of`, `the`, `und`. */
const MAX_OPTIONAL_WORD = 3;
/** Minimum length of a single word with a two-letter abbreviation: `Database (DB)`, but not `Block (BK)`. */
const MIN_COMPOUND = 7;

/** `i18n`: the digits are the number of omitted letters. */
const NUMERONYM = /^\p{L}\p{N}+\p{L}$/u;

/**
 * Whether a word looks like an acronym: short, no spaces, at least half of its letters in capitals (`NPV`, `SaaS`, `B2B`,
 * `i18n`).
 */
export function isAcronym(text: string): boolean {
  if (NUMERONYM.test(text)) return true;
  if (text.length < 2 || text.length > MAX_ACRONYM || /\s/.test(text)) return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  return capitals.length >= 2 && capitals.length * 2 >= letters.length;
}

/** Whether the acronym abbreviates the words, or the slug, which contains the source locale's name. */
export function abbreviates(acronym: string, words: string, slug: string): boolean {
  if (!isAcronym(acronym)) return /^\p{Ll}{3,6}$/u.test(acronym) && initialsOf(wordsOf(words)) === acronym;
  return fits(acronym, words) || fits(acronym, slug) || isOfTranslation(acronym, words, slug);
}

/** Whether the words contain the acronym's letters in order, and every word but short ones contributes a letter. */
export function fits(acronym: string, text: string): boolean {
  const singular = acronym.replace(/(?<=\p{Lu})s$/u, '');
  const words = wordsOf(text);
  return areInWords(lettersOf(singular), words) || areInWords(lettersOf(repeated(singular)), words);
}

/** Expands `W3C` to `WWWC`. */
function repeated(acronym: string): string {
  return acronym.replace(/(\p{L})([23])/u, (_, letter: string, times: string) => letter.repeat(Number(times)));
}

function areInWords(letters: string, words: readonly string[]): boolean {
  if (words.length === 1 && letters.length === 2 && (words[0]?.length ?? 0) < MIN_COMPOUND) return false;
  return letters.length >= 2 && letters !== words[0] && fitsFrom(letters, words, new Set());
}

/**
 * Whether `letters` can be taken from the words in order: from each word its first letter, then any others. `failed` has
 * the remaining letters and words that do not fit, so that each is tried once.
 */
function fitsFrom(letters: string, words: readonly string[], failed: Set<string>): boolean {
  const state = `${String(letters.length)} ${String(words.length)}`;
  if (failed.has(state)) return false;
  const isFit = fitsWord(letters, words, failed);
  if (!isFit) failed.add(state);
  return isFit;
}

function fitsWord(letters: string, words: readonly string[], failed: Set<string>): boolean {
  const [word, ...others] = words;
  if (word === undefined) return letters === '';
  if (word.length <= MAX_OPTIONAL_WORD && fitsFrom(letters, others, failed)) return true;
  const first = letters.charAt(0);
  // The X of `XML` is from `extensible`.
  let at = word.startsWith(first) ? 0 : word.startsWith(`e${first}`) && first === 'x' ? 1 : -1;
  if (letters === '' || at < 0) return false;
  for (let taken = 1; ; taken++) {
    if (fitsFrom(letters.slice(taken), others, failed)) return true;
    if (taken === letters.length) return false;
    at = word.indexOf(letters.charAt(taken), at + 1);
    if (at < 0) return false;
  }
}

/**
 * Whether the acronym is probably that of the source locale's name, which translators keep: it has one letter per word, and
 * the words are not those of the slug.
 */
function isOfTranslation(acronym: string, text: string, slug: string): boolean {
  const { length } = lettersOf(acronym);
  const words = wordsOf(text);
  const slugWords = wordsOf(slug);
  if (isTailOf(acronym, slug) || words.every((word) => slugWords.includes(word))) return false;
  if (UNSPACED.test(text)) return words.join('').length >= length * LETTERS_OF_A_WORD;
  return length > 2 && words.length === length;
}

/** Scripts without spaces between words, and the approximate number of letters of a word in them. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const LETTERS_OF_A_WORD = 2;

/** Whether the slug has the words at its end, after other words, as a qualifier (`block-css`). */
export function isTailOf(words: string, slug: string): boolean {
  const tail = wordsOf(words);
  const all = wordsOf(slug);
  return tail.length < all.length && all.slice(-tail.length).join(' ') === tail.join(' ');
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}

/** Returns the words in lower case, without accents. */
function wordsOf(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Returns the letters without digits, which are counts (`i18n`, `W3C`). */
function lettersOf(acronym: string): string {
  return plain(acronym).replace(/[^\p{L}]/gu, '');
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
