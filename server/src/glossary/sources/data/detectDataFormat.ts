import { githubSlugs } from '../../../markdown/githubSlugs.ts';
import type { DataFields, DataFormat, TableFormat, TreeFormat } from '../source.ts';
import { type Candidate, candidatesIn, SAMPLE, type SampleItem, withTerm } from './candidateLists.ts';
import { firstRow, separatorOf } from './csv.ts';
import { csvRows } from './csvRows.ts';
import { detectFields, wordsIn } from './detectFields.ts';
import type { DetectedFields } from './detectFields.ts';
import { isGlossaryWord, isOtherFile, isWrapper } from './fieldNames.ts';
import { flatFields } from './flatKeys.ts';
import { entriesOfData } from './index.ts';
import { parseJson } from './jsonValues.ts';
import { ANY_PLACEHOLDER, LOCALE_PLACEHOLDER, scalarsOf, textAt } from './values.ts';
import type { DataEntry, DataValue } from './values.ts';
import { parseToml } from './toml.ts';
import { sampleOfYaml } from './yamlSample.ts';

export interface DetectedFormat {
  readonly format: DataFormat;
  readonly entries: number;
  /** Sorted; empty if the data names none. */
  readonly locales: readonly string[];
  /** 0 to 1. From 0.8, the keys are those of a glossary; below 0.5, those of many kinds of data, such as `name` and `description`. */
  readonly confidence: number;
}

/** What the name of a data file says. */
export interface DataName {
  /** Whether it is a glossary. */
  readonly isNamed?: boolean;
  /** Whether it has one locale. */
  readonly hasLocale?: boolean;
}

const MIN_CONFIDENCE = 0.3;
/** A single item is not evidence, except for its keys. */
const MIN_ENTRIES = 3;
const MIN_ENTRIES_IF_NAMED = 2;

/** The part of a format that its candidate decides. */
interface Place {
  readonly kind: TreeFormat['kind'];
  readonly items: string | undefined;
}

interface Judged {
  readonly format: DataFormat;
  readonly confidence: number;
}

/**
 * Detects the format of the entries in a data file; undefined if it is not a glossary. Examines the names of keys and
 * columns and a sample of the values, then reads the file.
 */
export function detectDataFormat(
  text: string,
  kind: TreeFormat['kind'] | TableFormat['kind'],
  name: DataName = {},
): DetectedFormat | undefined {
  const { isNamed = false } = name;
  const judged = kind === 'csv' || kind === 'tsv' ? judgeTable(text, kind, name) : judgeTree(text, kind, name);
  if (judged === undefined || judged.confidence < MIN_CONFIDENCE) return undefined;
  const { entries } = entriesOfData(text, judged.format);
  const least = judged.confidence >= STRONG ? 1 : isNamed ? MIN_ENTRIES_IF_NAMED : MIN_ENTRIES;
  if (entries.length < least) return undefined;
  const locales = new Set(entries.flatMap(({ locale }) => locale ?? []));
  return { ...judged, entries: entries.length, locales: [...locales].toSorted() };
}

const STRONG = 0.8;

function judgeTable(
  text: string,
  kind: 'csv' | 'tsv',
  { isNamed = false, hasLocale = false }: DataName,
): Judged | undefined {
  const separator = separatorOf(text, kind);
  const header = firstRow(text, separator)?.cells.map((cell) => cell.text.trim()) ?? [];
  const items: DataValue[] = [];
  for (const { cells, span } of csvRows(text, separator)) {
    const entries = cells.slice(0, header.length).map((cell, index): DataEntry => ({
      key: header[index] ?? '',
      keySpan: span,
      value: { kind: 'scalar', ...cell },
    }));
    items.push({ kind: 'map', entries, span });
    if (items.length > SAMPLE) break;
  }
  const found = detectFields(items.slice(1), { isGlossary: isNamed, isTranslation: isNamed && hasLocale });
  if (found === undefined || found.byLocale) return undefined;
  return { format: { kind, ...found.fields }, confidence: confidenceOf(found, items.slice(1), isNamed) };
}

