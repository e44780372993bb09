import type { BudgetedSite } from './budgetedSite.ts';
import { glossaryWord, type WordStrength } from './glossaryWords.ts';
import { isArticleName, isIndexName } from './ignoredPaths.ts';
import { isSureLocale, namedLocale } from './localeFolders.ts';
import { dataKindOf, folderOf, isMarkdown, stemOf } from './paths.ts';
import { currentVersions, type PlacedFile, type Places } from './placedFile.ts';

/** A folder named after a glossary, in all locales. */
export interface FolderCandidate {
  /** The key of the folder, ending in `/`. */
  readonly key: string;
  /** Number of the key's folders up to and including this one. */
  readonly depth: number;
  readonly strength: WordStrength;
  /** Files that may be articles, or pages of entries. */
  readonly members: readonly PlacedFile[];
  /** Pages of the folder itself: `index.md`, `README.md`, `glossary/glossary.md`. */
  readonly indexes: readonly PlacedFile[];
  /** Other files in it, which are neither. */
  readonly skipped: readonly PlacedFile[];
  /** The same files in other versions. */
  readonly outdated: readonly PlacedFile[];
}

/** A file that may contain many entries, in all locales. */
export interface FileCandidate {
  readonly key: string;
  readonly strength: WordStrength;
  readonly files: readonly PlacedFile[];
  /** The same file in other versions. */
  readonly outdated: readonly PlacedFile[];
}

export interface Candidates {
  readonly folders: readonly FolderCandidate[];
  readonly pages: readonly FileCandidate[];
  readonly data: readonly FileCandidate[];
}

interface FileGroup {
  readonly key: string;
  readonly strength: WordStrength;
  readonly files: PlacedFile[];
}

interface Folder {
  readonly key: string;
  readonly depth: number;
  readonly strength: WordStrength;
  readonly members: PlacedFile[];
  readonly indexes: PlacedFile[];
  readonly skipped: PlacedFile[];
}

/** Returns what the names of files and folders suggest, by location. */
export function candidatesOf(site: BudgetedSite, places: Places): Candidates {
  const folders = new Map<string, Folder>();
  const pages: PlacedFile[] = [];
  const data: PlacedFile[] = [];
  for (const path of [...site.markdown, ...site.data].filter(mayMatter())) {
    const file = places.place(path);
    const place = glossaryFolderOf(file);
    if (!isMarkdown(path)) {
      if (glossaryWord(file.stem) || file.extension === '.tbx') data.push(file);
      else if (place && isSureLocale(file.stem)) data.push(namedByLocale(file));
      else if (place && !/^(?:package|tsconfig|_category_|meta|_meta)/.test(file.stem)) data.push(file);
      continue;
    }
    if (place && isPackage(site, file, place.depth)) continue;
    if (!place) {
      if (glossaryWord(file.stem)) pages.push(file);
      continue;
    }
    const folder = folders.get(place.key) ?? { ...place, members: [], indexes: [], skipped: [] };
    folders.set(place.key, folder);
    const isDirect = file.folders.length === place.depth;
    if (isDirect && isSureLocale(file.stem) && !file.template.includes('{')) folder.indexes.push(namedByLocale(file));
    else if (isDirect && isPageOfFolder(file)) folder.indexes.push(file);
    else if (isIndexName(file.stem) ? !file.stem.startsWith('_') && !isDirect : isArticleName(file.stem))
      folder.members.push(file);
    else folder.skipped.push(file);
  }
  return {
    folders: withTranslatedFolders([...folders.values()])
      .map(withPartials)
      .map(ofCurrentVersion),
    pages: byKey(pages),
    data: byKey(data),
  };
}

/** Joins folders whose names are words of different languages: `content/en/glossary/`, `content/de/glossar/`. */
function withTranslatedFolders(folders: readonly Folder[]): Folder[] {
  const joined = new Map<string, Folder>();
  for (const folder of folders) {
    const id = folder.strength === 'strong' ? `${upTo(folder.key, 1)}*` : folder.key;
    const known = joined.get(id);
    if (known && areOfOtherLocales(known, folder)) addTranslated(known, folder);
    else joined.set(known ? folder.key : id, folder);
  }
  return [...joined.values()];
}

function areOfOtherLocales(one: Folder, other: Folder): boolean {
  const locales = new Set(filesOf(one).map(({ locale }) => locale));
  return filesOf(other).every(({ locale }) => !locales.has(locale));
}

function filesOf({ members, indexes, skipped }: Folder): readonly PlacedFile[] {
  return [...members, ...indexes, ...skipped];
}

/** Adds the files of a folder to those of the same folder in other locales, with the keys that they would have there. */
function addTranslated(known: Folder, { key, members, indexes, skipped }: Folder): void {
  const renamed = (file: PlacedFile): PlacedFile => ({ ...file, key: known.key + file.key.slice(key.length) });
  known.members.push(...members.map(renamed));
  known.indexes.push(...indexes.map(renamed));
  known.skipped.push(...skipped.map(renamed));
}

/** Minimum number of files whose names start with `_` for them to be articles. */
const MIN_PARTIALS = 5;

/** The folder with its partials as articles, `_cold-frame.mdx`, if it has nothing else: a page of the site includes them. */
function withPartials(folder: Folder): Folder {
  const partials = folder.skipped.filter(({ stem }) => /^_(?!index$|category_$)[\p{L}\p{N}]/iu.test(stem));
  if (folder.members.length > 0 || partials.length < MIN_PARTIALS) return folder;
  const members = partials.map((file) => Object.assign({}, file, { stem: file.stem.slice(1) }));
  return { ...folder, members, skipped: folder.skipped.filter((file) => !partials.includes(file)) };
}

