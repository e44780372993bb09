import type { Demand } from '../../glossary/demand.ts';
import type { CheckedFile } from '../../root/checkFile.ts';
import type { Root } from '../../root/root.ts';
import { nextRound } from '../../scheduling/scheduler.ts';
import { pathsInCheckout } from '../checkout.ts';
import type { CheckOptions } from '../checkOptions.ts';
import { reportersOf } from '../formats/index.ts';
import type { Scope } from '../scope.ts';
import { type CheckContext, type CheckedRecord, checkItems } from './checkItems.ts';
import { ArticleDrafts } from './drafts.ts';
import { IdleTerms } from './idleTerms.ts';
import { TextPacker } from './recordTexts.ts';
import type { CheckItem } from './items.ts';

/** Checks files after all front matter has been read. */
export interface Checker {
  /** Calls `done` with the number of newly checked files. The records are in the order of the items. */
  check(items: readonly CheckItem[], done: (files: number) => void): Promise<readonly CheckedRecord[]>;
  /** Sets the demand for translations, by glossary of the root. */
  takeDemand(demands: readonly Demand[]): Promise<void>;
}

/**
 * Number of files between two updates of the progress bar and two looks at the messages of other threads. Without a pause, the garbage
 * of a worker thread is not collected in time.
 */
const STEP = 16;

/** What a thread checks, and how. */
export interface CheckedHere {
  readonly root: Root;
  readonly scope: Scope;
  readonly options: CheckOptions;
  /** Called with each file that the thread checks. */
  readonly see: ((file: CheckedFile) => void) | undefined;
}

/** Returns what all files that a thread checks share. */
function contextOf(checked: CheckedHere, isTerminal: boolean): CheckContext {
  const { scope, options } = checked;
  const reporters = reportersOf(options, pathsInCheckout(scope.root), isTerminal);
  return {
    ...checked,
    reporters,
    idleTerms: new IdleTerms(),
    articleDrafts: new ArticleDrafts(),
    packer: new TextPacker(),
  };
}

/** Returns a checker that works in this thread. */
export function checkerHere(checked: CheckedHere, isTerminal = process.stdout.isTTY): Checker {
  const { root } = checked;
  const context = contextOf(checked, isTerminal);
  return {
    check: async (items, done) => {
      const records: CheckedRecord[] = [];
      for (let at = 0; at < items.length; at += STEP) {
        const step = items.slice(at, at + STEP);
        records.push(...checkItems(context, step));
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
