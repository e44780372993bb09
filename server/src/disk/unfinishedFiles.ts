import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { errorCode } from './fileErrors.ts';
import { keyOfPath, relativePath } from './fileKey.ts';

/** Machine, process ID and a random part; the first versions used the random part only. */
const NAME = /^\.glosswright-(?:([0-9a-f]{8})-(\d{1,10})-)?[0-9a-f]{16}\.tmp$/;
/** Milliseconds after which a file is removed if the state of its process is unknown: on another machine, or written by the first versions. */
const OLD = 60 * 60 * 1000;
/** Milliseconds after which a file is removed although a process with its ID is running: the ID has been reused. */
const VERY_OLD = 24 * OLD;

let hashedMachine: string | undefined;

/** The machine in names. Hashed when a file is written: the first hash of a run takes a millisecond. */
function machineName(): string {
  return (hashedMachine ??= createHash('sha256').update(hostname()).digest('hex').slice(0, 8));
}

/**
 * The name of a temporary file. It is hidden and has no article extension, so that watchers and listings ignore it. It
 * is short because the length of names is limited.
 */
export function unfinishedName(random: Uint8Array): string {
  return `.glosswright-${machineName()}-${process.pid}-${Buffer.from(random).toString('hex')}.tmp`;
}

/**
 * Removes temporary files that killed runs left in the folders. Removes only regular files with such a name in folders
 * of the root, and none that a running process may be writing. Never throws.
 */
export function removeUnfinished(diskRoot: string, folders: Iterable<string>, now = Date.now()): void {
  const root = realPath(diskRoot);
  for (const folder of folders) {
    const real = realPath(folder);
    if (root !== undefined && real !== undefined && relativePath(keyOfPath(root), keyOfPath(real)) !== undefined)
      removeFrom(real, now);
  }
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync.native(path);
  } catch {
    return undefined;
  }
}

function removeFrom(folder: string, now: number): void {
  for (const name of namesIn(folder)) {
    const [isOurs, machine, pid] = NAME.exec(name) ?? [];
    if (isOurs === undefined) continue;
    try {
      const path = join(folder, name);
      const stats = lstatSync(path);
      if (stats.isFile() && isLeft(machine, Number(pid), now - stats.mtimeMs)) rmSync(path, { force: true });
    } catch {
      // Already gone, or no permission to remove it.
    }
  }
}

function isLeft(machine: string | undefined, pid: number, age: number): boolean {
  if (machine !== machineName()) return age > OLD;
  return !isAlive(pid) || age > VERY_OLD;
}

function isAlive(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) !== 'ESRCH';
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
