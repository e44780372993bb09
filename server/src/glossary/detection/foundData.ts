import { t } from '../../localization/index.ts';
import { getOrAdd } from '../collections.ts';
import type { DataFormat, DataSource, WrittenEntry } from '../sources/source.ts';
import { conceptOfId } from '../sources/translatedIds.ts';
import type { FileCandidate } from './candidates.ts';
import { type Context, type Draft, foldName, Tally } from './draft.ts';
import { dataFormat } from './formats.ts';
import { draftOfData } from './dataDraft.ts';
import { quotedPatterns } from './foundPages.ts';
import { configuredLocales, generatorAround } from './generators.ts';
import { glossaryWord } from './glossaryWords.ts';
import { dataKindOf, folderOf } from './paths.ts';
import type { PlacedFile } from './placedFile.ts';
import { localeOfPages } from './siteLanguage.ts';
import { patternsOf } from './sitePages.ts';
import { translatedIds } from './joinedData.ts';

/** Folders with the texts of a user interface, which are never a glossary. */
export const INTERFACE = /(?:^|\/)(?:locales?|i18n|intl|l10n|lang|langs|messages|translations)\//i;
const PLACED = /\{(?:locale|language)\}/;
const MIN_CONFIDENCE = 0.6;
/** With an ambiguous name, only keys that are rare outside glossaries are certain. */
const MIN_CONFIDENCE_IF_WEAK = 0.9;
/** Maximum number of entries whose texts are used to detect the language. */
const MOST_ENTRIES = 100;

/** A glossary in one file, or in the files of a folder. */
export interface DataCandidate extends FileCandidate {
  /** If the files are those of a folder: each of them alone. They must have one format to be one glossary. */
  readonly parts?: readonly FileCandidate[];
}

/** Joins the data files of a folder that is named after a glossary: `glossary/dns.yml`, `glossary/mail.yml`. */
export function dataCandidates(files: readonly FileCandidate[]): DataCandidate[] {
  const groups = new Map<string, FileCandidate[]>();
  for (const file of files) getOrAdd(groups, folderKeyOf(file) ?? file.key, (): FileCandidate[] => []).push(file);
  return [...groups.values()].flatMap((parts): readonly DataCandidate[] => {
    const [first] = parts;
    if (!first || parts.length === 1) return parts;
    const all = parts.flatMap((part) => part.files.map(asAnyOfFolder));
    return [{ ...first, files: all, outdated: parts.flatMap(({ outdated }) => outdated), parts }];
  });
}

/** Undefined for a file whose name says that it is a glossary, or its language. */
function folderKeyOf({ files: [first], strength }: FileCandidate): string | undefined {
  if (!first || strength !== 'strong' || first.locale !== undefined || glossaryWord(first.stem)) return undefined;
  return `${folderOf(first.path)}*${first.extension}`;
}

function asAnyOfFolder(file: PlacedFile): PlacedFile {
  return { ...file, template: `${folderOf(file.path)}{any}${file.extension}` };
}

/** Returns the glossaries of data files: one of the whole folder, or one of each file. */
export function dataDrafts(context: Context, candidate: DataCandidate): Draft[] {
  const draft = dataDraft(context, candidate);
  if (draft || !candidate.parts) return draft ? [draft] : [];
  return candidate.parts.flatMap((part) => dataDraft(context, part) ?? []);
}

/** Returns the glossary of data files, one for each locale or one for all; undefined if they contain no entries. */
function dataDraft(context: Context, { files, strength, outdated, parts }: DataCandidate): Draft | undefined {
  const { site, generators } = context;
  const [first] = files;
  const isOfInterface = first !== undefined && INTERFACE.test(first.path);
  if (!first || (strength === 'weak' && isOfInterface)) return undefined;
  const isNamed = strength === 'strong' && !isOfInterface;
  const generator = generatorAround(generators, first.path);
  const read = files.flatMap((file) => {
    const kind = dataKindOf(file.path);
    const text = site.read(file.path);
    const reading =
      kind === undefined || text === undefined
        ? undefined
        : dataFormat(text, kind, { isNamed, hasLocale: file.locale !== undefined });
    return reading ? { file, ...reading } : [];
  });
  const [source] = read;
  const format = parts && formatOf(read, files.length);
  if (!source || (parts && !format)) return undefined;
  const most = Math.max(...read.map(({ entries }) => entries.length));
  const confidence = Math.max(...read.map((each) => each.confidence));
  if (most < (strength === 'strong' ? 2 : 5)) return undefined;

  const needsLocale = read.some(
    ({ file, entries }) => file.locale === undefined && entries.some(({ locale }) => locale === undefined),
  );
  const sourceLocale = localeOfPages(
    needsLocale ? [textOf(source.entries)] : [],
    configuredLocales(site, generator),
    site,
  );
  const joined = translatedIds(read, sourceLocale);
  const tally = new Tally();
  const names = new Set<string>();
  for (const { file, entries } of read) {
    for (const { id, locale, name } of entries) {
      const own = locale ?? file.locale ?? sourceLocale;
      tally.add(conceptOfId({ ids: joined }, own, id), own);
      names.add(foldName(name));
    }
  }
  const sources = read.map(({ file, format: own }): DataSource => {
    const locale = PLACED.test(file.template) ? undefined : sourceLocale;
    return { path: file.template, locale, entries: format ?? own, writable: false, ...(joined && { ids: joined }) };
  });
  const unique = [...new Map(sources.map((each) => [each.path, each])).values()];
  const all = read.flatMap(({ entries }) => entries);
  return draftOfData(context, {
    sources: unique,
    files,
    outdated,
    strength,
    tally,
    names,
    ids: all.map(({ id }) => id),
    titles: all.map(({ name }) => name),
    sourceLocale,
    needsLocale,
    joined: Object.values(joined ?? {}).reduce((sum, ids) => sum + Object.keys(ids).length, 0),
    isCertain: confidence >= (strength === 'strong' ? MIN_CONFIDENCE : MIN_CONFIDENCE_IF_WEAK),
    what: t(
      '{0, plural, one {{1} is a data file of {2} terms.} other {{1} are data files of {2} terms.}}',
      unique.length,
      quotedPatterns(patternsOf(unique)),
      tally.conceptCount,
    ),
  });
}

/** Returns the format of all files of a folder, with the names that any of them has; undefined if one is of another format. */
function formatOf(read: readonly { readonly format: DataFormat }[], count: number): DataFormat | undefined {
  const formats = read.map(({ format }) => format);
  const [first] = formats;
  if (!first || read.length < count || new Set(formats.map(withoutNames)).size > 1) return undefined;
  if (first.kind === 'tbx') return first;
  const others = formats.flatMap((each) => (each.kind === 'tbx' ? [] : [each]));
  const aliases = [...new Set(others.flatMap((each) => each.aliases))];
  return { ...first, aliases, deprecated: others.find((each) => each.deprecated !== undefined)?.deprecated };
}

/** The format without the fields that only some files have. */
function withoutNames(format: DataFormat): string {
  return JSON.stringify(format.kind === 'tbx' ? format : { ...format, aliases: [], deprecated: undefined });
}

/** The texts of the entries, without the keys of the file. */
function textOf(entries: readonly WrittenEntry[]): string {
  return entries
    .slice(0, MOST_ENTRIES)
    .map(({ name, definition = '' }) => `${name}. ${definition}`)
    .join('\n\n');
}
