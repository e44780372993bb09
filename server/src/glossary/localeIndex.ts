import type { ArticleFacts } from './articleFacts.ts';
import { getOrAdd, Memo, Tally } from './collections.ts';
import type { Layout } from './layout.ts';
import { languageOf, localeName, sameLocale } from './locales.ts';
import type { CachedArticles } from './packed/cachedArticles.ts';
import type { LayoutPaths } from './layoutPaths.ts';

/** The facts that determine the locales and the meaning of links. */
export type InLocale = Pick<ArticleFacts, 'path' | 'locale' | 'slug' | 'linksByLocale'>;

/** Maximum ratio of a translation's articles to those of the source locale. */
const LARGEST_TRANSLATION = 2;
/** Maximum number of articles of a locale that are too few to compare. */
const TOO_FEW = 4;

/** The locales of a glossary, their article counts, and the source locale. */
export class LocaleIndex {
  private readonly layout: Layout;
  private readonly paths: LayoutPaths;
  private readonly articles = new Tally();
  /** Locale to the names of its folders, nearly always one. */
  private readonly folders = new Map<string, Tally>();
  private articlesLinkingByLocale = 0;
  private readonly sourceMemo = new Memo(() => this.findSource());

  /** Whether a file's name never contains its locale. */
  private readonly isNamedByDirectory: boolean;
  private last = { directory: '', folder: '' };

  constructor(layout: Layout, paths: LayoutPaths) {
    this.layout = layout;
    this.paths = paths;
    this.isNamedByDirectory = paths.areNamedByDirectory;
  }

  /** Replaces one state of an article with another, at the same path. Undefined is a missing article. */
  replace(before: InLocale | undefined, after: InLocale | undefined): void {
    const isSame = before && after && before.locale === after.locale && before.linksByLocale === after.linksByLocale;
    if (isSame && (before.slug === '') === (after.slug === '')) return;
    if (before && before.slug !== '') this.delete(before);
    if (after && after.slug !== '') this.add(after);
  }

  /** Adds cached articles. */
  adopt(cached: CachedArticles): void {
    if (this.isNamedByDirectory) for (const { article, count } of cached.groups()) this.addPlace(article, count);
    else for (const article of cached.articles()) if (article.slug !== '') this.addPlace(article, 1);
    if (this.layout.bareSlug === 'from-links') this.articlesLinkingByLocale += cached.countLinkingByLocale();
    this.sourceMemo.forget();
  }

  private add(article: InLocale): void {
    this.addPlace(article, 1);
    if (article.linksByLocale) this.articlesLinkingByLocale++;
    this.sourceMemo.forget();
  }

  /** Adds `count` articles with the locale and folder of `article`. */
  private addPlace(article: InLocale, count: number): void {
    this.articles.add(article.locale, count);
    getOrAdd(this.folders, article.locale, () => new Tally()).add(this.folderOf(article), count);
  }

  private delete(article: InLocale): void {
    const { locale } = article;
    this.articles.delete(locale);
    this.folders.get(locale)?.delete(this.folderOf(article));
    if (article.linksByLocale) this.articlesLinkingByLocale--;
    this.sourceMemo.forget();
  }

  /** Returns all locales with articles, sorted. */
  all(): string[] {
    return this.articles.keys();
  }

  has(locale: string): boolean {
    return this.articles.has(locale);
  }

  /** Returns the number of articles of the locale. */
  articlesOf(locale: string): number {
    return this.articles.of(locale);
  }

  /**
   * Whether the locale has the source locale's articles: false if it has more than twice as many, because it was not
   * translated from them, and if the source locale is only a guess because no locale is English.
   */
  isTranslation(locale: string): boolean {
    const isGuess = this.layout.sourceLocale === undefined && languageOf(this.source) !== 'en';
    const most = Math.max(TOO_FEW, LARGEST_TRANSLATION * this.articlesOf(this.source));
    return !isGuess && locale !== this.source && this.articlesOf(locale) <= most;
  }

  /** The locale that the others are translated from. */
  get source(): string {
    return this.sourceMemo.value;
  }

  /** Returns the locale that a bare `/slug` in an article of the locale leads to. */
  bare(locale: string): string {
    const { bareSlug } = this.layout;
    if (bareSlug === 'source-locale') return this.source;
    if (bareSlug === 'from-links' && this.articlesLinkingByLocale > 0) return this.source;
    return locale;
  }

  /** Returns the locale as the glossary's folders spell it. */
  named(locale: string): string {
    if (this.has(locale)) return locale;
    const mapped = this.paths.localeOfFolder(locale);
    for (const known of this.all()) {
      if (sameLocale(known, locale) || known === mapped) return known;
    }
    return mapped ?? locale;
  }

  /** Returns the folder of the locale's articles, existing or new. */
  folder(locale: string): string {
    const most = this.folders.get(locale)?.most;
    if (most !== undefined) return most;
    const named = Object.entries(this.layout.languages).find(([, tag]) => tag === locale);
    return named?.[0] ?? (this.paths.namesLanguage ? localeName(locale) : locale);
  }

  /**
   * Returns everything that resolving a link and `isTranslation` depend on, as text. An article has one locale, so the
   * number of locales is enough to compare them.
   */
  meaning(): string {
    const translations = this.all().filter((locale) => this.isTranslation(locale));
    return `${this.articles.size} ${this.source} ${this.bare('*')} ${translations.length}`;
  }

  /** Returns the content as text: equal texts mean equal indexes. */
  dump(): string {
    return `source ${this.source}, bare ${this.bare('*')}, locales ${this.articles.dump()}`;
  }

  /**
   * Articles come directory by directory, and the articles of a directory nearly always have the same folder, so the
   * last result is cached.
   */
  private folderOf({ path }: InLocale): string {
    const { directory, folder } = this.last;
    if (directory !== '' && path.startsWith(directory) && !path.includes('/', directory.length)) return folder;
    const found = this.paths.folderOf(path);
    this.last = { directory: this.isNamedByDirectory ? path.slice(0, path.lastIndexOf('/') + 1) : '', folder: found };
    return found;
  }

  private findSource(): string {
    const { sourceLocale } = this.layout;
    if (sourceLocale !== undefined) return this.named(sourceLocale);
    const english = this.all().filter((locale) => languageOf(locale) === 'en');
    const plain = this.named('en');
    return this.has(plain) ? plain : (this.mostOf(english) ?? this.articles.most ?? 'en');
  }

  /** Returns the locale with the most articles. */
  private mostOf(locales: readonly string[]): string | undefined {
    const count = (locale: string): number => this.articlesOf(locale);
    return locales.toSorted((one, other) => count(other) - count(one) || (one < other ? -1 : 1))[0];
  }
}
