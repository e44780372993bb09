import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { errorCode } from './fileErrors.ts';
import { keyOfPath, relativePath } from './fileKey.ts';

/** The machine, the process and a random part; the first versions had the random part alone. */
const NAME = /^\.glosswright-(?:([0-9a-f]{8})-(\d{1,10})-)?[0-9a-f]{16}\.tmp$/;
/** Milliseconds after which a file is left over, if it cannot be told whether its process is alive: of another machine, or of the first versions. */
const OLD = 60 * 60 * 1000;
/** The same although a process has the number: it is another one by now. */
const VERY_OLD = 24 * OLD;

const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/**
 * The name of a file that is being written. Hidden and without an article's extension, so that no watcher or listing takes it for one.
 * Short, since names have a longest length.
 */
export function unfinishedName(random: Uint8Array): string {
  return `.glosswright-${MACHINE}-${process.pid}-${Buffer.from(random).toString('hex')}.tmp`;
}

/**
 * Removes from folders what runs have left there that were killed while they wrote. Touches only regular files with a name of ours in
 * folders of the root, and none that a living process may be writing. Never throws.
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
      // Gone meanwhile, or not ours to remove.
    }
  }
}

function isLeft(machine: string | undefined, pid: number, age: number): boolean {
  if (machine !== MACHINE) return age > OLD;
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
