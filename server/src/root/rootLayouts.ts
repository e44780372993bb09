import { detectLayouts } from '../glossary/detectLayouts.ts';
import { NEEDS_PROOF } from '../glossary/detection/presets.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Layout } from '../glossary/layout.ts';
import { presets } from '../glossary/layouts/index.ts';
import { pathPattern } from '../glossary/pathPattern.ts';
import type { Configuration } from '../config/configuration.ts';

/** Returns a test whether articles can be in a folder or below it. */
export function foldersOfArticles(layouts: readonly Layout[]): (folder: string) => boolean {
  const prefixes = layouts.flatMap(prefixesOf);
  return (folder) => prefixes.some((prefix) => prefix.startsWith(`${folder}/`) || `${folder}/`.startsWith(prefix));
}

/** The folders with literal names above the layouts' articles, from the top: `content`, `content/docs`. */
export function foldersAboveArticles(layouts: readonly Layout[]): string[] {
  const folders = new Set<string>();
  for (const prefix of layouts.flatMap(prefixesOf))
    for (let at = prefix.indexOf('/'); at > 0; at = prefix.indexOf('/', at + 1)) folders.add(prefix.slice(0, at));
  return [...folders];
}

/** The folders that contain the files of the layout, relative to the root, each with a trailing `/`; `''` is the root. */
export function prefixesOf({ articles, pages, data, site }: Layout): string[] {
  return [...articles, ...pages, ...data, ...site].map(({ path }) => pathPattern(path)?.prefix ?? '');
}

/** Whether the last article may be gone that proved that a layout is in use. */
export function hasUnprovedLayout({ layouts }: Configuration, glossaries: readonly Glossary[]): boolean {
  if (layouts) return false;
  return glossaries.some((glossary) => detectLayouts(pathsOf(glossary), [glossary.layout]).length === 0);
}

/** Whether a layout is in use whose evidence is more than paths, and can change with the files. */
export function hasDoubtfulLayout(glossaries: readonly Glossary[]): boolean {
  return glossaries.some(({ layout }) => NEEDS_PROOF.has(layout.name));
}

/** Whether one of the paths matches a layout that is not in use. */
export function hasNewLayout(
  { layouts, complete }: Configuration,
  glossaries: readonly Glossary[],
  paths: readonly string[],
): boolean {
  if (layouts) return false;
  const known = new Set(glossaries.map(({ layout }) => sourcesOf(layout)));
  return detectLayouts(paths, presets.map(complete)).some((layout) => !known.has(sourcesOf(layout)));
}

/** Whether the layouts of the glossaries differ from these. */
export function layoutsDiffer(layouts: readonly Layout[], glossaries: readonly Glossary[]): boolean {
  return layouts.map(sourcesOf).join('\n') !== glossaries.map(({ layout }) => sourcesOf(layout)).join('\n');
}

/** The layouts whose files are in other places than those of all presets. */
export function otherThanPresets(layouts: readonly Layout[]): Layout[] {
  const known = new Set(presets.map(sourcesOf));
  return layouts.filter((layout) => !known.has(sourcesOf(layout)));
}

/** The patterns of the files with entries, in quotes, for messages. */
export function describeSources({ articles, pages, data }: Layout): string {
  return [...articles, ...pages, ...data].map(({ path }) => `'${path}'`).join(', ');
}

/** The extensions of the data files with entries, in lower case, with the dot. */
export function dataExtensions(layouts: readonly Layout[]): string[] {
  const names = layouts.flatMap(({ data }) => data.map(({ path }) => path.slice(path.lastIndexOf('.')).toLowerCase()));
  return [...new Set(names)];
}

function sourcesOf({ articles, pages, data, site }: Layout): string {
  return JSON.stringify([articles, pages, data, site]);
}

/** The paths of the glossary's files, in insertion order. */
export function* pathsOf(glossary: Glossary): Iterable<string> {
  for (const { path } of glossary.articles.files()) yield path;
}
