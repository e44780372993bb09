import type { Demand } from '../../glossary/demand.ts';
import type { History } from '../../glossary/history.ts';
import type { Root } from '../../root/root.ts';
import type { CheckOptions } from '../checkOptions.ts';
import type { Scope } from '../scope.ts';
import type { FrontMatterByGlossary } from '../../root/root.ts';
import { nextRound, timeSliced } from '../../scheduling/scheduler.ts';
import { type CheckContext, type CheckedRecord, checkItems } from './checkItems.ts';
import { type Checker, checkContext } from './checker.ts';
import { type ReadingTask, readTask } from './readTask.ts';
import { Chunks } from './chunks.ts';
import { openFrontMatter, shareFrontMatter, type SharedFrontMatter } from './sharedFrontMatter.ts';
import type { CheckItem } from './items.ts';
import { CheckThread } from './checkThreads.ts';

/** Number of chunks per thread, so that all threads finish at about the same time. */
const PIECES = 12;
/** The fixed cost of a file, in bytes. */
const COST_OF_A_FILE = 500;

/** Milliseconds of work in this thread before it answers the others. */
const LONGEST_STEP = 5;

/** This thread and worker threads of this program, which share the work of one run. */
export class ThreadPool implements Checker {
  private readonly threads: readonly CheckThread[];
  private readonly root: Root;
  private readonly here: CheckContext;

  /** Starts worker threads, and sends them the listed files of the root. */
  constructor(count: number, program: string, root: Root, scope: Scope, options: CheckOptions) {
    this.root = root;
    this.here = checkContext({ root, scope, options, see: undefined });
    const { links, problems } = root;
    const data = {
      glosswright: 'check',
      scope,
      options,
      files: root.listed(),
      links,
      problems,
      isTerminal: process.stdout.isTTY,
    } as const;
    this.threads = Array.from({ length: count }, () => new CheckThread(program, data));
  }

  /** Reads the front matter of all articles, and adds it to the root. */
  async readFrontMatterOf(): Promise<void> {
    await this.readAll('read-frontMatter');
  }

  /** The same for the links of the articles in the source locale, once all front matter is known. */
  async readSourceLinks(): Promise<void> {
    await this.readAll('read-source-links');
  }

  private async readAll(kind: ReadingTask): Promise<void> {
    const files = this.root.listed();
    const chunks = new Chunks([...files.keys()], this.threads.length + 1, PIECES, () => 1);
    const frontMatter: FrontMatterByGlossary[] = [];
    const shared: SharedFrontMatter[] = [];
    await this.divide(chunks, {
      here: async (range, chunk) => {
        const pieces: FrontMatterByGlossary[] = [];
        await this.inSteps(range, (at) => pieces.push(readTask(this.root, kind, files.slice(at, at + 1))));
        frontMatter[chunk] = this.root.glossaries.map((_, at) => pieces.flatMap((piece) => piece[at] ?? []));
        shared[chunk] = shareFrontMatter(frontMatter[chunk]);
      },
      there: async (thread, range, chunk) => {
        const read = await thread.ask({ kind, from: range[0] ?? 0, to: (range.at(-1) ?? -1) + 1 });
        frontMatter[chunk] = openFrontMatter(read);
        shared[chunk] = read;
      },
    });
    const taken = this.shareFrontMatter(shared);
    this.root.takeFrontMatter(frontMatter);
    await taken;
  }

  /** Use instead of `readFrontMatterOf` if the root already has the front matter. */
  async giveFrontMatter(): Promise<void> {
    await this.shareFrontMatter([
      shareFrontMatter(this.root.glossaries.map((glossary) => [...glossary.articles.records()])),
    ]);
  }

  async takeHistory(history: History): Promise<void> {
    await this.askAll((thread) => thread.ask({ kind: 'take-history', history }));
  }

  async takeDemand(demands: readonly Demand[]): Promise<void> {
    for (const [at, glossary] of this.root.glossaries.entries()) glossary.links.counted = demands[at];
    const demand = demands.map((each) => each.entries());
    await this.askAll((thread) => thread.ask({ kind: 'take-demand', demand }));
  }

  async check(items: readonly CheckItem[], done: (files: number) => void): Promise<CheckedRecord[]> {
    const chunks = new Chunks(items, this.threads.length + 1, PIECES, ({ bytes }) => bytes + COST_OF_A_FILE);
    const parts: (readonly CheckedRecord[])[] = [];
    await this.divide(chunks, {
      here: async (own, chunk) => {
        const records: CheckedRecord[] = [];
        await this.inSteps(own, (item) => records.push(...checkItems(this.here, [item])));
        parts[chunk] = records;
        done(own.length);
      },
      there: async (thread, own, chunk) => {
        parts[chunk] = await thread.ask({ kind: 'check', items: own });
        done(own.length);
      },
    });
    return parts.flat();
  }

  /** Lets this thread and the others do the chunks; the last range of chunks is this thread's own. */
  private async divide<T>(chunks: Chunks<T>, work: Work<T>): Promise<void> {
    const each = async (at: number, run: (items: readonly T[], index: number) => Promise<void>): Promise<void> => {
      for (let chunk = chunks.next(at); chunk; chunk = chunks.next(at)) await run(chunk.items, chunk.index);
    };
    await Promise.all([
      ...this.threads.map(async (thread, at) => each(at, async (items, index) => work.there(thread, items, index))),
      each(this.threads.length, work.here),
    ]);
  }

  /** Does the work in this thread, and gives the others theirs meanwhile. */
  private async inSteps<T>(items: readonly T[], work: (item: T) => void): Promise<void> {
    await timeSliced(items, { longestSlice: LONGEST_STEP, pause: nextRound }, work);
  }

  async end(): Promise<void> {
    await Promise.all(this.threads.map(async (thread) => thread.end()));
  }

  private async shareFrontMatter(frontMatter: readonly SharedFrontMatter[]): Promise<void> {
    await this.askAll((thread) => thread.ask({ kind: 'take-frontMatter', frontMatter }));
  }

  private async askAll(ask: (thread: CheckThread) => Promise<unknown>): Promise<void> {
    await Promise.all(this.threads.map(ask));
  }
}

/** The work on a chunk, in this thread and in another. `index` is the chunk's. */
interface Work<T> {
  readonly here: (items: readonly T[], index: number) => Promise<void>;
  readonly there: (thread: CheckThread, items: readonly T[], index: number) => Promise<void>;
}
