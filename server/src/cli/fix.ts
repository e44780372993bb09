import { t } from '../localization/index.ts';
import { dirname } from 'node:path';
import { fixAll } from '../rules/engine/fixAll.ts';
import { checkResult } from '../root/checkFile.ts';
import { type Files } from '../disk/files.ts';
import { timeSliced } from '../scheduling/scheduler.ts';
import type { Root } from '../root/root.ts';
import { removeUnfinished } from '../disk/unfinishedFiles.ts';
import { writeTexts } from '../disk/writeText.ts';

/** A file to fix, with its path on disk. */
export interface FileToFix {
  /** Relative to the root. */
  readonly path: string;
  readonly diskPath: string;
}

/** The result of `check --fix`. */
export interface FixReport {
  /** Paths of the written files, sorted. */
  readonly written: readonly string[];
  readonly fixed: number;
  /** One line for each file that could not be written. */
  readonly failures: readonly string[];
}

/** Fixes all auto-fixable problems in the files. Each file is written completely or not at all. Updates the root. */
export async function applyFixes(
  root: Root,
  files: Files,
  toFix: readonly FileToFix[],
  diskRoot: string,
): Promise<FixReport> {
  const changes: {
    file: FileToFix;
    text: string;
    bom: boolean;
    encoding: 'utf-8' | 'utf-16le' | 'utf-16be';
    fixed: number;
  }[] = [];
  await timeSliced(toFix, {}, (file) => {
    const result = files.read(file);
    // A file with damaged characters would lose them for good.
    if (result.kind !== 'text' || result.problem) return;
    const { text, fixed } = fixAll(
      result.text,
      (current) => checkResult(root, file.path, { ...result, text: current }, { most: 'all' }).findings,
    );
    if (text !== result.text) changes.push({ file, text, bom: result.bom, encoding: result.encoding, fixed });
  });
  const written: string[] = [];
  const failures: string[] = [];
  let count = 0;
  const requests = changes.map(({ file: { diskPath }, text, bom, encoding }) => ({
    diskRoot,
    diskPath,
    text,
    bom,
    encoding,
  }));
  removeUnfinished(diskRoot, new Set(toFix.map(({ diskPath }) => dirname(diskPath))));
  const results = await writeTexts(requests);
  for (const [index, { file, fixed }] of changes.entries()) {
    const result = results[index];
    if (result?.kind === 'written') {
      written.push(file.path);
      count += fixed;
    } else failures.push(t('{0}: not fixed: {1}', file.path, result?.message ?? ''));
  }
  await root.refresh(written);
  return { written, fixed: count, failures };
}
