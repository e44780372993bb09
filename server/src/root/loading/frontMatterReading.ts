import type { Glossary } from '../../glossary/glossary.ts';
import type { LoadedLocales } from '../../glossary/loadedLocales.ts';
import type { IndexSource } from '../cache/indexImage.ts';
import { type LocaleQueue, LocaleQueues } from './localeQueues.ts';
import { type Control, timeSliced } from '../../scheduling/scheduler.ts';
import type { RootArticles } from '../rootArticles.ts';
import type { RootPhases } from '../rootPhases.ts';
import type { RootFiles } from '../rootFiles.ts';

/** If fewer than one in this many articles are unknown, all are read at once. */
const SHARE = 4;

/** Number of files to fetch over a connection before the first of them is read. The next ones are fetched meanwhile. */
const FETCHED_TOGETHER = 512;

/** Files of one locale that are being fetched. */
interface Part {
  readonly queue: LocaleQueue;
  readonly count: number;
  readonly fetched: Promise<void>;
}

/** Ends a time slice after each locale, so that requests waiting for it are handled before the next one is read. */
const isOver = (queue: LocaleQueue): boolean => queue.isOver;

/** A glossary and a locale whose articles are known, as well as those of the source locale. */
export interface Known {
  readonly glossary: Glossary;
  readonly locale: string;
  readonly loaded: LoadedLocales;
}

/** Reads the front matter of all articles, locale by locale, requested locales first. The text of open documents may change meanwhile. */
export class FrontMatterReading {
  private readonly articles: RootArticles;
  private readonly files: RootFiles;
  private readonly glossaries = new Map<Glossary, LocaleQueues>();
  /** Requested locales, latest first; they are read before the others. */
  private order: LocaleQueue[] = [];
  private readonly phases: RootPhases;
  private readonly onLocale: () => void;

  /** `onLocale` is called when a further locale is known. */
  constructor(articles: RootArticles, files: RootFiles, phases: RootPhases, onLocale: () => void = () => undefined) {
    this.articles = articles;
    this.files = files;
    this.phases = phases;
    this.onLocale = onLocale;
  }

  /** Reads everything that is not cached. Requires the phase `listed`. */
  async read(control: Control, cache: IndexSource | undefined): Promise<void> {
    await this.readUnknown(control, cache);
    this.phases.advance('frontMatter');
  }

  private async readUnknown(control: Control, cache: IndexSource | undefined): Promise<void> {
    const { articles, files } = this;
    const unknown = [...files.pathsBut(await articles.adopt(cache))];
    const known = articles.glossaries.reduce((sum, { articles: { count: articleCount } }) => sum + articleCount, 0);
    if (unknown.length * SHARE < unknown.length + known) return articles.fillAll(unknown, control);
    const isUnknown = new Set(unknown);
    await timeSliced([...files.paths()], { ...control, progress: () => undefined }, (path) =>
      this.place(path, isUnknown.has(path)),
    );
    for (const path of files.open.paths()) this.want(path);
    this.phases.advance('sourceLocale');
    await this.work(control, unknown.length);
    // Files other than articles, whose headings can be link targets.
    await files.fetch(undefined, control);
  }

  /**
   * Resolves when the locale of the file and the source locale are known. Never resolves if only the text of the file
   * tells its locale, or if all articles are read at once.
   */
  async known(path: string): Promise<Known> {
    await this.phases.ended('sourceLocale');
    const known = this.want(path);
    if (!known) return new Promise(() => undefined);
    const { queues, ...rest } = known;
    await Promise.all(queues.map(async ({ read }) => read));
    return rest;
  }

  /** Resolves when the paths and locales of all files are known. */
  async placed(): Promise<void> {
    return this.phases.ended('sourceLocale');
  }