function judgeTree(text: string, kind: TreeFormat['kind'], name: DataName): Judged | undefined {
  const { isNamed = false } = name;
  const root = rootOf(text, kind);
  if (root === undefined) return undefined;
  const isOther = root.kind === 'map' && root.entries.some(({ key }) => isOtherFile(key));
  let best: (Judged & Pick<Candidate, 'path'>) | undefined;
  for (const candidate of candidatesIn(root)) {
    const { path } = candidate;
    if (isOther && !path.some(isGlossaryWord)) continue;
    if (best && hasDefinition(best) && isWithinItems(path, best.path)) continue;
    const judged = judgeItems(candidate, kind, name);
    if (judged !== undefined && judged.confidence > (best?.confidence ?? 0)) best = { ...judged, path };
  }
  const flat = kind === 'json' ? judgeFlat(root, isNamed) : undefined;
  if (flat && flat.confidence > (best?.confidence ?? 0)) return flat;
  return best && { format: best.format, confidence: best.confidence };
}

/** `{ "niche-term": …, "niche-definition": … }`. Texts of forms have titles and descriptions, too. */
function judgeFlat(root: DataValue, isNamed: boolean): Judged | undefined {
  const found = flatFields(root);
  if (!found) return undefined;
  const { fields, isTermStrong, isDefinitionStrong } = found;
  const confidence = isTermStrong && isDefinitionStrong ? 0.95 : isNamed ? 0.85 : 0;
  return { format: { kind: 'json', items: undefined, ...fields, byLocale: false }, confidence };
}

function rootOf(text: string, kind: TreeFormat['kind']): DataValue | undefined {
  if (kind === 'yaml') return sampleOfYaml(text, SAMPLE);
  return (kind === 'json' ? parseJson(text) : parseToml(text)).value;
}

function hasDefinition({ format }: Judged): boolean {
  return format.kind === 'tbx' || format.definition !== undefined;
}

/** Whether the list is in each item of the list that was found: the other senses of a term, its examples. */
function isWithinItems(path: readonly string[], found: readonly string[]): boolean {
  return path[found.length] === ANY_PLACEHOLDER && found.every((step, at) => path[at] === step);
}

function judgeItems(
  { path, items }: Candidate,
  kind: TreeFormat['kind'],
  { isNamed = false, hasLocale = false }: DataName,
): Judged | undefined {
  const isKnown = path.some(isGlossaryWord);
  const isWhole = path.every((step) => step === ANY_PLACEHOLDER || isWrapper(step));
  const isGlossary = isKnown || (isNamed && isWhole);
  const place: Place = { kind, items: path.length === 0 ? undefined : path.join('.') };
  const maps = items.filter(({ value }) => value.kind === 'map');
  if (maps.length < items.length * 0.8) return judgeTexts(place, items, { isGlossary, isKnown });
  const values = maps.map(({ value }) => value);
  const isMap = maps.some(({ key }) => key !== undefined);
  const found = detectFields(values, {
    ofLocales: path.includes(LOCALE_PLACEHOLDER),
    isGlossary: isGlossary && !isMap,
    isTranslation: isGlossary && hasLocale,
  });
  if (found === undefined) return judgeKeyed(place, maps, isGlossary);

  const { fields, byLocale, isTermStrong, isDefinitionStrong } = found;
  const isCertain = isGlossary || isTermStrong || isDefinitionStrong;
  const isKeyed = isMap && !byLocale;
  if (isKeyed && !isCertain && !areSlugs(maps, fields)) return undefined;
  if (isKeyed && fields.term === LOCALE_PLACEHOLDER && haveCodes(maps) && !areSlugsInLocale(maps)) return undefined;
  return { format: { ...place, ...fields, byLocale }, confidence: confidenceOf(found, values, isGlossary) };
}

/** Maps by term: `{ niche: { definition: … } }`. */
function judgeKeyed(place: Place, items: readonly SampleItem[], isGlossary: boolean): Judged | undefined {
  if (items.some(({ key }) => key === undefined)) return undefined;
  const found = detectFields(items.map(withTerm));
  const isDefined = found !== undefined && (found.isDefinitionStrong || (isGlossary && !found.hasOtherData));
  if (!isDefined || found.fields.definition === undefined) return undefined;
  if (!isGlossary && haveCodes(items)) return undefined;
  return { format: { ...place, ...found.fields, byLocale: false }, confidence: isGlossary ? 0.85 : 0.7 };
}

