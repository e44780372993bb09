import { t } from '../../localization/index.ts';
import { join } from 'node:path';
import { NO_HISTORY } from '../../glossary/history.ts';
import type { CheckedFile } from '../../root/checkFile.ts';
import type { Root } from '../../root/root.ts';
import type { CheckOptions } from '../checkOptions.ts';
import { leastWanted } from '../isReported.ts';
import { progressBar } from '../progressBar.ts';
import type { Scope } from '../scope.ts';
import type { CachedRun } from './cachedRun.ts';
import { type Checker, checkerHere } from './checker.ts';
import { checkThreadsFor } from './checkThreads.ts';
import { isDivisible } from './run.ts';
import { ThreadPool } from './threadPool.ts';

/** The path of the program. `__dirname` is the folder of the part that contains this file. */
const PROGRAM = join(__dirname, '../glosswright.js');

/** The worker threads of a run, if they save time; otherwise this thread does all the work. */
export class RunThreads {
  pool: ThreadPool | undefined;
  private readonly root: Root;
  private readonly scope: Scope;
  private readonly options: CheckOptions;

  constructor(root: Root, scope: Scope, options: CheckOptions) {
    this.root = root;
    this.scope = scope;
    this.options = options;
  }

  /** Reads all front matter, from the cache or with worker threads. */
  async readFrontMatter(cached: CachedRun | undefined): Promise<void> {
    const { root } = this;
    const bar = progressBar(t('reading'));
    if (!(await cached?.readFrontMatterOf(bar.update)))
      await (this.start(root.listed().length)?.readFrontMatterOf() ??
        root.readAllFrontMatter({ progress: bar.update }));
    bar.end();
  }

  /**
   * Returns a checker for this number of files, which has the front matter and the history. `see` is called with each file that
   * this thread checks.
   */
  async checkerFor(files: number, see?: (file: CheckedFile) => void): Promise<Checker> {
    const { root, scope, options } = this;
    const isStarted = this.pool !== undefined;
    const pool = this.pool ?? this.start(files);
    if (!pool) return checkerHere({ root, scope, options, see });
    if (!isStarted) await pool.giveFrontMatter();
    await pool.takeHistory(root.glossaries[0]?.history ?? NO_HISTORY);
    return pool;
  }

  async end(): Promise<void> {
    await this.pool?.end();
  }

  /** Starts worker threads for this number of files; undefined if they would not save time. */
  private start(files: number): ThreadPool | undefined {
    const { root, scope, options } = this;
    const wanted = leastWanted(options) === 'error' ? 'errors' : 'everything';
    const count = isDivisible(root, options) ? checkThreadsFor(files, wanted) : 0;
    // Only the bundle can run in a worker thread.
    if (count > 0 && __filename.endsWith('.js')) this.pool = new ThreadPool(count, PROGRAM, root, scope, options);
    return this.pool;
  }
}
