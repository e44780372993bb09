import { localized, t } from '../localization/index.ts';
import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { isThere, realPath } from '../disk/lookUp.ts';
import { errorCode } from '../disk/fileErrors.ts';
import { globMatcher, globProblem } from '../disk/excludeGlobs.ts';
import { keyOfPath, platformIdentity, relativePath } from '../disk/fileKey.ts';
import { witness } from '../disk/witness.ts';
import { findRoot } from '../config/findRoot.ts';
import { Refusal } from './exit.ts';

/** The scope of a run of `check`. Paths are absolute, as on disk. */
export interface Scope {
  /** The glossary with the concepts. */
  readonly root: string;
  /** Folders whose articles are checked, relative to the root, with a final `/`; `''` is the whole root. */
  readonly folders: readonly string[];
  /** Globs of additional articles, relative to the root. */
  readonly globs: readonly string[];
  /** Files named on the command line, with any extension. */
  readonly files: readonly string[];
}

/** Tests whether the folders and globs of the scope cover a path relative to the root. */
export function coverageOf({ folders, globs }: Pick<Scope, 'folders' | 'globs'>): (path: string) => boolean {
  const { caseInsensitive } = platformIdentity;
  const matcher = globMatcher(globs, caseInsensitive);
  const isMatched = (path: string): boolean => matcher.covering(caseInsensitive ? path.toLowerCase() : path).size > 0;
  return (path) => folders.some((folder) => path.startsWith(folder)) || isMatched(path);
}

/** The paths of a command. Without any: the working folder, or the root if the working folder is outside it. */
export function pathsOrRoot(paths: readonly string[], root: string | undefined): readonly string[] {
  if (paths.length > 0) return paths;
  if (root === undefined || !isThere(root)) return ['.'];
  const isInside = relativePath(keyOfPath(realPath(root)), keyOfPath(realPath('.'))) !== undefined;
  return [isInside ? '.' : root];
}

/** Finds the root of the paths, and the scope in it. */
export function scopeOf(
  paths: readonly string[],
  options: { root: string | undefined; glossary: string | undefined },
): Scope | Refusal {
  const found: Given[] = [];
  for (const path of paths) {
    const given = lookUpPathOrGlob(path);
    if (given instanceof Refusal) return given;
    found.push(given);
  }
  const root = rootOf(found, options);
  if (root instanceof Refusal) return root;
  const folders: string[] = [];
  const globs: string[] = [];
  for (const { path, isFolder, glob } of found) {
    if (!isFolder) continue;
    const relative = relativePath(keyOfPath(root), keyOfPath(path));
    if (relative === undefined) return new Refusal(t("'{0}' is outside the glossary in '{1}'", path, root));
    const prefix = relative === '' ? '' : `${relative}/`;
    if (glob === undefined) folders.push(prefix);
    else globs.push(prefix.replace(/[*?[\]{}\\]/g, '\\$&') + glob);
  }
  return { root, folders, globs, files: found.filter(({ isFolder }) => !isFolder).map(({ path }) => path) };
}

interface Given {
  /** Absolute, without symbolic links. */
  readonly path: string;
  readonly isFolder: boolean;
  /** The glob in the folder; undefined: everything. */
  readonly glob?: string;
}

/** An existing file or folder takes precedence over a glob, so the result does not depend on whether the shell expands globs. */
function lookUpPathOrGlob(path: string): Given | Refusal {
  const given = lookUp(path);
  const segments = path.split('/');
  const firstGlob = segments.findIndex(
    (segment, at) => /[*?[{]/.test(segment) && !isThere(segments.slice(0, at + 1).join('/')),
  );
  if (!(given instanceof Refusal) || firstGlob < 0) return given;
  const glob = segments.slice(firstGlob).join('/');
  const problem = globProblem(glob);
  if (problem !== undefined) return new Refusal(`'${path}': ${localized(problem)}`);
  const folder = lookUp(segments.slice(0, firstGlob).join('/') || (firstGlob === 0 ? '.' : '/'));
  return folder instanceof Refusal ? folder : { ...folder, glob };
}

function lookUp(path: string): Given | Refusal {
  try {
    const real = realPath(path);
    witness()?.see(real);
    return { path: real, isFolder: statSync(real).isDirectory() };
  } catch (error) {
    return new Refusal(
      errorCode(error) === 'ENOENT' ? t("'{0}' does not exist", path) : t("'{0}' cannot be read", path),
    );
  }
}

function rootOf(
  given: readonly Given[],
  options: { root: string | undefined; glossary: string | undefined },
): string | Refusal {
  const named = options.root ?? options.glossary;
  if (named !== undefined) {
    const folder = lookUp(named);
    if (folder instanceof Refusal) return folder;
    if (!folder.isFolder) return new Refusal(t("'{0}' is not a folder", named));
    return folder.path;
  }
  const roots = new Set<string>();
  for (const { path, isFolder } of given) {
    roots.add(findRoot(isFolder ? path : dirname(path)) ?? siteAround(path, isFolder));
  }
  const [root = '.', other] = roots;
  return other === undefined
    ? root
    : new Refusal(t("the paths are in two glossaries, '{0}' and '{1}'; run the command once for each", root, other));
}

/**
 * The folder in which to detect a glossary: the folder itself; for a file, the current folder if that contains the
 * file, otherwise the repository.
 */
function siteAround(path: string, isFolder: boolean): string {
  if (isFolder) return path;
  const here = realPath('.');
  if (relativePath(keyOfPath(here), keyOfPath(path)) !== undefined) return here;
  for (let current = dirname(path); dirname(current) !== current; current = dirname(current))
    if (isThere(`${current}/.git`)) return current;
  return dirname(path);
}
