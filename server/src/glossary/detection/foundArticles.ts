import { t } from '../../localization/index.ts';
import type { FilePattern } from '../sources/source.ts';
import type { FolderCandidate } from './candidates.ts';
import { conceptKeyOf } from './conceptKey.ts';
import { type Context, type Draft, foldName, Tally } from './draft.ts';
import { quotedPatterns } from './foundPages.ts';
import { frontMatterOf } from './frontMatter.ts';
import { configuredLocales, generatorAround } from './generators.ts';
import { glossaryWord, mentionsGlossary } from './glossaryWords.ts';
import { isIndexName } from './ignoredPaths.ts';
import { type Head, headsOf, medianLength, shareWith } from './heads.ts';
import { type JekyllCollection, jekyllCollection } from './jekyllCollection.ts';
import { type FoundLinks, linksIn, rootAliasIn } from './links.ts';
import { mentionsIn } from './mentions.ts';
import type { PlacedFile } from './placedFile.ts';
import type { DetectedLayout } from './site.ts';
import { titleSuffixOf } from './titleSuffix.ts';
import { localeOfPages } from './siteLanguage.ts';
import { languagesOf, patternsOf, sitePages, spread } from './sitePages.ts';

const MOST_SAMPLED = 24;
/** Minimum number of articles in a folder whose name has other meanings, too. */
const MIN_WEAK = 5;
/** The same if the front matter has keys that are rare outside glossaries, and the share of the articles that have one. */
const MIN_KEYED = 3;
const MIN_KEYED_SHARE = 0.8;
const TERM_KEYS = [
  'term',
  'definition',
  'glossaryterm',
  'hoverText',
  'hoverSnippet',
  'shortDefinition',
  'short_definition',
];
/** Number of articles that is certain without other evidence. */
const MANY = 20;
/** Share of the articles that have their file's name as their title. */
const MIN_TITLED = 0.6;
/** Length of an article of a glossary, in UTF-16 units; half of them are shorter. */
const MOST_TEXT = 6000;
/** Maximum share of file names about glossaries: otherwise, the folder documents a feature. */
const MOST_ABOUT_GLOSSARIES = 0.3;
/** Names of legal texts in folders named `terms`. */
const LEGAL = /^(?:privacy|cookies?|terms|service|use|usage|conditions|legal|eula|dpa|gdpr|refunds?)(?:[-_].*)?$/i;

/** Returns the glossary of a folder whose files are one entry each; undefined if they are not. */
export function articlesDraft(context: Context, folder: FolderCandidate): Draft | undefined {
  const { site, generators } = context;
  const { members, strength } = folder;
  const [first] = members;
  if (!first) return undefined;
  const stems = [...new Set(members.map(nameOf))];
  if (stems.length < (strength === 'strong' ? 2 : MIN_KEYED)) return undefined;
  if (stems.filter(mentionsGlossary).length > stems.length * MOST_ABOUT_GLOSSARIES) return undefined;
  if (strength === 'weak' && stems.filter((stem) => LEGAL.test(stem)).length >= 2) return undefined;

  const generator = generatorAround(generators, first.path);
  const unplaced = members.filter(({ locale }) => locale === undefined);
  const own = headsOf(
    site,
    spread(unplaced.length > 0 ? unplaced : members, MOST_SAMPLED).map(({ path }) => path),
  );
  const hasName = glossaryWord(first.folders[folder.depth - 1]?.name ?? '') !== undefined;
  const isKeyed = shareWith(own, TERM_KEYS) >= MIN_KEYED_SHARE;
  if (strength === 'weak' && !isKeyed && (stems.length < MIN_WEAK || !areDefinitions(own))) return undefined;
  const sourceLocale = localeOfPages(
    unplaced.length > 0 ? own.map(({ text }) => text) : [],
    configuredLocales(site, generator),
    site,
  );

  const articles = patternsIn(folder, sourceLocale);
  const tally = new Tally();
  const placed = articles.files.map(({ file, slug }) => {
    return { path: file.path, slug, locale: file.locale ?? sourceLocale };
  });
  const joined = conceptKeyOf(site, placed);
  for (const { path, slug, locale } of placed) tally.add(joined?.concepts.get(path) ?? slug, locale);
  const around = sitePages(context, {
    templates: articles.patterns,
    sourceLocale,
    files: members.slice(0, MOST_SAMPLED),
    outdated: folder.outdated,
  });
  const texts = [...own.map(({ text }) => text), ...around.sample];
  const folderNames = new Set(members.flatMap(({ folders }) => folders[folder.depth - 1]?.name ?? []));
  const [folderName = ''] = folderNames;
  const collection = jekyllCollection(site, generator, folderName);
  if (collection) folderNames.add(collection.name);
  const links = linksIn(texts, {
    slugs: new Set(articles.files.map(({ slug }) => slug)),
    locales: tally.locales,
    pages: [],
    folders: folderNames,
    topics: new Set(members.flatMap(({ folders }) => folders.slice(folder.depth).map(({ name }) => name))),
  });
  const addresses = addressesOf(collection, links.layout);
  const names = new Set(stems.map(foldName));
  const suffix = titleSuffixOf(own);
  const mentions = mentionsIn(texts, {
    names: withTitles(names, own),
    ids: articles.files.map(({ slug }) => slug),
    titles: [
      ...own.flatMap(({ title }) => title ?? []),
      ...articles.files.map(({ slug }) => slug.replaceAll(/[-_]/g, ' ')),
    ],
    others: links.count,
  });
  return {
    layout: {
      articles: articles.patterns,
      ...around.layout,
      ...withExcluded([...excluded(folder), ...(around.layout.exclude ?? [])], members.some(isPartial)),
      ...(unplaced.length > 0 && { sourceLocale }),
      ...languagesOf(members),
      ...frontMatterOf(own, generator),
      ...(joined && { conceptKey: joined.key }),
      ...suffix,
      ...(generator?.name === 'Jekyll' && { headingIds: 'kramdown' as const }),
      ...links.layout,
      ...addresses,
      // A partial is no page of the site.
      ...(members.some(isPartial) && links.count === 0 && { link: null }),
      ...mentions.layout,
      ...rootAliasIn(texts, { site, folders: [...new Set([generator?.folder ?? '', `${first.path.split('/')[0]}/`])] }),
    },
    locales: tally.locales,
    concepts: tally.conceptCount,
    entries: tally.entryCount,
    confidence:
      strength === 'strong' ||
      context.isTitled ||
      (hasName &&
        (isKeyed ||
          links.count > 0 ||
          mentions.evidence.length > 0 ||
          stems.length >= MANY ||
          isListed(context, folder, stems)))
        ? 'certain'
        : 'likely',
    strength,
    evidence: [
      t(
        '{0, plural, one {{1} matches {2} articles of {3} terms.} other {{1} match {2} articles of {3} terms.}}',
        articles.patterns.length,
        quotedPatterns(patternsOf(articles.patterns)),
        members.length,
        tally.conceptCount,
      ),
      ...(generator ? [t("The site is built with {0} ('{1}').", generator.name, generator.file)] : []),
      ...(joined ? [t("The front matter key '{0}' joins translations that have other slugs.", joined.key)] : []),
      ...links.evidence,
      ...(addresses.link === undefined ? [] : [t("The addresses of the collection are '{0}'.", addresses.link)]),
      ...mentions.evidence,
      ...(suffix.titleSuffix === undefined
        ? []
        : [t("The titles end with '{0}', which is no part of a name.", suffix.titleSuffix)]),
    ],
    path: first.path,
    files: members.map(({ path }) => path),
    names,
  };
}

