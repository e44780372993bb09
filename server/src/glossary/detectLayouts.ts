import type { Layout } from './layout.ts';
import { presets } from './layouts/index.ts';
import { LayoutPaths } from './layoutPaths.ts';

/** A folder and its file names, which are read only if a layout can have articles there. */
export interface FolderOfFiles {
  /** Relative to the root, ending in `/`; '' for the root. */
  readonly prefix: string;
  readonly names: Iterable<string>;
}

/**
 * Returns the layouts of `known` that the paths match, in the given order. The folder `content/en` alone is not
 * evidence: its files must be where the layout has articles, below a folder named after a language.
 */
export function detectLayouts(paths: Iterable<string>, known: readonly Layout[] = presets): Layout[] {
  return detectInFolders(foldersOfPaths(paths), known);
}

/** Same as `detectLayouts`, for files grouped by folder. A folder may occur several times. */
export function detectInFolders(folders: Iterable<FolderOfFiles>, known: readonly Layout[] = presets): Layout[] {
  const open = new Map(known.map((layout) => [layout, LayoutPaths.of(layout)]));
  const found = new Set<Layout>();
  let last: string | undefined;
  let possible = new Map(open);
  for (const { prefix, names } of folders) {
    if (prefix !== last) possible = new Map([...open].filter(([, paths]) => paths?.mayHold(prefix)));
    last = prefix;
    if (possible.size === 0) continue;
    for (const name of names) {
      for (const [layout, paths] of possible) {
        if (!paths || !isArticlePath(paths, prefix + name)) continue;
        found.add(layout);
        open.delete(layout);
        possible.delete(layout);
      }
      if (possible.size === 0) break;
    }
    if (open.size === 0) break;
  }
  return known.filter((layout) => found.has(layout) && ![...found].some((other) => isInside(other, layout)));
}

/** Yields each path with its folder. */
export function* foldersOfPaths(paths: Iterable<string>): Generator<FolderOfFiles> {
  for (const path of paths) {
    const end = path.lastIndexOf('/') + 1;
    yield { prefix: path.slice(0, end), names: [path.slice(end)] };
  }
}

/** Whether the articles of `inner` are in folders below those of `outer`. The rest of such a site is not a glossary. */
function isInside(inner: Layout, outer: Layout): boolean {
  return foldersOf(inner) !== foldersOf(outer) && foldersOf(inner).startsWith(foldersOf(outer));
}

/** `content/{locale}/` of `content/{locale}/{slug}.md`. */
function foldersOf({ articles }: Layout): string {
  const { path = '' } = articles[0] ?? {};
  return path.slice(0, Math.max(0, path.indexOf('{slug')));
}

function isArticlePath(paths: LayoutPaths, path: string): boolean {
  const place = paths.place(path);
  return place !== undefined && (place.kind !== 'article' || !/^(?:_.*|readme|index)$/i.test(place.slug));
}
