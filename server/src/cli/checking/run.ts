import { t } from '../../localization/index.ts';
import { linkParity } from '../../rules/links/linkParity.ts';
import { outdatedTranslation } from '../../rules/translation/outdatedTranslation.ts';
import { pathOfKey } from '../../disk/fileKey.ts';
import { seeHistory } from '../../git/head.ts';
import type { HistoryWalk } from '../../git/history.ts';
import type { Root } from '../../root/root.ts';
import { readHistory, startHistory } from '../../root/rootHistory.ts';
import type { CheckOptions } from '../checkOptions.ts';
import { isNeeded } from '../isReported.ts';
import { progressBar } from '../progressBar.ts';
import { warn } from '../say.ts';
import type { Checker } from './checker.ts';
import { type CheckedRecord, demandOf } from './checkItems.ts';
import { type CheckItem, type CheckPlan, isSource } from './items.ts';
import type { ReportCache } from './reportCache.ts';
import type { ThreadPool } from './threadPool.ts';

/** Starts git before the front matter is read, if translations may be checked. */
export function startGit(root: Root, options: CheckOptions, signal: AbortSignal): HistoryWalk | undefined {
  if (!isNeeded(root, outdatedTranslation, options)) return undefined;
  seeHistory(pathOfKey(root.key), false);
  return startHistory(root, signal);
}

/** Reads what rules need in addition to front matter: the history, if translations are checked, and the links of source articles. */
export async function readFurther(
  root: Root,
  { first }: CheckPlan,
  options: CheckOptions,
  { pool, history }: { readonly pool: ThreadPool | undefined; readonly history: HistoryWalk | undefined },
): Promise<void> {
  if (isNeeded(root, outdatedTranslation, options) && first.some(({ kind }) => kind !== 'links')) {
    seeHistory(pathOfKey(root.key), hasEntries(root));
    const { note } = await readHistory(root, undefined, history);
    if (note !== undefined) warn(note);
  }
  if (!isNeeded(root, linkParity, options)) return;
  const bar = progressBar(t('reading links'));
  await (pool?.readSourceLinks() ?? root.readLinks({ progress: bar.update }, (path) => isSource(root, path)));
  bar.end();
}

/** Whether pages or data files have entries. Their age is that of their lines. */
function hasEntries({ glossaries }: Root): boolean {
  return glossaries.some(({ articles }) => [...articles.all()].some(({ id, path }) => id !== path));
}

/** Returns a checker for at least this number of files. */
export type CheckerFor = (files: number) => Promise<Checker>;

/** The records of a run, unordered. */
export interface Checked {
  readonly records: readonly CheckedRecord[];
  /** Saves them for the next run. */
  readonly save: () => Promise<unknown>;
}

/** Checks the planned files that are not cached. */
export async function checkAll(
  root: Root,
  { first, last }: CheckPlan,
  checkerFor: CheckerFor,
  cache: ReportCache | undefined,
): Promise<Checked> {
  const bar = progressBar(t('checking'));
  const total = first.length + last.length;
  let files = 0;
  const done = (more: number): void => bar.update((files += more), total);
  try {
    const early = divide(first, (item) => cache?.find(item, undefined));
    done(early.known.length);
    const checker = await checkerFor(early.unknown.length + (cache && !cache.isEmpty ? 0 : last.length));
    const records = [...early.known, ...(await checker.check(early.unknown, done))];
    const demands = last.length === 0 ? [] : demandOf(root, records);
    const late = divide(last, (item) => cache?.find(item, demands));
    done(late.known.length);
    if (late.unknown.length > 0) await checker.takeDemand(demands);
    records.push(...late.known, ...(await checker.check(late.unknown, done)));
    const isLate = new Set(last.map(({ path }) => path));
    const save = async () => cache?.save(records, (path) => (isLate.has(path) ? demands : undefined));
    return { records, save };
  } finally {
    bar.end();
  }
}

/** Separates the cached records from the items without one. */
function divide(
  items: readonly CheckItem[],
  find: (item: CheckItem) => CheckedRecord | undefined,
): { readonly known: CheckedRecord[]; readonly unknown: CheckItem[] } {
  const known: CheckedRecord[] = [];
  const unknown: CheckItem[] = [];
  for (const item of items) {
    const record = find(item);
    if (record) known.push(record);
    else unknown.push(item);
  }
  return { known, unknown };
}
