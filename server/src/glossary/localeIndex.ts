import type { ArticleFacts } from './articleFacts.ts';
import { getOrAdd, Memo, Tally } from './collections.ts';
import { localeOfFolder } from './detectLayouts.ts';
import type { Layout } from './layout.ts';
import { languageOf, localeName, sameLocale } from './locales.ts';
import type { CachedArticles } from './packed/cachedArticles.ts';
import type { PathPattern } from './pathPattern.ts';

/** What of an article tells which locales there are, and what links in them mean. */
export type InLocale = Pick<ArticleFacts, 'path' | 'locale' | 'linksByLocale'>;

/** Which locales there are, how many articles each has, and which one the others are translated from. */
export class LocaleIndex {
  private readonly layout: Layout;
  private readonly pattern: PathPattern;
  private readonly articles = new Tally();
  /** Locale to the names of its folders, nearly always one. */
  private readonly folders = new Map<string, Tally>();
  private articlesLinkingByLocale = 0;
  private readonly sourceMemo = new Memo(() => this.findSource());

  /** Whether a file's name says nothing about its locale. */
  private readonly isNamedByDirectory: boolean;
  private last = { directory: '', folder: '' };

  constructor(layout: Layout, pattern: PathPattern) {
    this.layout = layout;
    this.pattern = pattern;
    this.isNamedByDirectory = /\{(?:locale|language)\}.*\//.test(pattern.source);
  }

  /** Takes one state of an article for another; undefined is an article that is not there. Both have the same path. */
  replace(before: InLocale | undefined, after: InLocale | undefined): void {
    const isSame = before && after && before.locale === after.locale && before.linksByLocale === after.linksByLocale;
    if (isSame) return;
    if (before) this.delete(before);
    if (after) this.add(after);
  }

  /** Takes in what was kept. */
  adopt(cached: CachedArticles): void {
    if (this.isNamedByDirectory) for (const { article, count } of cached.groups()) this.addPlace(article, count);
    else for (const article of cached.articles()) this.addPlace(article, 1);
    if (this.layout.bareSlug === 'from-links') this.articlesLinkingByLocale += cached.countLinkingByLocale();
    this.sourceMemo.forget();
  }

  private add(article: InLocale): void {
    this.addPlace(article, 1);
    if (article.linksByLocale) this.articlesLinkingByLocale++;
    this.sourceMemo.forget();
  }

  /** So many articles are in the locale and the folder of the given one. */
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

  /** All locales that have articles, sorted. */
  all(): string[] {
    return this.articles.keys();
  }

  has(locale: string): boolean {
    return this.articles.has(locale);
  }

  /** How many articles the locale has. */
  articlesOf(locale: string): number {
    return this.articles.of(locale);
  }

  /** The locale that the others are translated from. */
  get source(): string {
    return this.sourceMemo.value;
  }

  /** What a bare `/slug` in an article of the locale leads to. */
  bare(locale: string): string {
    const { bareSlug } = this.layout;
    if (bareSlug === 'source-locale') return this.source;
    if (bareSlug === 'from-links' && this.articlesLinkingByLocale > 0) return this.source;
    return locale;
  }

  /** The locale as the glossary's folders write it. */
  named(locale: string): string {
    if (this.has(locale)) return locale;
    const mapped = localeOfFolder(this.pattern, this.layout, locale);
    for (const known of this.all()) {
      if (sameLocale(known, locale) || known === mapped) return known;
    }
    return mapped ?? locale;
  }

  /** The folder that the locale's articles are in, or would be. */
  folder(locale: string): string {
    const most = this.folders.get(locale)?.most;
    if (most !== undefined) return most;
    const named = Object.entries(this.layout.languages).find(([, tag]) => tag === locale);
    return named?.[0] ?? (this.pattern.namesLanguage ? localeName(locale) : locale);
  }

  /** What every link is read by. One article is in one locale: as many locales as before are the same. */
  meaning(): string {
    return `${this.articles.size} ${this.source} ${this.bare('*')}`;
  }

  /** Equal texts are equal indexes. */
  dump(): string {
    return `source ${this.source}, bare ${this.bare('*')}, locales ${this.articles.dump()}`;
  }

  /** Articles come directory by directory, and a directory's are nearly always in one folder: it need not be looked for each time. */
  private folderOf({ path }: InLocale): string {
    const { directory, folder } = this.last;
    if (directory !== '' && path.startsWith(directory) && !path.includes('/', directory.length)) return folder;
    const found = this.pattern.match(path)?.folder ?? '';
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

  /** The locale with the most articles. */
  private mostOf(locales: readonly string[]): string | undefined {
    const count = (locale: string): number => this.articlesOf(locale);
    return locales.toSorted((one, other) => count(other) - count(one) || (one < other ? -1 : 1))[0];
  }
}
