import { msg } from '../localization/index.ts';
import { errorCode, errorMessage } from './fileErrors.ts';
import { type FileKey, keyOfPath, pathOfKey, relativePath } from './fileKey.ts';
import type { FileSystem } from './fileSystem.ts';
import { maximumBaselineSize } from './limits.ts';
import { type ReadResult, unreadable } from './readResult.ts';

/** The text of a file; `path` is relative to the root. Undefined if the file is missing. A symbolic link out of the root is not followed. */
export function readNamed(fileSystem: FileSystem, root: FileKey, path: string): ReadResult | undefined {
  try {
    const real = fileSystem.realpathSync(`${pathOfKey(root)}/${path}`);
    const inside = relativePath(keyOfPath(fileSystem.realpathSync(pathOfKey(root))), keyOfPath(real));
    if (inside === undefined) return unreadable('other', msg('a symbolic link leads outside the root.'));
    return readIfPresent(fileSystem, real, maximumBaselineSize);
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? undefined : unreadable('other', msg('{0}', errorMessage(error)));
  }
}

/** The text of a file at any path; undefined if it is missing. `limit`: bytes; a larger file is not read. */
export function readIfPresent(fileSystem: FileSystem, diskPath: string, limit: number): ReadResult | undefined {
  const result = fileSystem.readText({ diskPath }, limit);
  return result.kind === 'unreadable' && result.reason === 'missing' ? undefined : result;
}
