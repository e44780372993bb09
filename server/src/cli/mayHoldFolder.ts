import { promises as fs } from 'node:fs';
import { dirname, join } from 'node:path';
import { keyOfPath, relativePath } from '../disk/fileKey.ts';

/** Whether the nearest existing parent folder is in the root: a symlink must not lead the new file outside it. */
export async function mayHoldFolder(diskRoot: string, folder: string): Promise<boolean> {
  const root = keyOfPath(await fs.realpath(diskRoot));
  for (let above = folder; ; above = join(above, '..')) {
    try {
      return relativePath(root, keyOfPath(await fs.realpath(above))) !== undefined;
    } catch {
      if (above === dirname(above)) return false;
    }
  }
}
