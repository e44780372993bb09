import { relative } from 'node:path';

/** How a file outside of the root is called in reports: from the root, like all others. */
export function pathFromRoot(rootPath: string, path: string): string {
  return relative(rootPath, path).replaceAll('\\', '/');
}
