import { dirname, join, resolve } from 'node:path';
import { isThere, realPath } from '../disk/lookUp.ts';
import { pathFromRoot } from '../root/pathFromRoot.ts';

/**
 * The root of the checkout, which code hosts use for paths: `GITHUB_WORKSPACE` if it contains the glossary, otherwise the
 * nearest folder above with `.git`, otherwise the current folder. Git is not run. `root` and the result are absolute.
 */
export function checkoutOf(root: string): string {
  const workspace = realPathOf(process.env['GITHUB_WORKSPACE'] ?? '');
  const isInWorkspace =
    workspace !== undefined && !/^\.\.(?:\/|$)|^(?:[A-Za-z]:)?\//.test(pathFromRoot(workspace, root));
  if (isInWorkspace) return workspace;
  return gitTop(root) ?? process.cwd();
}

/** Converts paths relative to the root to paths relative to the checkout. */
export function pathsInCheckout(root: string): (path: string) => string {
  const top = checkoutOf(root);
  return (path) => pathFromRoot(top, resolve(root, path));
}

/** In a worktree or submodule, `.git` is a file. */
function gitTop(folder: string): string | undefined {
  for (let current = folder; ; current = dirname(current)) {
    if (isThere(join(current, '.git'))) return current;
    if (dirname(current) === current) return undefined;
  }
}

function realPathOf(path: string): string | undefined {
  if (path === '') return undefined;
  try {
    return realPath(path);
  } catch {
    return undefined;
  }
}
