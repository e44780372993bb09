import { msg } from '../../../localization/index.ts';
import type { DataFields, SourceProblem, TableFormat, WrittenEntries } from '../source.ts';
import { Collector } from './collector.ts';
import { csvRows, MAX_COLUMNS } from './csvRows.ts';
import type { Row } from './csvRows.ts';
import { readEachItem, type ReadItem } from './itemMemory.ts';
import type { ItemReading } from './itemReading.ts';
import { ItemReader } from './readItem.ts';
import { LOCALE_PLACEHOLDER, localeOfText, localesAt } from './values.ts';
import type { DataEntry, DataValue } from './values.ts';

/** Reads the entries of a CSV or TSV file whose first row has the names of the columns. */
export function entriesOfCsv(text: string, format: TableFormat, readItem: ReadItem = readEachItem): WrittenEntries {
  const collector = new Collector();
  const rows = csvRows(text, separatorOf(text, format.kind));
  const first = rows.next();
  if (first.done) return collector.finish();
  const header = headerOf(first.value, format);
  collector.problems(unclosedIn(first.value));
  if (hasTerm(first.value, header, format)) {
    const reader = new ItemReader(text, format, false);
    const variant = header.join('\t');
    for (const row of rows) {
      if (collector.isFull) break;
      const { start, end } = row.span;
      collector.countItem({ start, end: Math.min(start + 1, end) });
      const read = (): ItemReading => readRow(row, header, reader);
      if (!collector.isFull) collector.take(readItem(row.span, row.isAfterUnclosed ? `${variant}"` : variant, read));
    }
  } else collector.problem(msg('The header has no column "{0}".', format.term), first.value.line);
  return collector.finish();
}

/** Returns the separator of cells in the header, because some programs write CSV with semicolons. */
export function separatorOf(text: string, kind: TableFormat['kind']): string {
  if (kind === 'tsv') return '\t';
  const [commas, semicolons] = [',', ';'].map((separator) => firstRow(text, separator)?.cells.length ?? 0);
  return (semicolons ?? 0) > (commas ?? 0) ? ';' : ',';
}

/** Returns the names of the columns; those of the format in the spelling of the format. */
export function headerOf({ cells }: Row, format: TableFormat): string[] {
  const { id, term, definition, aliases, deprecated, locale } = format;
  const fields = [id, term, definition, ...aliases, deprecated, locale].filter((field) => field !== undefined);
  return cells.map(({ text }) => {
    const header = text.trim();
    for (const field of fields) {
      const name = fieldNamed(header, field);
      if (name !== undefined) return name;
    }
    return header;
  });
}

/** Returns the field if the header is its name, ignoring case. A locale in it keeps its case. */
function fieldNamed(header: string, field: string): string | undefined {
  const place = field.indexOf(LOCALE_PLACEHOLDER);
  if (place < 0) return header.toLowerCase() === field.toLowerCase() ? field : undefined;
  const [prefix, suffix] = [field.slice(0, place), field.slice(place + LOCALE_PLACEHOLDER.length)];
  const written = header.slice(prefix.length, header.length - suffix.length);
  const name = `${prefix}${written}${suffix}`;
  const isNamed = written !== '' && header.toLowerCase() === name.toLowerCase();
  return isNamed && localeOfText(written) !== undefined ? name : undefined;
}

/** Returns the first cell without a closing quote. */
export function firstUnclosed(text: string, separator: string): SourceProblem | undefined {
  for (const row of csvRows(text, separator)) if (row.unclosed !== undefined) return unclosedIn(row)[0];
  return undefined;
}

export function firstRow(text: string, separator: string): Row | undefined {
  for (const row of csvRows(text, separator)) return row;
  return undefined;
}

function readRow(row: Row, header: readonly string[], reader: ItemReader): ItemReading {
  const { cells, count, line, span } = row;
  const hasMore = count > MAX_COLUMNS || cells.slice(header.length).some(({ text }) => text.trim() !== '');
  const isRagged = hasMore || count < header.length;
  const ragged = { message: msg('This row has {0} cells, and the header has {1}.', count, header.length), span: line };
  const reading = reader.read({ key: undefined, value: valueOf(row, header), span, locale: undefined });
  return { ...reading, problems: [...unclosedIn(row), ...(isRagged ? [ragged] : []), ...reading.problems] };
}

function unclosedIn({ unclosed }: Row): SourceProblem[] {
  if (unclosed === undefined) return [];
  const span = { start: unclosed, end: unclosed + 1 };
  return [{ message: msg('The closing quote of this cell is missing.'), span }];
}

function valueOf({ cells, line }: Row, header: readonly string[]): DataValue {
  const entries = cells.slice(0, header.length).map(({ text, quoted, span }, index): DataEntry => ({
    key: header[index] ?? '',
    keySpan: { start: span.start, end: span.start },
    value: { kind: 'scalar', text, quoted, span },
  }));
  return { kind: 'map', entries, span: line };
}

function hasTerm(
  row: Row,
  header: readonly string[],
  { term, id, definition, aliases, deprecated, locale }: DataFields,
): boolean {
  if (!term.includes(LOCALE_PLACEHOLDER)) return header.includes(term);
  const others = new Set([id, definition, ...aliases, deprecated, locale]);
  return localesAt(valueOf(row, header), term, others).length > 0;
}
