import type { Demand } from '../../glossary/demand.ts';
import type { History } from '../../glossary/history.ts';
import { interfaceLanguage } from '../../localization/index.ts';
import type { FrontMatterByGlossary, Root } from '../../root/root.ts';
import { nextRound } from '../../scheduling/scheduler.ts';
import type { BaselineFindings, EntryCounts } from '../../config/baseline/entries.ts';
import type { Scope } from '../scope.ts';
import type { BaselineUpdate } from './baselineCounts.ts';
import { Chunks } from './chunks.ts';
import { InOrder } from './inOrder.ts';
import { openFrontMatter, readSourceLinks, shareFrontMatter, type SharedFrontMatter } from './sharedFrontMatter.ts';
import { CheckThread, type ThreadedRun } from './checkThreads.ts';

/** Number of chunks per thread, so that all threads finish at about the same time. */
const PIECES = 16;
/** Number of chunks that a worker thread has at once: the one it works on, and the next, as this thread is busy, too. */
const AT_ONCE = 2;
/** The number of this thread; worker threads follow. */
const HERE = 0;
/** The fixed cost of a file, in bytes. */
const COST_OF_A_FILE = 500;

/** Returns the cost of working on a file of this size. */
export function costOf(bytes: number): number {
  return bytes + COST_OF_A_FILE;
}

/** What threads do with a chunk of items. */
export interface Work<T, R> {
  readonly here: (items: readonly T[]) => Promise<R>;
  readonly there: (thread: CheckThread, items: readonly T[]) => Promise<R>;
}

/** This thread and worker threads of this program, which share the work of one run. */
export class ThreadPool {
  private readonly threads: readonly CheckThread[];
  private readonly root: Root;

  /** `count`: the number of worker threads. Sends them the list of the root's files. */
  constructor(count: number, program: string, root: Root, scope: Scope, run: ThreadedRun) {
    this.root = root;
    const { links, problems } = root;
    const data = {
      glosswright: 'check',
      scope,
      run,
      files: root.listed(),
      links,
      problems,
      isTerminal: process.stdout.isTTY,
      language: interfaceLanguage(),
    } as const;
    this.threads = Array.from({ length: count }, () => new CheckThread(program, data));
  }

  /** Reads the front matter of all articles, and adds it to the root. */
  async readFrontMatterOf(): Promise<void> {
    await this.readAll({
      here: (paths) => this.root.readFrontMatterOf(paths),
      kind: 'read-frontMatter',
    });
  }

  /** Reads the links of the articles in the source locale, and adds them to the root. Requires all front matter. */
  async readSourceLinks(): Promise<void> {
    await this.readAll({
      here: (paths) => readSourceLinks(this.root, paths),
      kind: 'read-source-links',
    });
  }

  private async readAll({ here, kind }: Reading): Promise<void> {
    const paths = this.root.listed().map(({ path }) => path);
    const frontMatter = await this.divide(
      paths.map((_, at) => at),
      () => 1,
      {
        here: async ([from = 0, ...others]) =>
          Promise.resolve(shareFrontMatter(here(paths.slice(from, from + 1 + others.length)))),
        there: async (thread, [from = 0, ...others]) => thread.ask({ kind, from, to: from + 1 + others.length }),
      },
    );
    const taken = this.shareFrontMatter(frontMatter);
    this.root.takeFrontMatter(frontMatter.map(openFrontMatter));
    await taken;
  }

  /** Use instead of `readFrontMatterOf` if the root already has the front matter. */
  async giveFrontMatter(): Promise<void> {
    await this.shareFrontMatter([
      shareFrontMatter(this.root.glossaries.map((glossary) => [...glossary.articles.records()])),
    ]);
  }

  async takeHistory(history: History): Promise<void> {
    await this.askAll(async (thread) => thread.ask({ kind: 'take-history', history }));
  }

  async takeDemand(demands: readonly Demand[]): Promise<void> {
    const demand = demands.map((each) => each.entries());
    await this.askAll(async (thread) => thread.ask({ kind: 'take-demand', demand }));
  }

  /** Sets the baseline, and starts counting if it is to be `updated`. */
  async takeBaseline(known: EntryCounts, updated?: BaselineUpdate): Promise<void> {
    const task = { kind: 'take-baseline', known: [...known.all()], ...(updated && { updated }) } as const;
    await this.askAll(async (thread) => thread.ask(task));
  }

  /** Returns what each worker thread has counted. */
  async countBaseline(): Promise<BaselineFindings[]> {
    return this.askAll(async (thread) => thread.ask({ kind: 'count-baseline' }));
  }

  /** Call for files that have been written. */
  async refresh(paths: readonly string[]): Promise<void> {
    await this.askAll(async (thread) => thread.ask({ kind: 'refresh', paths }));
  }

  async end(): Promise<void> {
    await Promise.all(this.threads.map(async (thread) => thread.end()));
  }

  /** Divides the items among all threads. Returns the results in the order of the items. */
  async divide<T, R>(items: readonly T[], sizeOf: (item: T) => number, work: Work<T, R>): Promise<R[]> {
    const results: R[] = [];
    await this.divideInOrder(items, sizeOf, work, async (result) => {
      results.push(result);
      return Promise.resolve();
    });
    return results;
  }

  /** Divides the items among all threads, and hands over the results in the order of the items. */
  async divideInOrder<T, R>(
    items: readonly T[],
    sizeOf: (item: T) => number,
    { here, there }: Work<T, R>,
    handOver: (result: R) => Promise<void>,
  ): Promise<void> {
    const chunks = new Chunks(items, this.threads.length + 1, PIECES, sizeOf);
    const results = new InOrder(handOver);
    const take = async (number: number, work: (chunk: readonly T[]) => Promise<R>): Promise<void> => {
      for (let chunk = chunks.next(number); chunk; chunk = chunks.next(number)) {
        await results.put(chunk.index, await work(chunk.items));
        if (number === HERE) await nextRound();
      }
    };
    try {
      await Promise.all([
        ...this.threads.flatMap((thread, at) =>
          Array.from({ length: AT_ONCE }, async () => take(at + 1, async (chunk) => there(thread, chunk))),
        ),
        take(HERE, here),
      ]);
    } catch (error) {
      chunks.drop();
      throw error;
    }
  }

  private async shareFrontMatter(frontMatter: readonly SharedFrontMatter[]): Promise<void> {
    await this.askAll(async (thread) => thread.ask({ kind: 'take-frontMatter', frontMatter }));
  }

  private async askAll<R>(ask: (thread: CheckThread) => Promise<R>): Promise<R[]> {
    return Promise.all(this.threads.map(ask));
  }
}

/** How this thread and the others read files. */
interface Reading {
  readonly here: (paths: readonly string[]) => FrontMatterByGlossary;
  readonly kind: 'read-frontMatter' | 'read-source-links';
}
