import { lstatSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { type FileKey, keyOfPath, pathOfKey } from '../disk/fileKey.ts';
import { isRoot } from './findRoot.ts';
import { maximumDepth } from '../disk/limits.ts';

/**
 * The root that a folder or file is in which somebody has opened: the folder itself where it has a configuration or a layout, or
 * the nearest above it that has. Looks no higher than the top of the repository, below the person's home folder, and never where
 * others may write.
 */
export function rootAround(opened: FileKey, home = homedir()): FileKey | undefined {
  let current = pathOfKey(opened);
  for (let steps = 0; steps <= maximumDepth; steps++) {
    if (isRoot(current)) return steps === 0 ? opened : keyOfPath(current);
    const parent = dirname(current);
    if (parent === current || isThere(`${current}/.git`) || isHome(parent, home) || isForAnybody(parent)) break;
    current = parent;
  }
  return undefined;
}

function isHome(path: string, home: string): boolean {
  return home !== '' && keyOfPath(path) === keyOfPath(home);
}

function isThere(path: string): boolean {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch {
    return false;
  }
}

/** A folder like the system's temporary one: what stands in it may be a stranger's. Windows has no such bit. */
function isForAnybody(path: string): boolean {
  if (process.platform === 'win32') return false;
  try {
    return (statSync(path).mode & 0o002) !== 0;
  } catch {
    return true; // not ours to read
  }
}
