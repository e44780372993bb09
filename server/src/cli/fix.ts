import { t } from '../localization/index.ts';
import { dirname } from 'node:path';
import type { Root } from '../root/root.ts';
import { removeUnfinished } from '../disk/unfinishedFiles.ts';
import { writeTexts } from '../disk/writeText.ts';
import { findFixes, type FoundFixes } from './checking/findFixes.ts';
import type { CheckThread } from './checking/checkThreads.ts';
import type { FileOnDisk } from './checking/items.ts';
import type { RunThreads } from './checking/runThreads.ts';

/** The result of `check --fix`. */
export interface FixReport {
  /** Paths of the written files, sorted. */
  readonly written: readonly string[];
  readonly fixed: number;
  /** One line for each file that could not be written. */
  readonly failures: readonly string[];
}

/**
 * Fixes all auto-fixable problems in the files. Each file is written completely or not at all, and not if it has changed since it
 * was read. Updates the root, also in the threads.
 */
export async function applyFixes(
  root: Root,
  threads: RunThreads,
  toFix: readonly FileOnDisk[],
  diskRoot: string,
): Promise<FixReport> {
  const found = await allFixes(root, threads, toFix);
  const written: string[] = [];
  const failures: string[] = [];
  let count = 0;
  removeUnfinished(diskRoot, new Set(toFix.map(({ diskPath }) => dirname(diskPath))));
  const results = await writeTexts(found.map(({ file: { diskPath }, ...fixed }) => ({ diskRoot, diskPath, ...fixed })));
  for (const [index, { file, fixed }] of found.entries()) {
    const result = results[index];
    if (result?.kind === 'written') {
      written.push(file.path);
      count += fixed;
    } else failures.push(t('{0}: not fixed: {1}', file.path, result?.message ?? ''));
  }
  await Promise.all([root.refresh(written), threads.pool?.refresh(written)]);
  return { written, fixed: count, failures };
}

/** The fixes of all files, in their order. Nothing is written before all are known. */
async function allFixes(root: Root, threads: RunThreads, toFix: readonly FileOnDisk[]): Promise<FoundFixes[]> {
  const all: FoundFixes[] = [];
  const search = {
    here: (files: readonly FileOnDisk[]) => findFixes(root, files),
    there: async (thread: CheckThread, files: readonly FileOnDisk[]) => thread.ask({ kind: 'find-fixes', files }),
  };
  await threads.search(toFix, search, async (found) => {
    all.push(...found);
    return Promise.resolve();
  });
  return all;
}