  /**
   * Reads the articles of the concept before all others. Returns the locales of its glossary that are loaded then;
   * undefined if the file is in no glossary, or if the source locale is unknown.
   */
  async readConcept(path: string, slug: string, control: Control): Promise<LoadedLocales | undefined> {
    const glossary = this.articles.locate(path)?.glossary;
    const queues = glossary && this.glossaries.get(glossary);
    if (!queues) return undefined;
    const wanted = [...queues.about(slug)];
    await this.files.fetch(
      wanted.map(({ place }) => place.path),
      control,
      'at once',
    );
    if (!this.articles.glossaries.includes(glossary)) return undefined;
    for (const article of wanted)
      if (!glossary.articles.at(article.place.path)) this.articles.fillAt(article, 'frontMatter');
    if (glossary.articles.sourceLocale !== queues.source) return undefined;
    return { knows: () => true, named: queues.named };
  }

  /** Moves the locales that texts of the file need to the front. */
  private want(path: string): (Known & { readonly queues: readonly LocaleQueue[] }) | undefined {
    const located = this.articles.locate(path);
    const loaded = located && located.place.kind !== 'page' ? this.glossaries.get(located.glossary) : undefined;
    if (!located || !loaded) return undefined;
    const { locale } = located.place;
    const queues = loaded.before(locale);
    this.order = [...new Set([...queues, ...this.order])];
    return { glossary: located.glossary, locale, loaded, queues };
  }

  private place(path: string, isUnknown: boolean): void {
    const located = this.articles.locateFile(path);
    if (!located) {
      this.articles.fill(path, 'frontMatter');
      return;
    }
    const { glossary } = located;
    const queues = this.glossaries.get(glossary) ?? LocaleQueues.of(glossary);
    if (!queues) return;
    this.glossaries.set(glossary, queues);
    // An open document may have been read already because of an edit.
    queues.add(located, !isUnknown || glossary.articles.at(path) !== undefined);
  }

  private async work(control: Control, total: number): Promise<void> {
    for (const queues of this.glossaries.values()) this.order.push(...queues.all());
    if (this.files.areRemote) return this.workOnFetched(control, total);
    await timeSliced(this.nextQueues(), { ...control, total, endsSlice: isOver }, (queue) => this.readNext(queue));
  }

  /** Processes files that come over a connection: fetches some files of the most wanted locale, then reads them. */
  private async workOnFetched(control: Control, total: number): Promise<void> {
    let done = 0;
    let ahead = this.fetchNext(control);
    for (let part = ahead; part; part = ahead) {
      const { queue, count, fetched } = part;
      await fetched;
      ahead = this.fetchNext(control);
      await timeSliced(Array.from({ length: count }), { ...control, progress: () => undefined }, () =>
        this.readNext(queue),
      );
      control.progress?.((done += count), total);
    }
  }

  /** Starts to fetch the next files; undefined if there are none. */
  private fetchNext(control: Control): Part | undefined {
    const queue = this.order.find(({ areAllFetched }) => !areAllFetched);
    if (!queue) return undefined;
    const articles = queue.fetch(FETCHED_TOGETHER);
    const fetched = this.files.fetch(
      articles.map(({ place }) => place.path),
      control,
    );
    fetched.catch(() => undefined); // the code that awaits it gets the error
    return { queue, count: articles.length, fetched };
  }

  private readNext(queue: LocaleQueue): void {
    const article = queue.take();
    if (article && !article.glossary.articles.at(article.place.path)) this.articles.fillAt(article, 'frontMatter');
    if (queue.isOver) this.end(queue);
  }

  /** Returns the queue of each next article: the order may change meanwhile. */
  private *nextQueues(): Generator<LocaleQueue> {
    for (let queue = this.next(); queue; queue = this.next()) yield queue;
  }

  private end(queue: LocaleQueue): void {
    queue.end();
    this.onLocale();
  }

  private next(): LocaleQueue | undefined {
    while (this.order[0]?.isOver) this.order.shift();
    return this.order[0];
  }
}
