import { t } from '../../localization/index.ts';
import { getOrAdd } from '../collections.ts';
import { detectFields, type DetectedFields } from '../sources/data/detectFields.ts';
import { entriesOfItemFile, contentOf } from '../sources/data/itemFile.ts';
import type { DataValue } from '../sources/data/values.ts';
import type { DataSource, TreeFormat, WrittenEntry } from '../sources/source.ts';
import { type FileCandidate, glossaryFolderOf } from './candidates.ts';
import { draftOfData } from './dataDraft.ts';
import { type Context, type Draft, foldName, Tally } from './draft.ts';
import { INTERFACE } from './foundData.ts';
import { quotedPatterns } from './foundPages.ts';
import { configuredLocales, generatorAround } from './generators.ts';
import type { WordStrength } from './glossaryWords.ts';
import { dataKindOf } from './paths.ts';
import type { PlacedFile } from './placedFile.ts';
import { localeOfPages } from './siteLanguage.ts';
import { patternsOf, spread } from './sitePages.ts';

/** Minimum number of files in a folder, by the evidence in its name. */
const LEAST: Readonly<Record<WordStrength, number>> = { strong: 2, weak: 4 };
const MOST_SAMPLED = 40;
const FEW = 4;
/** Share of the sampled files that must be an item. */
const MIN_ITEMS = 0.8;
/** A field of a term has as many characters at most, for the language to be detected. */
const MOST_TEXT = 1000;

/** The data files of a folder that may have one term each, in all locales. */
interface ItemFolder {
  readonly kind: TreeFormat['kind'];
  readonly strength: WordStrength;
  readonly depth: number;
  readonly candidates: FileCandidate[];
}

interface Sampled {
  readonly file: PlacedFile;
  readonly text: string;
  readonly value: DataValue | undefined;
}

/** What is found in data files. */
export interface ItemFiles {
  readonly drafts: readonly Draft[];
  /** The files that are not part of such a glossary. */
  readonly others: readonly FileCandidate[];
}

/** Finds glossaries whose terms have a data file each: `data/terms/niche.yml`. */
export function itemFileDrafts(context: Context, data: readonly FileCandidate[]): ItemFiles {
  const folders = new Map<string, ItemFolder>();
  for (const candidate of data) {
    const [file] = candidate.files;
    const kind = file && dataKindOf(file.path);
    const place = file && glossaryFolderOf(file);
    if (!file || !place || (kind !== 'yaml' && kind !== 'json' && kind !== 'toml') || isNamedByLocale(file)) continue;
    const { strength, depth } = place;
    if (strength === 'weak' && INTERFACE.test(file.path)) continue;
    getOrAdd(folders, place.key + file.extension, (): ItemFolder => ({
      kind,
      strength,
      depth,
      candidates: [],
    })).candidates.push(candidate);
  }
  const drafts: Draft[] = [];
  const used = new Set<FileCandidate>();
  for (const folder of folders.values()) {
    const draft = folder.candidates.length < LEAST[folder.strength] ? undefined : folderDraft(context, folder);
    if (!draft) continue;
    drafts.push(draft);
    for (const candidate of folder.candidates) used.add(candidate);
  }
  return { drafts, others: data.filter((candidate) => !used.has(candidate)) };
}

function isNamedByLocale({ template }: PlacedFile): boolean {
  return template.slice(template.lastIndexOf('/') + 1).startsWith('{');
}

