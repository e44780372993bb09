import { seenText } from '../../../markdown/seenText.ts';
import { tablesOf } from '../../../markdown/tableRows.ts';
import type { MarkdownDocument, Span } from '../../../markdown/types.ts';
import { htmlTablesOf } from './htmlTables.ts';
import { htmlText } from './htmlText.ts';
import { localeOfHeader } from './languageHeaders.ts';
import { isShortName } from './pageEvidence.ts';
import type { TableFormat } from './tableColumns.ts';
import { isAliasHeader, isDefinitionHeader, isIdHeader } from './tableHeaders.ts';
import { type PageTable, termColumn, termRole, type TermRole } from './termBesideLocales.ts';

const MIN_LOCALES = 2;
const MIN_ROWS = 2;
/** Minimum share of rows with names in two languages. */
const MIN_TRANSLATED = 0.6;
/** Minimum share of the filled cells of a column that are short names. */
const MIN_NAMES = 0.8;
/** Minimum share of the names of a column that differ: `yes`, `no` and `partial` are no names. */
const MIN_DISTINCT = 0.8;
/** The number of a row, before its names. */
const NUMBER = /^(?:#|no\.?|nr\.?|№|序号|编号)$/i;

/** A format with a column for each locale, and whether the names come first in the table. */
export interface DetectedColumns {
  readonly format: TableFormat;
  readonly isFirst: boolean;
}

/**
 * Returns the format of tables with a column for each locale: two headers or more are languages, and most rows have short names
 * in two of them. Undefined if the page has none. The column of a term is the key or a name of its concept; `pageLocale`, that of the
 * page, tells in which locale. Undefined if that is not clear.
 */
export function detectLocaleColumns(document: MarkdownDocument, pageLocale?: string): DetectedColumns | undefined {
  for (const table of tablesIn(document)) {
    const found = columnsIn(table);
    if (found.filter(([, at]) => !isBlank(table, at)).length < MIN_LOCALES) continue;
    const term = termColumn(table.header);
    const named = term === undefined ? undefined : namedTerm(table, term, found, pageLocale);
    if (term !== undefined && !named) continue;
    const columns = columnsWith(found, named);
    const translated = table.rows.filter(
      (row) => columns.filter(([, at]) => hasLetters(row[at])).length >= MIN_LOCALES,
    );
    if (translated.length >= MIN_ROWS && translated.length >= table.rows.length * MIN_TRANSLATED)
      return detected(table, columns, named);
  }
  return undefined;
}

/** The column of a term, and what it is. */
interface NamedTerm {
  readonly term: number;
  readonly role: TermRole;
}

type LocaleColumns = readonly (readonly [locale: string, column: number])[];

/** Undefined if it is not clear what the column is. */
function namedTerm(
  table: PageTable,
  term: number,
  found: LocaleColumns,
  pageLocale: string | undefined,
): NamedTerm | undefined {
  const role = termRole(table, term, found, pageLocale);
  return role && (role.kind !== 'names' || isOfNames(table, term)) ? { term, role } : undefined;
}

function detected({ header }: PageTable, columns: LocaleColumns, named: NamedTerm | undefined): DetectedColumns {
  const { term, role } = named ?? {};
  const nameAt = (at: number): string => header[at] ?? '';
  const own = term === undefined ? undefined : nameAt(term);
  const others = header.filter((_, at) => at !== term && !columns.some(([, column]) => column === at));
  const aliases = [
    ...(own !== undefined && role?.kind === 'others' && !role.areSame ? [own] : []),
    ...others.filter(isAliasHeader),
  ];
  const format: TableFormat = {
    kind: 'table',
    term: undefined,
    definition: others.find(isDefinitionHeader),
    id: others.find(isIdHeader) ?? (role?.kind === 'id' ? own : undefined),
    ...(aliases.length > 0 && { aliases }),
    locales: Object.fromEntries(columns.map(([locale, column]) => [locale, nameAt(column)])),
  };
  const start = header.findIndex((name) => !isIdHeader(name) && !NUMBER.test(name.trim()) && name.trim() !== '');
  const isFirst = start === term || columns.some(([, column]) => column === start);
  return { format, isFirst };
}

/** The columns with that of the term, if it has the names of a locale. The locale of the terms is the source. */
function columnsWith(found: LocaleColumns, named: NamedTerm | undefined): LocaleColumns {
  if (named?.role.kind === 'names') return [[named.role.locale, named.term], ...found];
  const source = named?.role.kind === 'others' ? named.role.locale : undefined;
  return [...found.filter(([locale]) => locale === source), ...found.filter(([locale]) => locale !== source)];
}

/** The columns with names, and blank ones, which are to be filled; by locale. Of two columns of a locale, the first counts. */
function columnsIn(table: PageTable): LocaleColumns {
  const { header } = table;
  const columns = new Map<string, number>();
  for (const [at, name] of header.entries()) {
    const locale = localeOfHeader(name);
    if (locale === undefined || columns.has(locale) || header.indexOf(name) !== at) continue;
    if (isOfNames(table, at) || isBlank(table, at)) columns.set(locale, at);
  }
  return [...columns];
}

/** Whether most of the filled cells of the column are short names that differ. */
function isOfNames({ rows }: PageTable, column: number): boolean {
  const filled = rows.flatMap((row) => (hasLetters(row[column]) ? [row[column] ?? ''] : []));
  const names = filled.filter(isShortName);
  const areNames = names.length >= filled.length * MIN_NAMES;
  return filled.length > 0 && areNames && new Set(names).size >= names.length * MIN_DISTINCT;
}

function isBlank({ rows }: PageTable, column: number): boolean {
  return rows.every((row) => (row[column] ?? '').trim() === '');
}

function hasLetters(cell: string | undefined): boolean {
  return cell !== undefined && /\p{L}/u.test(cell);
}

/** The text of a cell; as written if it is code, which is no name. */
function nameIn(document: MarkdownDocument, cell: Span): string {
  const written = document.text.slice(cell.start, cell.end);
  return written.includes('`') ? written : seenText(document, cell);
}

function isOfLanguages(header: readonly string[]): boolean {
  return header.filter((name) => localeOfHeader(name) !== undefined).length >= MIN_LOCALES;
}

/** The tables whose headers can be languages, with their texts. */
function* tablesIn(document: MarkdownDocument): Generator<PageTable> {
  for (const { header, rows } of tablesOf(document)) {
    const names = header.map((cell) => seenText(document, cell));
    if (isOfLanguages(names))
      yield { header: names, rows: rows.map((row) => row.map((cell) => nameIn(document, cell))) };
  }
  for (const { header, rows } of htmlTablesOf(document)) {
    if (isOfLanguages(header))
      yield { header, rows: rows.map(({ cells }) => cells.map((cell) => htmlText(document.text, cell).text)) };
  }
}
