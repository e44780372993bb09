import { cellOfTexts } from '../cellLists.ts';
import {
  entryIn,
  type ExchangeConcept,
  type ExchangeEntry,
  type ExchangeName,
  type ExportContent,
  type ExportLocale,
  usableName,
} from '../model.ts';
import { cellOf, OWN_COLUMNS } from '../termbase/columns.ts';
import type { Delimiter } from './delimited.ts';
import type { ColumnsName } from './names.ts';

/** A table: its header, and the rows of a concept. */
export interface Columns {
  /** Only if the program that reads it requires one. */
  readonly delimiter?: Delimiter;
  /** Whether it contains only the source locale and one other locale. */
  readonly isBilingual: boolean;
  readonly header: (content: ExportContent) => readonly string[];
  readonly rows: (
    concept: ExchangeConcept,
    content: ExportContent,
    target: ExportLocale,
    header: readonly string[],
  ) => readonly (readonly string[])[];
}

const LOKALISE_HEADER = ['term', 'description', 'casesensitive', 'translatable', 'forbidden', 'tags'];

export const columns: Readonly<Record<ColumnsName, Columns>> = {
  terms: {
    isBilingual: false,
    header: (content) => [...OWN_COLUMNS, ...content.columns()],
    rows: (concept, _content, _target, header) =>
      concept.entries.flatMap((entry) => termRows(concept, entry, header.slice(OWN_COLUMNS.length))),
  },
  concepts: {
    isBilingual: false,
    header: ({ locales }) => [
      'id',
      ...locales.flatMap(({ tag }) => [`term_${tag}`, `aliases_${tag}`, `deprecated_${tag}`, `definition_${tag}`]),
    ],
    rows: (concept, { locales }) => [
      [concept.id, ...locales.flatMap((locale) => conceptCells(entryIn(concept, locale)))],
    ],
  },
  phrase: {
    isBilingual: false,
    header: ({ locales }) => ['term', 'description', 'translatable', ...locales.map(({ tag }) => tag)],
    rows: (concept, { source, locales }) => [
      [
        concept.id,
        descriptionOf(concept, source),
        String(!concept.doNotTranslate),
        ...locales.map((locale) => usableName(entryIn(concept, locale)) ?? ''),
      ],
    ],
  },
  lokalise: {
    delimiter: ';',
    isBilingual: false,
    header: ({ locales }) => [
      ...LOKALISE_HEADER,
      ...locales.flatMap(({ tag }) => [underscored(tag), `${underscored(tag)}_description`]),
    ],
    rows: lokaliseRows,
  },
  weblate: {
    isBilingual: true,
    header: () => ['context', 'source', 'target', 'translator_comments'],
    rows: (concept, { source }, target) => {
      const name = usableName(entryIn(concept, source));
      if (name === undefined) return [];
      return [[concept.id, name, usableName(entryIn(concept, target)) ?? '', descriptionOf(concept, source)]];
    },
  },
};

function termRows(concept: ExchangeConcept, entry: ExchangeEntry, more: readonly string[]): string[][] {
  return entry.names.map((name, at) => [
    ...ownCells(concept, entry, name, at === 0),
    ...moreCells(concept, entry, at === 0, name.text, more),
  ]);
}

/** Values of the entry or concept are written only in its first row. */
function ownCells(
  concept: ExchangeConcept,
  entry: ExchangeEntry,
  { text, status }: ExchangeName,
  isFirst: boolean,
): string[] {
  const { locale, definition = '', partOfSpeech = '', forms, path, data } = entry;
  return [
    concept.id,
    locale,
    text,
    status,
    isFirst ? definition : '',
    partOfTerm(entry, text) ?? partOfSpeech,
    isFirst && entry === concept.entries[0] ? cellOfTexts(concept.subjects) : '',
    isFirst ? cellOfTexts(forms) : '',
    concept.doNotTranslate ? 'no' : 'yes',
    data.path ?? path,
  ];
}

/** Returns the cells of columns that only the data of a termbase has. */
function moreCells(
  concept: ExchangeConcept,
  entry: ExchangeEntry,
  isFirst: boolean,
  name: string,
  more: readonly string[],
): string[] {
  if (more.length === 0) return [];
  const items = [
    ...(isFirst && entry === concept.entries[0] ? concept.data : []),
    ...(isFirst ? entry.data.entry : []),
    ...(entry.data.terms.get(name) ?? []),
  ];
  return more.map((column) => cellOf(items, column));
}

/** Returns the part of speech of one name if the entry has several. */
function partOfTerm({ data }: ExchangeEntry, name: string): string | undefined {
  return data.terms.get(name)?.find(([field]) => field?.category === 'partOfSpeech')?.[0]?.text;
}

function conceptCells(entry: ExchangeEntry | undefined): string[] {
  const term = usableName(entry) ?? '';
  const others = (isDeprecated: boolean): string =>
    cellOfTexts(
      (entry?.names ?? [])
        .filter(({ text, status }) => (status === 'deprecated') === isDeprecated && text !== term)
        .map(({ text }) => text),
    );
  return [term, others(false), others(true), entry?.definition ?? ''];
}

function descriptionOf(concept: ExchangeConcept, source: ExportLocale): string {
  return (entryIn(concept, source) ?? concept.entries[0])?.definition ?? '';
}

/** Returns a row for the name to use, and a row for each deprecated name of the source locale, which is marked as forbidden. */
function lokaliseRows(concept: ExchangeConcept, { source, locales }: ExportContent): string[][] {
  const entry = entryIn(concept, source) ?? concept.entries[0];
  const name = usableName(entry);
  const tags = concept.subjects.map((subject) => subject.replaceAll(',', ' ')).slice(0, MOST_TAGS);
  const rowOf = (term: string, forbidden: boolean): string[] => [
    term,
    descriptionOf(concept, source),
    'no',
    yesNo(!concept.doNotTranslate),
    yesNo(forbidden),
    tags.join(','),
    ...locales.flatMap((locale) => {
      const own = forbidden ? undefined : entryIn(concept, locale);
      return [usableName(own) ?? '', own?.definition ?? ''];
    }),
  ];
  const deprecated = entry?.names.filter(({ status }) => status === 'deprecated') ?? [];
  return [...(name === undefined ? [] : [rowOf(name, false)]), ...deprecated.map(({ text }) => rowOf(text, true))];
}

/** The maximum that Lokalise accepts. */
const MOST_TAGS = 3;

function yesNo(is: boolean): string {
  return is ? 'yes' : 'no';
}

/** Lokalise uses `de_DE`. */
function underscored(tag: string): string {
  return tag.replaceAll('-', '_');
}
