import type { Glossary } from '../glossary/glossary.ts';
import type { LoadedLocales } from '../glossary/loadedLocales.ts';
import { Invalidation } from '../root/invalidation/invalidation.ts';
import type { GitHead } from '../git/head.ts';
import type { FileKey } from '../disk/fileKey.ts';
import { english } from '../localization/index.ts';
import { TooManyBytes } from '../disk/remote/fetcher.ts';
import type { IndexSource } from '../root/cache/indexImage.ts';
import type { IndexWriter } from '../root/cache/indexWriter.ts';
import type { FrontMatterReading, LocalesByPath } from '../root/loading/frontMatterReading.ts';
import type { TermUse } from '../glossary/localeTerms.ts';
import type { Precedence } from '../scheduling/precedence.ts';
import type { Control } from '../scheduling/scheduler.ts';
import { Preparation } from './termPreparation.ts';
import type { Exclusively, Root } from '../root/root.ts';
import type { Repository } from './repository.ts';

export interface OpenRootOptions {
  /** The repository of a root; undefined if the root cannot have one. */
  readonly repositoryOf?: (root: FileKey) => Repository | undefined;
  /** Called after every change with the files whose findings it may alter. */
  readonly onInvalidated: (root: Root, invalidation: Invalidation) => void;
  readonly onError: (error: unknown) => void;
  /** Logs a line that is not an error. */
  readonly onNote: (note: string) => void;
}

type Work = (control: Control) => Promise<Invalidation>;
/** Runs long work and shows its progress. */
export type Shown = (work: (control: Control) => Promise<void>) => Promise<void>;

/**
 * A root that an editor has open, and the work on it. Pieces of work on files run one at a time. A request waits for
 * the changes that the editor has reported, never for a rescan in the background.
 */
export class OpenRoot {
  readonly root: Root;
  private readonly options: OpenRootOptions;
  private readonly urgent: Precedence;
  private readonly stop = new AbortController();
  private readonly repository: Repository | undefined;
  private head: GitHead | undefined;
  /** Resolves after all work on files. */
  private queue: Promise<void> = Promise.resolve();
  /** Resolves after all work that requests wait for. */
  private awaited: Promise<void> = Promise.resolve();
  /** Resolves after all edits that are applied outside the queue. `typing` is their number. */
  private typed: Promise<void> = Promise.resolve();
  private typing = 0;
  /** Cancels writing the index, which may take a second and is never urgent. */
  private writingIndex: AbortController | undefined;
  /** Number of unfinished pieces of work that requests wait for. */
  private ahead = 0;
  private revision = 0;
  private historyRequests = 0;
  private lastNote: string | undefined;
  /** Set while the root is read for the first time. */
  private first: FrontMatterReading | undefined;
  private readonly preparation: Preparation;

  /** Work in the background waits for `urgent` work. */
  constructor(root: Root, options: OpenRootOptions, urgent: Precedence) {
    this.root = root;
    this.options = options;
    this.urgent = urgent;
    this.repository = options.repositoryOf?.(root.key);
    this.head = this.repository?.readGitHead(root.key);
    const isWanted = (glossary: Glossary): boolean => !this.signal.aborted && root.glossaries.includes(glossary);
    this.preparation = new Preparation(isWanted, (error) => this.failed(error), urgent);
  }

  get signal(): AbortSignal {
    return this.stop.signal;
  }

  /** Unchanged as long as no slug and no title can have changed. */
  get names(): number {
    return this.revision;
  }

  close(): void {
    this.stop.abort();
  }

  /** Waits until all changes reported so far are applied. */
  async settled(): Promise<void> {
    return this.awaited;
  }

  /** Waits like `settled`, and until the terms for this use are prepared for the file. */
  async ready(path: string, use: TermUse): Promise<void> {
    await this.settled();
    const terms = this.termsOf(path);
    if (!terms) return;
    await this.preparation.asked(use, terms.glossary, terms.locale);
    await this.settled();
  }

  /**
   * Waits like `ready`, or like `settled` without a use. While the root is read for the first time, waits only until
   * the locale of the file is loaded, if the path tells the locale; then returns the loaded locales.
   */
  async soon(path: string, use: TermUse | undefined): Promise<LoadedLocales | undefined> {
    const known = this.isOnlyRead() && (await Promise.race([this.first?.known(path), this.settled()]));
    if (known) {
      if (use) await this.preparation.asked(use, known.glossary, known.locale);
      if (this.isOnlyRead()) return known.loaded;
    }
    await (use ? this.ready(path, use) : this.settled());
    return undefined;
  }

