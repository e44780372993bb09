import { lstatSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { type FileKey, keyOfPath, pathOfKey } from '../disk/fileKey.ts';
import { isRoot } from './findRoot.ts';
import { maximumDepth } from '../disk/limits.ts';

/**
 * The root of an opened folder or file: the folder itself if it has a configuration or a layout, otherwise
 * the nearest one above. Searches up to the root of the repository, stays below the home folder, and skips folders that
 * other users can write to.
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

/** Whether other users can write to the folder, as in a temporary folder. Windows has no such mode bit. */
function isForAnybody(path: string): boolean {
  if (process.platform === 'win32') return false;
  try {
    return (statSync(path).mode & 0o002) !== 0;
  } catch {
    return true; // unreadable
  }
}
