import { type Message, type MessageValue, msg, quotedList, t } from '../../localization/index.ts';
import type { HeadingIdStyle } from '../../markdown/anchors/headingIds.ts';
import type { MarkdownDocument } from '../../markdown/types.ts';
import { languageOf } from '../locales.ts';
import { joinEntries, type JoinableEntry } from '../sources/joinEntries.ts';
import { columnLocales } from '../sources/sourceLocales.ts';
import type { PageFormat, PageSource, WrittenEntry } from '../sources/source.ts';
import { type Context, type Draft, foldName, Tally } from './draft.ts';
import { type FoundFormat, pageEntries, pageFormat, sectionFormat } from './formats.ts';
import { configuredLocales, generatorAround } from './generators.ts';
import type { WordStrength } from './glossaryWords.ts';
import { joinEvidence } from './joinEvidence.ts';
import { linksIn, NO_FOLDERS } from './links.ts';
import { mentionsIn } from './mentions.ts';
import type { PlacedFile } from './placedFile.ts';
import { ofOwnLocale } from './repeatedColumns.ts';
import { localeOfPages } from './siteLanguage.ts';
import { languagesOf, patternsOf, sitePages } from './sitePages.ts';

/** Documents with terms in a legal sense. */
const LEGAL = /\b(?:terms|conditions) (?:of|and) (?:use|service|conditions?)|privacy|licen[cs]e agreement|\bToS\b/i;
/** The evidence that makes a page a certain or likely glossary, by the evidence in its name. */
const NEEDED: Readonly<Record<WordStrength, { readonly certain: Needed; readonly likely: Needed }>> = {
  strong: { certain: { entries: 2, confidence: 0.45 }, likely: { entries: 3, confidence: 0.05 } },
  weak: { certain: { entries: 5, confidence: 0.8 }, likely: { entries: 4, confidence: 0.5 } },
};
/** The same of a section, by the evidence in its heading: one with an ambiguous heading is never certain. */
const NEEDED_IN_SECTION: typeof NEEDED = {
  strong: { certain: { entries: 5, confidence: 0.85 }, likely: { entries: 2, confidence: 0.75 } },
  weak: { certain: { entries: Infinity, confidence: 1 }, likely: { entries: 4, confidence: 0.75 } },
};
/** Maximum number of translated ids that a layout names. */
const MOST_IDS = 5000;
/** How sure its format must be if the title of the site is that of a glossary. */
const MIN_TITLED = 0.6;
/** Maximum surplus of entries in a page's own format over the format of the source page. */
const MOST_DIFFERENCE = 0.2;

interface Needed {
  readonly entries: number;
  readonly confidence: number;
}

interface ReadPage {
  readonly file: PlacedFile;
  readonly locale: string;
  readonly format: PageFormat;
  readonly entries: readonly WrittenEntry[];
  readonly confidence: number;
  /** The heading of the section with the entries. */
  readonly section: string | undefined;
  /** The names of the entries on the source page, if this page has them. */
  readonly joined?: readonly JoinableEntry[] | undefined;
}

/** How the pages of a glossary were found: by a name, and in which files with one placeholder for all of them. */
export interface PagesCandidate {
  readonly files: readonly PlacedFile[];
  readonly strength: WordStrength;
  /** The same pages in other versions. */
  readonly outdated: readonly PlacedFile[];
  /** Returns the path pattern of a file, with `{locale}`. */
  readonly patternOf: (file: PlacedFile) => string;
  /** Whether the files are certainly pages of entries, regardless of their content. */
  readonly isCertain?: boolean;
  /** The format of all files, for pages with too few entries to show it. */
  readonly format?: PageFormat | undefined;
  /** By path, the heading of the section with the entries; undefined if they are anywhere on the pages. */
  readonly sections?: ReadonlyMap<string, string>;
}

