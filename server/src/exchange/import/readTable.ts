import { getOrAdd } from '../../glossary/collections.ts';
import { firstRow, headerOf as namedHeaderOf, separatorOf } from '../../glossary/sources/data/csv.ts';
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

/** Returns the columns of a table in the format of `export`, in its spelling; empty if there are none. */
export function headerOf(text: string, kind: TableKind): string[] {
  return namedColumns(firstRow(text, delimiterOf(text, kind)));
}

/** Some programs write CSV with semicolons or tabs: the separator is the one that the header has most. */
function delimiterOf(text: string, kind: TableKind): string {
  if (kind === 'tsv') return '\t';
  const counts = [',', ';', '\t'].map(
    (separator) => [separator, firstRow(text, separator)?.cells.length ?? 0] as const,
  );
  const [most = ','] = counts.toSorted(([, one], [, other]) => other - one)[0] ?? [];
  return most;
}

/** Own columns may be written in another case. */
function namedColumns(row: Row | undefined): string[] {
  return (row?.cells ?? []).map(({ text }) => {
    const name = text.trim();
    const lower = name.toLowerCase();
    const own = OWN_COLUMNS.find((column) => column.toLowerCase() === lower);
    return (
      own ?? name.replace(CONCEPT_COLUMN, (_name, field: string, locale: string) => `${field.toLowerCase()}_${locale}`)
    );
  });
}

interface TableRow {
  readonly cell: (name: string) => string;
  readonly row: Row;
  /** Set if it has cells that no column has. */
  readonly problem: ReadProblem | undefined;
}

/** Returns the rows below the header, with their cells by column. */
function* rowsOf(text: string, kind: TableKind): Generator<TableRow> {
  let header: ReadonlyMap<string, number> | undefined;
  let width = 0;
  for (const row of csvRows(text, delimiterOf(text, kind))) {
    if (!header) {
      header = new Map(namedColumns(row).map((name, at) => [name, at]));
      width = row.count;
      continue;
    }
    const columns = header;
    const hasMore = row.cells.slice(width).some((cell) => cell.text.trim() !== '');
    const message = msg('This row has {0} cells, and the header has {1}.', row.count, width);
    yield {
      row,
      cell: (name) => row.cells[columns.get(name) ?? -1]?.text ?? '',
      problem: hasMore ? { message, span: row.line } : undefined,
    };
  }
}

export function isTermTable(header: readonly string[]): boolean {
  return ['id', 'locale', 'term', 'status'].every((name) => header.includes(name));
}

