import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { promises, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../../disk/replaceFile.ts';
import { removeUnfinished } from '../../disk/unfinishedFiles.ts';
import { openToRead } from '../../disk/readBytes.ts';
import { maximumCacheFileSize, maximumCacheFolderSize } from '../../disk/limits.ts';

/** Milliseconds after which an index that was not written again is deleted. */
const OLDEST = 60 * 24 * 60 * 60 * 1000;
/** Milliseconds after which a temporary file is deleted; one that an older version is writing is younger. */
const OLDEST_UNFINISHED = 60 * 60 * 1000;
/** Most files in the folder: one for each root, or for each report of `check`. */
const MOST_FILES = 128;
/** Other files of the folder are never changed. */
const OURS = /^[0-9a-f]{32}\.index(?:\.[0-9a-f]{16}\.tmp)?$/;

/** Stores indexes by the real path of their root. No method throws or rejects: the cache is optional. */
export interface IndexStore {
  /** The version of the program. Indexes of other versions are not read. */
  readonly version: string;
  /** The bytes that were written for the root; undefined if there are none. */
  readonly read: (root: string) => Promise<Buffer | undefined>;
  /** Replaces the index of the root with the parts, in order, atomically. Returns whether it is written. */
  readonly write: (root: string, parts: readonly Uint8Array[]) => Promise<boolean>;
}

/** A folder with one file per root. */
export class CacheFolder implements IndexStore {
  readonly version: string;
  private readonly folder: string;

  constructor(folder: string, version: string) {
    this.folder = folder;
    this.version = version;
  }

  async read(root: string): Promise<Buffer | undefined> {
    try {
      const handle = await openToRead(this.pathOf(root));
      try {
        const stats = await handle.stat();
        if (!stats.isFile() || stats.size > maximumCacheFileSize) return undefined;
        // One read is faster than many small ones.
        const bytes = Buffer.allocUnsafeSlow(stats.size);
        const { bytesRead } = await handle.read(bytes, 0, stats.size, 0);
        return bytesRead === stats.size ? bytes : undefined;
      } finally {
        await handle.close();
      }
    } catch {
      return undefined;
    }
  }

  async write(root: string, parts: readonly Uint8Array[]): Promise<boolean> {
    const path = this.pathOf(root);
    if (parts.reduce((sum, { length }) => sum + length, 0) > maximumCacheFileSize) return false;
    try {
      await promises.mkdir(this.folder, { recursive: true, mode: 0o700 });
      removeUnfinished(this.folder, [this.folder]);
      // Only the user can read it. Not durable: damage is detected, and the index can be created again.
      await replaceFile(path, { parts, mode: 0o600, isDurable: false });
      this.tidy(path);
      return true;
    } catch {
      return false;
    }
  }

  /** Deletes the oldest files until the folder is within its limit; never `cached`. */
  private tidy(cached: string): void {
    const now = Date.now();
    const files = readdirSync(this.folder)
      .filter((name) => OURS.test(name))
      .flatMap((name) => stateOf(join(this.folder, name)) ?? [])
      .filter(({ path }) => path !== cached)
      .toSorted((one, other) => other.modified - one.modified);
    let total = stateOf(cached)?.size ?? 0;
    for (const [at, { path, size, modified }] of files.entries()) {
      const age = now - modified;
      total += size;
      const isOld = age > (path.endsWith('.tmp') ? OLDEST_UNFINISHED : OLDEST);
      if (isOld || at >= MOST_FILES || total > maximumCacheFolderSize) rmSync(path, { force: true });
    }
  }

  private pathOf(root: string): string {
    return join(this.folder, `${createHash('sha256').update(root).digest('hex').slice(0, 32)}.index`);
  }
}

function stateOf(path: string): { path: string; size: number; modified: number } | undefined {
  try {
    const { size, mtimeMs } = statSync(path);
    return { path, size, modified: mtimeMs };
  } catch {
    return undefined;
  }
}
