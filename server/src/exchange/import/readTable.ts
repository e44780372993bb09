import { getOrAdd } from '../../glossary/collections.ts';
import { headerOf as namedHeaderOf, separatorOf } from '../../glossary/sources/data/csv.ts';
import { csvRows, type Row } from '../../glossary/sources/data/csvRows.ts';
import { detectDataFormat } from '../../glossary/sources/data/detectDataFormat.ts';
import { entriesOfData } from '../../glossary/sources/data/index.ts';
import { LOCALE_PLACEHOLDER, localeOfText } from '../../glossary/sources/data/values.ts';
import type { TableFormat, WrittenEntry } from '../../glossary/sources/source.ts';
import { msg, t } from '../../localization/index.ts';
import { textsOfCell } from '../cellLists.ts';
import { type ExchangeName, nameStatuses, partsOfSpeech } from '../model.ts';
import { oneLine } from '../selection.ts';
import { itemsOfCell, OWN_COLUMNS } from '../termbase/columns.ts';
import { type DataItem, itemOf, NO_DATA } from '../termbase/data.ts';
import { cleaned, listIn } from './cleaned.ts';
import { type ImportedEntry, NOTHING_MORE, type ReadImport } from './imported.ts';
import { describedProblems, type ReadProblem } from './problems.ts';

type TableKind = 'csv' | 'tsv';

/** Returns the columns of a table in the format of `export`; empty if there are none. */
export function headerOf(text: string, kind: TableKind): string[] {
  for (const { cells } of csvRows(text, delimiterOf(kind))) return cells.map((cell) => cell.text.trim());
  return [];
}

function delimiterOf(kind: TableKind): string {
  return kind === 'csv' ? ',' : '\t';
}

/** Returns the rows below the header, with their cells by column. */
function* rowsOf(
  text: string,
  kind: TableKind,
): Generator<{ readonly cell: (name: string) => string; readonly row: Row }> {
  let header: ReadonlyMap<string, number> | undefined;
  for (const row of csvRows(text, delimiterOf(kind))) {
    if (!header) {
      header = new Map(row.cells.map(({ text: name }, at) => [name.trim(), at]));
      continue;
    }
    const columns = header;
    yield { row, cell: (name) => row.cells[columns.get(name) ?? -1]?.text ?? '' };
  }
}

export function isTermTable(header: readonly string[]): boolean {
  return ['id', 'locale', 'term', 'status'].every((name) => header.includes(name));
}

interface TableEntry {
  readonly id: string;
  readonly locale: string;
  readonly names: ExchangeName[];
  readonly parts: Map<string, string>;
  readonly terms: Map<string, DataItem[]>;
  path: string | undefined;
  definition: string | undefined;
  subjects: readonly string[];
  forms: readonly string[];
  doNotTranslate: boolean;
}

/** Reads a table that `export` wrote with a row per name. Other columns belong to the name. */
export function readTermTable(text: string, kind: TableKind): ReadImport {
  const entries = new Map<string, TableEntry>();
  const problems: ReadProblem[] = [];
  const more = headerOf(text, kind).filter((name) => name !== '' && !OWN_COLUMNS.some((own) => own === name));
  for (const { cell, row } of rowsOf(text, kind)) {
    const [id = '', locale = '', term = ''] = ['id', 'locale', 'term'].map((name) => oneLine(cell(name)));
    const status = nameStatuses.find((known) => known === oneLine(cell('status')));
    if (id === '' || locale === '' || term === '' || status === undefined) {
      problems.push({ message: msg('a row needs an id, a locale, a term and a status'), span: row.line });
      continue;
    }
    const entry = getOrAdd(entries, `${id}\0${locale}`, () => newEntry(id, locale));
    entry.names.push({ text: term, status });
    entry.path ??= oneLine(cell('path')) || undefined;
    entry.definition ??= oneLine(cell('definition')) || undefined;
    if (entry.subjects.length === 0) entry.subjects = listIn(cell('keywords'));
    if (entry.forms.length === 0) entry.forms = listIn(cell('forms'));
    entry.doNotTranslate ||= oneLine(cell('translatable')).toLowerCase() === 'no';
    entry.parts.set(term, oneLine(cell('partOfSpeech')));
    const items = more.flatMap((name) => itemsOfCell(name, cell(name)));
    if (items.length > 0) getOrAdd(entry.terms, term, () => []).push(...items);
  }
  return { entries: Array.from(entries.values(), importedOf), problems: describedProblems(text, problems) };
}

function newEntry(id: string, locale: string): TableEntry {
  return {
    id,
    locale,
    names: [],
    parts: new Map(),
    terms: new Map(),
    path: undefined,
    definition: undefined,
    subjects: [],
    forms: [],
    doNotTranslate: false,
  };
}

