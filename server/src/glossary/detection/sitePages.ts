import type { FilePattern } from '../sources/source.ts';
import type { Context } from './draft.ts';
import { type Generator, generatorAround } from './generators.ts';
import { isSureLocale } from './localeFolders.ts';
import { folderOf } from './paths.ts';
import type { PlacedFile } from './placedFile.ts';
import type { DetectedLayout } from './site.ts';
import { versionRank } from './versions.ts';

/** Folders of pages, by generator. Others have their pages next to the configuration file. */
const CONTENT: Readonly<Partial<Record<string, readonly string[]>>> = {
  Astro: ['src/content/docs/', 'src/content/', 'src/pages/'],
  Docusaurus: ['docs/', '../docs/'],
  Hugo: ['content/'],
  MkDocs: ['docs/'],
  mdBook: ['src/'],
  Nextra: ['content/', 'src/content/', 'pages/', 'src/pages/'],
  Gatsby: ['content/', 'src/pages/'],
};
/** Folders of pages in a repository whose generator is unknown. */
const FOLDERS = [
  'docs/',
  'doc/',
  'documentation/',
  'content/',
  'pages/',
  'wiki/',
  'website/',
  'site/',
  'source/',
  'src/',
];
const MOST_SAMPLED = 40;

/** The pages of a site in which terms are mentioned. */
interface SitePages {
  readonly layout: Pick<DetectedLayout, 'site' | 'exclude'>;
  /** The texts of some pages, and of the glossary. */
  readonly sample: readonly string[];
}

interface Located {
  readonly templates: readonly FilePattern[];
  readonly sourceLocale: string;
  readonly files: readonly Pick<PlacedFile, 'path'>[];
  readonly outdated: readonly PlacedFile[];
}

/** Returns the patterns of the Markdown pages around the files of a glossary, and a sample of these pages. */
export function sitePages(context: Context, { templates, sourceLocale, files, outdated }: Located): SitePages {
  const own = new Set(files.map(({ path }) => path));
  const generator = generatorAround(context.generators, files[0]?.path ?? '');
  const extension =
    files.some(({ path }) => path.endsWith('.mdx')) && !context.site.markdown.some((path) => path.endsWith('.md'))
      ? '.mdx'
      : '.md';
  const patterns = new Map<string, FilePattern>();
  const folders = new Set<string>();
  const add = (path: string, locale: string | undefined): void => {
    if (!patterns.has(path)) patterns.set(path, { path, locale });
  };
  for (const { path: template } of templates) {
    const folder = folderOfPages(context, template, generator);
    folders.add(folder.replace(/\{locale\}.*/, ''));
    if (/\{(?:locale|language)\}\//.test(folder)) add(`${folder}{any**}${extension}`, undefined);
    else if (/\{locale\}\.\w+$/.test(template)) add(`${folder}{any**}.{locale}${extension}`, undefined);
    if (/\{(?:locale|language)\}\//.test(folder)) continue;
    for (const inner of ['', ...(folder === '' ? FOLDERS : [])]) {
      if (hasLocaleFolders(context, folder + inner)) add(`${folder}${inner}{locale}/{any**}${extension}`, undefined);
    }
    add(`${folder}{any**}${extension}`, sourceLocale);
  }
  const pages = context.site.markdown.filter(
    (path) => !own.has(path) && [...folders].some((folder) => path.startsWith(folder)),
  );
  const localized = [...patterns.values()].toSorted(
    (a, b) => Number(a.locale !== undefined) - Number(b.locale !== undefined),
  );
  const exclude = excludedAround(context, { folders, outdated });
  const layout = { ...(pages.length > 0 && { site: localized }), ...(exclude.length > 0 && { exclude }) };
  return { layout, sample: [...own, ...spread(pages, MOST_SAMPLED)].flatMap((path) => context.site.read(path) ?? []) };
}

/** Files of a repository that are no pages of its site. */
const NO_PAGES = /^(?:CHANGELOG|LICEN[CS]E|CODE_OF_CONDUCT)\.md$/i;
const MOST_EXCLUDED = 50;

/** Returns globs of what the patterns of pages match and is none: other versions, and folders that are ignored. */
function excludedAround(
  { site }: Context,
  { folders, outdated }: { readonly folders: ReadonlySet<string>; readonly outdated: readonly PlacedFile[] },
): string[] {
  const isAround = (path: string): boolean => [...folders].some((folder) => path.startsWith(folder));
  const globs = [
    ...outdated.map(({ path }) => `${folderOfVersion(path)}**`),
    ...site.ignoredFolders.filter(isAround).map((folder) => `${folder}**`),
    ...site.markdown.filter((path) => isAround(path) && NO_PAGES.test(path.slice(path.lastIndexOf('/') + 1))),
  ];
  return [...new Set(globs)].slice(0, MOST_EXCLUDED);
}

/** `i18n/uk/docusaurus-plugin-content-docs/version-3/` of a path in it; the file's folder if no folder is a version. */
function folderOfVersion(path: string): string {
  const folders = path.split('/').slice(0, -1);
  const at = folders.findLastIndex((name) => versionRank(name) !== undefined);
  return folders.slice(0, at < 0 ? folders.length : at + 1).join('/') + '/';
}

/** Returns at most `most` items, evenly distributed. */
export function spread<T>(items: readonly T[], most: number): readonly T[] {
  if (items.length <= most) return items;
  const step = items.length / most;
  return Array.from({ length: most }, (_, at) => items[Math.floor(at * step)]).flatMap((item) => item ?? []);
}

/** Returns the folder of the pages that a file is one of, with placeholders. */
function folderOfPages({ site }: Context, template: string, generator: Generator | undefined): string {
  const localized =
    /^.*?\{(?:locale|language)\}\/(?:docusaurus-plugin-content-[^/]+\/(?:current|version-[^/]+)\/)?/.exec(
      template,
    )?.[0];
  if (localized !== undefined) return localized;
  const base = generator?.folder ?? '';
  const hasPages = (folder: string): boolean => site.markdown.some((path) => path.startsWith(folder));
  const known = (CONTENT[generator?.name ?? ''] ?? []).map((folder) =>
    folder.startsWith('../') ? folderOf(base.slice(0, -1)) + folder.slice(3) : base + folder,
  );
  const own = known.find((folder) => template.startsWith(folder)) ?? known.find(hasPages);
  if (own !== undefined) return own;
  if (generator) return base;
  const usual = FOLDERS.find((folder) => template.startsWith(folder));
  const first = template.slice(0, template.indexOf('/') + 1);
  const inFirst = site.markdown.filter((path) => path.startsWith(first)).length;
  return usual ?? (inFirst * 2 > site.markdown.length ? first : '');
}

function hasLocaleFolders({ site }: Context, folder: string): boolean {
  return site.markdown.some((path) => {
    if (!path.startsWith(folder)) return false;
    const end = path.indexOf('/', folder.length);
    return end > 0 && isSureLocale(path.slice(folder.length, end));
  });
}

/** The folder names that do not identify a locale, as a layout has them. */
export function languagesOf(files: readonly PlacedFile[]): Pick<DetectedLayout, 'languages'> {
  const languages = Object.fromEntries(files.flatMap(({ unusual }) => (unusual ? [unusual] : [])));
  return Object.keys(languages).length > 0 ? { languages } : {};
}

export function patternsOf(patterns: readonly FilePattern[]): string[] {
  return [...new Set(patterns.map(({ path }) => path))];
}
