import type { Demand } from '../../glossary/demand.ts';
import type { History } from '../../glossary/history.ts';
import { interfaceLanguage } from '../../localization/index.ts';
import type { FrontMatterByGlossary, Root } from '../../root/root.ts';
import { nextRound } from '../../scheduling/scheduler.ts';
import type { CheckOptions } from '../checkOptions.ts';
import type { Scope } from '../scope.ts';
import type { CheckedRecord } from './checkItems.ts';
import { type Checker, checkerHere } from './checker.ts';
import { Chunks } from './chunks.ts';
import { openFrontMatter, readSourceLinks, shareFrontMatter, type SharedFrontMatter } from './sharedFrontMatter.ts';
import type { CheckItem } from './items.ts';
import { CheckThread } from './checkThreads.ts';

/** Number of chunks per thread, so that all threads finish at about the same time. */
const PIECES = 16;
/** Number of chunks that a worker thread has at once: the one it works on, and the next, as this thread is busy, too. */
const AT_ONCE = 2;
/** The number of this thread; worker threads follow. */
const HERE = 0;
/** The fixed cost of a file, in bytes. */
const COST_OF_A_FILE = 500;

/** What threads do with a chunk of items. */
interface Work<T, R> {
  readonly here: (items: readonly T[]) => Promise<R>;
  readonly there: (thread: CheckThread, items: readonly T[]) => Promise<R>;
}

/** This thread and worker threads of this program, which share the work of one run. */
export class ThreadPool implements Checker {
  private readonly threads: readonly CheckThread[];
  private readonly root: Root;
  private readonly here: Checker;

  /** `count`: the number of worker threads. Sends them the list of the root's files. */
  constructor(count: number, program: string, root: Root, scope: Scope, options: CheckOptions) {
    this.root = root;
    this.here = checkerHere({ root, scope, options, see: undefined });
    const { links, problems } = root;
    const data = {
      glosswright: 'check',
      scope,
      options,
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
    await this.askAll((thread) => thread.ask({ kind: 'take-history', history }));
  }

  async takeDemand(demands: readonly Demand[]): Promise<void> {
    const demand = demands.map((each) => each.entries());
    const taken = this.askAll((thread) => thread.ask({ kind: 'take-demand', demand }));
    await this.here.takeDemand(demands);
    await taken;
  }

  async check(items: readonly CheckItem[], done: (files: number) => void): Promise<CheckedRecord[]> {
    const parts = await this.divide(items, ({ bytes }) => bytes + COST_OF_A_FILE, {
      here: async (chunk) => this.here.check(chunk, done),
      there: async (thread, chunk) => {
        const records = await thread.ask({ kind: 'check', items: chunk });
        done(chunk.length);
        return records;
      },
    });
    return parts.flat();
  }

  async end(): Promise<void> {
    await Promise.all(this.threads.map(async (thread) => thread.end()));
  }

  /** Divides the items among all threads. Returns the results in the order of the items. */
  private async divide<T, R>(
    items: readonly T[],
    sizeOf: (item: T) => number,
    { here, there }: Work<T, R>,
  ): Promise<R[]> {
    const chunks = new Chunks(items, this.threads.length + 1, PIECES, sizeOf);
    const results: R[] = [];
    const take = async (number: number, work: (chunk: readonly T[]) => Promise<R>): Promise<void> => {
      for (let chunk = chunks.next(number); chunk; chunk = chunks.next(number)) {
        results[chunk.index] = await work(chunk.items);
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
    return results;
  }

  private async shareFrontMatter(frontMatter: readonly SharedFrontMatter[]): Promise<void> {
    await this.askAll((thread) => thread.ask({ kind: 'take-frontMatter', frontMatter }));
  }

  private async askAll(ask: (thread: CheckThread) => Promise<unknown>): Promise<void> {
    await Promise.all(this.threads.map(ask));
  }
}

/** How this thread and the others read files. */
interface Reading {
  readonly here: (paths: readonly string[]) => FrontMatterByGlossary;
  readonly kind: 'read-frontMatter' | 'read-source-links';
}
