import { lstatSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname } from 'node:path';
import { type FileKey, keyOfPath, pathOfKey } from './fileKey.ts';
import { isRoot } from './findRoot.ts';
import { maximumDepth } from './limits.ts';

/**
 * The root that a folder which somebody has opened is in: itself where it has a configuration or a layout, or where no folder
 * above it has. Looks no higher than the top of the repository, below the person's home folder, and never where others may write.
 */
export function rootAround(folder: FileKey, home = homedir()): FileKey {
  let current = pathOfKey(folder);
  for (let steps = 0; steps <= maximumDepth; steps++) {
    if (isRoot(current)) return steps === 0 ? folder : keyOfPath(current);
    const parent = dirname(current);
    if (parent === current || isThere(`${current}/.git`) || isHome(parent, home) || isForAnybody(parent)) return folder;
    current = parent;
  }
  return folder;
}

function isHome(path: string, home: string): boolean {
  return home !== '' && keyOfPath(path) === keyOfPath(home);
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
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