/** Pages that may list the articles of a folder. */
const LISTS = ['README.md', 'readme.md', 'index.md', 'docs/README.md', 'docs/index.md', 'SUMMARY.md', 'src/SUMMARY.md'];
/** Share of the articles that a page must link. */
const MIN_LISTED = 0.6;

/** Whether the page of the folder or of the repository links most of the articles. */
function isListed({ site }: Context, { indexes }: FolderCandidate, stems: readonly string[]): boolean {
  const paths = [...indexes.map(({ path }) => path), ...LISTS.filter((path) => site.has(path))];
  return paths.some((path) => {
    const targets = new Set(
      [...(site.read(path) ?? '').slice(0, MOST_LIST).matchAll(LINK_NAME)].map(([, name = '']) => name),
    );
    return stems.filter((stem) => targets.has(stem)).length >= stems.length * MIN_LISTED;
  });
}

/** The last name of a link's target, without an extension: `cold-frame` of `](dictionary/cold-frame.md)`. */
const LINK_NAME = /\]\((?:[^()\s]{0,200}\/)?([^()\s/]{1,100}?)(?:\.mdx?)?\/?\)/g;
const MOST_LIST = 200_000;

/** The addresses that the site gives the articles of a collection, if no link shows them. */
function addressesOf(
  collection: JekyllCollection | undefined,
  found: FoundLinks['layout'],
): Pick<DetectedLayout, 'bareSlug'> & { readonly link?: string } {
  const link = collection?.link;
  return link === undefined || found.bareSlug !== 'none' ? {} : { link, bareSlug: 'same-locale' };
}

function withTitles(names: ReadonlySet<string>, heads: readonly Head[]): ReadonlySet<string> {
  return new Set([...names, ...heads.flatMap(({ title }) => (title === undefined ? [] : foldName(title)))]);
}

/** Whether most texts are short and are named after their file. */
export function areDefinitions(heads: readonly Head[]): boolean {
  const titled = heads.filter(({ path, title: written = '' }) => {
    const title = foldName(written);
    const name = foldName(path.replace(/\/(?:index|README)\.\w+$/i, '').replace(/^.*\/|\.\w+$/g, ''));
    return title.length > 1 && name.length > 1 && (title.includes(name) || name.includes(title));
  });
  return titled.length >= heads.length * MIN_TITLED && medianLength(heads) <= MOST_TEXT;
}

