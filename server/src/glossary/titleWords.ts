import type { ArticleFacts } from './articleFacts.ts';
import { getOrAdd } from './collections.ts';

/** How many titles of a locale have a word: what many have is the field's common word, and native to the language. */
export class TitleWords {
  private readonly byLocale = new Map<string, LocaleTitles>();
  private readonly articles: () => Iterable<ArticleFacts>;

  constructor(articles: () => Iterable<ArticleFacts>) {
    this.articles = articles;
  }

  /**
   * In how many titles of the locale the word stands as it is, in any case; in scripts without spaces, as a part of longer ones
   * too. Counted when first asked for.
   */
  count(locale: string, word: string): number {
    const { titles, byWord } = getOrAdd(this.byLocale, locale, () => this.read(locale));
    const wanted = word.toLowerCase();
    return getOrAdd(byWord, wanted, () =>
      UNSPACED.test(wanted) ? titles.filter((title) => title.includes(wanted)).length : 0,
    );
  }

  /** To be called when a title has changed. */
  forget(): void {
    this.byLocale.clear();
  }

  private read(locale: string): LocaleTitles {
    const titles: string[] = [];
    const byWord = new Map<string, number>();
    for (const { locale: own, title } of this.articles()) {
      if (own !== locale || title === undefined) continue;
      const lower = title.toLowerCase();
      titles.push(lower);
      for (const word of new Set(lower.match(/[\p{L}\p{M}\p{N}]+/gu)))
        if (!UNSPACED.test(word)) byWord.set(word, (byWord.get(word) ?? 0) + 1);
    }
    return { titles, byWord };
  }
}

interface LocaleTitles {
  /** In lower case. */
  readonly titles: readonly string[];
  readonly byWord: Map<string, number>;
}

const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
