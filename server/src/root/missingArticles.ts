import { counted, localized, msg, quoted, t } from '../localization/index.ts';
import { placeInConfiguration } from '../config/configurationFile.ts';
import type { PlacedError } from '../config/placedError.ts';
import { pathOfKey } from '../disk/fileKey.ts';
import { isSkippedFolder } from '../disk/folderContent.ts';
import type { BrokenData } from '../glossary/detection/brokenData.ts';
import type { FoundGlossary } from '../glossary/detection/site.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Layout } from '../glossary/layout.ts';
import { presets } from '../glossary/layouts/index.ts';
import { typosAllowed } from '../matching/editDistance.ts';
import { nearest } from '../matching/nearest.ts';
import { LayoutPaths } from '../glossary/layoutPaths.ts';
import { pathPattern } from '../glossary/pathPattern.ts';
import type { FileProblem } from '../disk/listing.ts';
import type { Root } from './root.ts';
import { describeSources, foldersAboveArticles, prefixesOf } from './rootLayouts.ts';

/** Maximum number of files and folders that are visited to find out why there are no articles. */
const MOST_ENTRIES = 5000;

/**
 * The configured layouts without articles, and why, placed in the configuration file. Requires the phase `listed`;
 * accesses the disk only if articles are missing.
 */
export function missingArticles(root: Root): PlacedError[] {
  const { layouts = [] } = root.configuration;
  if (root.configuration.layouts?.length === 0)
    return [
      { message: t("'layouts' must not be empty"), span: placeInConfiguration(root.configurationText, ['layouts']) },
    ];
  return root.glossaries.flatMap((glossary, at) => {
    const { layout } = glossary;
    if (hasArticles(root, glossary) || !layouts.includes(layout)) return [];
    const span = placeInConfiguration(root.configurationText, ['layouts', at, 'articles']);
    return [{ message: t('no articles match {0}: {1}', describeSources(layout), whyNone(root, layout)), span }];
  });
}

/** The reason why a root has no articles, in one line; undefined if it has some. */
export function whyNoArticles(root: Root): string | undefined {
  if (root.glossaries.some((glossary) => hasArticles(root, glossary))) return undefined;
  const [first] = missingArticles(root);
  if (first && root.configurationText === '') return first.message;
  if (first) return root.describeConfigurationError(first);
  const hidden = presets
    .map((layout) => ({ layout, files: filesOf(root, layout) }))
    .find(({ layout, files }) => files.known > 0 && !isListed(root, layout));
  const out = linkOutOf(root);
  const [likely] = root.foundGlossaries;
  const folder = pathOfKey(root.key);
  if (likely) return t("no glossary found in '{0}' that is certain. {1}", folder, proposal(likely));
  const broken = root.brokenGlossary;
  if (broken) return brokenText(folder, broken);
  if (out) return t("no glossary found in '{0}': {1}", folder, leadsOut(out));
  return hidden
    ? t(
        "no glossary found in '{0}': {1} match {2}, but {3}",
        folder,
        hidden.files.known,
        describeSources(hidden.layout),
        LEFT_OUT,
      )
    : t("no glossary found in '{0}'. Run 'glosswright init' to describe one, or use --glossary DIR", folder);
}

/** Why the file of a glossary is none, in one line. */
export function brokenText(folder: string, { path, message, line, column }: BrokenData): string {
  return t("no glossary found in '{0}': {1}", folder, `${path}:${line + 1}:${column + 1}: ${localized(message)}`);
}

/** Whether the root lists a file of the layout: then the file is not an article, and nothing is left out. */
function isListed(root: Root, layout: Layout): boolean {
  const paths = LayoutPaths.of(layout);
  return root.listed().some(({ path }) => paths?.place(path) !== undefined);
}

function proposal({ concepts, locales, evidence }: FoundGlossary): string {
  const [first = ''] = evidence;
  return t(
    "Likely: {0} in {1}. {2} Run 'glosswright init --write' to use it",
    counted(concepts, 'concept'),
    locales.join(', '),
    first,
  );
}

