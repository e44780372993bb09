import { lstatSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TemporaryTree } from './temporaryTree.ts';

/** Seconds since 1970, long ago: what has just been written is never cached. Each change has a time of its own. */
let clock = 1_500_000_000;

/** Writes a file as if long ago, or deletes it. */
export function put(tree: TemporaryTree, path: string, text: string | undefined): void {
  if (text === undefined) rmSync(tree.path(path), { recursive: true, force: true });
  else tree.write({ [path]: text });
  clock += 10;
  if (text !== undefined) utimesSync(tree.path(path), clock, clock);
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder)) age(tree.path(folder));
  age(tree.root);
}

/** Replaces the text of a file, which keeps its modification time. */
export function putWithSameTime(tree: TemporaryTree, path: string, text: string): void {
  const { mtimeMs } = lstatSync(tree.path(path));
  writeFileSync(tree.path(path), text);
  utimesSync(tree.path(path), mtimeMs / 1000, mtimeMs / 1000);
}

/** Gives everything that has just been written a time of long ago, also in `.git`. */
export function ageAll(folder: string): void {
  clock += 10;
  const recent = Date.now() - 1000 * 60;
  for (const name of ['', ...readdirSync(folder, { recursive: true, encoding: 'utf8' })]) {
    const path = join(folder, name);
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (stats && !stats.isSymbolicLink() && stats.mtimeMs > recent) utimesSync(path, clock, clock);
  }
}

function age(path: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })) utimesSync(path, clock, clock);
}
