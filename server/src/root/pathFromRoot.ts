import { relative } from 'node:path';

/** The path of a file outside the root for reports: relative to the root, like all others. */
export function pathFromRoot(rootPath: string, path: string): string {
  return relative(rootPath, path).replaceAll('\\', '/');
}
