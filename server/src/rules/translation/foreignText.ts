import { isFunctionWord } from '../../terms/ownWords.ts';

/*
 * Whether a text is in the source language and not in that of the article, told by closed-class words: articles, prepositions,
 * pronouns. About a third of the words of a text are closed-class words of its language.
 */

/** Words that a text needs, without those of names. */
const LEAST_WORDS = 5;
/** Different ones. */
const LEAST_FUNCTION_WORDS = 2;
const LEAST_SHARE = 0.2;
/** Words of the article's own language that a text can have by chance. */
const MOST_OWN_SHARE = 0.05;

const MOST_KNOWN = 20_000;

/** Closed-class words of one language that another does not have. Words are cached. */
class FunctionWords {
  private readonly known = new Map<string, boolean>();
  private readonly locale: string;
  private readonly other: string;

  constructor(locale: string, other: string) {
    this.locale = locale;
    this.other = other;
  }

  /** `word` in lower case. */
  has(word: string): boolean {
    let isOne = this.known.get(word);
    if (isOne === undefined) {
      if (this.known.size >= MOST_KNOWN) this.known.clear();
      this.known.set(word, (isOne = isFunctionWord(word, this.locale) && !isFunctionWord(word, this.other)));
    }
    return isOne;
  }
}

/** Tells texts of the source locale from texts of another locale. */
export class ForeignText {
  private readonly source: FunctionWords;
  private readonly own: FunctionWords;

  constructor(sourceLocale: string, locale: string) {
    this.source = new FunctionWords(sourceLocale, locale);
    this.own = new FunctionWords(locale, sourceLocale);
  }

  /** Whether all of the text, apart from quotations and emphasized names, is in the source language. */
  isForeign(text: string): boolean {
    const words = wordsOf(text);
    // Titles and names are taken over: what is left must be a sentence, too.
    if (!this.isSentence(words) || !this.isSentence(wordsOf(withoutNames(text)))) return false;
    const own = words.filter((word) => this.own.has(word) || hasOtherLetters(word)).length;
    return own <= words.length * MOST_OWN_SHARE;
  }

  /** Whether the words are enough to tell, and of the source language. */
  private isSentence(words: readonly string[]): boolean {
    if (words.length < LEAST_WORDS) return false;
    // One letter is a word in too many languages.
    const foreign = words.filter((word) => word.length > 1 && this.source.has(word));
    return new Set(foreign).size >= LEAST_FUNCTION_WORDS && foreign.length >= words.length * LEAST_SHARE;
  }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+(?:['’][\p{L}]+)*/gu) ?? [];
}

/** Letters that the words of the source language do not have: other scripts, and accents. */
function hasOtherLetters(word: string): boolean {
  return /[^\p{Script=Latin}\p{M}'’]/u.test(word) || /\p{M}/u.test(word.normalize('NFD'));
}

/** The text without quotations, parentheses, and capitalized words after the first. */
function withoutNames(text: string): string {
  return text
    .replaceAll(/["“„«‘「『][^"“”„«»’」』\n]*["”“»’」』]|[(（][^()（）]*[)）]/gu, ' ')
    .replaceAll(/(?<=\S\s)\p{Lu}[\p{L}\p{M}\p{N}.'’-]*/gu, ' ');
}
