import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The sorted paths of all files in a folder, with the same spelling on every platform. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .toSorted();
}