/** The folder without files of other versions, and without the pages of folders with articles. */
function ofCurrentVersion(folder: Folder): FolderCandidate {
  const withArticles = new Set(
    folder.members.filter(({ stem }) => !isIndexName(stem)).map(({ path }) => folderOf(path)),
  );
  const isPage = ({ stem, path }: PlacedFile): boolean => isIndexName(stem) && withArticles.has(folderOf(path));
  const files = [...folder.members.filter((file) => !isPage(file)), ...folder.indexes];
  const current = new Set(currentVersions(files));
  return {
    ...folder,
    members: folder.members.filter((file) => current.has(file)),
    indexes: folder.indexes.filter((file) => current.has(file)),
    skipped: [...folder.skipped, ...folder.members.filter(isPage)],
    outdated: files.filter((file) => !current.has(file)),
  };
}

/** Returns a quick test that most paths fail: whether a name in the path has a word for a glossary. */
function mayMatter(): (path: string) => boolean {
  let last = { folder: '', matters: false };
  return (path) => {
    const folder = folderOf(path);
    if (folder !== last.folder) last = { folder, matters: folder.split('/').some((name) => glossaryWord(name)) };
    if (last.matters) return true;
    const stem = stemOf(path);
    if (dataKindOf(path) === 'tbx') return true;
    return glossaryWord(stem) !== undefined || glossaryWord(stem.replace(LOCALE_SUFFIX, '')) !== undefined;
  };
}

const LOCALE_SUFFIX = /[._-][A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?$/;

/** Whether the file is the page of its folder: `README.md`, `glossary/glossary.md`, `terms/terms.md`. */
function isPageOfFolder({ stem, folders }: PlacedFile): boolean {
  const isNamedSo = stem.toLowerCase() === folders.at(-1)?.name.toLowerCase();
  return isIndexName(stem) || isNamedSo || glossaryWord(stem) === 'strong';
}

/** Returns the glossary folder of the file, if it is in one: the first one whose name is certain, otherwise the first one. */
export function glossaryFolderOf(file: PlacedFile): Pick<Folder, 'key' | 'depth' | 'strength'> | undefined {
  const strengths = file.folders.map(({ name }) => glossaryWord(name));
  const strong = strengths.indexOf('strong');
  const at = strong >= 0 ? strong : strengths.indexOf('weak');
  const strength = strengths[at];
  if (strength === undefined) return undefined;
  const after = file.folders.length - at - 1;
  return { key: upTo(file.key, after), depth: at + 1, strength };
}

/** Files that make a folder a package of code. */
const MANIFESTS = ['package.json', 'Cargo.toml', 'pyproject.toml', 'go.mod', 'composer.json', 'pom.xml', 'setup.py'];

/** Whether the folder of a glossary is a package of code with this name. */
function isPackage(site: BudgetedSite, { template, folders }: PlacedFile, depth: number): boolean {
  const folder = template.slice(0, folders[depth - 1]?.end ?? 0);
  return folder !== '' && MANIFESTS.some((name) => site.has(folder + name));
}

/** Returns the folders of a key but the last ones. */
function upTo(key: string, skipped: number): string {
  let end = key.lastIndexOf('/');
  for (let left = skipped; left > 0; left--) end = key.lastIndexOf('/', end - 1);
  return key.slice(0, end + 1);
}

/** A file with the name of a locale: `glossary/pl.yml`. */
function namedByLocale(file: PlacedFile): PlacedFile {
  const named = namedLocale(file.stem);
  const end = file.template.length - file.extension.length - file.stem.length;
  return {
    ...file,
    key: `${file.key.slice(0, file.key.lastIndexOf('/') + 1)}{locale}`,
    locale: named?.locale,
    template: `${file.template.slice(0, end)}{locale}${file.extension}`,
  };
}

/** Groups the files of a page or data file, in all locales. */
function byKey(files: readonly PlacedFile[]): FileCandidate[] {
  const groups = new Map<string, FileGroup>();
  for (const file of files) {
    const key = file.key + (isMarkdown(file.path) ? '' : file.extension);
    const words = [glossaryWord(file.stem), glossaryFolderOf(file)?.strength];
    const strength = file.extension === '.tbx' || words.includes('strong') ? 'strong' : 'weak';
    const group = groups.get(key) ?? { key, strength, files: [] };
    group.files.push(file);
    groups.set(key, group);
  }
  return withTranslatedNames([...groups.values()]).map(({ key, strength, files: all }) => {
    const current = new Set(currentVersions(all));
    return { key, strength, files: [...current], outdated: all.filter((file) => !current.has(file)) };
  });
}

/** Joins files whose names are words of different languages: `en/glossary.md`, `de/glossar.md`. */
function withTranslatedNames(groups: readonly FileGroup[]): FileGroup[] {
  const joined = new Map<string, FileGroup>();
  for (const group of groups) {
    const [first] = group.files;
    const isTranslated = group.strength === 'strong' && group.files.every(({ locale }) => locale !== undefined);
    const id = isTranslated ? `${folderOf(group.key)}*${first?.extension}` : group.key;
    const known = joined.get(id);
    const isOther = known?.files.every(({ locale }) => group.files.every((file) => file.locale !== locale)) === true;
    if (known && isOther) known.files.push(...group.files.map((file) => Object.assign({}, file, { key: known.key })));
    else joined.set(known ? group.key : id, group);
  }
  return [...joined.values()];
}
