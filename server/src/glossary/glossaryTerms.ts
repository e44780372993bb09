import type { NearTerms } from '../terms/nearTerms.ts';
import type { OpeningTerms } from '../terms/openingTerms.ts';
import type { TermIndex } from '../terms/types.ts';
import type { GlossaryIndexes } from './glossaryIndexes.ts';
import type { DeclaredMatches, TermUse } from './localeTerms.ts';

/** Articles that an index takes in between two yields of the scheduler. */
const ARTICLES_A_STEP = 8;

/** The terms of a glossary, by locale. */
export class GlossaryTerms {
  private readonly indexes: GlossaryIndexes;

  constructor(indexes: GlossaryIndexes) {
    this.indexes = indexes;
  }

  /** Equal as long as no locale declares other terms, and the source locale is the same. */
  get revision(): string {
    return `${this.indexes.localeTerms.revision} ${this.indexes.locales.source}`;
  }

  /** The terms of the locale, ready to be found; made when first asked for, and kept up to date from then on. */
  of(locale: string): TermIndex {
    return this.indexes.localeTerms.of(locale);
  }

  /** The same terms by their spelling, for texts that name no concept as they stand. */
  near(locale: string): NearTerms {
    return this.indexes.localeTerms.near(locale);
  }

  /** The terms that the locale's front matters declare, for the rules. */
  declared(locale: string): TermIndex {
    return this.indexes.localeTerms.declared(locale);
  }

  /** In how many titles of the locale the word stands as it is, in any case. */
  titlesWith(word: string, locale: string): number {
    return this.indexes.titleWords.count(locale, word);
  }

  /** What the declared terms of the locale and of the source locale find in a text of the locale. */
  findDeclared(locale: string, text: string): DeclaredMatches {
    return this.indexes.localeTerms.findAll(locale, this.indexes.locales.source, text);
  }

  /** Lets go of what was made to look for terms in texts of the locale, which is not the source's, until somebody asks again. */
  forget(locale: string): void {
    this.indexes.localeTerms.forget(locale);
    this.indexes.titleWords.forget(locale);
  }

  /** The source locale's terms where they open a compound of another language. */
  sourceOpenings(): OpeningTerms {
    return this.indexes.localeTerms.openings(this.indexes.locales.source);
  }

  /**
   * Makes ready what the use needs for texts of the locale, a few articles a step. Between two steps anything may change, and
   * anything may be asked for: what is not ready then is made ready at once.
   */
  *preparing(use: TermUse, locale: string): Generator<undefined, undefined> {
    for (const filling of this.indexes.localeTerms.fillings(use, locale, this.indexes.locales.source))
      while (filling.fill(ARTICLES_A_STEP)) yield;
    if (use === 'findings') while (this.indexes.titleWords.filling(locale).fill(ARTICLES_A_STEP)) yield;
  }
}
