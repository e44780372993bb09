import { linkParity } from '../../rules/linkParity.ts';
import type { CheckedFile } from '../../workspace/checkFile.ts';
import type { Root } from '../../workspace/root.ts';
import { readHistory } from '../../workspace/rootHistory.ts';
import type { CheckOptions } from '../checkOptions.ts';
import { reporterOf } from '../formats/index.ts';
import { progressBar } from '../progressBar.ts';
import type { Scope } from '../scope.ts';
import type { Selection } from '../selection.ts';
import { type Checked, checkItems, useDemand } from './checkItems.ts';
import { type CheckItem, type CheckPlan, checkPlan } from './items.ts';
import type { ThreadPool } from './threadPool.ts';

/** So many files are checked between two moves of the progress bar. */
const STEP = 64;

/** A run of `check`, once every head has been read. */
export interface CheckRun {
  readonly root: Root;
  readonly scope: Scope;
  readonly options: CheckOptions;
  readonly selection: Selection;
  /** The threads that do the work, if this one does not. */
  readonly pool: ThreadPool | undefined;
  /** Called with each file that is checked; without a pool alone. */
  readonly see: ((file: CheckedFile) => void) | undefined;
}

/** Checks what of the scope is selected. The parts are in no order. */
export async function checkScope(run: CheckRun): Promise<Checked[]> {
  const { root, scope, selection, pool } = run;
  const plan = checkPlan(root, scope, selection);
  const note = await readHistoryFor(root, plan);
  if (note !== undefined) process.stderr.write(`glosswright: ${note}\n`);
  if (root.isOn(linkParity)) await readLinks(root);
  const bar = progressBar('checking');
  try {
    return pool ? await pool.check(plan, historyOf(root), bar.update) : checkHere(run, plan, bar.update);
  } finally {
    bar.end();
  }
}

/** Whether threads can do the work: what one rule compares, and what is counted in a baseline, is in one place. */
export function isDivisible(root: Root, options: CheckOptions): boolean {
  return (
    !options.fix &&
    !options.updateBaseline &&
    !options.baseline &&
    !root.configuration.baseline &&
    !root.isOn(linkParity)
  );
}

function checkHere(
  run: CheckRun,
  { first, last }: CheckPlan,
  update: (done: number, total: number) => void,
): Checked[] {
  const { root, scope, options } = run;
  const context = { ...run, reporter: reporterOf(options.format, scope.root, process.stdout.isTTY) };
  const total = first.length + last.length;
  const parts: Checked[] = [];
  const check = (items: readonly CheckItem[], before: number): void => {
    for (let at = 0; at < items.length; at += STEP) {
      parts.push(checkItems(context, items.slice(at, at + STEP)));
      update(before + at, total);
    }
  };
  check(first, 0);
  if (last.length > 0) useDemand(root, parts);
  check(last, first.length);
  return parts;
}

/** What the repository says of the articles' age, where translations are checked; a line of why it says nothing. */
async function readHistoryFor(root: Root, { first }: CheckPlan): Promise<string | undefined> {
  if (first.every(({ kind }) => kind === 'links')) return undefined;
  return (await readHistory(root)).note;
}

function historyOf({ glossaries }: Root) {
  const history = glossaries[0]?.history;
  return history && history.last.size + history.named.size > 0 ? history : undefined;
}

async function readLinks(root: Root): Promise<void> {
  const bar = progressBar('reading links');
  await root.readLinks({ progress: bar.update });
  bar.end();
}
