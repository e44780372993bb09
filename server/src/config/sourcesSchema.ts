import * as v from 'valibot';
import type { Layout } from '../glossary/layout.ts';
import { pathPattern } from '../glossary/pathPattern.ts';
import { columnLocales } from '../glossary/sources/sourceLocales.ts';
import type { DataFormat, DataSource, FilePattern, PageFormat, PageSource } from '../glossary/sources/source.ts';
import { articlesProblem, patternProblem, type SourceKind } from './articlesProblem.ts';
import { described, locale, text, texts } from './schemaParts.ts';

// The keys of a layout that define the location of its entries.

const pattern = (kind: SourceKind) =>
  v.pipe(
    text,
    v.check(
      (written) => patternProblem(written, kind) === undefined,
      ({ input }) => patternProblem(input, kind) ?? '',
    ),
  );

const fixedLocale = described(
  locale,
  'The locale of the files, if their path has no `{locale}`. Default: the source locale, or else English.',
);

const articlePattern = v.pipe(
  text,
  v.check(
    (written) => articlesProblem(written) === undefined,
    ({ input }) => articlesProblem(input) ?? '',
  ),
);
const articleFiles = v.strictObject({ path: pattern('articles'), locale: fixedLocale });
const articles = v.union([
  articlePattern,
  v.pipe(v.array(v.union([articlePattern, articleFiles])), v.minLength(1), v.maxLength(50)),
]);

const level = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6));
const pageFormat = v.variant('kind', [
  v.strictObject({ kind: v.literal('headings'), levels: v.pipe(v.array(level), v.minLength(1)) }),
  v.strictObject({ kind: v.literal('definition-list') }),
  v.strictObject({
    kind: v.literal('table'),
    term: v.exactOptional(text),
    definition: v.exactOptional(text),
    id: v.exactOptional(text),
    aliases: v.exactOptional(v.union([text, texts])),
    locales: described(
      v.pipe(v.record(locale, text), v.minEntries(1), v.maxEntries(100)),
      'Instead of `term`, for a table with a column for each locale: the headers of the columns by locale, the source locale first: `{ "en": "English", "de": "Deutsch" }`.',
    ),
  }),
  v.strictObject({ kind: v.literal('bold-items') }),
  v.strictObject({ kind: v.literal('plain-items') }),
  v.strictObject({ kind: v.literal('details') }),
  v.strictObject({ kind: v.literal('abbreviations') }),
  v.strictObject({ kind: v.literal('glossary-directive') }),
  v.strictObject({
    kind: v.literal('component'),
    name: text,
    term: text,
    id: v.exactOptional(text),
    definition: v.exactOptional(text),
  }),
]);

const fields = {
  id: v.exactOptional(text),
  term: text,
  definition: v.exactOptional(text),
  aliases: v.exactOptional(v.union([text, texts])),
  deprecated: v.exactOptional(text),
  locale: v.exactOptional(text),
};
const dataFormat = v.variant('kind', [
  v.strictObject({
    kind: v.picklist(['yaml', 'json', 'toml']),
    ...fields,
    items: v.exactOptional(text),
    byLocale: v.exactOptional(v.boolean()),
  }),
  v.strictObject({ kind: v.picklist(['csv', 'tsv']), ...fields }),
  v.strictObject({ kind: v.literal('tbx') }),
]);

const translatedIds = described(
  v.record(locale, v.record(text, text)),
  'By locale, the concepts of entries whose id is made of a translated name: `{ "de": { "markt": "market" } }`.',
);

const pages = v.pipe(
  v.array(
    v.strictObject({
      path: pattern('pages'),
      locale: fixedLocale,
      entries: pageFormat,
      section: described(
        v.union([text, v.pipe(v.array(text), v.minLength(1), v.maxLength(100))]),
        'The heading of the section with the entries, if the rest of the page has none: `"Glossary"`. A list may have the headings of several languages.',
      ),
      ids: translatedIds,
    }),
  ),
  v.maxLength(50),
);
const data = v.pipe(
  v.array(
    v.strictObject({
      path: pattern('data'),
      locale: fixedLocale,
      entries: dataFormat,
      writable: v.exactOptional(v.boolean()),
      ids: translatedIds,
    }),
  ),
  v.maxLength(50),
);
const site = v.pipe(
  v.array(v.union([pattern('site'), v.strictObject({ path: pattern('site'), locale: fixedLocale })])),
  v.maxLength(50),
);

export const sourcesSchema = {
  articles: described(
    articles,
    'Path pattern of the articles, relative to the root: `glossary/{locale}/{slug}.md`. `{language}` is an English language name, `{any}` a folder without a meaning. A list may have patterns without `{locale}`: `[{ "path": "docs/glossary/{slug}.md", "locale": "en" }]`.',
  ),
  pages: described(
    pages,
    'Pages with many entries: `[{ "path": "content/{locale}/glossary.md", "entries": { "kind": "headings", "levels": [2] } }]`. `kind` is `headings`, `definition-list`, `table`, `bold-items`, `plain-items`, `details`, `abbreviations`, `glossary-directive` or `component`. `section` is the heading of the section with the entries, if the rest of the page has none: `"section": "Glossary"`. A `table` may have `locales`, its columns by locale. `ids` gives the concepts of ids that are made of translated names: `{ "de": { "markt": "market" } }`.',
  ),
  data: described(
    data,
    'Data files with many entries: `[{ "path": "glossary.yml", "entries": { "kind": "yaml", "id": "slug", "term": "term", "definition": "def", "byLocale": true } }]`. `kind` is `yaml`, `json`, `toml`, `csv`, `tsv` or `tbx`. With `{slug}` in the path, each file is one entry. `writable` allows fixes to change the file. `ids` is that of `pages`, for files of a locale each without a field for the id.',
  ),
  site: described(
    site,
    'Other pages of the site, in which terms are looked up and links to concepts are checked: `["content/{locale}/{any**}.md"]`.',
  ),
} as const;