/** Returns the glossary on the pages; undefined if they contain too few entries. */
export function pagesDraft(
  context: Context,
  { files, strength, outdated, patternOf, isCertain = false, format, sections }: PagesCandidate,
): Draft | undefined {
  const { site } = context;
  const [first] = files;
  if (!first) return undefined;
  const generator = generatorAround(context.generators, first.path);
  const headingIds: HeadingIdStyle = generator?.name === 'Jekyll' ? 'kramdown' : 'github';
  const documents = files.flatMap((file) => {
    const document = site.document(file.path);
    const section = sections?.get(file.path);
    return document && !(strength === 'weak' && isLegal(document)) ? { file, document, section } : [];
  });
  const unplaced = documents.filter(({ file }) => file.locale === undefined).map(({ document }) => document.text);
  const configured = configuredLocales(site, generator);
  const localeOfTexts = localeOfPages(unplaced, configured, site);
  const pages = readPages(documents, { headingIds, sourceLocale: localeOfTexts, configured: configured[0], format });
  const [source] = pages;
  if (!source) return undefined;
  const sourceLocale = columnLocales(source.format)[0] ?? localeOfTexts;

  const counts = pages.map(({ entries }) => entries.length);
  const most = format ? counts.reduce((sum, count) => sum + count, 0) : Math.max(...counts);
  const sure = isCertain ? 1 : Math.max(...pages.map(({ confidence }) => confidence));
  const isAtLeast = (least: Needed): boolean => most >= least.entries && sure >= least.confidence;
  const isTitled = context.isTitled && !sections && sure >= MIN_TITLED;
  const needed = (sections ? NEEDED_IN_SECTION : NEEDED)[strength];
  if (!isAtLeast(needed.likely) && !isAtLeast(needed.certain)) return undefined;

  const tally = new Tally();
  const joined = joinedPages(pages);
  for (const { entries, concepts, locale } of joined)
    for (const [at, concept] of concepts.entries()) tally.add(concept, entries[at]?.locale ?? locale);
  const sources = sourcesOf(joined, patternOf);
  const translated = joined.flatMap(({ entries, concepts }) =>
    entries.filter(({ id }, at) => concepts[at] !== id),
  ).length;
  const ids = new Set(pages.flatMap(({ entries }) => entries.map(({ id }) => id)));
  const around = sitePages(context, { templates: sources, sourceLocale, files, outdated });
  const links = linksIn(around.sample, {
    slugs: ids,
    locales: tally.locales,
    pages: files.map(({ stem, folders }) => ({ name: stem, folder: folders.at(-1)?.name })),
    ...NO_FOLDERS,
  });
  const titles = pages.flatMap(({ entries }) => entries.map(({ name }) => name));
  const names = new Set(titles.map(foldName));
  const mentions = mentionsIn(around.sample, { names, ids, titles, others: links.count });
  return {
    layout: {
      pages: sources,
      ...around.layout,
      ...(unplaced.length > 0 && { sourceLocale }),
      ...languagesOf(files),
      headingIds,
      ...links.layout,
      ...mentions.layout,
    },
    locales: tally.locales,
    concepts: tally.conceptCount,
    entries: tally.entryCount,
    confidence: isAtLeast(needed.certain) || isTitled ? 'certain' : 'likely',
    strength,
    evidence: [
      t(
        '{0, plural, one {{1} is a page of {2} terms, written as {3}.} other {{1} are pages of {2} terms, written as {3}.}}',
        pages.length,
        quotedPatterns(patternsOf(sources)),
        tally.conceptCount,
        FORMAT_NAMES[source.format.kind],
      ),
      ...(sections ? [t('The terms are in the section {0}.', quotedList(textsOf(sources), 'or'))] : []),
      ...joinEvidence(translated),
      ...(generator ? [t("The site is built with {0} ('{1}').", generator.name, generator.file)] : []),
      ...links.evidence,
      ...mentions.evidence,
    ],
    path: source.file.path,
    files: pages.map(({ file }) => file.path),
    names,
  };
}

