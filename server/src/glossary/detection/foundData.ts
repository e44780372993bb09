import { t } from '../../localization/index.ts';
import type { DataSource, WrittenEntry } from '../sources/source.ts';
import type { FileCandidate } from './candidates.ts';
import { type Context, type Draft, foldName, Tally } from './draft.ts';
import { dataFormat } from './formats.ts';
import { quotedPatterns } from './foundPages.ts';
import { configuredLocales, generatorAround } from './generators.ts';
import { mentionsIn } from './mentions.ts';
import { dataKindOf } from './paths.ts';
import { localeOfPages } from './siteLanguage.ts';
import { languagesOf, patternsOf, sitePages } from './sitePages.ts';

/** Folders with the texts of a user interface, which are never a glossary. */
const INTERFACE = /(?:^|\/)(?:locales?|i18n|intl|l10n|lang|langs|messages|translations)\//i;
const MIN_CONFIDENCE = 0.6;
/** With an ambiguous name, only keys that are rare outside glossaries are certain. */
const MIN_CONFIDENCE_IF_WEAK = 0.9;
/** Maximum number of entries whose texts are used to detect the language. */
const MOST_ENTRIES = 100;

/** Returns the glossary of data files, one for each locale or one for all; undefined if they contain no entries. */
export function dataDraft(context: Context, { files, strength, outdated }: FileCandidate): Draft | undefined {
  const { site, generators } = context;
  const [first] = files;
  const isOfInterface = first !== undefined && INTERFACE.test(first.path);
  if (!first || (strength === 'weak' && isOfInterface)) return undefined;
  const isNamed = strength === 'strong' && !isOfInterface;
  const generator = generatorAround(generators, first.path);
  const read = files.flatMap((file) => {
    const kind = dataKindOf(file.path);
    const text = site.read(file.path);
    const reading = kind === undefined || text === undefined ? undefined : dataFormat(text, kind, isNamed);
    return reading ? { file, ...reading } : [];
  });
  const [source] = read;
  if (!source) return undefined;
  const most = Math.max(...read.map(({ entries }) => entries.length));
  const confidence = Math.max(...read.map((each) => each.confidence));
  if (most < (strength === 'strong' ? 2 : 5)) return undefined;

  const needsLocale = read.some(
    ({ file, entries }) => file.locale === undefined && entries.some(({ locale }) => locale === undefined),
  );
  const sourceLocale = localeOfPages(needsLocale ? [textOf(source.entries)] : [], configuredLocales(site, generator));
  const tally = new Tally();
  const names = new Set<string>();
  for (const { file, entries } of read) {
    for (const { id, locale, name } of entries) {
      tally.add(id, locale ?? file.locale ?? sourceLocale);
      names.add(foldName(name));
    }
  }
  const sources = read.map(({ file, format }): DataSource => {
    const locale = file.template.includes('{') ? undefined : sourceLocale;
    return { path: file.template, locale, entries: format, writable: false };
  });
  const unique = [...new Map(sources.map((each) => [each.path, each])).values()];
  const around = sitePages(context, {
    templates: [{ path: `${generator?.folder ?? ''}page.md`, locale: undefined }],
    sourceLocale,
    files,
    outdated,
  });
  const all = read.flatMap(({ entries }) => entries);
  const mentions = mentionsIn(around.sample, {
    names,
    ids: all.map(({ id }) => id),
    titles: all.map(({ name }) => name),
    others: 0,
  });
  return {
    layout: {
      data: unique,
      ...around.layout,
      ...(needsLocale && { sourceLocale }),
      ...languagesOf(files),
      ...mentions.layout,
    },
    locales: tally.locales,
    concepts: tally.conceptCount,
    entries: tally.entryCount,
    confidence: confidence >= (strength === 'strong' ? MIN_CONFIDENCE : MIN_CONFIDENCE_IF_WEAK) ? 'certain' : 'likely',
    strength,
    evidence: [
      t(
        '{0, plural, one {{1} is a data file of {2} terms.} other {{1} are data files of {2} terms.}}',
        unique.length,
        quotedPatterns(patternsOf(unique)),
        tally.conceptCount,
      ),
      ...(generator ? [t("The site is built with {0} ('{1}').", generator.name, generator.file)] : []),
      ...mentions.evidence,
    ],
    path: source.file.path,
    files: read.map(({ file }) => file.path),
    names,
  };
}

/** The texts of the entries, without the keys of the file. */
function textOf(entries: readonly WrittenEntry[]): string {
  return entries
    .slice(0, MOST_ENTRIES)
    .map(({ name, definition = '' }) => `${name}. ${definition}`)
    .join('\n\n');
}
