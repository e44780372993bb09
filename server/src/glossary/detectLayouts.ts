import { isLocale, localeOfLanguageName } from './locales.ts';
import type { Layout } from './layout.ts';
import { presets } from './layouts/index.ts';
import { type PathPattern, pathPattern } from './pathPattern.ts';

/**
 * The layouts of `known` whose shape the paths have, in their order. A folder `content/en` alone is no proof: its files
 * have to stand where a layout's articles stand, below a folder that names a language.
 */
export function detectLayouts(paths: Iterable<string>, known: readonly Layout[] = presets): Layout[] {
  const open = new Map(known.map((layout) => [layout, pathPattern(layout.articles)]));
  const found = new Set<Layout>();
  for (const path of paths) {
    for (const [layout, pattern] of open) {
      if (!pattern || !isArticlePath(pattern, layout, path)) continue;
      found.add(layout);
      open.delete(layout);
    }
    if (open.size === 0) break;
  }
  return known.filter((layout) => found.has(layout) && ![...found].some((other) => isInside(other, layout)));
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
  const place = path.startsWith(pattern.prefix) ? pattern.match(path) : undefined;
  if (!place || /^(?:_.*|readme|index)$/i.test(place.slug)) return false;
  return localeOfFolder(pattern, layout, place.folder) !== undefined;
}
