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
 * What has to be read again. A file counts as changed when its size, time or spelling on disk differ: a change that
 * keeps all three, within one tick of the file system's clock, goes unseen.
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
  return one.size === other.size && one.modified === other.modified && one.diskPath === other.diskPath;
}
