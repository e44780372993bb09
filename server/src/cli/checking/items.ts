import { missingTranslation } from '../../rules/translation/missingTranslation.ts';
import { type CheckedFile, checkProblems, pathFromRoot } from '../../root/checkFile.ts';
import type { Root } from '../../root/root.ts';
import { coverageOf, type Scope } from '../scope.ts';
import type { Part, Selection } from '../selection.ts';

/** A file that a run looks at. Plain data, so that threads can be told. */
export type CheckItem = AnyItem & {
  /** What is reported of it; everything when it is not there. */
  readonly part?: Part;
};

type AnyItem =
  | { readonly kind: 'article'; readonly path: string; readonly bytes: number }
  /** A file that was named, in a layout or not. */
  | { readonly kind: 'named'; readonly path: string; readonly bytes: number; readonly diskPath: string }
  /** What could not be listed. */
  | { readonly kind: 'problem'; readonly path: string; readonly bytes: number }
  /** An article that is not reported: only whom it links has to be known. */
  | { readonly kind: 'links'; readonly path: string; readonly bytes: number };

/** What a run looks at, in two parts: in each, in the order of the paths. */
export interface CheckPlan {
  readonly first: readonly CheckItem[];
  /** What can be checked only when everything of the first part has been read: the source articles that say how much a translation is wanted. */
  readonly last: readonly CheckItem[];
}

/** The paths of the articles that the scope covers, in order. */
export function articlePaths(root: Root, scope: Scope): string[] {
  return root.articlePaths().filter(coverageOf(scope));
}

/** Everything that the scope covers, in the order of the paths. A path that is there for several reasons is looked at once. */
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

/** What the run looks at: what of the scope is selected, and where translations may be missed, whom everything else links. */
export function checkPlan(root: Root, scope: Scope, { partOf }: Selection): CheckPlan {
  const items = itemsOf(root, scope).flatMap((item): CheckItem[] => {
    const part = partOf(item.path);
    if (part === 'nothing') return [];
    return part === 'everything' ? [item] : [{ ...item, part }];
  });
  const isLate = ({ path }: CheckItem): boolean => isSource(root, path);
  const last = root.isOn(missingTranslation) ? items.filter(isLate) : [];
  if (last.length === 0) return { first: items, last };
  const covered = new Set(items.map(({ path }) => path));
  const others = root.articlePaths().filter((path) => !covered.has(path) && !isSource(root, path));
  const links = others.map((path): CheckItem => ({ kind: 'links', path, bytes: sizeOf(root, path) }));
  return { first: inOrder([...items.filter((item) => !isLate(item)), ...links]), last };
}

/** Whether the run reports nothing of any file. */
export function isEmpty({ first, last }: CheckPlan): boolean {
  return last.length === 0 && first.every(({ kind }) => kind === 'links');
}

/** Bytes. */
function sizeOf(root: Root, path: string): number {
  return root.entry(path)?.size ?? 0;
}

/** What could not be listed within the scope, as files with findings. */
export function problemsIn(root: Root, scope: Scope): CheckedFile[] {
  const covers = coverageOf(scope);
  return checkProblems(root).filter(({ path }) => covers(path));
}

/** Whether the path is an article of its glossary's source locale. */
export function isSource(root: Root, path: string): boolean {
  const located = root.locate(path);
  return located?.place.kind === 'article' && located.place.locale === located.glossary.articles.sourceLocale;
}

function inOrder(items: CheckItem[]): CheckItem[] {
  const sorted = items.toSorted((one, other) => (one.path === other.path ? 0 : one.path < other.path ? -1 : 1));
  return sorted.filter(({ path }, at) => path !== sorted[at - 1]?.path);
}
