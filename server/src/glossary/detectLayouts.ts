import { isLocale, localeOfLanguageName } from './locales.ts';
import type { Layout } from './layout.ts';
import { presets } from './layouts/index.ts';
import { type PathPattern, pathPattern } from './pathPattern.ts';

/** A folder and the names of its files, which are asked for only where a layout may have articles there. */
export interface FolderOfFiles {
  /** From the root, ending in `/`; '' for the root. */
  readonly prefix: string;
  readonly names: Iterable<string>;
}

/**
 * The layouts of `known` whose shape the paths have, in their order. A folder `content/en` alone is no proof: its files
 * have to stand where a layout's articles stand, below a folder that names a language.
 */
export function detectLayouts(paths: Iterable<string>, known: readonly Layout[] = presets): Layout[] {
  return detectInFolders(foldersOfPaths(paths), known);
}

/** The same for files that come by their folders, one folder as often as need be. */
export function detectInFolders(folders: Iterable<FolderOfFiles>, known: readonly Layout[] = presets): Layout[] {
  const open = new Map(known.map((layout) => [layout, pathPattern(layout.articles)]));
  const found = new Set<Layout>();
  let last: string | undefined;
  let possible = new Map(open);
  for (const { prefix, names } of folders) {
    if (prefix !== last) possible = new Map([...open].filter(([, pattern]) => pattern?.mayHold(prefix)));
    last = prefix;
    if (possible.size === 0) continue;
    for (const name of names) {
      for (const [layout, pattern] of possible) {
        if (!pattern || !isArticlePath(pattern, layout, prefix + name)) continue;
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

/** The paths by their folders, one by one. */
export function* foldersOfPaths(paths: Iterable<string>): Generator<FolderOfFiles> {
  for (const path of paths) {
    const end = path.lastIndexOf('/') + 1;
    yield { prefix: path.slice(0, end), names: [path.slice(end)] };
  }
}

/** Whether the one's articles are in folders below those where the other's would be: of such a site the rest is no glossary. */
function isInside(inner: Layout, outer: Layout): boolean {
  return foldersOf(inner) !== foldersOf(outer) && foldersOf(inner).startsWith(foldersOf(outer));
}

/** `content/{locale}/` of `content/{locale}/{slug}.md`. */
function foldersOf({ articles }: Layout): string {
  return articles.slice(0, Math.max(0, articles.indexOf('{slug')));
}

/** The locale that an article's folder stands for; undefined when it names no language. */
export function localeOfFolder(pattern: PathPattern, layout: Layout, folder: string): string | undefined {
  if (Object.hasOwn(layout.languages, folder)) return layout.languages[folder];
  if (pattern.namesLanguage) return localeOfLanguageName(folder);
  return isLocale(folder) ? folder : undefined;
}

function isArticlePath(pattern: PathPattern, layout: Layout, path: string): boolean {
  const place = pattern.match(path);
  if (!place || /^(?:_.*|readme|index)$/i.test(place.slug)) return false;
  return localeOfFolder(pattern, layout, place.folder) !== undefined;
}
