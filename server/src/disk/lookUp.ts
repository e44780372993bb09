import { type Dirent, existsSync, readdirSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import { witness } from './witness.ts';

// What `node:fs` says, told to the witness of the run, too.

/** Whether there is anything at the path; a symbolic link counts by what it leads to. */
export function isThere(path: string): boolean {
  witness()?.seePresence(path);
  return existsSync(path);
}

/** The absolute path without symbolic links. Throws if there is nothing. */
export function realPath(path: string): string {
  const absolute = resolve(path);
  witness()?.seePresence(absolute);
  const real = realpathSync(absolute);
  if (real !== absolute) witness()?.giveUp();
  return real;
}

/** What is in the folder. Throws if there is none. */
export function namesIn(folder: string): Dirent[] {
  witness()?.seeFolder(folder);
  return readdirSync(folder, { withFileTypes: true });
}
