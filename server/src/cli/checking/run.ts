import { linkParity } from '../../rules/linkParity.ts';
import type { Root } from '../../workspace/root.ts';
import { readHistory } from '../../workspace/rootHistory.ts';
import type { CheckOptions } from '../checkOptions.ts';
import { progressBar } from '../progressBar.ts';
import type { Checker } from './checker.ts';
import { type CheckedRecord, demandOf } from './checkItems.ts';
import type { CheckItem, CheckPlan } from './items.ts';
interface ReportCache {
  find(item: CheckItem, demands: ReturnType<typeof demandOf> | undefined): CheckedRecord | undefined;
  save(records: readonly CheckedRecord[], demands: ReturnType<typeof demandOf>): Promise<boolean>;
}

/** Reads what the rules need to know beside every head: the history, where translations are checked, and links for one rule. */
export async function readFurther(root: Root, { first }: CheckPlan): Promise<void> {
  if (first.some(({ kind }) => kind !== 'links')) {
    const { note } = await readHistory(root);
    if (note !== undefined) process.stderr.write(`glosswright: ${note}\n`);
  }
  if (!root.isOn(linkParity)) return;
  const bar = progressBar('reading links');
  await root.readLinks({ progress: bar.update });
  bar.end();
}

/** Checks what is planned, as far as the cache does not know it. The records are in no order. */
export async function checkAll(
  root: Root,
  { first, last }: CheckPlan,
  checker: Checker,
  cache: ReportCache | undefined,
): Promise<CheckedRecord[]> {
  const bar = progressBar('checking');
  const total = first.length + last.length;
  let files = 0;
  const done = (more: number): void => bar.update((files += more), total);
  try {
    const early = await checkSome(first, checker, cache, done);
    const demands = demandOf(root, early);
    if (last.length > 0) await checker.takeDemand(demands);
    const records = [...early, ...(await checkSome(last, checker, cache, done, demands))];
    await cache?.save(records, demands);
    return records;
  } finally {
    bar.end();
  }
}

async function checkSome(
  items: readonly CheckItem[],
  checker: Checker,
  cache: ReportCache | undefined,
  done: (more: number) => void,
  demands?: ReturnType<typeof demandOf>,
): Promise<CheckedRecord[]> {
  const known: CheckedRecord[] = [];
  const unknown: CheckItem[] = [];
  for (const item of items) {
    const record = cache?.find(item, demands);
    if (record) known.push(record);
    else unknown.push(item);
  }
  done(known.length);
  return [...known, ...(await checker.check(unknown, done))];
}

/** Whether threads, or a run before this one, can do the work: what one rule compares, and what is counted in a baseline, is in one place. */
export function isDivisible(root: Root, options: CheckOptions): boolean {
  const hasBaseline = options.baseline !== undefined || root.configuration.baseline !== undefined;
  return !options.fix && !options.updateBaseline && !hasBaseline && !root.isOn(linkParity);
}
