import { t } from '../../localization/index.ts';
import { join } from 'node:path';
import { NO_HISTORY } from '../../glossary/history.ts';
import { useLessMemory } from '../../disk/useLessMemory.ts';
import type { CheckedFile } from '../../root/checkFile.ts';
import type { Root } from '../../root/root.ts';
import { nextRound } from '../../scheduling/scheduler.ts';
import type { CheckOptions } from '../checkOptions.ts';
import { hasBaseline, leastWanted } from '../isReported.ts';
import { progressBar } from '../progressBar.ts';
import type { Scope } from '../scope.ts';
import type { CachedRun } from './cachedRun.ts';
import { type Checker, checkerHere } from './checker.ts';
import { type CheckThread, checkThreadsFor, type ThreadedRun, type WantedWork } from './checkThreads.ts';
import type { FileOnDisk } from './items.ts';
import { sharedChecker } from './sharedChecker.ts';
import { costOf, ThreadPool } from './threadPool.ts';

/** The path of the program. `__dirname` is the folder of the part that contains this file. */
const PROGRAM = join(__dirname, '../glosswright.js');

/** Number of files that this thread works on between two looks at the messages of other threads. */
const STEP = 16;

/** How this thread and the others find what to change in files. */
export interface Search<R> {
  readonly here: (files: readonly FileOnDisk[]) => readonly R[];
  readonly there: (thread: CheckThread, files: readonly FileOnDisk[]) => Promise<readonly R[]>;
}

/** A run, and how much it does with each file. */
export interface WantedThreads extends ThreadedRun {
  readonly work: WantedWork;
}

/** The threads that a run of `check` wants. */
export function threadsOfCheck(root: Root, options: CheckOptions): WantedThreads {
  const { rules, fix } = options;
  const isQuick = !fix && !hasBaseline(root, options) && leastWanted(options) === 'error';
  return { command: 'check', rules, changesFiles: fix, work: fix ? 'fix' : isQuick ? 'errors' : 'everything' };
}

/** The worker threads of a run, if they save time; otherwise this thread does all the work. */
export class RunThreads {
  pool: ThreadPool | undefined;
  private readonly root: Root;
  private readonly scope: Scope;
  private readonly wanted: WantedThreads;

  constructor(root: Root, scope: Scope, wanted: WantedThreads) {
    this.root = root;
    this.scope = scope;
    this.wanted = wanted;
  }

  /** Reads all front matter, from the cache or with worker threads. */
  async readFrontMatter(cached: CachedRun | undefined): Promise<void> {
    const { root } = this;
    const bar = progressBar(t('reading'));
    if (!(await cached?.readFrontMatterOf(bar.update)))
      await (this.start(root.listed().length)?.readFrontMatterOf() ??
        root.readAllFrontMatter({ progress: bar.update }));
    useLessMemory(root.listed().length);
    bar.end();
  }

  /**
   * Returns a checker for this number of files, which has the front matter and the history. `see` is called with each file that
   * this thread checks.
   */
  async checkerFor(files: number, options: CheckOptions, see?: (file: CheckedFile) => void): Promise<Checker> {
    const { root, scope } = this;
    const isStarted = this.pool !== undefined;
    const pool = this.pool ?? this.start(files);
    if (!pool) return checkerHere({ root, scope, options, see });
    if (!isStarted) await pool.giveFrontMatter();
    await pool.takeHistory(root.glossaries[0]?.history ?? NO_HISTORY);
    return sharedChecker(pool, { root, scope, options, see });
  }

  /**
   * Calls `here` in this thread, and `there` for worker threads, with all files in parts, and hands over the results in the order
   * of the files.
   */
  async search<R>(
    files: readonly FileOnDisk[],
    { here, there }: Search<R>,
    handOver: (found: readonly R[]) => Promise<void>,
  ): Promise<void> {
    if (!this.pool) {
      for (const step of stepsOf(files)) await handOver(here(step));
      return;
    }
    const hereInSteps = async (chunk: readonly FileOnDisk[]): Promise<readonly R[]> => {
      const found: R[] = [];
      for (const step of stepsOf(chunk)) {
        found.push(...here(step));
        await nextRound();
      }
      return found;
    };
    const sizeOf = ({ path }: FileOnDisk): number => costOf(this.root.entry(path)?.size ?? 0);
    await this.pool.divideInOrder(files, sizeOf, { here: hereInSteps, there }, handOver);
  }

  async end(): Promise<void> {
    await this.pool?.end();
  }

  /** Starts worker threads for this number of files; undefined if they would not save time. */
  private start(files: number): ThreadPool | undefined {
    const { root, scope, wanted } = this;
    const count = checkThreadsFor(files, wanted.work);
    // Only the bundle can run in a worker thread.
    if (count > 0 && __filename.endsWith('.js')) this.pool = new ThreadPool(count, PROGRAM, root, scope, wanted);
    return this.pool;
  }
}

function* stepsOf(files: readonly FileOnDisk[]): Generator<readonly FileOnDisk[]> {
  for (let at = 0; at < files.length; at += STEP) yield files.slice(at, at + STEP);
}
