import { wordsOfOnly } from '../../terms/notedWords.ts';
import { isFunctionWord } from '../../terms/ownWords.ts';

/*
 * Detects text in the source language instead of the article's language, by closed-class words: articles, prepositions, pronouns.
 * About a third of the words of a text are closed-class words of its language.
 */

/** Minimum number of words, not counting names. */
const LEAST_WORDS = 5;
/** Minimum number of different closed-class words that only the source language has. */
export const LEAST_FUNCTION_WORDS = 2;
const LEAST_SHARE = 0.2;
/** Maximum share of words of the article's own language, which can occur by chance. */
const MOST_OWN_SHARE = 0.05;

const MOST_KNOWN = 20_000;

/** A set of words in lower case that is defined by a condition. Results are cached. */
class KnownWords {
  private readonly known = new Map<string, boolean>();
  private readonly isOne: (word: string) => boolean;

  constructor(isOne: (word: string) => boolean) {
    this.isOne = isOne;
  }

  has(word: string): boolean {
    let answer = this.known.get(word);
    if (answer === undefined) {
      if (this.known.size >= MOST_KNOWN) this.known.clear();
      this.known.set(word, (answer = this.isOne(word)));
    }
    return answer;
  }
}

/** Distinguishes texts of the source locale from texts of another locale. */
class ForeignText {
  /** See `wordsOfOnly`. */
  private readonly source: ReadonlySet<string>;
  /** Closed-class words that only the article's language has, and words that the source language cannot have. */
  private readonly own: KnownWords;

  constructor(sourceLocale: string, locale: string) {
    this.source = wordsOfOnly(sourceLocale, locale);
    this.own = new KnownWords(
      (word) => hasOtherLetters(word) || (isFunctionWord(word, locale) && !isFunctionWord(word, sourceLocale)),
    );
  }

  /** Whether the whole text, apart from quotations and emphasized names, is in the source language. */
  isForeign(text: string): boolean {
    if (this.isOwn(text)) return false;
    const words = wordsOf(text);
    // Titles and names may stay in the source language, so the rest must be a sentence, too.
    if (!this.isSentence(words) || !this.isSentence(wordsOf(withoutNames(text)))) return false;
    return words.filter((word) => this.own.has(word)).length <= words.length * MOST_OWN_SHARE;
  }

  /** Whether the first words are enough to recognize the article's own language, as for nearly all texts. */
  private isOwn(text: string): boolean {
    const most = mostWords(text) * MOST_OWN_SHARE;
    let own = 0;
    for (const [word] of text.toLowerCase().matchAll(WORD)) if (this.own.has(word) && ++own > most) return true;
    return false;
  }

  /** Whether there are enough words for a decision, and they are in the source language. */
  private isSentence(words: readonly string[]): boolean {
    if (words.length < LEAST_WORDS) return false;
    const foreign = words.filter((word) => this.source.has(word));
    return new Set(foreign).size >= LEAST_FUNCTION_WORDS && foreign.length >= words.length * LEAST_SHARE;
  }
}

const byLocales = new Map<string, ForeignText>();

/** Returns the cached `ForeignText` of the two locales. */
export function foreignText(sourceLocale: string, locale: string): ForeignText {
  const key = `${sourceLocale} ${locale}`;
  let found = byLocales.get(key);
  if (!found) byLocales.set(key, (found = new ForeignText(sourceLocale, locale)));
  return found;
}

const WORD = /[\p{L}\p{M}]+(?:['’][\p{L}]+)*/gu;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(WORD) ?? [];
}

/** Returns an upper bound of the number of words: one more than the number of characters between Latin words. */
function mostWords(text: string): number {
  let count = 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x41 || (code > 0x5a && code < 0x61) || (code > 0x7a && code < 0xc0) || code >= 0x2000) count++;
  }
  return count;
}

/** Whether the word has letters that words of the source language do not have: other scripts, and accents. */
function hasOtherLetters(word: string): boolean {
  return /[^\p{Script=Latin}\p{M}'’]/u.test(word) || /\p{M}/u.test(word.normalize('NFD'));
}

/** Removes quotations, parentheses, and capitalized words after the first. */
function withoutNames(text: string): string {
  return text
    .replaceAll(/["“„«‘「『][^"“”„«»’」』\n]*["”“»’」』]|[(（][^()（）]*[)）]/gu, ' ')
    .replaceAll(/(?<=\S\s)\p{Lu}[\p{L}\p{M}\p{N}.'’-]*/gu, ' ');
}
