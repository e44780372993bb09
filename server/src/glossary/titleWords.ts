import { OwnWords } from '../terms/ownWords.ts';
import type { ArticleFacts } from './articleFacts.ts';
import { getOrAdd, Tally } from './collections.ts';
import { Filling } from './filling.ts';

/**
 * Counts the titles of a locale that contain a word. A word of many titles is a common word of the field and native to
 * the language.
 */
export class TitleWords {
  private readonly byLocale = new Map<string, Filling<string, LocaleTitles>>();
  private readonly articles: () => Iterable<ArticleFacts>;

  constructor(articles: () => Iterable<ArticleFacts>) {
    this.articles = articles;
  }

  /** Whether a locale's titles were requested, which then have to be updated. */
  get isInUse(): boolean {
    return this.byLocale.size > 0;
  }

  /**
   * Returns the number of titles of the locale that contain the exact word, ignoring case; in scripts without spaces,
   * also within longer words. The titles are read on first use, then updated.
   */
  count(locale: string, word: string): number {
    return this.filling(locale).whole.count(word.toLowerCase());
  }

  /** The words of the locale's titles, to test whether another word is a form of one, or a part of a compound. */
  ownWords(locale: string): OwnWords {
    return this.filling(locale).whole.ownWords;
  }

  /** Returns the titles of the locale, filled or not. */
  filling(locale: string): Filling<string, LocaleTitles> {
    return getOrAdd(this.byLocale, locale, () => {
      return new Filling(new LocaleTitles(locale), { locale, itemsOf: titleOf }, this.articles());
    });
  }

  /** Frees the locale's titles until the next use. */
  forget(locale: string): void {
    this.byLocale.delete(locale);
  }

  /** Replaces one state of an article with another. Undefined is a missing article. */
  replace(before: ArticleFacts | undefined, after: ArticleFacts | undefined): void {
    if (this.byLocale.size === 0) return;
    if (before?.title === after?.title && before?.locale === after?.locale) return;
    for (const filling of this.byLocale.values()) filling.replace(before, after);
  }
}

function titleOf({ title }: ArticleFacts): readonly string[] {
  return title === undefined ? [] : [title];
}

class LocaleTitles {
  /** In lower case. */
  private readonly titles = new Tally();
  private readonly words = new Tally();
  /** Built on demand, cleared on each change. */
  private own: OwnWords | undefined;
  private readonly locale: string;
  /** Cached counts of words without surrounding spaces, cleared on each change. */
  private readonly parts = new Map<string, number>();

  constructor(locale: string) {
    this.locale = locale;
  }

  get ownWords(): OwnWords {
    return (this.own ??= new OwnWords(this.locale, this.words.keys()));
  }

  add(title: string): void {
    const lower = title.toLowerCase();
    this.titles.add(lower);
    for (const word of wordsOf(lower)) this.words.add(word);
    this.parts.clear();
    this.own = undefined;
  }

  /** Removes the title of an equal `add`. */
  remove(title: string): void {
    const lower = title.toLowerCase();
    this.titles.delete(lower);
    for (const word of wordsOf(lower)) this.words.delete(word);
    this.parts.clear();
    this.own = undefined;
  }

  /** `word` must be in lower case. */
  count(word: string): number {
    if (!UNSPACED.test(word)) return this.words.of(word);
    return getOrAdd(this.parts, word, () => this.titles.countOf((title) => title.includes(word)));
  }
}

function wordsOf(title: string): Set<string> {
  return new Set(title.match(/[\p{L}\p{M}\p{N}]+/gu)?.filter((word) => !UNSPACED.test(word)));
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
