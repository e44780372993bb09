import { t } from '../localization/index.ts';
import type { Buffer } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, promises, readFileSync } from 'node:fs';
import { errorMessage } from './fileErrors.ts';

/** Without O_NONBLOCK, opening a pipe waits for a writer. Windows does not have or need the flag. */
export const OPEN_TO_READ = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** The bytes of a regular file; undefined if it cannot be read or is larger than `limit`. */
export function readBytes(diskPath: string, limit: number): Buffer | undefined {
  const read = readRegularFile(diskPath, limit);
  return 'problem' in read ? undefined : read.bytes;
}

/** The bytes of a regular file, or a readable reason. `limit`: bytes. */
export function readRegularFile(
  diskPath: string,
  limit: number,
): { readonly bytes: Buffer } | { readonly problem: string } {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(diskPath, OPEN_TO_READ);
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return { problem: t("'{0}' is not a regular file", diskPath) };
    if (stats.size > limit) return { problem: t("'{0}' is larger than {1} bytes", diskPath, limit) };
    return { bytes: readFileSync(descriptor) };
  } catch (error) {
    return { problem: errorMessage(error) };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Opens a file without blocking. Check that it is a regular file before reading. */
export async function openToRead(diskPath: string): Promise<promises.FileHandle> {
  return promises.open(diskPath, OPEN_TO_READ);
}
