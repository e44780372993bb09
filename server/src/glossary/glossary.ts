import type { ArticlePlace, ArticleFacts } from './articleFacts.ts';
import { byPath } from './collections.ts';
import { localeOfFolder } from './detectLayouts.ts';
import { foldSlug } from './foldSlug.ts';
import { type History, NO_HISTORY } from './history.ts';
import { KnownLinks } from './knownLinks.ts';
import type { Layout } from './layout.ts';
import type { DeclaredMatches, TermUse } from './localeTerms.ts';
import type { PagePlace } from './pageIndex.ts';
import { type PathPattern, pathPattern, type Renamed } from './pathPattern.ts';
import type { NearTerms } from '../terms/nearTerms.ts';
import type { OpeningTerms } from '../terms/openingTerms.ts';
import type { TermIndex } from '../terms/types.ts';

/** Articles that an index takes in between two looks at whose turn it is. */
const ARTICLES_A_STEP = 8;

export { type Change, NO_CHANGE } from './change.ts';
export type { Destination, MacroDestination } from './destination.ts';
export type { Reference } from './knownLinks.ts';
export type { PagePlace } from './pageIndex.ts';

/** A file below a layout's folders: an article, or a page that links may lead to. */
export type Place = ({ readonly kind: 'article' } & ArticlePlace) | PagePlace;

/**
 * One layout applied to one root: its concepts, its articles by locale, and who links whom. Kept up to date article by
 * article; the result never depends on the order of the changes. Where paths belong and what terms there are stands here, the rest
 * in `KnownLinks` and `KnownArticles`.
 */
export class Glossary extends KnownLinks {
  /** What the repository says of the articles' age, as far as somebody has asked it. */
  history: History = NO_HISTORY;
  private readonly pattern: PathPattern;
  private readonly isExcluded: (path: string) => boolean;

  /** `isExcluded` judges paths that match the layout's pattern. The pattern has been validated with the configuration. */
  constructor(layout: Layout, pattern: PathPattern, isExcluded: (path: string) => boolean) {
    super(layout, pattern);
    this.pattern = pattern;
    this.isExcluded = isExcluded;
  }

  /** What the path is in this layout; undefined when it has nothing to do with it. */
  place(path: string): Place | undefined {
    const place = this.pattern.match(path);
    const locale = place && localeOfFolder(this.pattern, this.layout, place.folder);
    if (place && locale !== undefined && !this.isExcluded(path)) {
      const slug = this.layout.foldsSlugs ? foldSlug(place.slug) : place.slug;
      return { kind: 'article', path, locale, slug };
    }
    return this.pages.place(path);
  }

  /** The path of the article, there or not. Uses the folder that the locale's articles are in. */
  pathOf(slug: string, locale: string): string {
    const known = this.article(slug, locale);
    if (known) return known.path;
    return this.pattern.build({ folder: this.localeIndex.folder(locale), slug });
  }

  /** What the article's file, or its folder where that has the slug's name, would be called with another slug. */
  renamed(path: string, slug: string): Renamed | undefined {
    return this.pattern.renamed(path, slug);
  }

  /** What the path of an article has for the locale, as written. */
  folderOf({ path }: Pick<ArticleFacts, 'path'>): string {
    return this.pattern.match(path)?.folder ?? '';
  }

  /** Equal as long as no locale declares other terms, and the source locale is the same. */
  get termsRevision(): string {
    return `${this.localeTerms.revision} ${this.sourceLocale}`;
  }

  /** The terms of the locale, ready to be found; made when first asked for, and kept up to date from then on. */
  terms(locale: string): TermIndex {
    return this.localeTerms.of(locale);
  }

  /** The same terms by their spelling, for texts that name no concept as they stand. */
  nearTerms(locale: string): NearTerms {
    return this.localeTerms.near(locale);
  }

  /** The terms that the locale's front matters declare, for the rules. */
  declaredTerms(locale: string): TermIndex {
    return this.localeTerms.declared(locale);
  }

  /** In how many titles of the locale the word stands as it is, in any case. */
  titlesWith(word: string, locale: string): number {
    return this.titleWords.count(locale, word);
  }

  /** What the declared terms of the locale and of the source locale find in a text of the locale. */
  findDeclared(locale: string, text: string): DeclaredMatches {
    return this.localeTerms.findAll(locale, this.sourceLocale, text);
  }

  /** Lets go of what was made to look for terms in texts of the locale, which is not the source's, until somebody asks again. */
  forgetTerms(locale: string): void {
    this.localeTerms.forget(locale);
    this.titleWords.forget(locale);
  }

  /** The source locale's terms where they open a compound of another language. */
  sourceOpenings(): OpeningTerms {
    return this.localeTerms.openings(this.sourceLocale);
  }

  /**
   * Makes ready what the use needs for texts of the locale, a few articles a step. Between two steps anything may change, and
   * anything may be asked for: what is not ready then is made ready at once.
   */
  *preparing(use: TermUse, locale: string): Generator<undefined, undefined> {
    for (const filling of this.localeTerms.fillings(use, locale, this.sourceLocale))
      while (filling.fill(ARTICLES_A_STEP)) yield;
    if (use === 'findings') while (this.titleWords.filling(locale).fill(ARTICLES_A_STEP)) yield;
  }

  /** Everything that the glossary knows, in an order that no history changes: equal texts are equal glossaries. */
  dump(): string {
    const { concepts, linkIndex, pages, addresses } = this;
    const lines = [...concepts.articles()].toSorted(byPath).map((facts) => JSON.stringify(facts));
    const slugs = [...concepts.slugs()].toSorted().map((slug) => {
      const articles = concepts.of(slug).map(({ locale, path }) => `${locale}=${path}`);
      const references = this.referencesTo(slug).map(({ from, link }) => `${from.path}@${link.span.start}`);
      return `${slug}: ${articles.join(' ')} ~ ${concepts.inAnyCase(slug).join(' ')} <- ${references.join(' ')}`;
    });
    return [
      this.localeIndex.dump(),
      ...lines,
      ...slugs,
      ...linkIndex.dump(),
      ...pages.dump(),
      ...addresses.redirects.dump(),
    ].join('\n');
  }
}

/** A glossary for the layout; undefined when its pattern is none. */
export function createGlossary(layout: Layout, isExcluded: (path: string) => boolean): Glossary | undefined {
  const pattern = pathPattern(layout.articles);
  return pattern && new Glossary(layout, pattern, isExcluded);
}
