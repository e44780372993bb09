import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { DemandEntry } from '../../glossary/demand.ts';
import type { History } from '../../glossary/history.ts';
import type { FileEntry, SymlinkEntry } from '../../disk/listing.ts';
import type { FileProblem } from '../../disk/listFiles.ts';
import type { InterfaceLanguage } from '../../localization/render.ts';
import type { CheckOptions } from '../checkOptions.ts';
import type { Scope } from '../scope.ts';
import type { CheckedRecord } from './checkItems.ts';
import type { SharedFrontMatter } from './sharedFrontMatter.ts';
import type { CheckItem } from './items.ts';

/** The data that a worker thread starts with. */
export interface CheckThreadData {
  readonly glosswright: 'check';
  readonly scope: Scope;
  readonly options: CheckOptions;
  readonly files: readonly FileEntry[];
  readonly links: readonly SymlinkEntry[];
  readonly problems: readonly FileProblem[];
  readonly isTerminal: boolean;
  readonly language: InterfaceLanguage;
}

/** A range of the files that a worker thread starts with. */
export interface FileRange {
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** The tasks of a worker thread, executed in order. */
export type Task =
  | ({ readonly kind: 'read-frontMatter' } & FileRange)
  /** Front matter and links, only for articles of the source locale. */
  | ({ readonly kind: 'read-source-links' } & FileRange)
  | { readonly kind: 'take-frontMatter'; readonly frontMatter: readonly SharedFrontMatter[] }
  | { readonly kind: 'take-history'; readonly history: History }
  | { readonly kind: 'check'; readonly items: readonly CheckItem[] }
  | { readonly kind: 'take-demand'; readonly demand: readonly (readonly DemandEntry[])[] };

export interface Answers {
  readonly 'read-frontMatter': SharedFrontMatter;
  readonly 'read-source-links': SharedFrontMatter;
  readonly 'take-frontMatter': undefined;
  readonly 'take-history': undefined;
  readonly check: readonly CheckedRecord[];
  readonly 'take-demand': undefined;
}

/** For fewer files, starting threads takes longer than checking. Most articles without errors are not even parsed. */
const LEAST_FILES = { everything: 600, errors: 2000 } as const;
/** With more threads, disk and memory are the bottleneck. */
const MOST_THREADS = 8;

/** Returns the number of worker threads for this number of files, besides the main thread. */
export function checkThreadsFor(files: number, wanted: keyof typeof LEAST_FILES): number {
  const asked = Number(process.env['GLOSSWRIGHT_THREADS'] ?? Number.NaN);
  if (Number.isInteger(asked)) return Math.min(Math.max(asked, 0), MOST_THREADS);
  const cores = Math.min(availableParallelism(), MOST_THREADS);
  return files < LEAST_FILES[wanted] || cores < 2 ? 0 : cores - 1;
}

/** A worker thread of this program. It executes tasks in order. */
export class CheckThread {
  private readonly worker: Worker;
  /** By task that is not answered yet, in order. */
  private readonly waiting: { resolve: (answer: unknown) => void; reject: (error: unknown) => void }[] = [];
  private failure: Error | undefined;

  constructor(program: string, data: CheckThreadData) {
    // Articles become garbage right after they are checked. A larger young generation avoids copying them.
    this.worker = new Worker(program, { workerData: data, resourceLimits: { maxYoungGenerationSizeMb: 64 } });
    this.worker.on('message', (answer: unknown) => {
      this.waiting.shift()?.resolve(answer);
    });
    this.worker.on('error', (error) => this.fail(error instanceof Error ? error : new Error('a worker thread failed')));
    this.worker.on('exit', (code) => this.fail(new Error(`a worker thread exited with code ${code}`)));
  }

  /** Rejects if the thread fails. */
  async ask<K extends Task['kind']>(task: Extract<Task, { kind: K }>): Promise<Answers[K]> {
    return new Promise((resolve, reject) => {
      if (this.failure) {
        reject(this.failure);
        return;
      }
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `answerTasks` gives each kind its answer
      this.waiting.push({ resolve: resolve as (answer: unknown) => void, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- not a window
      this.worker.postMessage(task);
    });
  }

  async end(): Promise<void> {
    await this.worker.terminate();
  }

  private fail(error: Error): void {
    this.failure ??= error;
    for (const { reject } of this.waiting.splice(0)) reject(error);
  }
}

/** Returns the data that this thread was started with; undefined if it is not a worker thread. */
export function checkThreadData(): CheckThreadData | undefined {
  const data: unknown = workerData;
  if (isMainThread || typeof data !== 'object' || data === null || !('glosswright' in data)) return undefined;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only `CheckThread` starts threads of this program
  return data as CheckThreadData;
}

/** Executes the tasks in order. */
export function answerTasks(answer: (task: Task) => Answers[Task['kind']] | Promise<Answers[Task['kind']]>): void {
  parentPort?.on('message', (task: Task) => {
    void (async () => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- not a window
      parentPort?.postMessage(await answer(task));
    })();
  });
}