const sourcesOnly = v.strictObject(sourcesSchema);
type Sources = { readonly [K in keyof typeof sourcesSchema]: v.InferOutput<typeof sourcesOnly>[K] | undefined };

/** Returns the layout with the source locale for the sources that have none, neither in the path nor in the configuration. */
export function withLocales(layout: Layout): Layout {
  const sourceLocale = layout.sourceLocale ?? sourceOfColumns(layout);
  const complete = <T extends FilePattern>(file: T): T =>
    file.locale !== undefined || pathPattern(file.path)?.hasLocale === true
      ? file
      : { ...file, locale: sourceLocale ?? 'en' };
  return {
    ...layout,
    sourceLocale,
    articles: layout.articles.map(complete),
    pages: layout.pages.map(complete),
    data: layout.data.map(complete),
    site: layout.site.map(complete),
  };
}

/** Returns the first locale of the tables with a column for each, if nothing else has entries. */
function sourceOfColumns({ articles: inArticles, pages: inPages, data: inData }: Layout): string | undefined {
  const sources = inPages.map(({ entries }) => columnLocales(entries)[0]);
  return inArticles.length + inData.length === 0 && sources.every((each) => each === sources[0])
    ? sources[0]
    : undefined;
}

/**
 * Returns the layout with other sources. Entries that are not in the articles of the preset have none of its links. Without a
 * preset, the files that are usually no articles are left out in the folders of the articles alone.
 */
export function withSources(
  base: Layout,
  { articles: files, pages: inPages, data: inData, site: other }: Sources,
  hasPreset = true,
): Layout {
  const isElsewhere = files === undefined && (inPages !== undefined || inData !== undefined);
  const noLinks = { link: '{file}', localizedLink: undefined, bareSlug: 'same-locale' } as const;
  const ownArticles = files === undefined ? undefined : [files].flat().map(filePattern);
  const noArticles = { articles: [], exclude: [], ...noLinks };
  return {
    ...base,
    ...(isElsewhere ? noArticles : {}),
    ...(ownArticles === undefined ? {} : { articles: ownArticles }),
    ...(ownArticles === undefined || hasPreset ? {} : { exclude: excludedBeside(ownArticles, base.exclude) }),
    pages: (inPages ?? []).map(pageSource),
    data: (inData ?? []).map(dataSource),
    site: (other ?? []).map(filePattern),
  };
}

/** The globs in the folders of the articles, except those of names that the articles have themselves: `{slug}/index.md`. */
function excludedBeside(own: readonly FilePattern[], globs: readonly string[]): string[] {
  const names = new Set(own.map(({ path }) => path.slice(path.lastIndexOf('/') + 1)));
  const folders = new Set(own.map(({ path }) => path.slice(0, path.lastIndexOf('/', path.indexOf('{slug')) + 1)));
  const others = globs.filter((glob) => !names.has(glob.slice(glob.lastIndexOf('/') + 1)));
  return [...folders].flatMap((folder) =>
    others.map((glob) => folder.replaceAll(/\{any\*\*\}/g, '**').replaceAll(/\{[^{}]+\}/g, '*') + glob),
  );
}

function pageSource({ path, locale: fixed, entries, section, ids }: v.InferOutput<typeof pages>[number]): PageSource {
  const format = pageFormatOf(entries);
  const [first] = pathPattern(path)?.hasLocale === true ? [] : columnLocales(format);
  return {
    path,
    locale: fixed ?? first,
    entries: format,
    ...(section !== undefined && { section: [section].flat() }),
    ...(ids !== undefined && { ids }),
  };
}

function dataSource({
  path,
  locale: fixed,
  entries,
  writable = false,
  ids,
}: v.InferOutput<typeof data>[number]): DataSource {
  return { path, locale: fixed, entries: dataFormatOf(entries), writable, ...(ids !== undefined && { ids }) };
}

function filePattern(given: string | { readonly path: string; readonly locale?: string }): FilePattern {
  return typeof given === 'string' ? { path: given, locale: undefined } : { path: given.path, locale: given.locale };
}

function pageFormatOf(given: v.InferOutput<typeof pageFormat>): PageFormat {
  if (given.kind === 'table') {
    const { aliases, ...columns } = given;
    const format = { term: undefined, definition: undefined, id: undefined, ...columns };
    return aliases === undefined ? format : { ...format, aliases: [aliases].flat() };
  }
  return given.kind === 'component' ? { id: undefined, definition: undefined, ...given } : given;
}

function dataFormatOf(given: v.InferOutput<typeof dataFormat>): DataFormat {
  if (given.kind === 'tbx') return given;
  const aliases = [given.aliases ?? []].flat();
  const shared = { id: undefined, definition: undefined, deprecated: undefined, locale: undefined };
  return given.kind === 'csv' || given.kind === 'tsv'
    ? { ...shared, ...given, aliases, kind: given.kind }
    : { ...shared, items: undefined, byLocale: false, ...given, aliases, kind: given.kind };
}
