import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { DemandEntry } from '../../glossary/demand.ts';
import type { History } from '../../glossary/history.ts';
import type { FileEntry, SymlinkEntry } from '../../disk/listing.ts';
import type { FileProblem } from '../../disk/listFiles.ts';
import type { InterfaceLanguage } from '../../localization/render.ts';
import type { BaselineFindings, CountedEntry } from '../../config/baseline/entries.ts';
import type { CheckOptions } from '../checkOptions.ts';
import type { LinkOptions } from '../linkOptions.ts';
import type { Scope } from '../scope.ts';
import type { BaselineUpdate } from './baselineCounts.ts';
import type { CheckedRecord } from './checkItems.ts';
import type { FoundFixes } from './findFixes.ts';
import type { FoundLinks } from './findLinks.ts';
import type { SharedFrontMatter } from './sharedFrontMatter.ts';
import type { CheckItem, FileOnDisk } from './items.ts';

/** What all threads of a run have in common. */
export interface ThreadedRun {
  /** Its compiled code is used. */
  readonly command: 'check' | 'link';
  /** The severities of the command line. */
  readonly rules: CheckOptions['rules'];
  /** Whether the run changes files: then no text is kept from one reading to the next. */
  readonly changesFiles: boolean;
}

/** The data that a worker thread starts with. */
export interface CheckThreadData {
  readonly glosswright: 'check';
  readonly scope: Scope;
  readonly run: ThreadedRun;
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
  /** The same options each time. */
  | { readonly kind: 'check'; readonly options: CheckOptions; readonly items: readonly CheckItem[] }
  | { readonly kind: 'take-demand'; readonly demand: readonly (readonly DemandEntry[])[] }
  /** Findings in the baseline are not reported, and are counted if it is to be `updated`. */
  | { readonly kind: 'take-baseline'; readonly known: readonly CountedEntry[]; readonly updated?: BaselineUpdate }
  | { readonly kind: 'count-baseline' }
  | { readonly kind: 'find-fixes'; readonly files: readonly FileOnDisk[] }
  | { readonly kind: 'find-links'; readonly options: LinkOptions; readonly files: readonly FileOnDisk[] }
  /** The files have been written. */
  | { readonly kind: 'refresh'; readonly paths: readonly string[] };

export interface Answers {
  readonly 'read-frontMatter': SharedFrontMatter;
  readonly 'read-source-links': SharedFrontMatter;
  readonly 'take-frontMatter': undefined;
  readonly 'take-history': undefined;
  readonly check: readonly CheckedRecord[];
  readonly 'take-demand': undefined;
  readonly 'take-baseline': undefined;
  readonly 'count-baseline': BaselineFindings;
  readonly 'find-fixes': readonly FoundFixes[];
  readonly 'find-links': readonly FoundLinks[];
  readonly refresh: undefined;
}

/** For fewer files, starting threads takes longer than checking. Most articles without errors are not even parsed. */
const LEAST_FILES = { everything: 600, errors: 2000, fix: 600, link: 600 } as const;

/** How much a run does with each file. */
export type WantedWork = keyof typeof LEAST_FILES;

/** With more threads, disk and memory are the bottleneck. */
const MOST_THREADS = 8;

/** Returns the number of worker threads for this number of files, besides the main thread. */
export function checkThreadsFor(files: number, wanted: WantedWork): number {
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
    const resourceLimits = { maxYoungGenerationSizeMb: 64 };
    this.worker = new Worker(program, { workerData: data, argv: [data.run.command], resourceLimits });
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
  let last = Promise.resolve();
  const answerAfter = async (before: Promise<void>, task: Task): Promise<void> => {
    await before;
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- not a window
    parentPort?.postMessage(await answer(task));
  };
  parentPort?.on('message', (task: Task) => {
    last = answerAfter(last, task);
  });
}
