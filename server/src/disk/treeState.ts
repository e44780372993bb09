import { isSameStamp } from './fileStamp.ts';
import type { FileEntry } from './listFiles.ts';

/** The state of each listed file, by path. */
export type TreeState = ReadonlyMap<string, FileEntry>;

/** Paths in listing order. */
export interface TreeDifference {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
}

/**
 * The files to read again: those whose stamp or spelling on disk differs. Changes within one tick of the file system's
 * clock are not detected, so files that were read within a tick have to be read again in any case (see `isRacy`).
 */
export function difference(before: TreeState, after: TreeState): TreeDifference {
  const created: string[] = [];
  const changed: string[] = [];
  for (const [path, file] of after) {
    const known = before.get(path);
    if (known === undefined) created.push(path);
    else if (!isSame(known, file)) changed.push(path);
  }
  const deleted = [...before.keys()].filter((path) => !after.has(path));
  return { created, changed, deleted };
}

function isSame(one: FileEntry, other: FileEntry): boolean {
  return isSameStamp(one, other) && one.diskPath === other.diskPath;
}
