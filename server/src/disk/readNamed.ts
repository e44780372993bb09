import { realpathSync } from 'node:fs';
import { errorCode, errorMessage } from './fileErrors.ts';
import { type FileKey, keyOfPath, pathOfKey, relativePath } from './fileKey.ts';
import { maximumBaselineSize } from './limits.ts';
import { type ReadResult, readTextSync } from './readText.ts';

/** The text of a file by its path from the root; undefined when it is missing. A symbolic link out of the root is not followed. */
export function readNamed(root: FileKey, path: string): ReadResult | undefined {
  try {
    const real = realpathSync.native(`${pathOfKey(root)}/${path}`);
    const inside = relativePath(keyOfPath(realpathSync.native(pathOfKey(root))), keyOfPath(real));
    if (inside === undefined) return unreadable('a symbolic link leads outside the root.');
    return readIfPresent(real, maximumBaselineSize);
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? undefined : unreadable(errorMessage(error));
  }
}

/** The text of a file anywhere; undefined when it is missing. `limit`: bytes; a larger file is not read. */
export function readIfPresent(diskPath: string, limit: number): ReadResult | undefined {
  const result = readTextSync({ diskPath }, limit);
  return result.kind === 'unreadable' && result.reason === 'missing' ? undefined : result;
}

function unreadable(message: string): ReadResult {
  return { kind: 'unreadable', reason: 'other', message };
}
