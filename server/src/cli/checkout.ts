import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathFromRoot } from '../root/pathFromRoot.ts';

/**
 * The root of the checkout, which code hosts use for paths: `GITHUB_WORKSPACE` if it contains the glossary, otherwise the
 * nearest folder above with `.git`, otherwise the current folder. Git is not run. `root` and the result are absolute.
 */
export function checkoutOf(root: string): string {
  const workspace = realPath(process.env['GITHUB_WORKSPACE'] ?? '');
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