  /** Waits until the files are listed. Returns whether most of them are still to be read. */
  async listed(): Promise<boolean> {
    if (!this.isOnlyRead()) return false;
    await Promise.race([this.first?.placed(), this.settled()]);
    return this.isOnlyRead();
  }

  /** Waits like `settled`, but only until the paths of all files are known. */
  async placed(): Promise<void> {
    await this.soonKnown(async (first) => first.placed().then(() => true));
  }

  /** Waits like `placed`. While the root is read for the first time, returns the locales of the glossary. */
  async localesByPath(glossary: Glossary): Promise<LocalesByPath | undefined> {
    return this.soonKnown(async (first) => first.localesByPath(glossary));
  }

  /** The same when these locales are read, and the source locale. */
  async shownLocales(glossary: Glossary, locales: readonly string[]): Promise<LocalesByPath | undefined> {
    return this.soonKnown(async (first) => first.shownLocales(glossary, locales));
  }

  /** Waits like `settled`, but only until the articles of the concept are read. */
  async conceptRead(glossary: Glossary, slug: string): Promise<void> {
    await this.soonKnown(async (first) => first.readConceptIn(glossary, slug, { signal: this.signal }));
  }

  /** Waits for terms that a hover or completion waits for. */
  async termsAnswered(): Promise<void> {
    await this.preparation.answered();
  }

  /** While the first reading is the only work left: what it knows soon, unless that is nothing. Otherwise waits like `settled`. */
  private async soonKnown<T>(ask: (first: FrontMatterReading) => Promise<T | undefined>): Promise<T | undefined> {
    const { first } = this;
    const known = first && this.isOnlyRead() ? await Promise.race([ask(first), this.settled()]) : undefined;
    if (known && this.isOnlyRead()) return known;
    await this.settled();
    return undefined;
  }

  /** While the root is read for the first time: reads the articles of a concept, and returns the loaded locales of the file's glossary. */
  async readConcept(path: string, slug: string): Promise<LoadedLocales | undefined> {
    const loaded = await this.first?.readConcept(path, slug, { signal: this.signal });
    return this.isOnlyRead() ? loaded : undefined;
  }

  /** Whether the first reading is the only work left. */
  private isOnlyRead(): boolean {
    return this.first !== undefined && this.ahead === 1;
  }

  /** Prepares missing terms for open documents: for all, or for some paths. Never rejects. */
  async prepare(paths: readonly string[] = this.root.openPaths()): Promise<void> {
    if (this.ahead > 0) return;
    await Promise.all(
      paths.map(async (path) => {
        const terms = this.termsOf(path);
        if (terms) await this.preparation.unasked(terms.glossary, terms.locale);
      }),
    );
  }

  /** The glossary and locale whose terms apply to the file; undefined if only its text tells the locale. */
  private termsOf(path: string): { glossary: Glossary; locale: string } | undefined {
    const located = this.root.locate(path);
    return located && { glossary: located.glossary, locale: located.place.locale };
  }

  /** Reads the root for the first time, what open documents need first. */
  async load(shown: Shown, cache: IndexSource | undefined): Promise<void> {
    const reading = this.root.frontMatterReading(() => this.revision++);
    this.first = reading;
    return this.run(async (given) => {
      try {
        await shown(async ({ progress }) => {
          const rest = async (): Promise<void> => this.preparation.idle().then(async () => this.urgent.over());
          const control: Control = { ...given, rest, ...(progress ? { progress } : {}) };
          await this.readFirst(reading, control, cache);
        });
      } finally {
        this.first = undefined;
      }
      return new Invalidation().addEverything();
    });
  }

  /** If the files of a root are too large to be held in memory, the root has no glossary: with a part of it, links would seem to be broken. */
  private async readFirst(
    reading: FrontMatterReading,
    control: Control,
    cache: IndexSource | undefined,
  ): Promise<void> {
    try {
      await this.root.open(control, cache);
      await reading.read(control, cache);
    } catch (error) {
      if (!(error instanceof TooManyBytes)) throw error;
      await this.root.reconfigure(undefined, control);
      for (const { message } of this.root.problems) this.options.onNote(english(message));
    }
  }

  /** Runs work that requests wait for. `paths` are the only files that it changes, if known. */
  async run(work: Work, paths?: readonly string[]): Promise<void> {
    this.ahead++;
    this.writingIndex?.abort();
    this.queue = this.queue.then(async () => this.perform(work, paths)).then(() => void this.ahead--);
    this.awaited = this.queue;
    return this.queue;
  }

  /** Searches for changes without events. Requests are answered until a change is applied. */
  async rescanInBackground(): Promise<void> {
    const exclusively: Exclusively = async (work) => {
      this.ahead++;
      const done = this.typed.then(work);
      this.awaited = Promise.allSettled([this.awaited, done]).then(() => undefined);
      return done.finally(() => void this.ahead--);
    };
    this.queue = this.queue.then(async () => this.perform(async (control) => this.root.rescan(control, exclusively)));
    return this.queue;
  }