const FORMAT_NAMES: Readonly<Record<PageFormat['kind'], Message>> = {
  headings: msg('headings'),
  'definition-list': msg('a definition list'),
  table: msg('the rows of a table'),
  'bold-items': msg('bold words that open list items or paragraphs'),
  'plain-items': msg('list items that open with a name and a colon'),
  abbreviations: msg('abbreviations'),
  details: msg('details elements'),
  'glossary-directive': msg('a glossary directive'),
  component: msg('a component for each term'),
};

/** Two patterns, and how many more there are, for a sentence. */
export function quotedPatterns(patterns: readonly string[]): MessageValue {
  const [first = '', second = ''] = patterns;
  if (patterns.length <= 2) return quotedList(patterns, 'and');
  return msg("'{0}', '{1}' and {2} more", first, second, patterns.length - 2);
}

function isLegal({ headings, text, frontMatter }: MarkdownDocument): boolean {
  const titles = headings.slice(0, 3).map((heading) => heading.text);
  return LEGAL.test(`${text.slice(0, frontMatter?.span.end ?? 0)} ${titles.join(' ')}`);
}

interface ReadingOptions {
  readonly headingIds: HeadingIdStyle;
  readonly sourceLocale: string;
  /** The locale in the configuration of the site. */
  readonly configured: string | undefined;
  /** The format of all pages; undefined if each shows its own. */
  readonly format: PageFormat | undefined;
}

interface PageText {
  readonly file: PlacedFile;
  readonly document: MarkdownDocument;
  readonly section: string | undefined;
}

/** Reads the pages of all locales in one format if possible, that of the source first. */
function readPages(
  documents: readonly PageText[],
  { headingIds, sourceLocale, configured, format }: ReadingOptions,
): ReadPage[] {
  const read = ({ file, document, section }: PageText): FoundFormat<PageFormat> | undefined => {
    const locale = { said: file.locale ?? configured, seen: sourceLocale };
    if (section !== undefined) return sectionFormat(document, [section], headingIds, locale);
    return format
      ? { format, entries: pageEntries(document, { entries: format }, headingIds), confidence: 0 }
      : pageFormat(document, headingIds, locale);
  };
  const locales = new Set(documents.flatMap(({ file }) => file.locale ?? []));
  const found = documents.flatMap((page) => {
    const reading = ofOwnLocale(read(page), page.document, { locale: page.file.locale, pages: locales, headingIds });
    return reading ? { ...page, locale: page.file.locale ?? sourceLocale, ...reading } : [];
  });
  const source = found.toSorted((a, b) => rank(b, sourceLocale) - rank(a, sourceLocale))[0];
  if (!source) return [];
  const pages = documents.flatMap(({ file, document, section }): ReadPage | readonly ReadPage[] => {
    const own = found.find((each) => each.file === file);
    const localeIn = (of: PageFormat): string => file.locale ?? columnLocales(of)[0] ?? sourceLocale;
    const texts = section === undefined ? {} : { section: [section] };
    const entries = pageEntries(document, { entries: source.format, ...texts }, headingIds);
    const isInSourceFormat = entries.length > 0 && entries.length >= (own?.entries.length ?? 0) * (1 - MOST_DIFFERENCE);
    const hasOwnColumn = own?.format.kind === 'table' && own.format.term !== undefined;
    const reading = isInSourceFormat && !hasOwnColumn ? { ...source, entries, confidence: own?.confidence ?? 0 } : own;
    if (!reading) return [];
    const { format: inFormat, confidence } = reading;
    const joined = reading === own ? own.joined : undefined;
    return {
      file,
      locale: localeIn(inFormat),
      format: inFormat,
      entries: reading.entries,
      confidence,
      section,
      joined,
    };
  });
  const withoutCopies = pages.filter(
    ({ file, locale }) =>
      file.locale !== undefined ||
      !pages.some((other) => other.locale === locale && other.file.key === file.key && other.file.locale !== undefined),
  );
  return withoutCopies.toSorted((a, b) => rank(b, sourceLocale) - rank(a, sourceLocale));
}

