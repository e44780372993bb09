import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathFromRoot } from '../root/checkFile.ts';

/**
 * The top of the checkout that a root is in, by which code hosts name its files: `GITHUB_WORKSPACE` where the root is in it, else the
 * nearest folder above with `.git`, else the folder that the program runs in. git is not run. `root` and the result are absolute.
 */
export function checkoutOf(root: string): string {
  const workspace = realPath(process.env['GITHUB_WORKSPACE'] ?? '');
  const isInWorkspace =
    workspace !== undefined && !/^\.\.(?:\/|$)|^(?:[A-Za-z]:)?\//.test(pathFromRoot(workspace, root));
  if (isInWorkspace) return workspace;
  return gitTop(root) ?? process.cwd();
}

/** Names files of the root, by their paths from it, from the top of its checkout. */
export function pathsInCheckout(root: string): (path: string) => string {
  const top = checkoutOf(root);
  return (path) => pathFromRoot(top, resolve(root, path));
}

/** A worktree or submodule has a file `.git`. */
function gitTop(folder: string): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    if (existsSync(join(current, '.git'))) return current;
    if (dirname(current) === current) return undefined;
  }
}

function realPath(path: string): string | undefined {
  if (path === '') return undefined;
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}