/** Definitions by term: `{ Niche: A small part. }`. Texts of a user interface are shorter, or have keys for programs. */
function judgeTexts(
  place: Place,
  items: readonly SampleItem[],
  { isGlossary, isKnown }: { readonly isGlossary: boolean; readonly isKnown: boolean },
): Judged | undefined {
  if (items.some(({ key }) => key === undefined) || haveCodes(items)) return undefined;
  const texts = items.flatMap(({ value }) => (value.kind === 'scalar' ? [value.text] : []));
  if (texts.length < items.length * 0.9) return undefined;
  const written = isGlossary ? texts.filter((text) => text.trim() !== '') : texts;
  const long = written.filter((text) => wordsIn(text) >= (isKnown ? 2 : isGlossary ? 3 : 6) && !PLACEHOLDER.test(text));
  if (long.length < Math.max(MIN_ENTRIES_IF_NAMED, written.length * 0.7)) return undefined;
  const fields: DataFields = {
    id: undefined,
    term: 'term',
    definition: undefined,
    aliases: [],
    deprecated: undefined,
    locale: undefined,
  };
  return { format: { ...place, ...fields, byLocale: false }, confidence: isGlossary ? 0.85 : 0.4 };
}

const PLACEHOLDER = /\{\{?\s*[\w.]*\s*\}|%[sd@]|\$\{|\$\w/;

/** Keys of programs: `home.title`, `saveButton`, `check:types`. */
function isCode(key: string): boolean {
  return /\S[.:/_]\S|[\p{Ll}\d]\p{Lu}|^[$@_.]/u.test(key.replaceAll(TAG, ''));
}

/** Keys that a template inserts without escaping may contain tags: `<a name="niche">Niche</a>`. */
const TAG = /<[^<>]{1,300}>/g;

function haveCodes(items: readonly SampleItem[]): boolean {
  return items.filter(({ key }) => key !== undefined && isCode(key)).length > items.length * 0.2;
}

function areSlugs(items: readonly SampleItem[], { term }: DataFields): boolean {
  const matching = items.filter(({ key = '', value }) => {
    const name = textAt(value, term);
    return name !== undefined && slugOf(name.text) === slugOf(key.replaceAll('_', '-'));
  });
  return matching.length >= items.length / 2;
}

/** Whether keys are made of a text of their item: `target_market: { en: Target market }`, but not `page_title: { en: Glossary }`. */
function areSlugsInLocale(items: readonly SampleItem[]): boolean {
  const matching = items.filter(({ key = '', value }) => {
    const texts = value.kind === 'map' ? value.entries.flatMap((entry) => scalarsOf(entry.value)) : [];
    return texts.some(({ text }) => slugOf(text) === slugOf(key.replaceAll('_', '-')));
  });
  return matching.length >= items.length / 2;
}

function slugOf(text: string): string | undefined {
  return githubSlugs([text])[0];
}

function confidenceOf(found: DetectedFields, items: readonly DataValue[], isGlossary: boolean): number {
  const { isTermStrong, isDefinitionStrong, fields, hasOtherData } = found;
  const base = (): number => {
    if (isTermStrong && isDefinitionStrong) return 0.95;
    if (fields.definition === undefined && (isTermStrong || isGlossary)) return confidenceOfNames(found, isGlossary);
    if (isTermStrong || isDefinitionStrong) return 0.8;
    if (isGlossary) return 0.85;
    if (hasOtherData) return 0;
    if (fields.term === LOCALE_PLACEHOLDER) return areCodes(items, fields.id) ? 0 : 0.4;
    return found.isProse ? (found.hasSynonyms ? 0.95 : 0.4) : 0;
  };
  return base() * found.coverage;
}

/** Names without definitions are a glossary if they are translated. A list with numbers of words may be about anything. */
function confidenceOfNames({ fields, isTranslated, hasOtherData }: DetectedFields, isGlossary: boolean): number {
  if (isGlossary && (isTranslated || fields.term.includes(LOCALE_PLACEHOLDER))) return 0.8;
  return hasOtherData ? 0.2 : 0.5;
}

/** Whether the IDs are keys of a program, so that the texts are those of a user interface. */
function areCodes(items: readonly DataValue[], id: string | undefined): boolean {
  const ids = items.flatMap((item) => textAt(item, id)?.text ?? []);
  return ids.filter(isCode).length > ids.length * 0.2;
}
