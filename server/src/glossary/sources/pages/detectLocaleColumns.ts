import { seenText } from '../../../markdown/seenText.ts';
import { tablesOf } from '../../../markdown/tableRows.ts';
import type { MarkdownDocument, Span } from '../../../markdown/types.ts';
import { htmlTablesOf } from './htmlTables.ts';
import { htmlText } from './htmlText.ts';
import { localeOfHeader } from './languageHeaders.ts';
import { isShortName } from './pageEvidence.ts';
import type { TableFormat } from './tableColumns.ts';
import { isAliasHeader, isDefinitionHeader, isIdHeader, isTermHeader } from './tableHeaders.ts';

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

interface PageTable {
  readonly header: readonly string[];
  /** The cells, as displayed to a reader. */
  readonly rows: readonly (readonly string[])[];
}

/** A format with a column for each locale, and whether the names come first in the table. */
export interface DetectedColumns {
  readonly format: TableFormat;
  readonly isFirst: boolean;
}

/**
 * Returns the format of tables with a column for each locale: two headers or more are languages, and most rows have short names
 * in two of them. Undefined if the page has none, and if a column is that of terms.
 */
export function detectLocaleColumns(document: MarkdownDocument): DetectedColumns | undefined {
  for (const table of tablesIn(document)) {
    const { header, rows } = table;
    if (header.some(isTermHeader)) continue;
    const columns = columnsIn(table);
    const translated = rows.filter((row) => columns.filter(([, at]) => hasLetters(row[at])).length >= MIN_LOCALES);
    const isEnough = translated.length >= MIN_ROWS && translated.length >= rows.length * MIN_TRANSLATED;
    if (columns.length < MIN_LOCALES || !isEnough) continue;
    const others = header.filter((_, at) => !columns.some(([, column]) => column === at));
    const aliases = others.filter(isAliasHeader);
    const format: TableFormat = {
      kind: 'table',
      term: undefined,
      definition: others.find(isDefinitionHeader),
      id: others.find(isIdHeader),
      ...(aliases.length > 0 && { aliases }),
      locales: Object.fromEntries(columns.map(([locale, column]) => [locale, header[column] ?? ''])),
    };
    const start = header.findIndex((name) => !isIdHeader(name) && !NUMBER.test(name.trim()) && name.trim() !== '');
    return { format, isFirst: columns.some(([, column]) => column === start) };
  }
  return undefined;
}

/** The columns with names, by locale. Of two columns of a locale, the first counts. */
function columnsIn({ header, rows }: PageTable): (readonly [locale: string, column: number])[] {
  const columns = new Map<string, number>();
  for (const [at, name] of header.entries()) {
    const locale = localeOfHeader(name);
    if (locale === undefined || columns.has(locale) || header.indexOf(name) !== at) continue;
    const filled = rows.flatMap((row) => (hasLetters(row[at]) ? [row[at] ?? ''] : []));
    const names = filled.filter(isShortName);
    const isOfNames = names.length >= filled.length * MIN_NAMES;
    if (filled.length > 0 && isOfNames && new Set(names).size >= names.length * MIN_DISTINCT) columns.set(locale, at);
  }
  return [...columns];
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
