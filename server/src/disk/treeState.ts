import { isSameStamp } from './fileStamp.ts';
import type { FileEntry } from './listFiles.ts';

/** What a listing said of each file, by path. */
export type TreeState = ReadonlyMap<string, FileEntry>;

/** Paths in the order of the listing. */
export interface TreeDifference {
  readonly created: readonly string[];
  readonly changed: readonly string[];
  readonly deleted: readonly string[];
}

/**
 * What has to be read again: files whose stamp or spelling on disk differs. A change within one tick of the file system's clock goes
 * unseen, so a file that was read within that time has to be read again in any case.
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
