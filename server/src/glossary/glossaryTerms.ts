import { mayFind } from '../terms/mayFind.ts';
import type { NearTerms } from '../terms/nearTerms.ts';
import type { OpeningTerms } from '../terms/openingTerms.ts';
import type { OwnWords } from '../terms/ownWords.ts';
import type { Candidate, TermIndex } from '../terms/types.ts';
import type { GlossaryIndexes } from './glossaryIndexes.ts';
import type { DeclaredMatches, SourceMatches, TermUse } from './localeTerms.ts';

/** Number of articles that an index adds between two yields to the scheduler. */
const ARTICLES_A_STEP = 8;

/** The terms of a glossary, by locale. */
export class GlossaryTerms {
  private readonly indexes: GlossaryIndexes;

  constructor(indexes: GlossaryIndexes) {
    this.indexes = indexes;
  }

  /** Stays equal while no locale's declared terms change and the source locale is the same. */
  get revision(): string {
    return `${this.indexes.localeTerms.revision} ${this.indexes.locales.source}`;
  }

  /** Returns the terms of the locale for searching. Created on first use, then updated. */
  of(locale: string): TermIndex {
    return this.indexes.localeTerms.of(locale);
  }

  /** Returns the same terms for fuzzy search by spelling, for texts that match no term exactly. */
  near(locale: string): NearTerms {
    return this.indexes.localeTerms.near(locale);
  }

  /** Returns the terms that the front matter of the locale's articles declares, for the rules. */
  declared(locale: string): TermIndex {
    return this.indexes.localeTerms.declared(locale);
  }

  /** Returns what the whole text can mean as a name that `declared` has. */
  namedBy(text: string, locale: string): readonly Candidate[] {
    return this.indexes.localeTerms.namedBy(text, locale);
  }

  /** Whether the front matter of the locale's articles declares a deprecated term. */
  hasDeprecated(locale: string): boolean {
    return this.indexes.localeTerms.deprecatedIn(locale).size > 0;
  }

  /** Whether another concept of the locale may have the name; false only if `declared` has none that is spelled like it. */
  mayBeShared(name: string, concept: string, locale: string): boolean {
    return this.indexes.localeTerms.namesOf(locale).mayBeShared(name, concept);
  }

  /** Whether a text of the locale may contain a deprecated term; false only if `findDeclared` finds none. */
  mayUseDeprecated(locale: string, text: string): boolean {
    return mayFind(this.indexes.localeTerms.deprecatedIn(locale), text);
  }

  /** Returns the number of titles of the locale that contain the exact word, ignoring case. */
  titlesWith(word: string, locale: string): number {
    return this.indexes.titleWords.count(locale, word);
  }

  /** The words of the locale's titles, with their forms and compounds. */
  ownWords(locale: string): OwnWords {
    return this.indexes.titleWords.ownWords(locale);
  }

  /** Finds the declared terms of the locale and of the source locale in a text of the locale. */
  findDeclared(locale: string, text: string): DeclaredMatches {
    return this.indexes.localeTerms.findAll(locale, this.indexes.locales.source, text);
  }

  /** Finds only the declared terms of the source locale in a text of the locale. */
  findSource(locale: string, text: string): SourceMatches {
    return this.indexes.localeTerms.findSource(locale, this.indexes.locales.source, text);
  }

  /** Frees the indexes for texts of the locale, except for the source locale; the next use creates them again. */
  forget(locale: string): void {
    this.indexes.localeTerms.forget(locale);
    this.indexes.titleWords.forget(locale);
  }

  /** Returns the source locale's terms for search at the start of compounds of other languages. */
  sourceOpenings(): OpeningTerms {
    return this.indexes.localeTerms.openings(this.indexes.locales.source);
  }

  /**
   * Fills the indexes for the use with texts of the locale, a few articles per step. Between two steps, articles may
   * change and indexes may be read; reading completes an index immediately.
   */
  *preparing(use: TermUse, locale: string): Generator<undefined, undefined> {
    for (const filling of this.indexes.localeTerms.fillings(use, locale, this.indexes.locales.source))
      while (filling.fill(ARTICLES_A_STEP)) yield;
    if (use === 'findings') while (this.indexes.titleWords.filling(locale).fill(ARTICLES_A_STEP)) yield;
  }
}
