import type { Glossary } from '../../glossary/glossary.ts';
import { LocaleIndex } from '../../glossary/localeIndex.ts';
import { LayoutPaths } from '../../glossary/layoutPaths.ts';
import type { LoadedLocales } from '../../glossary/loadedLocales.ts';
import type { LocatedFile } from '../rootArticles.ts';

/** The unread articles of one locale. */
export class LocaleQueue {
  /** Resolves when all of them have been read. */
  readonly read: Promise<void>;
  private readonly articles: LocatedFile[] = [];
  private next = 0;
  private nextToFetch = 0;
  private markRead: () => void = () => undefined;

  constructor() {
    this.read = new Promise((resolve) => {
      this.markRead = resolve;
    });
  }

  add(article: LocatedFile): void {
    this.articles.push(article);
  }

  /** Takes the next one; undefined if all have been taken. */
  take(): LocatedFile | undefined {
    return this.articles[this.next++];
  }

  /** The articles of the concept, and one of the locale, if they were unknown at first; taken or not. */
  *about(slug: string): Generator<LocatedFile> {
    const [first] = this.articles;
    if (first) yield first;
    for (const article of this.articles)
      if (article.place.kind === 'article' && article.place.slug === slug) yield article;
  }

  /** The next ones to fetch, at most `count`. They are taken later, in the same order. */
  fetch(count: number): readonly LocatedFile[] {
    return this.articles.slice(this.nextToFetch, (this.nextToFetch += count));
  }

  get areAllFetched(): boolean {
    return this.nextToFetch >= this.articles.length;
  }

  get isOver(): boolean {
    return this.next >= this.articles.length;
  }

  /** Resolves `read`. */
  end(): void {
    this.markRead();
  }
}

/** The unread articles of a glossary, by locale. The paths alone determine the locales and the source locale. */
export class LocaleQueues implements LoadedLocales {
  private readonly locales: LocaleIndex;
  private readonly queues = new Map<string, LocaleQueue>();
  /** The slugs of all articles by their paths. */
  private readonly slugs = new Set<string>();
  /** Whether paths tell the locales and concepts of all files. */
  areAllArticles = true;

  /** Undefined if the pattern of the glossary is invalid. */
  static of({ layout }: Glossary): LocaleQueues | undefined {
    const paths = LayoutPaths.of(layout);
    return paths && new LocaleQueues(new LocaleIndex(layout, paths));
  }

  private constructor(locales: LocaleIndex) {
    this.locales = locales;
  }

  /** Adds an article that is known or has to be read. */
  add(article: LocatedFile, isKnown: boolean): void {
    const { path, locale, kind } = article.place;
    // The entries of a page are unknown until it is read, so it counts as one article.
    const slug = kind === 'sitePage' ? '' : path;
    this.locales.replace(undefined, { path, locale, slug, linksByLocale: false });
    if (article.place.kind === 'article') this.slugs.add(article.place.slug);
    else this.areAllArticles = false;
    if (isKnown) return;
    const queue = this.queues.get(locale) ?? new LocaleQueue();
    this.queues.set(locale, queue);
    queue.add(article);
  }

  all(): Iterable<LocaleQueue> {
    return this.queues.values();
  }

  /**
   * Everything to read before texts of the locale can be analyzed: the articles of the source locale, which views and other
   * locales need, too, and its own ones.
   */
  before(locale: string): LocaleQueue[] {
    return [this.locales.source, locale].flatMap((each) => this.queues.get(each) ?? []);
  }

  /** Everything to read before links to the concept can be analyzed: its articles, and one of each locale. */
  *about(slug: string): Generator<LocatedFile> {
    for (const queue of this.queues.values()) yield* queue.about(slug);
  }

  /** All locales, the source locale first, the others sorted. */
  sourceFirst(): string[] {
    const { source } = this;
    return [source, ...this.locales.all().filter((locale) => locale !== source)];
  }

  /** The number of concepts, by the paths. */
  get conceptCount(): number {
    return this.slugs.size;
  }

  /** The locale that the others are translated from. */
  get source(): string {
    return this.locales.source;
  }

  readonly knows = (locale: string): boolean => this.queues.get(locale)?.isOver ?? true;

  readonly named = (locale: string): string => this.locales.named(locale);
}