  /** Applies an edit: immediately, unless the root is about to change anyway. */
  setBuffer(path: string, text: string | undefined): void {
    if (this.isOnlyRead() && this.holdsBuffer(path, text)) return;
    const work: Work = async (control) => this.root.setBuffer(path, text, control);
    if (this.ahead > 0) {
      void this.run(work, [path]);
      return;
    }
    // A layout that comes or goes with the text is read in time slices: further edits and other work wait for it.
    this.typing++;
    const done = this.typing > 1 ? this.typed.then(async () => this.perform(work, [path])) : this.perform(work, [path]);
    this.typed = done.then(() => void this.typing--);
    this.queue = Promise.all([this.queue, done]).then(() => undefined);
    this.awaited = Promise.all([this.awaited, done]).then(() => undefined);
  }

  private holdsBuffer(path: string, text: string | undefined): boolean {
    const before = this.namesIn([path]);
    const isHeld = this.root.holdBuffer(path, text);
    if (before !== this.namesIn([path])) this.revision++;
    return isHeld;
  }

  /** Reads the links of all articles, which few requests wait for. Never rejects. */
  async readLinks(): Promise<void> {
    try {
      const invalidation = await this.root.readLinks({ signal: this.signal, rest: async () => this.urgent.over() });
      if (!this.signal.aborted) this.options.onInvalidated(this.root, invalidation);
    } catch (error) {
      this.failed(error);
    }
  }

  /** Writes the index if it is due, after all pending work, and cancels that if new work arrives. Never rejects. */
  async writeIndex(indexWriter: IndexWriter): Promise<void> {
    this.queue = this.queue.then(async () => this.writeIndexNow(indexWriter));
    return this.queue;
  }

  private async writeIndexNow(indexWriter: IndexWriter): Promise<void> {
    if (this.ahead > 0 || this.signal.aborted || !indexWriter.isDue(this.root)) return;
    const writingIndex = new AbortController();
    this.writingIndex = writingIndex;
    try {
      await indexWriter.write(this.root, { signal: AbortSignal.any([writingIndex.signal, this.signal]) });
    } catch (error) {
      if (!writingIndex.signal.aborted) this.failed(error);
    }
    this.writingIndex = undefined;
  }

  /** Reads from git when articles changed, in the background. If it is called meanwhile, it reads again afterwards. Never rejects. */
  async readHistory(): Promise<void> {
    this.historyRequests++;
    if (this.historyRequests > 1) return;
    for (let answered = 0; answered < this.historyRequests && !this.signal.aborted;) {
      answered = this.historyRequests;
      await this.queue;
      await this.readHistoryOnce();
    }
    this.historyRequests = 0;
  }

  private async readHistoryOnce(): Promise<void> {
    const { repository } = this;
    if (!repository) return;
    try {
      const { invalidation, note } = await repository.readHistory(this.root, this.signal);
      if (this.signal.aborted) return;
      if (note !== undefined && note !== this.lastNote) this.options.onNote(note);
      this.lastNote = note;
      this.options.onInvalidated(this.root, invalidation);
    } catch (error) {
      this.failed(error);
    }
  }

  /** Whether HEAD of the repository of the root is another commit than at the last reading. */
  gitHeadHasMoved(): boolean {
    if (!this.head || !this.repository?.mayHaveMoved(this.head)) return false;
    const before = this.head;
    this.head = this.repository.readGitHead(this.root.key);
    return this.head?.id !== before.id;
  }

  /** Never rejects. */
  private async perform(work: Work, paths?: readonly string[]): Promise<void> {
    const before = this.namesIn(paths);
    try {
      const invalidation = await work({ signal: this.stop.signal });
      if (invalidation.isEmpty) return;
      if (before === undefined || invalidation.everything || before !== this.namesIn(paths)) this.revision++;
      if (!this.stop.signal.aborted) this.options.onInvalidated(this.root, invalidation);
    } catch (error) {
      this.revision++;
      this.failed(error);
    }
  }

  private failed(error: unknown): void {
    if (!this.stop.signal.aborted) this.options.onError(error);
  }

  /** The names of the articles at the paths, which completion depends on; undefined if the paths are unknown. */
  private namesIn(paths: readonly string[] | undefined): string | undefined {
    const names = paths?.map((path) => {
      const facts = this.root.locate(path)?.glossary.articles.at(path);
      return facts && [facts.slug, facts.locale, facts.title];
    });
    return names && JSON.stringify(names);
  }
}
