import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { errorCode } from '../disk/fileErrors.ts';
import { globMatcher, globProblem } from '../disk/excludeGlobs.ts';
import { keyOfPath, platformIdentity, relativePath } from '../disk/fileKey.ts';
import { findRoot, isRoot } from '../config/findRoot.ts';
import { Refusal } from './exit.ts';

/** What a run of `check` covers. Paths are the disk's, absolute. */
export interface Scope {
  /** Where the concepts come from. */
  readonly root: string;
  /** Below which articles are checked, relative to the root, with a final `/`; `''` is the whole root. */
  readonly folders: readonly string[];
  /** Which articles are checked besides: globs of paths from the root. */
  readonly globs: readonly string[];
  /** Files that were named, whatever their extension. */
  readonly files: readonly string[];
}

/** Tells which articles the folders and globs of the scope cover, by their paths from the root. */
export function coverageOf({ folders, globs }: Pick<Scope, 'folders' | 'globs'>): (path: string) => boolean {
  const { caseInsensitive } = platformIdentity;
  const matcher = globMatcher(globs, caseInsensitive);
  const isMatched = (path: string): boolean => matcher.covering(caseInsensitive ? path.toLowerCase() : path).size > 0;
  return (path) => folders.some((folder) => path.startsWith(folder)) || isMatched(path);
}

/** Finds the root of the paths, and what to check of it. */
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
    if (relative === undefined) return new Refusal(`'${path}' is outside the glossary in '${root}'`);
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
  /** What of the folder is meant; undefined: everything. */
  readonly glob?: string;
}

/** A file or folder that is really called so comes before a glob: shells that expand globs, and those that do not, mean the same. */
function lookUpPathOrGlob(path: string): Given | Refusal {
  const given = lookUp(path);
  const segments = path.split('/');
  const firstGlob = segments.findIndex(
    (segment, at) => /[*?[{]/.test(segment) && !existsSync(segments.slice(0, at + 1).join('/')),
  );
  if (!(given instanceof Refusal) || firstGlob < 0) return given;
  const glob = segments.slice(firstGlob).join('/');
  const problem = globProblem(glob);
  if (problem !== undefined) return new Refusal(`'${path}': ${problem}`);
  const folder = lookUp(segments.slice(0, firstGlob).join('/') || (firstGlob === 0 ? '.' : '/'));
  return folder instanceof Refusal ? folder : { ...folder, glob };
}

function lookUp(path: string): Given | Refusal {
  try {
    const real = realpathSync(resolve(path));
    return { path: real, isFolder: statSync(real).isDirectory() };
  } catch (error) {
    const reason = errorCode(error) === 'ENOENT' ? 'does not exist' : 'cannot be read';
    return new Refusal(`'${path}' ${reason}`);
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
    if (!folder.isFolder) return new Refusal(`'${named}' is not a folder`);
    return isRoot(folder.path) ? folder.path : new Refusal(noGlossary(named));
  }
  const roots = new Set<string>();
  for (const { path, isFolder } of given) {
    const root = findRoot(isFolder ? path : dirname(path));
    if (root === undefined) return new Refusal(noGlossary(path));
    roots.add(root);
  }
  const [root = '.', other] = roots;
  return other === undefined
    ? root
    : new Refusal(`the paths are in two glossaries, '${root}' and '${other}'; run the command once for each`);
}

function noGlossary(path: string): string {
  return `no glossary found for '${path}': there is no glosswright.config.json and no article such as glossary/en/term.md (use --glossary DIR to specify a glossary)`;
}
