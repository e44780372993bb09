import type { ArticleFacts } from './articleFacts.ts';
import { getOrAdd, Tally } from './collections.ts';
import { Filling } from './filling.ts';

/** How many titles of a locale have a word: what many have is the field's common word, and native to the language. */
export class TitleWords {
  private readonly byLocale = new Map<string, Filling<string, LocaleTitles>>();
  private readonly articles: () => Iterable<ArticleFacts>;

  constructor(articles: () => Iterable<ArticleFacts>) {
    this.articles = articles;
  }

  /** Whether somebody has asked for a locale's titles, which are kept up to date from then on. */
  get isAsked(): boolean {
    return this.byLocale.size > 0;
  }

  /**
   * In how many titles of the locale the word stands as it is, in any case; in scripts without spaces, as a part of longer ones
   * too. The locale's titles are read when first asked for, and kept up to date from then on.
   */
  count(locale: string, word: string): number {
    return this.filling(locale).whole.count(word.toLowerCase());
  }

  /** The titles of the locale, begun or whole. */
  filling(locale: string): Filling<string, LocaleTitles> {
    return getOrAdd(this.byLocale, locale, () => {
      return new Filling(new LocaleTitles(), { locale, itemsOf: titleOf }, this.articles());
    });
  }

  /** Lets go of the locale's titles until somebody asks again. */
  forget(locale: string): void {
    this.byLocale.delete(locale);
  }

  /** Takes one state of an article for another; undefined is an article that is not there. */
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
  /** What has been counted of words without spaces around, since the last change. */
  private readonly parts = new Map<string, number>();

  add(title: string): void {
    const lower = title.toLowerCase();
    this.titles.add(lower);
    for (const word of wordsOf(lower)) this.words.add(word);
    this.parts.clear();
  }

  /** Takes away what an equal `add` added. */
  remove(title: string): void {
    const lower = title.toLowerCase();
    this.titles.delete(lower);
    for (const word of wordsOf(lower)) this.words.delete(word);
    this.parts.clear();
  }

  /** `word` in lower case. */
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
