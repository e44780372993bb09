import type { Demand } from '../../glossary/demand.ts';
import type { CheckedFile } from '../../root/checkFile.ts';
import type { Root } from '../../root/root.ts';
import { nextRound } from '../../scheduling/scheduler.ts';
import { pathsInCheckout } from '../checkout.ts';
import type { CheckOptions } from '../checkOptions.ts';
import { reportersOf } from '../formats/index.ts';
import type { Scope } from '../scope.ts';
import { type CheckedRecord, checkItems } from './checkItems.ts';
import { ArticleDrafts } from './drafts.ts';
import { IdleTerms } from './idleTerms.ts';
import type { CheckItem } from './items.ts';

/** Checks files after all front matter has been read. */
export interface Checker {
  /** Calls `done` with the number of newly checked files. The records are in the order of the items. */
  check(items: readonly CheckItem[], done: (files: number) => void): Promise<readonly CheckedRecord[]>;
  /** Sets the demand for translations, by glossary of the root. */
  takeDemand(demands: readonly Demand[]): Promise<void>;
}

/** Number of files between two updates of the progress bar and two looks at the messages of other threads. */
const STEP = 16;

/** Options of a checker in the main thread. */
export interface CheckedHere {
  readonly root: Root;
  readonly scope: Scope;
  readonly options: CheckOptions;
  /** Called with each checked file. */
  readonly see: ((file: CheckedFile) => void) | undefined;
}

/** Returns a checker that works in this thread. */
export function checkerHere(context: CheckedHere): Checker {
  const { root, scope, options } = context;
  const reporters = reportersOf(options, pathsInCheckout(scope.root), process.stdout.isTTY);
  const shared = { reporters, idleTerms: new IdleTerms(), articleDrafts: new ArticleDrafts() };
  return {
    check: async (items, done) => {
      const records: CheckedRecord[] = [];
      for (let at = 0; at < items.length; at += STEP) {
        const step = items.slice(at, at + STEP);
        records.push(...checkItems({ ...context, ...shared }, step));
        done(step.length);
        await nextRound();
      }
      return records;
    },
    takeDemand: async (demands) => {
      for (const [at, glossary] of root.glossaries.entries()) glossary.links.counted = demands[at];
      return Promise.resolve();
    },
  };
}
