import { functionWords, isFunctionWord } from './ownWords.ts';
import { TRANSPARENT } from './types.ts';

/** No more words of one token are counted. */
const mostInToken = 2;

/**
 * Returns the closed-class words that the first locale's language has and the second one's does not: they tell which of the two a
 * text is in. A single letter is a word in too many languages.
 */
export function wordsOfOnly(locale: string, other: string): ReadonlySet<string> {
  return new Set([...functionWords(locale)].filter((word) => word.length > 1 && !isFunctionWord(word, other)));
}

/** Words that a search notes besides terms, because it looks at all words of a text anyway. */
export class NotedWords {
  /** The words without their apostrophes and the like, which a token may not have. */
  readonly #parts: ReadonlySet<string>;

  /** `words`: in lower case, and without letters of scripts without spaces, which are tokens of their own. */
  constructor(words: Iterable<string>) {
    this.#parts = new Set(Array.from(words).flatMap(partsOf));
  }

  /**
   * Returns the number of words that may be in the token, which digits, apostrophes and hyphens can join to others; at most
   * `mostInToken`. It can be too high, but not too low.
   */
  countIn(token: string): number {
    const lower = token.toLowerCase();
    if (ONLY_LETTERS.test(lower)) return this.#parts.has(lower) ? 1 : 0;
    let count = 0;
    for (const part of partsOf(lower.replaceAll(TRANSPARENT, ''))) if (this.#parts.has(part)) count++;
    return Math.min(count, mostInToken);
  }

  /** The count for a token that is too long to be looked at. */
  static readonly inDoubt = mostInToken;
}

const ONLY_LETTERS = /^[\p{L}\p{M}]+$/u;

function partsOf(word: string): string[] {
  return word.match(/[\p{L}\p{M}]+/gu) ?? [];
}