/** The symbolic link that replaces a preset's folder and leads out of the root. */
function linkOutOf({ configuration, problems }: Root): FileProblem | undefined {
  const folders = new Set(foldersAboveArticles(configuration.layouts ?? presets));
  return problems.find(({ path, kind }) => kind === 'outside-root' && folders.has(path));
}

function leadsOut({ path, message }: FileProblem): string {
  return t("'{0}' is skipped. {1}", path, message);
}

/** Whether the glossary has articles, read or not. */
function hasArticles(root: Root, glossary: Glossary): boolean {
  if (glossary.articles.count > 0) return true;
  return root.listed().some(({ path }) => {
    const located = root.locate(path);
    return located?.glossary === glossary && located.place.kind !== 'page' && located.place.kind !== 'sitePage';
  });
}

const LEFT_OUT = msg("'exclude' or a .gitignore excludes them");

function whyNone(root: Root, layout: Layout): string {
  const [prefix = ''] = prefixesOf(layout);
  const folder = firstOddFolder(root, prefix);
  if (folder !== undefined) return folder;
  const { known, unknownFolders, isComplete } = filesOf(root, layout);
  if (known > 0) return t('{0, plural, one {# file matches, but {1}} other {# files match, but {1}}}', known, LEFT_OUT);
  const [unknown] = unknownFolders;
  if (unknown !== undefined) return t("the folder '{0}' does not identify a locale; add it to 'languages'", unknown);
  const place = prefix === '' ? msg('the root') : quoted(prefix.slice(0, -1));
  return isComplete
    ? t('no file in {0} matches', place)
    : t('no file among the first {0} in {1} matches', MOST_ENTRIES, place);
}

/** The first of the pattern's literal folders that is missing or leads out of the root. */
function firstOddFolder(root: Root, prefix: string): string | undefined {
  const names = prefix.split('/').filter((name) => name !== '');
  for (const [at, name] of names.entries()) {
    const above = names.slice(0, at).join('/');
    const path = names.slice(0, at + 1).join('/');
    const out = root.problems.find((problem) => problem.kind === 'outside-root' && problem.path === path);
    if (out) return leadsOut(out);
    // `/.` follows a symbolic link.
    if (root.kindOf(`${path}/.`) === 'folder') continue;
    const near = nearestFolder(root, above, name);
    return near === undefined
      ? t("there is no folder '{0}'", path)
      : t("there is no folder '{0}'; did you mean '{1}'?", path, [...names.slice(0, at), near].join('/'));
  }
  return undefined;
}

function nearestFolder(root: Root, above: string, name: string): string | undefined {
  const folders = root.entriesIn(above).filter((entry) => entry.isDirectory() && !isSkippedFolder(entry.name));
  const near = nearest(folders, name.toLowerCase(), {
    textOf: (folder) => folder.name.toLowerCase(),
    most: typosAllowed(name.length),
  });
  return near[0]?.name;
}

/** The files that match a layout's pattern, including those that are left out. */
interface MatchingFiles {
  /** Number of files in locale folders. */
  known: number;
  /** Folders whose name is not a locale. */
  readonly unknownFolders: Set<string>;
  isComplete: boolean;
}

function filesOf(root: Root, layout: Layout): MatchingFiles {
  const found: MatchingFiles = { known: 0, unknownFolders: new Set(), isComplete: true };
  const paths = LayoutPaths.of(layout);
  if (!paths) return found;
  const patterns = [...layout.articles, ...layout.pages, ...layout.data].flatMap(({ path }) => pathPattern(path) ?? []);
  const waiting = [...paths.prefixes];
  let left = MOST_ENTRIES;
  for (let prefix = waiting.shift(); prefix !== undefined; prefix = waiting.shift()) {
    for (const entry of root.entriesIn(prefix)) {
      if (left-- <= 0) return { ...found, isComplete: false };
      const path = prefix + entry.name;
      if (entry.isDirectory() && !isSkippedFolder(entry.name)) waiting.push(`${path}/`);
      if (!entry.isFile()) continue;
      if (paths.place(path)) found.known++;
      else
        for (const pattern of patterns)
          if (pattern.match(path)) found.unknownFolders.add(pattern.match(path)?.folder ?? '');
    }
  }
  return found;
}