function folderDraft(context: Context, folder: ItemFolder): Draft | undefined {
  const { site, generators } = context;
  const { kind, strength, depth } = folder;
  const files = folder.candidates.flatMap((candidate) => candidate.files);
  const sampleOf = (most: number): Sampled[] =>
    spread(files, most).flatMap((file) => {
      const text = site.read(file.path);
      return text === undefined ? [] : [{ file, text, value: contentOf(text, kind).value }];
    });
  // Most folders of data are no glossary, which a few files show.
  if (!sampleOf(FEW).some(({ value }) => value && fieldsOf([value]))) return undefined;
  const sampled = sampleOf(MOST_SAMPLED);
  const items = sampled.flatMap(({ value }) => (value?.kind === 'map' ? [value] : []));
  const found = items.length < sampled.length * MIN_ITEMS ? undefined : fieldsOf(items);
  const [first] = files;
  if (!first || !found) return undefined;

  const format: TreeFormat = { kind, ...found.fields, id: undefined, items: undefined, byLocale: found.byLocale };
  const needsLocale = files.some(({ locale }) => locale === undefined) && !hasLocales(format);
  const unplaced = sampled.filter(({ file }) => file.locale === undefined);
  const generator = generatorAround(generators, first.path);
  const sourceLocale = localeOfPages(
    needsLocale ? [unplaced.map(({ value }) => textsOf(value).join('. ')).join('\n\n')] : [],
    configuredLocales(site, generator),
    site,
  );
  const read = sampled.flatMap(({ file, text }) => entriesOfItemFile(text, format, file.stem).entries);
  const isUsual = found.isTermStrong || found.isDefinitionStrong;
  if (strength === 'weak' && !isUsual && !areNamedLikeFiles(read)) return undefined;
  const locales = [...new Set(read.flatMap(({ locale }) => locale ?? []))];
  const tally = new Tally();
  for (const { stem, locale } of files)
    for (const each of locale !== undefined || locales.length === 0 ? [locale ?? sourceLocale] : locales)
      tally.add(stem, each);
  const sources = sourcesOf(files, depth, (path): DataSource => {
    const isPlaced = /\{(?:locale|language)\}/.test(path);
    return { path, locale: isPlaced ? undefined : sourceLocale, entries: format, writable: false };
  });
  return draftOfData(context, {
    sources,
    files,
    outdated: folder.candidates.flatMap(({ outdated }) => outdated),
    strength,
    tally,
    names: new Set([...files.map(({ stem }) => foldName(stem)), ...read.map(({ name }) => foldName(name))]),
    ids: [...new Set(files.map(({ stem }) => stem))],
    titles: read.map(({ name }) => name),
    sourceLocale,
    needsLocale,
    isCertain: strength === 'strong' || (found.isTermStrong && found.isDefinitionStrong),
    what: t(
      '{0, plural, one {{1} matches {2} data files of {3} terms.} other {{1} match {2} data files of {3} terms.}}',
      sources.length,
      quotedPatterns(patternsOf(sources)),
      files.length,
      tally.conceptCount,
    ),
  });
}

/** The fields of files that have a term and its definition each. */
function fieldsOf(items: readonly DataValue[]): DetectedFields | undefined {
  const found = detectFields(items);
  if (found?.fields.definition === undefined || found.coverage < MIN_ITEMS) return undefined;
  const { isTermStrong, isDefinitionStrong, isProse, hasOtherData } = found;
  return (isTermStrong && isDefinitionStrong) || (isProse && !hasOtherData) ? found : undefined;
}

/** Whether most of the names are those of the files: `Cold frame` in `cold-frame.json`. */
function areNamedLikeFiles(entries: readonly WrittenEntry[]): boolean {
  const named = entries.filter(({ id, name }) => foldName(name).startsWith(foldName(id)));
  return entries.length > 0 && named.length >= entries.length * MIN_ITEMS;
}

function hasLocales({ byLocale, term, locale }: TreeFormat): boolean {
  return byLocale || locale !== undefined || term.includes('{locale}');
}

/** Returns a source for each pattern of the files: `terms/{locale}/{slug}.yml`, `terms/{any}/{slug}.yml`. */
function sourcesOf(files: readonly PlacedFile[], depth: number, sourceAt: (path: string) => DataSource): DataSource[] {
  const patterns = new Set(files.map((file) => patternOf(file, depth)));
  const ordered = [...patterns].toSorted((a, b) => Number(b.includes('{locale}')) - Number(a.includes('{locale}')));
  return ordered.map(sourceAt);
}

function patternOf({ template, folders, stem }: PlacedFile, depth: number): string {
  const base = folders[depth - 1]?.end ?? 0;
  const segments = template.slice(base).split('/');
  const name = segments.pop() ?? '';
  const inner = segments.map((segment) => (/^\{(?:locale|language)\}$/.test(segment) ? segment : '{any}'));
  return template.slice(0, base) + [...inner, `{slug}${name.slice(stem.length)}`].join('/');
}

/** The texts of an item, to detect its language. */
function textsOf(value: DataValue | undefined): string[] {
  if (value?.kind !== 'map') return [];
  return value.entries.flatMap((entry) =>
    entry.value.kind === 'scalar' && /\s/.test(entry.value.text) ? [entry.value.text.slice(0, MOST_TEXT)] : [],
  );
}
