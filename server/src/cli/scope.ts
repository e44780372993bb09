import { realpathSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { errorCode } from '../disk/fileErrors.ts';
import { keyOfPath, relativePath } from '../disk/fileKey.ts';
import { findRoot, isRoot } from '../config/findRoot.ts';
import { Refusal } from './exit.ts';

/** What a run of `check` covers. Paths are the disk's, absolute. */
export interface Scope {
  /** Where the concepts come from. */
  readonly root: string;
  /** Below which articles are checked, relative to the root, with a final `/`; `''` is the whole root. */
  readonly folders: readonly string[];
  /** Files that were named, whatever their extension. */
  readonly files: readonly string[];
}

/** Finds the root of the paths, and what to check of it. */
export function scopeOf(
  paths: readonly string[],
  options: { root: string | undefined; glossary: string | undefined },
): Scope | Refusal {
  const found: Given[] = [];
  for (const path of paths) {
    const given = lookUp(path);
    if (given instanceof Refusal) return given;
    found.push(given);
  }
  const root = rootOf(found, options);
  if (root instanceof Refusal) return root;
  const folders: string[] = [];
  for (const { path, isFolder } of found) {
    if (!isFolder) continue;
    const relative = relativePath(keyOfPath(root), keyOfPath(path));
    if (relative === undefined) return new Refusal(`'${path}' is outside of the glossary in '${root}'`);
    folders.push(relative === '' ? '' : `${relative}/`);
  }
  return { root, folders, files: found.filter(({ isFolder }) => !isFolder).map(({ path }) => path) };
}

interface Given {
  readonly path: string;
  readonly isFolder: boolean;
}

function lookUp(path: string): Given | Refusal {
  try {
    const real = realpathSync(resolve(path));
    return { path: real, isFolder: statSync(real).isDirectory() };
  } catch (error) {
    const reason = errorCode(error) === 'ENOENT' ? 'is not there' : 'cannot be read';
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
    : new Refusal(`the paths are in two glossaries, '${root}' and '${other}'; check them one at a time`);
}

function noGlossary(path: string): string {
  return `no glossary found for '${path}': neither a glosswright.config.json nor articles such as glossary/en/term.md (--glossary DIR names one)`;
}
