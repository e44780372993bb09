import { hasColumn } from '../../glossary/sources/sourceLocales.ts';
import { missingTranslation } from '../../rules/translation/missingTranslation.ts';
import { type CheckedFile, checkProblems } from '../../root/checkFile.ts';
import { pathFromRoot } from '../../root/pathFromRoot.ts';
import type { Root } from '../../root/root.ts';
import type { CheckOptions } from '../checkOptions.ts';
import { isNeeded } from '../isReported.ts';
import { coverageOf, type Scope } from '../scope.ts';
import type { Part, Selection } from '../selection.ts';

/** A file to check. Plain data, so that it can be sent to threads. */
export type CheckItem = AnyItem & {
  /** The part of the findings to report; undefined: all. */
  readonly part?: Part;
};

type AnyItem =
  | { readonly kind: 'article'; readonly path: string; readonly bytes: number }
  /** A file named on the command line, in a layout or not. */
  | { readonly kind: 'named'; readonly path: string; readonly bytes: number; readonly diskPath: string }
  /** A file that could not be listed. */
  | { readonly kind: 'problem'; readonly path: string; readonly bytes: number }
  /** An article whose findings are not reported: only its links are needed. */
  | { readonly kind: 'links'; readonly path: string; readonly bytes: number };

/** A file to change. */
export interface FileOnDisk {
  /** Relative to the root. */
  readonly path: string;
  readonly diskPath: string;
}

/** The files of a run in two parts, each sorted by path. */
export interface CheckPlan {
  readonly first: readonly CheckItem[];
  /** Files that can only be checked after the first part: source articles, because their findings contain the demand for translations. */
  readonly last: readonly CheckItem[];
}

/** Returns the paths of the articles in the scope, sorted. */
export function articlePaths(root: Root, scope: Scope): string[] {
  return root.articlePaths().filter(coverageOf(scope));
}

/** Returns all files in the scope, sorted by path, without duplicates. */
export function itemsOf(root: Root, scope: Scope): CheckItem[] {
  const items: CheckItem[] = articlePaths(root, scope).map((path) => ({
    kind: 'article',
    path,
    bytes: sizeOf(root, path),
  }));
  for (const diskPath of scope.files) {
    const path = pathFromRoot(scope.root, diskPath);
    items.push({ kind: 'named', path, diskPath, bytes: sizeOf(root, path) });
  }
  for (const { path } of problemsIn(root, scope)) items.push({ kind: 'problem', path, bytes: 0 });
  return inOrder(items);
}

/** Returns the files of the run: the selection, and if missing translations may be reported, all other articles for their links. */
export function checkPlan(root: Root, scope: Scope, options: CheckOptions, { partOf }: Selection): CheckPlan {
  const items = itemsOf(root, scope).flatMap((item): CheckItem[] => {
    const part = partOf(item.path);
    if (part === 'nothing') return [];
    return part === 'everything' ? [item] : [{ ...item, part }];
  });
  const isLate = ({ path }: CheckItem): boolean => isSource(root, path);
  const last = isNeeded(root, missingTranslation, options) ? items.filter(isLate) : [];
  if (last.length === 0) return { first: items, last };
  const covered = new Set(items.map(({ path }) => path));
  const others = root.articlePaths().filter((path) => !covered.has(path) && !isSource(root, path));
  const links = others.map((path): CheckItem => ({ kind: 'links', path, bytes: sizeOf(root, path) }));
  return { first: inOrder([...items.filter((item) => !isLate(item)), ...links]), last };
}

/** Whether the run reports no files. */
export function isEmpty({ first, last }: CheckPlan): boolean {
  return last.length === 0 && first.every(({ kind }) => kind === 'links');
}

/** In bytes. */
function sizeOf(root: Root, path: string): number {
  return root.entry(path)?.size ?? 0;
}

/** Returns the files in the scope that could not be listed, as files with findings. */
export function problemsIn(root: Root, scope: Scope): CheckedFile[] {
  const covers = coverageOf(scope);
  return checkProblems(root).filter(({ path }) => covers(path));
}

/** Whether the path is an article or page of entries of its glossary's source locale, or a data file. */
export function isSource(root: Root, path: string): boolean {
  const { place, glossary } = root.locate(path) ?? {};
  if (!glossary || place?.kind === 'entryData') return place !== undefined;
  const hasEntries = place?.kind === 'article' || place?.kind === 'entryPage';
  const { sourceLocale } = glossary.articles;
  return hasEntries && (place.locale === sourceLocale || hasColumn(place, sourceLocale));
}

function inOrder(items: CheckItem[]): CheckItem[] {
  const sorted = items.toSorted((one, other) => (one.path === other.path ? 0 : one.path < other.path ? -1 : 1));
  return sorted.filter(({ path }, at) => path !== sorted[at - 1]?.path);
}
