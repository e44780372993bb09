import { realpathSync, statSync } from 'node:fs';
import { errorCode, errorMessage } from '../fileErrors.ts';
import { type FileKey, keyOfPath, pathOfKey, relativePath } from '../fileKey.ts';
import { maximumBaselineSize } from '../limits.ts';
import { type ReadResult, readTextSync } from '../readText.ts';

/** The text of a baseline, by its path from the root; undefined when it is not there. A link that leads out of the root is not followed. */
export function readBaselineIn(root: FileKey, path: string): ReadResult | undefined {
  try {
    const real = realpathSync.native(`${pathOfKey(root)}/${path}`);
    const inside = relativePath(keyOfPath(realpathSync.native(pathOfKey(root))), keyOfPath(real));
    if (inside === undefined) return unreadable('a symbolic link leads out of the root.');
    return readBaseline(real);
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? undefined : unreadable(errorMessage(error));
  }
}

/** The same for a file anywhere, as a person names it. */
export function readBaseline(diskPath: string): ReadResult | undefined {
  const result = readTextSync({ diskPath }, maximumBaselineSize);
  return result.kind === 'unreadable' && result.reason === 'missing' ? undefined : result;
}

/** Equal as long as the file is the same, as far as size and time tell. */
export function baselineState(root: FileKey, path: string): string {
  try {
    const stats = statSync(`${pathOfKey(root)}/${path}`, { throwIfNoEntry: false });
    return stats ? `${stats.size} ${stats.mtimeMs}` : 'missing';
  } catch (error) {
    return errorMessage(error);
  }
}

function unreadable(message: string): ReadResult {
  return { kind: 'unreadable', reason: 'other', message };
}