function importedOf({ names, parts, terms, path, ...entry }: TableEntry): ImportedEntry {
  const written = new Set(parts.values());
  const [first] = written;
  const common = written.size === 1 ? partsOfSpeech.find((part) => part === first) : undefined;
  const data = new Map(terms);
  if (common === undefined)
    for (const [term, part] of parts)
      if (part !== '') data.set(term, [itemOf('partOfSpeech', part), ...(data.get(term) ?? [])]);
  return { ...entry, names: cleaned(names), partOfSpeech: common, data: { ...NO_DATA, path, terms: data } };
}

/** A column of a table that `export` wrote with columns by locale. */
const CONCEPT_COLUMN = /^(term|aliases|deprecated|definition)_(.+)$/;

export function isConceptTable([id, ...others]: readonly string[]): boolean {
  return id === 'id' && others.some((name) => name.startsWith('term_') && CONCEPT_COLUMN.test(name));
}

/** Reads a table that `export` wrote with a row per concept. Names in a cell are separated by semicolons. */
export function readConceptTable(text: string, kind: TableKind): ReadImport {
  const entries: ImportedEntry[] = [];
  const problems: ReadProblem[] = [];
  const header = headerOf(text, kind).slice(1);
  for (const { cell, row } of rowsOf(text, kind)) {
    const id = oneLine(cell('id'));
    if (id === '') problems.push({ message: msg('a row needs an id'), span: row.line });
    else entries.push(...entriesOfRow(id, header, cell));
  }
  return { entries, problems: describedProblems(text, problems) };
}

function entriesOfRow(id: string, header: readonly string[], cell: (name: string) => string): ImportedEntry[] {
  const byLocale = new Map<string, Map<string, string>>();
  const concept: DataItem[] = [];
  for (const column of header) {
    const [, field, locale = ''] = CONCEPT_COLUMN.exec(column) ?? [];
    if (field !== undefined) getOrAdd(byLocale, locale, () => new Map<string, string>()).set(field, cell(column));
    else if (column !== '') concept.push(...itemsOfCell(column, cell(column)));
  }
  return [...byLocale].flatMap(([locale, fields]) => {
    const named = (field: string, status: ExchangeName['status']): ExchangeName[] =>
      textsOfCell(fields.get(field) ?? '').map((name) => ({ text: name, status }));
    const term = { text: fields.get('term') ?? '', status: 'preferred' as const };
    const names = cleaned([term, ...named('aliases', 'admitted'), ...named('deprecated', 'deprecated')]);
    const definition = oneLine(fields.get('definition') ?? '') || undefined;
    return names.length === 0
      ? []
      : [{ ...NOTHING_MORE, id, locale, names, definition, data: { ...NO_DATA, concept } }];
  });
}

/** Reads a table of another program. Columns without a meaning for glossaries become data of the concept. */
export function readOtherTable(text: string, kind: TableKind): ReadImport {
  const detected = detectDataFormat(text, kind);
  if (!detected || (detected.format.kind !== 'csv' && detected.format.kind !== 'tsv'))
    return { entries: [], problems: [t('no column has the name of a term')] };
  const { format } = detected;
  const { entries, problems } = entriesOfData(text, format);
  const dataOf = dataOfRows(text, format);
  return {
    entries: entries.map((entry) => otherEntry(entry, dataOf(entry))),
    problems: describedProblems(text, problems),
  };
}

function otherEntry(
  { id, idSpan, locale, name, otherNames, definition }: WrittenEntry,
  concept: readonly DataItem[],
): ImportedEntry {
  const names = cleaned([{ text: name, status: 'preferred' as const }, ...otherNames]);
  const own = idSpan === undefined ? undefined : id;
  return { ...NOTHING_MORE, id: own, locale, names, definition, data: { ...NO_DATA, concept } };
}

/** Returns a function for the data in the row of an entry. It must be called in text order. */
function dataOfRows(text: string, format: TableFormat): (entry: WrittenEntry) => readonly DataItem[] {
  const rows = csvRows(text, separatorOf(text, format.kind));
  let header: readonly string[] | undefined;
  let row: Row | undefined;
  let data: readonly DataItem[] = [];
  return ({ nameSpan }) => {
    while (row === undefined || row.span.end <= nameSpan.start) {
      const next = rows.next();
      if (next.done === true) return [];
      row = next.value;
      const columns = (header ??= namedHeaderOf(row, format));
      data = row.cells.flatMap((cell, at) => {
        const column = columns[at] ?? '';
        return column === '' || isField(column, format) ? [] : itemsOfCell(column, cell.text);
      });
    }
    return data;
  };
}

/** Whether the column is one of the fields of the format. */
function isField(column: string, { id, term, definition, aliases, deprecated, locale }: TableFormat): boolean {
  return [id, term, definition, ...aliases, deprecated, locale].some((field) => {
    if (field === undefined) return false;
    const [before = '', after] = field.split(LOCALE_PLACEHOLDER);
    if (after === undefined) return column === field;
    const isNamed = column.startsWith(before) && column.endsWith(after);
    return isNamed && localeOfText(column.slice(before.length, column.length - after.length)) !== undefined;
  });
}
