/**
 * Whether what stands in parentheses abbreviates a name (`Key Performance Indicator (KPI)`), or only tells its meaning apart from
 * others (`Block (CSS)`).
 */

const LONGEST_ACRONYM = 10;
/** Shorter words of a name may be left out of its acronym: `of`, `the`, `und`. */
const LONGEST_SMALL_WORD = 3;
/** A shorter word has no two-letter abbreviation: `Database (DB)`, but `Block (BK)`. */
const SHORTEST_COMPOUND = 7;

/** `i18n`: the digits count the letters between. */
const NUMERONYM = /^\p{L}\p{N}+\p{L}$/u;

/** Whether a word looks like an acronym: short, no spaces, capitals for at least half of its letters (`NPV`, `SaaS`, `B2B`, `i18n`). */
export function isAcronym(text: string): boolean {
  if (NUMERONYM.test(text)) return true;
  if (text.length < 2 || text.length > LONGEST_ACRONYM || /\s/.test(text)) return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = text.match(/\p{Lu}/gu) ?? [];
  return capitals.length >= 2 && capitals.length * 2 >= letters.length;
}

/** Whether the acronym is one of the words, or of the slug that the source locale's name has given to the concept. */
export function abbreviates(acronym: string, words: string, slug: string): boolean {
  if (!isAcronym(acronym)) return /^\p{Ll}{3,6}$/u.test(acronym) && initialsOf(wordsOf(words)) === acronym;
  return fits(acronym, words) || fits(acronym, slug) || isOfTranslation(acronym, words, slug);
}

/** Whether the acronym's letters are those of the words, in order, and none but small words are without one. */
export function fits(acronym: string, text: string): boolean {
  const singular = acronym.replace(/(?<=\p{Lu})s$/u, '');
  const words = wordsOf(text);
  return areInWords(lettersOf(singular), words) || areInWords(lettersOf(repeated(singular)), words);
}

/** `W3C` as `WWWC`. */
function repeated(acronym: string): string {
  return acronym.replace(/(\p{L})([23])/u, (_, letter: string, times: string) => letter.repeat(Number(times)));
}

function areInWords(letters: string, words: readonly string[]): boolean {
  if (words.length === 1 && letters.length === 2 && (words[0]?.length ?? 0) < SHORTEST_COMPOUND) return false;
  return letters.length >= 2 && letters !== words[0] && fitsFrom(letters, words);
}

/** `letters` may be taken from the words: of each its first, and then any others. */
function fitsFrom(letters: string, words: readonly string[]): boolean {
  const [word, ...others] = words;
  if (word === undefined) return letters === '';
  if (word.length <= LONGEST_SMALL_WORD && fitsFrom(letters, others)) return true;
  const first = letters.charAt(0);
  // `XML` is `extensible`.
  let at = word.startsWith(first) ? 0 : word.startsWith(`e${first}`) && first === 'x' ? 1 : -1;
  if (letters === '' || at < 0) return false;
  for (let taken = 1; ; taken++) {
    if (fitsFrom(letters.slice(taken), others)) return true;
    if (taken === letters.length) return false;
    at = word.indexOf(letters.charAt(taken), at + 1);
    if (at < 0) return false;
  }
}

/** Translators keep the acronym of the source's name: as long as the words are many, which are in another language than the slug. */
function isOfTranslation(acronym: string, text: string, slug: string): boolean {
  const { length } = lettersOf(acronym);
  const words = wordsOf(text);
  const slugWords = wordsOf(slug);
  if (isTailOf(acronym, slug) || words.every((word) => slugWords.includes(word))) return false;
  if (UNSPACED.test(text)) return words.join('').length >= length * LETTERS_OF_A_WORD;
  return length > 2 && words.length === length;
}

/** Scripts that put no space between words, and how many letters a word has there, about. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const LETTERS_OF_A_WORD = 2;

/** Whether the slug ends with the words, after others: those of a qualifier (`block-css`). */
export function isTailOf(words: string, slug: string): boolean {
  const tail = wordsOf(words);
  const all = wordsOf(slug);
  return tail.length < all.length && all.slice(-tail.length).join(' ') === tail.join(' ');
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}

/** In lower case, without accents. */
function wordsOf(text: string): string[] {
  return plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Digits count letters (`i18n`, `W3C`): they are none. */
function lettersOf(acronym: string): string {
  return plain(acronym).replace(/[^\p{L}]/gu, '');
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