/** The page to compare others with comes first: the one without a locale, then English, then the largest. */
function rank({ file, locale, entries }: Pick<ReadPage, 'file' | 'locale' | 'entries'>, sourceLocale: string): number {
  const isSource = file.locale === undefined || locale === sourceLocale;
  return (isSource ? 2_000_000 : 0) + (languageOf(locale) === 'en' ? 1_000_000 : 0) + entries.length;
}

/** A page and the concepts of its entries. */
interface JoinedPage extends ReadPage {
  readonly concepts: readonly string[];
}

/** Joins the entries of each page with those of its source, unless the IDs would make the layout too large. */
function joinedPages(pages: readonly ReadPage[]): JoinedPage[] {
  const joined = pages.map((page) => Object.assign({ concepts: conceptsOf(page, pages) }, page));
  const others = joined.flatMap(({ entries, concepts }) => entries.filter(({ id }, at) => concepts[at] !== id));
  if (others.length <= MOST_IDS) return joined;
  return pages.map((page) => Object.assign({ concepts: page.entries.map(({ id }) => id) }, page));
}

/** Returns the concept of each entry: its id, or that of the entry of the source that it is a translation of. */
function conceptsOf(page: ReadPage, pages: readonly ReadPage[]): readonly string[] {
  const source = pages.find(({ file }) => file.key === page.file.key);
  if (!source || source === page || source.locale === page.locale) return page.entries.map(({ id }) => id);
  const pairs = joinEntries(source.entries, page.joined ?? page.entries);
  return page.entries.map(({ id }, at) => source.entries[pairs[at] ?? -1]?.id ?? id);
}

/** Returns one source for all locales if the pages have the same format. */
function sourcesOf(pages: readonly JoinedPage[], patternOf: PagesCandidate['patternOf']): PageSource[] {
  const sources = new Map<string, PageSource>();
  const formats = new Map<string, string>();
  for (const page of pages) {
    const { file, locale, format } = page;
    const pattern = patternOf(file);
    const written = JSON.stringify(format);
    const hasLocale = /\{(?:locale|language)\}/.test(pattern);
    const isOdd = (formats.get(pattern) ?? written) !== written;
    formats.set(pattern, formats.get(pattern) ?? written);
    const source: PageSource = isOdd
      ? { path: file.path, locale, entries: format }
      : { path: pattern, locale: hasLocale ? undefined : locale, entries: format };
    const key = `${source.path}\n${written}`;
    const ids = idsOf(page);
    const known = withSection(sources.get(key) ?? source, page.section);
    sources.set(key, ids ? { ...known, ids: { ...known.ids, [locale]: ids } } : known);
  }
  const all = [...sources.values()];
  return [...all.filter(isFixed), ...all.filter((source) => !isFixed(source))];
}

/** The source with the heading of the section of one more page. */
function withSection(source: PageSource, text: string | undefined): PageSource {
  return text === undefined ? source : { ...source, section: [...new Set([...(source.section ?? []), text])] };
}

/** The headings of the sections of the sources, each once. */
function textsOf(sources: readonly PageSource[]): string[] {
  return [...new Set(sources.flatMap(({ section }) => section ?? []))];
}

function isFixed({ path }: PageSource): boolean {
  return !path.includes('{');
}

/** Returns the concepts of the ids that are not the source's; undefined if all are. No configuration has a key `constructor`. */
function idsOf({ entries, concepts }: JoinedPage): Readonly<Record<string, string>> | undefined {
  const ids = entries.flatMap(({ id }, at) => {
    const concept = concepts[at] ?? id;
    return concept === id || id in Object.prototype ? [] : [[id, concept] as const];
  });
  return ids.length > 0 ? Object.fromEntries(ids) : undefined;
}