interface TableEntry {
  readonly id: string;
  readonly locale: string;
  readonly statuses: Map<string, ExchangeName['status']>;
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
  for (const { cell, row, problem } of rowsOf(text, kind)) {
    const [id = '', locale = '', term = ''] = ['id', 'locale', 'term'].map((name) => oneLine(cell(name)));
    const status = statusIn(cell('status'));
    if (problem) problems.push(problem);
    if (id === '' || locale === '' || term === '' || status === undefined) {
      const isUnknown = status === undefined && cell('status').trim() !== '';
      const message = isUnknown
        ? msg("'{0}' is no status: use preferred, admitted or deprecated", oneLine(cell('status')))
        : msg('a row needs an id, a locale, a term and a status');
      problems.push({ message, span: row.line });
      continue;
    }
    const entry = getOrAdd(entries, `${id}\0${locale}`, () => newEntry(id, locale));
    const known = entry.statuses.get(term);
    if (known === undefined) entry.statuses.set(term, status);
    else if (known !== status)
      problems.push({ message: msg("'{0}' has another status in a row above", term), span: row.line });
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

/** Also as TBX writes it: `deprecatedTerm-admn-sts`. */
function statusIn(cell: string): ExchangeName['status'] | undefined {
  const written = oneLine(cell)
    .toLowerCase()
    .replace(/term(?:-admn-sts)?$/, '');
  return nameStatuses.find((known) => known === written) ?? (written === 'forbidden' ? 'deprecated' : undefined);
}

function newEntry(id: string, locale: string): TableEntry {
  return {
    id,
    locale,
    statuses: new Map(),
    parts: new Map(),
    terms: new Map(),
    path: undefined,
    definition: undefined,
    subjects: [],
    forms: [],
    doNotTranslate: false,
  };
}

function importedOf({ statuses, parts, terms, path, ...entry }: TableEntry): ImportedEntry {
  const names = Array.from(statuses, ([text, status]) => ({ text, status }));
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
const CONCEPT_COLUMN = /^(term|aliases|deprecated|definition)_(.+)$/i;

export function isConceptTable([id, ...others]: readonly string[]): boolean {
  return id === 'id' && others.some((name) => name.startsWith('term_') && CONCEPT_COLUMN.test(name));
}

/** Reads a table that `export` wrote with a row per concept. Names in a cell are separated by semicolons. */
export function readConceptTable(text: string, kind: TableKind): ReadImport {
  const entries: ImportedEntry[] = [];
  const problems: ReadProblem[] = [];
  const header = headerOf(text, kind).slice(1);
  for (const { cell, row, problem } of rowsOf(text, kind)) {
    const id = oneLine(cell('id'));
    if (problem) problems.push(problem);
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
export function readOtherTable(text: string, written: TableKind): ReadImport {
  const kind = delimiterOf(text, written) === '\t' ? 'tsv' : 'csv';
  const detected = detectDataFormat(text, kind);
  if (!detected || (detected.format.kind !== 'csv' && detected.format.kind !== 'tsv')) {
    const columns = headerOf(text, kind).filter((name) => name !== '');
    const named = [...columns.slice(0, MOST_NAMED), ...(columns.length > MOST_NAMED ? ['…'] : [])].join(', ');
    return { entries: [], problems: columns.length === 0 ? [] : [t('no column has the name of a term: {0}', named)] };
  }
  const { format } = detected;
  const { entries, problems } = entriesOfData(text, format);
  const rowOf = rowsOfEntries(text, format);
  return {
    entries: entries.map((entry) => otherEntry(entry, rowOf(entry), format)),
    problems: describedProblems(text, problems),
  };
}

/** Maximum number of columns that a message names. */
const MOST_NAMED = 8;

/** In a table with a column of locales, a concept may have several rows. */
function otherEntry(
  { id, idSpan, locale, name, otherNames, definition }: WrittenEntry,
  { number, data }: RowData,
  format: TableFormat,
): ImportedEntry {
  const names = cleaned([{ text: name, status: 'preferred' as const }, ...otherNames]);
  const isConcept = idSpan === undefined && format.locale === undefined;
  return {
    ...NOTHING_MORE,
    id: idSpan === undefined ? undefined : id,
    ...(isConcept ? { number } : {}),
    locale,
    names,
    definition,
    data: { ...NO_DATA, concept: data },
  };
}

interface RowData {
  readonly number: number;
  readonly data: readonly DataItem[];
}

/** Returns a function for the row of an entry. It must be called in text order. */
function rowsOfEntries(text: string, format: TableFormat): (entry: WrittenEntry) => RowData {
  const rows = csvRows(text, separatorOf(text, format.kind));
  let header: readonly string[] | undefined;
  let row: Row | undefined;
  let number = 0;
  let data: readonly DataItem[] = [];
  return ({ nameSpan }) => {
    while (row === undefined || row.span.end <= nameSpan.start) {
      const next = rows.next();
      if (next.done === true) return { number, data: [] };
      row = next.value;
      number++;
      const columns = (header ??= namedHeaderOf(row, format));
      data = row.cells.flatMap((cell, at) => {
        const column = columns[at] ?? '';
        return column === '' || isField(column, format) ? [] : itemsOfCell(column, cell.text);
      });
    }
    return { number, data };
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
