import type { BudgetedSite } from './budgetedSite.ts';
import type { FileCandidate, FolderCandidate } from './candidates.ts';
import { configuredTitle, type Generator } from './generators.ts';
import { mentionsGlossary } from './glossaryWords.ts';
import { headsOf } from './heads.ts';
import { isArticleName, isIndexName, isSecondary } from './ignoredPaths.ts';
import { stemOf } from './paths.ts';
import type { PlacedFile, Places } from './placedFile.ts';

/** Maximum depth and number of pages whose title is read. */
const MOST_FOLDERS = 3;
const MOST_PAGES = 20;
/** Most words of a title that is that of a glossary: `Glossary of Market Terms`. */
const MOST_WORDS = 7;
/** Files of a folder, and folders of letters, that may be a glossary under any name. */
const MIN_ARTICLES = 10;
const MIN_LETTERS = 5;

/** Whether the site as a whole is a glossary by its title. */
export function isTitledGlossary(site: BudgetedSite, generators: readonly Generator[]): boolean {
  const titles = generators.filter(({ folder }) => !isSecondary(folder)).map((each) => configuredTitle(site, each));
  const heads = headsOf(
    site,
    ['README.md', 'readme.md', 'index.md', 'docs/index.md'].filter((path) => site.has(path)),
  );
  return [...titles, ...heads.map(({ title }) => title)].some(isTitle);
}

function isTitle(title: string | undefined): boolean {
  return title !== undefined && title.split(/\s+/).length <= MOST_WORDS && mentionsGlossary(title);
}

/** Returns pages whose title says that they are a glossary although their path does not, such as the README of a glossary. */
export function titledPages(site: BudgetedSite, places: Places): FileCandidate[] {
  const paths = site.markdown.filter(
    (path) => path.split('/').length <= MOST_FOLDERS && isIndexName(stemOf(path)) && !isSecondary(path),
  );
  return headsOf(site, paths.slice(0, MOST_PAGES)).flatMap(({ path, title }) => {
    if (!isTitle(title)) return [];
    const file = places.place(path);
    return { key: file.key, strength: 'weak' as const, files: [file], outdated: [] };
  });
}

/**
 * Returns the largest folder that may contain the articles of a glossary under any name: it has folders of letters, or
 * the title of the site says that it is a glossary.
 */
export function untitledFolder(site: BudgetedSite, places: Places, isTitled: boolean): FolderCandidate | undefined {
  const groups = new Map<string, PlacedFile[]>();
  for (const path of site.markdown) {
    if (!isArticleName(stemOf(path)) || isIndexName(stemOf(path)) || isSecondary(path)) continue;
    const file = places.place(path);
    const isInLetter = isLetter(file.folders.at(-1)?.name ?? '');
    const depth = file.folders.length - (isInLetter ? 1 : 0);
    const id = `${depth} ${file.key
      .split('/')
      .slice(0, isInLetter ? -2 : -1)
      .join('/')}/`;
    const group = groups.get(id);
    if (group) group.push(file);
    else groups.set(id, [file]);
  }
  const found = [...groups].flatMap(([id, members]) => {
    const letters = new Set(members.map(({ folders }) => folders.at(-1)?.name ?? '').filter(isLetter));
    const articles = new Set(members.map(({ key }) => key)).size;
    const isGlossary = articles >= MIN_ARTICLES && (isTitled || letters.size >= MIN_LETTERS);
    const [depth = '', key = ''] = id.split(' ', 2);
    return isGlossary
      ? { key, depth: Number(depth), strength: 'weak' as const, members, indexes: [], skipped: [], outdated: [] }
      : [];
  });
  return found.toSorted((a, b) => b.members.length - a.members.length)[0];
}

function isLetter(name: string): boolean {
  return /^\p{L}$/u.test(name);
}
