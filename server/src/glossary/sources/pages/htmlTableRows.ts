import type { MarkdownDocument, Span } from '../../../markdown/types.ts';
import { isEntryName, isIndexHeading, withoutColon } from './entryNames.ts';
import { type FoundEntry, movedEntry, type PlacedText } from './foundEntry.ts';
import { type HtmlRow, htmlTablesOf } from './htmlTables.ts';
import { htmlText } from './htmlText.ts';
import { entryOfCells, localeCells } from './localeCells.ts';
import { idInTags } from './markedIds.ts';
import type { PartKind, Reading, ReadPart } from './pageMemory.ts';
import { bounded } from './shownText.ts';
import { type Columns, columnsOf, holdsEntries, type TableFormat } from './tableColumns.ts';

const ROW: PartKind<FoundEntry | undefined> = { move: (entry, by) => entry && movedEntry(entry, by) };
const DEFAULT_HEADER = ['', ''];
const SEPARATOR = /[;,，、|]|<br\s{0,9}\/?>/i;

/** Finds entries that are rows of tables written with tags. Tables without the columns of the format are skipped. */
export function entriesOfHtmlTables(document: MarkdownDocument, format: TableFormat, readPart: ReadPart): FoundEntry[] {
  const tables = htmlTablesOf(document);
  const isOfEntries = holdsEntries(
    tables.map(({ header }) => header),
    format,
  );
  return tables.flatMap(({ header, rows }) => {
    if (!isOfEntries(header)) return [];
    const columns = columnsOf(header.length > 0 ? header : DEFAULT_HEADER, format);
    if (!columns) return [];
    const variant = Object.values(columns).join(' ');
    return rows.flatMap((row) => {
      const read = (): Reading<FoundEntry | undefined> => ({ value: entryOf(document, row, columns), ...row.span });
      const cells = row.cells.map(({ start, end }) => `${start - row.span.start},${end - start}`).join(' ');
      return readPart(ROW, row.span.start, read, `${variant} ${cells}`) ?? [];
    });
  });
}

function entryOf(document: MarkdownDocument, { span, cells }: HtmlRow, columns: Columns): FoundEntry | undefined {
  const { text } = document;
  if (columns.locales.length > 0) return entryOfLocales(document, { span, cells }, columns);
  const term = cells[columns.term];
  if (!term) return undefined;
  const name = htmlText(text, term);
  const definition = definitionOf(text, columns.definition === undefined ? undefined : cells[columns.definition]);
  if (!isEntryName(name.text) || (isIndexHeading(name.text) && !definition)) return undefined;
  return {
    names: [{ ...name, text: withoutColon(name.text) }, ...columns.aliases.flatMap((at) => namesIn(text, cells[at]))],
    explicitId:
      idCell(text, columns.id === undefined ? undefined : cells[columns.id]) ??
      idInTags(document, { start: span.start, end: term.end }),
    madeId: undefined,
    definition,
    span,
  };
}

/** The entry of the source locale, with its translations in the other columns. */
function entryOfLocales(
  document: MarkdownDocument,
  { span, cells }: HtmlRow,
  columns: Columns,
): FoundEntry | undefined {
  const { text } = document;
  const found = localeCells(text, cells, columns.locales, (part) => htmlText(text, part));
  const [first] = found;
  const definition = definitionOf(text, columns.definition === undefined ? undefined : cells[columns.definition]);
  const explicitId =
    idCell(text, columns.id === undefined ? undefined : cells[columns.id]) ??
    idInTags(document, { start: span.start, end: first?.span.end ?? span.start });
  const aliases = columns.aliases.flatMap((at) => namesIn(text, cells[at]));
  return entryOfCells(found, { explicitId, definition, span, aliases }, columns.locales);
}

function definitionOf(text: string, cell: Span | undefined): PlacedText | undefined {
  const found = cell && htmlText(text, cell);
  return found && /[\p{L}\p{N}]/u.test(found.text) ? { ...found, text: bounded(found.text) } : undefined;
}

function idCell(text: string, cell: Span | undefined): FoundEntry['explicitId'] {
  const found = cell && htmlText(text, cell);
  return found && found.text !== '' && !/\s/.test(found.text)
    ? { id: found.text.replace(/^#/, ''), span: found.span }
    : undefined;
}

/** The other names in a cell. */
function namesIn(text: string, cell: Span | undefined): PlacedText[] {
  if (!cell) return [];
  let start = cell.start;
  return text
    .slice(cell.start, cell.end)
    .split(SEPARATOR)
    .flatMap((written) => {
      const at = text.indexOf(written, start);
      start = at + written.length;
      const name = htmlText(text, { start: at, end: start });
      return isEntryName(name.text) ? [name] : [];
    });
}
