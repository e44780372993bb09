import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

/** Opening a pipe without O_NONBLOCK waits for somebody to write into it. Windows has neither the flag nor the need. */
const OPEN = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** A regular file's bytes as they are; undefined when it cannot be read, or has more than `limit`. */
export function readBytes(diskPath: string, limit: number): Buffer | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(diskPath, OPEN);
    const stats = fstatSync(descriptor);
    return stats.isFile() && stats.size <= limit ? readFileSync(descriptor) : undefined;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}
