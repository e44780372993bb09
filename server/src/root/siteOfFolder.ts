import type { FileKey } from '../disk/fileKey.ts';
import type { Files } from '../disk/files.ts';
import { complete } from '../disk/remote/complete.ts';
import { type BrokenData, brokenData } from '../glossary/detection/brokenData.ts';
import { detectGlossaries } from '../glossary/detection/detectGlossaries.ts';
import type { FoundGlossary, Site } from '../glossary/detection/site.ts';
import { markdownExtensions } from '../markdown/flavor.ts';
import type { Control } from '../scheduling/scheduler.ts';

/** Configuration files of site generators that are code, without their extension. */
const PROGRAMS = ['docusaurus.config', 'astro.config', 'theme.config', 'eleventy.config', 'gatsby-config'];
const PROGRAM_EXTENSIONS = ['.js', '.cjs', '.mjs', '.ts', '.cts', '.mts', '.tsx', '.jsx'];

/** The suffixes of the files that detection considers; the only code among them is the configuration of generators. */
const ENDINGS = [
  ...markdownExtensions,
  '.yml',
  '.yaml',
  '.json',
  '.csv',
  '.tsv',
  '.tbx',
  '.toml',
  'conf.py',
  ...PROGRAMS.flatMap((name) => PROGRAM_EXTENSIONS.map((extension) => name + extension)),
];

/** Configuration of generators in hidden folders, which are not listed. */
const HIDDEN = [
  ...['.vitepress', '.vuepress'].flatMap((folder) =>
    ['config.ts', 'config.mts', 'config.js', 'config.mjs', 'config/index.ts'].map((name) => `${folder}/${name}`),
  ),
  '.obsidian/app.json',
];
const FOLDERS_WITH_HIDDEN = ['', 'docs/', 'doc/', 'documentation/', 'website/', 'site/', 'src/'];

/** Files at the top of a root that identify the generator of the site. */
const AT_TOP = [
  ...['hugo', 'config'].flatMap((name) => ['.toml', '.yaml', '.yml'].map((extension) => name + extension)),
  'hugo.json',
  'mkdocs.yml',
  '_config.yml',
  'book.toml',
  'myst.yml',
  'conf.py',
  'mint.json',
  'docs.json',
  ...PROGRAMS.flatMap((name) => PROGRAM_EXTENSIONS.map((extension) => name + extension)),
  'README.md',
  'readme.md',
  'index.md',
  'docs/index.md',
];

/** Returns a site of these files and of those at the top of the root that identify its generator. */
export function siteOfPaths(files: Files, root: FileKey, paths: readonly string[]): Site {
  const known = new Set(paths);
  const others = AT_TOP.filter((path) => !known.has(path) && files.stat(root, path) !== undefined);
  return {
    paths: [...paths, ...others].toSorted(),
    read: (path) => {
      const result = files.readNamed(root, path);
      return result?.kind === 'text' ? result.text : undefined;
    },
  };
}

/** Returns the files of a folder for detection. Hidden, ignored and excluded files are left out, as in a root. */
export async function siteOfFolder(
  files: Files,
  folder: FileKey,
  exclude: readonly string[] = [],
  { signal }: Control = {},
): Promise<Site> {
  const listing = await files.list(folder, { exclude, extensions: ENDINGS, ...(signal && { signal }) });
  const byPath = new Map(listing.files.map((file) => [file.path, file]));
  const hidden = FOLDERS_WITH_HIDDEN.flatMap((above) => HIDDEN.map((name) => above + name)).filter(
    (path) => files.stat(folder, path) !== undefined,
  );
  return {
    paths: [...byPath.keys(), ...hidden].toSorted(),
    read: (path) => {
      const file = byPath.get(path);
      const result = file ? files.read(file) : files.readNamed(folder, path);
      return result?.kind === 'text' ? result.text : undefined;
    },
  };
}

/** The glossaries of a folder. */
export interface Detected {
  readonly found: readonly FoundGlossary[];
  /** If none was found: a file with the name of a glossary that is not valid. */
  readonly broken: BrokenData | undefined;
}

/** Detects glossaries in a folder. */
export async function detectInFolder(
  files: Files,
  folder: FileKey,
  exclude: readonly string[] = [],
  control: Control = {},
): Promise<Detected> {
  const site = await siteOfFolder(files, folder, exclude, control);
  const detect = (): Detected => {
    const found = detectGlossaries(site);
    return { found, broken: found.length > 0 ? undefined : brokenData(site) };
  };
  return complete(files, folder, detect, control.signal);
}
