import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { promises, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../../disk/replaceFile.ts';
import { removeUnfinished } from '../../disk/unfinishedFiles.ts';
import { openToRead } from '../../disk/readBytes.ts';
import { maximumCacheFileSize, maximumCacheFolderSize } from '../../disk/limits.ts';

/** Of a file that no index has been written to for so long, in milliseconds, the folder is rid. */
const OLDEST = 60 * 24 * 60 * 60 * 1000;
/** A file that an older version is still writing is younger, in milliseconds. */
const OLDEST_UNFINISHED = 60 * 60 * 1000;
/** No other files of the folder are ever touched. */
const OURS = /^[0-9a-f]{32}\.index(?:\.[0-9a-f]{16}\.tmp)?$/;

/** Where indexes are kept, each by the real path of its root. No method throws or rejects: a cache may always be missing. */
export interface IndexStore {
  /** The program's version: what another one wrote says nothing to this one. */
  readonly version: string;
  /** The bytes that were written for the root. */
  readonly read: (root: string) => Promise<Buffer | undefined>;
  /** Puts the parts, one after the other, in place of what was there for the root, as a whole or not at all. */
  readonly write: (root: string, parts: readonly Uint8Array[]) => Promise<boolean>;
}

/** A folder with the indexes of several roots, one file each. */
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
        // In one go, not in many small ones.
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
      // For this person alone. Not durable: damage is noticed, and what was kept can be made again.
      await replaceFile(path, { parts, mode: 0o600, isDurable: false });
      this.tidy(path);
      return true;
    } catch {
      return false;
    }
  }

  /** Deletes the oldest files until the folder is as small as it has to be; never `cached`. */
  private tidy(cached: string): void {
    const now = Date.now();
    const files = readdirSync(this.folder)
      .filter((name) => OURS.test(name))
      .flatMap((name) => stateOf(join(this.folder, name)) ?? [])
      .filter(({ path }) => path !== cached)
      .toSorted((one, other) => other.modified - one.modified);
    let total = stateOf(cached)?.size ?? 0;
    for (const { path, size, modified } of files) {
      const age = now - modified;
      total += size;
      const isOld = age > (path.endsWith('.tmp') ? OLDEST_UNFINISHED : OLDEST);
      if (isOld || total > maximumCacheFolderSize) rmSync(path, { force: true });
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