/** The name that an article has from its file, or from its folder if the file is an index. */
function nameOf({ stem, folders }: PlacedFile): string {
  return isIndexName(stem) ? (folders.at(-1)?.name ?? stem) : stem;
}

interface Articles {
  readonly patterns: readonly FilePattern[];
  readonly files: readonly { readonly file: PlacedFile; readonly slug: string }[];
}

/** Returns the patterns of the articles, with the folders as part of the slug if it is not unique otherwise. */
function patternsIn({ members, depth }: FolderCandidate, sourceLocale: string): Articles {
  const shared = sharedFolders(members, depth);
  const slugs = new Map<string, string>();
  const isUnique = members.every((file) => {
    const id = `${nameOf(file).toLowerCase()}\n${file.locale ?? ''}`;
    const known = slugs.get(id);
    slugs.set(id, file.key);
    return known === undefined || known === file.key;
  });
  const patterns = new Map<string, FilePattern & { readonly order: number }>();
  const files = members.map((file) => {
    const { path, slug } = patternOf(file, depth + shared, isUnique);
    const hasLocale = /\{(?:locale|language)\}/.test(path);
    const known = patterns.get(path.replace(/\.mdx$/, '.md'));
    const order = (hasLocale ? 0 : 100) + path.split('{').length;
    const isMixed = known !== undefined && known.path !== path;
    if (!known || isMixed) {
      const written = isMixed ? path.replace(/\.mdx$/, '.md') : path;
      patterns.set(path.replace(/\.mdx$/, '.md'), {
        path: written,
        locale: hasLocale ? undefined : sourceLocale,
        order,
      });
    }
    return { file, slug };
  });
  const ordered = [...patterns.values()].toSorted((a, b) => a.order - b.order);
  return { patterns: ordered.map(({ path, locale }) => ({ path, locale })), files };
}

/** Returns how many folders below that of the glossary are the same for all articles: 1 for `glossary/terms/`. */
function sharedFolders(members: readonly PlacedFile[], depth: number): number {
  const [first] = members;
  let shared = 0;
  for (;;) {
    const name = first?.folders[depth + shared]?.name;
    const isShared = members.every(
      (file) => file.folders[depth + shared]?.name === name && !isLastOfIndex(file, depth + shared),
    );
    if (name === undefined || !isShared) return shared;
    shared++;
  }
}

/** Whether the folder is the slug of its `index.md`. */
function isLastOfIndex({ stem, folders }: PlacedFile, at: number): boolean {
  return isIndexName(stem) && at === folders.length - 1;
}

/** `docs/glossary/{any}/{slug}.md` of `docs/glossary/a/abbot.md`. */
function patternOf(
  file: PlacedFile,
  depth: number,
  isUnique: boolean,
): { readonly path: string; readonly slug: string } {
  const { template, folders, stem, extension } = file;
  const base = folders[depth - 1]?.end ?? 0;
  const isIndex = isIndexName(stem);
  const segments = template.slice(base).split('/');
  const name = segments.pop() ?? '';
  const before = segments.filter(isLocalePlaceholder);
  const own = segments.filter((segment) => !isLocalePlaceholder(segment));
  const slugs = isIndex ? own : [...own, stem];
  const prefix = isPartial(file) ? '_' : '';
  const suffix = isIndex ? `/${name}` : name.slice(prefix.length + stem.length);
  const isDeep = !isUnique && slugs.length > 1;
  const tail = isDeep ? '{slug**}' : [...slugs.slice(0, -1).map(() => '{any}'), `${prefix}{slug}`].join('/');
  const head = template.slice(0, base) + before.map((segment) => `${segment}/`).join('');
  return {
    path: head + tail + (isIndex ? suffix : suffix || extension),
    slug: isDeep ? slugs.join('/') : (slugs.at(-1) ?? stem),
  };
}

/** Files whose names start with `_` are excluded by default. */
function withExcluded(exclude: readonly string[], hasPartials: boolean): Pick<DetectedLayout, 'exclude'> {
  return exclude.length > 0 || hasPartials ? { exclude } : {};
}

/** `_cold-frame.mdx` with the stem `cold-frame`. */
function isPartial({ path, stem }: PlacedFile): boolean {
  return nameIn(path).startsWith(`_${stem}`);
}

/** Globs of the files that are among the articles and are none. A glob for a name would match articles with that name. */
function excluded({ members, skipped, indexes, depth }: FolderCandidate): string[] {
  const ofArticles = new Set(members.map(({ path }) => nameIn(path)));
  const globs = [...indexes, ...skipped].map(({ path, template, folders }) => {
    const folder = template.slice(0, folders[depth - 1]?.end ?? 0).replaceAll(/\{\w+\}/g, '*');
    const name = nameIn(path);
    const isPage = isIndexName(name.replace(/\.\w+$/, '')) || name.startsWith('_');
    return isPage && !ofArticles.has(name) ? `${folder}**/${name}` : path;
  });
  return [...new Set(globs)].slice(0, 100);
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function isLocalePlaceholder(segment: string): boolean {
  return /^\{(?:locale|language)\}$/.test(segment);
}
