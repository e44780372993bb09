import { t } from '../../../../localization/index.ts';
import type { TableFormat } from '../../source.ts';
import { headerOf, separatorOf } from '../csv.ts';
import { csvRows } from '../csvRows.ts';
import type { Row } from '../csvRows.ts';
import { inLocale } from '../values.ts';
import { lineEndOf, placeOf } from './edit.ts';
import type { DataEdit, DataRefusal, NewEntry } from './edit.ts';
import { csvCell } from './quoting.ts';

/** Returns the edits that add an entry to a table: cells of the row that has its id, or another row. */
export function rowEdits(text: string, format: TableFormat, entry: NewEntry): DataEdit[] | DataRefusal {
  const separator = separatorOf(text, format.kind);
  const [first, ...rows] = csvRows(text, separator);
  if (first === undefined) return { refused: t('The file has no header.') };
  const header = headerOf(first, format);
  const values = valuesOf(format, entry);
  const missing = [...values.keys()].find((column) => !header.includes(column));
  if (missing !== undefined) return { refused: t('The file has no column "{0}".', missing) };

  const idColumn = format.id === undefined ? -1 : header.indexOf(format.id);
  const isPerLocale = format.term.includes('{');
  const own = isPerLocale ? rows.find(({ cells }) => cells[idColumn]?.text.trim() === entry.id) : undefined;
  if (own !== undefined) return cellEdits(own, header, values, separator);

  const cells = header.map((column) => csvCell(values.get(column) ?? '', separator));
  const byColumn = idColumn < 0 ? header.indexOf([...values.keys()][0] ?? '') : idColumn;
  const names = rows.map((row) => row.cells[byColumn]?.text.trim() ?? '');
  const name = header[byColumn] === undefined ? '' : (values.get(header[byColumn]) ?? '');
  const next = rows[placeOf(name, names)];
  const lineEnd = lineEndOf(text);
  const line = cells.join(separator);
  if (next !== undefined) return [{ start: next.span.start, end: next.span.start, newText: `${line}${lineEnd}` }];
  const { end } = (rows.at(-1) ?? first).span;
  const isEnded = /[\r\n]$/.test(text.slice(0, end));
  return [{ start: end, end, newText: isEnded ? `${line}${lineEnd}` : `${lineEnd}${line}` }];
}

/** The texts to write, by column. The ID comes last because rows are sorted by the first column without it. */
function valuesOf(format: TableFormat, { id, locale, name, definition }: NewEntry): Map<string, string> {
  const values = new Map([[inLocale(format.term, locale ?? ''), name]]);
  if (definition !== undefined && format.definition !== undefined)
    values.set(inLocale(format.definition, locale ?? ''), definition);
  if (format.locale !== undefined && locale !== undefined) values.set(format.locale, locale);
  if (format.id !== undefined) values.set(format.id, id);
  return values;
}

/** Fills empty cells of a row. */
function cellEdits(
  { cells, line }: Row,
  header: readonly string[],
  values: ReadonlyMap<string, string>,
  separator: string,
): DataEdit[] | DataRefusal {
  const edits: DataEdit[] = [];
  const { end } = line;
  let tail = '';
  for (const [column, name] of header.entries()) {
    const cell = cells[column];
    const value = values.get(name);
    const isOwn = cell !== undefined && cell.text.trim() === value;
    if (cell === undefined) tail += separator + csvCell(value ?? '', separator);
    else if (value !== undefined && !isOwn) {
      if (cell.text.trim() !== '') return { refused: t('The column "{0}" of this entry is not empty.', name) };
      edits.push({ ...cell.span, newText: csvCell(value, separator) });
    }
  }
  return tail === '' ? edits : [...edits, { start: end, end, newText: tail }];
}
