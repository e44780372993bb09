import { lstatSync } from 'node:fs';
import { type FileKey, pathOfKey } from '../disk/fileKey.ts';
import { maximumArticleSize } from '../disk/limits.ts';
import { listFiles } from '../disk/listFiles.ts';
import { readNamed } from '../disk/readNamed.ts';
import { readTextSync } from '../disk/readText.ts';
import type { Site } from '../glossary/detection/site.ts';
import type { Control } from '../scheduling/scheduler.ts';

/** Files that a site can consist of, by extension; of code only the configuration of generators. */
const CONTENT = ['.md', '.mdx', '.markdown', '.yml', '.yaml', '.json', '.csv', '.tsv', '.tbx', '.toml'];
const CODE = ['.js', '.cjs', '.mjs', '.ts', '.cts', '.mts', '.tsx', '.jsx', '.py'];
const CONFIGURATION =
  /(?:^|\/)(?:(?:docusaurus|astro|theme|eleventy|gatsby)[.-]config\.\w+|gatsby-config\.\w+|conf\.py|setup\.py)$/;
/** Configuration of generators in hidden folders, which are not listed. */
const HIDDEN = [
  ...['.vitepress', '.vuepress'].flatMap((folder) =>
    ['config.ts', 'config.mts', 'config.js', 'config.mjs', 'config/index.ts'].map((name) => `${folder}/${name}`),
  ),
  '.obsidian/app.json',
];
const FOLDERS_WITH_HIDDEN = ['', 'docs/', 'doc/', 'documentation/', 'website/', 'site/', 'src/'];
/** Larger folders are looked at in part. */
const MOST_FILES = 200_000;

/** Returns the files of a folder for detection. Hidden and ignored ones are left out, as in a root. */
export async function siteOfFolder(folder: FileKey, { signal }: Control = {}): Promise<Site> {
  const extensions = [...CONTENT, ...CODE];
  const listing = await listFiles(folder, { extensions, maximumFiles: MOST_FILES, ...(signal && { signal }) });
  const files = new Map(listing.files.map((file) => [file.path, file]));
  const listed = [...files.keys()].filter((path) => isContent(path) || CONFIGURATION.test(path));
  const hidden = FOLDERS_WITH_HIDDEN.flatMap((above) => HIDDEN.map((name) => above + name)).filter((path) =>
    isFile(folder, path),
  );
  return {
    paths: [...listed, ...hidden].toSorted(),
    read: (path) => {
      const file = files.get(path);
      const result = file ? readTextSync(file, maximumArticleSize) : readNamed(folder, path);
      return result?.kind === 'text' ? result.text : undefined;
    },
  };
}

function isContent(path: string): boolean {
  const lower = path.toLowerCase();
  return CONTENT.some((extension) => lower.endsWith(extension));
}

function isFile(folder: FileKey, path: string): boolean {
  try {
    return lstatSync(`${pathOfKey(folder)}/${path}`, { throwIfNoEntry: false })?.isFile() === true;
  } catch {
    return false; // a file where a folder should be
  }
}
