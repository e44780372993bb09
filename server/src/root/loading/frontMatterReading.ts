import type { Glossary } from '../../glossary/glossary.ts';
import type { LoadedLocales } from '../../glossary/loadedLocales.ts';
import { identityKey } from '../../glossary/layout.ts';
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

/** The locales of a glossary, of which some are still to be read. The source locale is first. */
export interface LocalesByPath extends LoadedLocales {
  readonly locales: readonly string[];
  /** The number of concepts in all of them. */
  readonly conceptCount: number;
}

/** Reads the front matter of all articles, locale by locale, requested locales first. The text of open documents may change meanwhile. */
export class FrontMatterReading {
  private readonly articles: RootArticles;
  private readonly files: RootFiles;
  private readonly glossaries = new Map<Glossary, LocaleQueues>();
  /** Locales that open documents need, latest first; they are read before the others. */
  private order: LocaleQueue[] = [];
  /** Locales that are shown, latest first; they are read next. */
  private shown: LocaleQueue[] = [];
  private others: LocaleQueue[] = [];
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
   * Resolves when the paths of all files are known. Undefined if these do not tell the concepts and locales of the
   * glossary, or if all articles are read at once.
   */
  async localesByPath(glossary: Glossary): Promise<LocalesByPath | undefined> {
    await this.phases.ended('sourceLocale');
    const queues = this.glossaries.get(glossary);
    if (!queues?.areAllArticles || identityKey(glossary.layout) !== undefined) return undefined;
    const { knows, named, conceptCount } = queues;
    return { knows, named, conceptCount, locales: queues.sourceFirst() };
  }

  /** Like `localesByPath`, when these locales and the source locale are read. Undefined also if the source locale depends on other articles. */
  async shownLocales(glossary: Glossary, locales: readonly string[]): Promise<LocalesByPath | undefined> {
    const known = await this.localesByPath(glossary);
    const queues = this.glossaries.get(glossary);
    if (!known || !queues) return undefined;
    const wanted = [...new Set(locales.flatMap((locale) => queues.before(locale)))];
    const needed = wanted.length > 0 ? wanted : queues.before(queues.source);
    this.shown = [...new Set([...needed, ...this.shown])];
    await Promise.all(needed.map(async ({ read }) => read));
    return glossary.articles.sourceLocale === queues.source ? known : undefined;
  }

  /** Reads the articles of the concept before all others. Returns false if that is not possible. */
  async readConceptIn(glossary: Glossary, slug: string, control: Control): Promise<boolean> {
    const queues = (await this.localesByPath(glossary)) && this.glossaries.get(glossary);
    return queues !== undefined && (await this.readFirst(glossary, queues, slug, control));
  }

  /**
   * Reads the articles of the concept before all others. Returns the locales of its glossary that are loaded then;
   * undefined if the file is in no glossary, or if the source locale is unknown.
   */
  async readConcept(path: string, slug: string, control: Control): Promise<LoadedLocales | undefined> {
    const glossary = this.articles.locate(path)?.glossary;
    const queues = glossary && this.glossaries.get(glossary);
    if (!queues || !(await this.readFirst(glossary, queues, slug, control))) return undefined;
    return { knows: () => true, named: queues.named };
  }

  /** Returns whether the source locale is certain when the articles of the concept are read. */
  private async readFirst(glossary: Glossary, queues: LocaleQueues, slug: string, control: Control): Promise<boolean> {
    const wanted = [...queues.about(slug)];
    await this.files.fetch(
      wanted.map(({ place }) => place.path),
      control,
      'at once',
    );
    if (!this.articles.glossaries.includes(glossary)) return false;
    for (const article of wanted)
      if (!glossary.articles.at(article.place.path)) this.articles.fillAt(article, 'frontMatter');
    return glossary.articles.sourceLocale === queues.source;
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
    for (const queues of this.glossaries.values()) this.others.push(...queues.all());
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
    const inOrder = [...this.order, ...this.shown, ...this.others];
    const queue = inOrder.find(({ areAllFetched }) => !areAllFetched);
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
    for (const queues of [this.order, this.shown, this.others]) {
      while (queues[0]?.isOver) queues.shift();
      if (queues[0]) return queues[0];
    }
    return undefined;
  }
}
