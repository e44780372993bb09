import { existsSync, lstatSync, type Stats } from 'node:fs';
import { stampOf } from './fileStamp.ts';
import { isRacy } from './isRacy.ts';
import type { Witness } from './witness.ts';

/** What a path was like when a run looked at it, as a text: equal texts mean that nothing has changed. */
export type PathState = string;

/** A path without a file. */
const MISSING: PathState = '-';
/** Marks a folder whose names were read; the times of other folders change with files that the run does not need. */
const LISTED = '/';
/** Marks a path of which only the presence was asked. */
const PRESENCE = '?';

/**
 * Everything on disk that a run looks at, with the state before the first look. As long as all states are the same, a later run with the
 * same arguments sees the same.
 */
export class DiskWitness implements Witness {
  private readonly startedAt = Date.now();
  private readonly states = new Map<string, PathState>();
  private isSure = true;

  /** The states by path; undefined if they cannot tell whether everything is the same: with symbolic links, or files that have just changed. */
  get seen(): ReadonlyMap<string, PathState> | undefined {
    return this.isSure ? this.states : undefined;
  }

  see(path: string): void {
    const key = withoutSlash(path);
    const known = this.states.get(key);
    if (known !== undefined && !known.startsWith(PRESENCE)) return;
    const stats = statsOf(key);
    this.doubt(stats);
    this.states.set(key, stateOf(stats));
  }

  seeFolder(path: string): void {
    const key = withoutSlash(path);
    if (this.states.get(key)?.startsWith(LISTED)) return;
    const stats = statsOf(key);
    this.doubt(stats, 'times of folders count');
    this.states.set(key, listedState(stats));
  }

  seePresence(path: string): void {
    const key = withoutSlash(path);
    if (!this.states.has(key)) this.states.set(key, presenceOf(key));
  }

  giveUp(): void {
    this.isSure = false;
  }

  private doubt(stats: Stats | undefined, folders?: 'times of folders count'): void {
    if (stats === undefined) return;
    const isTimed = stats.isFile() || (folders !== undefined && stats.isDirectory());
    if (stats.isSymbolicLink() || (isTimed && isRacy(stats.mtimeMs, this.startedAt))) this.isSure = false;
  }
}

/** Whether the path is still in the state that a witness saw. */
export function isStillSo(path: string, state: PathState): boolean {
  if (state.startsWith(PRESENCE)) return state === presenceOf(path);
  const stats = statsOf(path);
  return state === (state.startsWith(LISTED) ? listedState(stats) : stateOf(stats));
}

function stateOf(stats: Stats | undefined): PathState {
  if (stats === undefined) return MISSING;
  if (stats.isFile()) return `file ${stampText(stats)}`;
  return stats.isDirectory() ? 'folder' : 'other';
}

function listedState(stats: Stats | undefined): PathState {
  return stats?.isDirectory() ? `${LISTED} ${stampText(stats)}` : `${LISTED} ${stateOf(stats)}`;
}

function presenceOf(path: string): PathState {
  return `${PRESENCE} ${existsSync(path)}`;
}

function stampText(stats: Stats): string {
  const { size, modified, changed, inode } = stampOf(stats);
  return `${size} ${modified} ${changed} ${inode}`;
}

/** Undefined if there is nothing, or nothing that this user can look at. */
function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function withoutSlash(path: string): string {
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}
