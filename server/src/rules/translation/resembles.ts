import { isFunctionWord } from '../../terms/ownWords.ts';

/** Minimum number of letters that two words share at the beginning if one is derived from the other or part of a compound. */
const LEAST_SHARED = 4;
/** Minimum share of the word that these letters are. */
const LEAST_PART = 0.6;
/** Scripts without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Hangul}]/u;

/**
 * Whether the text contains, for each word of the name, the word or a similar one: a derived word, or a compound with it. In
 * scripts without spaces, whether it contains two adjacent characters of the name.
 */
export function resembles(name: string, text: string, locale: string): boolean {
  const wanted = name.normalize('NFC').toLocaleLowerCase(locale);
  const lower = text.normalize('NFC').toLocaleLowerCase(locale);
  if (UNSPACED.test(wanted)) return pairsOf(wanted).some((pair) => lower.includes(pair));
  // A single letter can be from another alphabet.
  const words = wordsOf(wanted).filter((word) => !/^\p{L}$/u.test(word) && !isFunctionWord(word, locale));
  const beginnings = words.map(beginningOf);
  // A beginning has only letters and digits, so it is within one word of the text wherever it occurs.
  if (words.length === 0 || !beginnings.every((beginning) => lower.includes(beginning))) return false;
  const short = beginnings.filter((beginning) => beginning.length < LEAST_SHARED);
  if (short.length === 0) return true;
  const there = new Set(wordsOf(lower));
  return short.every((word) => there.has(word));
}

/** Returns the letters that a similar word contains; the whole word if it is short. */
function beginningOf(word: string): string {
  return word.slice(0, Math.max(LEAST_SHARED, Math.ceil(word.length * LEAST_PART)));
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function pairsOf(text: string): string[] {
  const characters = Array.from(text.replaceAll(/[^\p{L}\p{N}]/gu, ''));
  return characters.length < 2 ? characters : characters.slice(1).map((each, at) => `${characters[at]}${each}`);
}
