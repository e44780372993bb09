import { msg } from '../../../localization/index.ts';
import { seenText } from '../../../markdown/seenText.ts';
import { shifted } from '../../../markdown/shifted.ts';
import { tablesOf } from '../../../markdown/tableRows.ts';
import type { MarkdownDocument, Span } from '../../../markdown/types.ts';
import type { SourceProblem } from '../source.ts';
import { isEntryName, isIndexHeading, withoutColon } from './entryNames.ts';
import { type FoundEntries, type FoundEntry, movedEntry, type PlacedText } from './foundEntry.ts';
import { entriesOfHtmlTables } from './htmlTableRows.ts';
import { idInLine, withoutIdMark } from './markedIds.ts';
import { lineStart, nextLine } from './pageLines.ts';
import type { PartKind, Reading, ReadPart } from './pageMemory.ts';
import { definitionIn, shownText } from './shownText.ts';
import { entryOfCells, localeCells } from './localeCells.ts';
import { type Columns, columnsOf, hasHeader, holdsEntries, namedHeaders, type TableFormat } from './tableColumns.ts';

/** The parts of a row. */
interface RowPart {
  readonly entry: FoundEntry | undefined;
  readonly problem: SourceProblem | undefined;
}

const ROW: PartKind<RowPart> = {
  move: ({ entry, problem }, by) => ({
    entry: entry && movedEntry(entry, by),
    problem: problem && { message: problem.message, span: shifted(problem.span, by) },
  }),
};

/** Finds entries that are rows of tables. Tables without the columns of the format are skipped. */
export function entriesOfTables(document: MarkdownDocument, format: TableFormat, readPart: ReadPart): FoundEntries {
  const entries: FoundEntry[] = [];
  const problems: SourceProblem[] = [];
  const tables = tablesOf(document).map(({ header, rows }) => {
    return { names: header.map((cell) => seenText(document, cell)), rows };
  });
  const isOfEntries = holdsEntries(
    tables.map(({ names }) => names),
    format,
  );
  for (const table of tables) {
    const columns = isOfEntries(table.names) ? columnsOf(table.names, format) : undefined;
    if (columns === undefined) continue;
    const width = table.names.length;
    const variant = [width, columns.term, columns.definition, columns.id, columns.aliases, columns.locales].join(' ');
    for (const row of table.rows) {
      const read = (): Reading<RowPart> => readRow(document, row, columns, width);
      const { entry, problem } = readPart(ROW, row[0]?.start ?? 0, read, variant);
      if (problem !== undefined) problems.push(problem);
      if (entry !== undefined) entries.push(entry);
    }
  }
  const inTags = entriesOfHtmlTables(document, format, readPart);
  if (inTags.length > 0) {
    entries.push(...inTags);
    entries.sort((a, b) => a.span.start - b.span.start);
  }
  for (const name of inTags.length > 0 ? [] : namedHeaders(format)) {
    if (tables.some(({ names }) => hasHeader(names, name))) continue;
    problems.push({ message: msg("No table has a column '{0}'.", name), span: { start: 0, end: 0 } });
  }
  return { entries, problems };
}

function readRow(document: MarkdownDocument, row: readonly Span[], columns: Columns, width: number): Reading<RowPart> {
  const value = { entry: entryOf(document, row, columns), problem: problemOf(document, row, width) };
  return { value, ...rowSpan(document, row) };
}

function problemOf({ text }: MarkdownDocument, row: readonly Span[], columns: number): SourceProblem | undefined {
  const [first] = row;
  const last = row.at(-1);
  if (first === undefined || last === undefined || row.length === columns) return undefined;
  const start = first.start === first.end ? lineStart(text, first.start) : first.start;
  return {
    message: msg(
      'The row has {0, plural, one {# cell} other {# cells}}, but the table has {1} columns.',
      row.length,
      columns,
    ),
    span: { start, end: last.end },
  };
}

function entryOf(document: MarkdownDocument, row: readonly Span[], columns: Columns): FoundEntry | undefined {
  if (columns.locales.length > 0) return entryOfLocales(document, row, columns);
  const term = row[columns.term];
  if (term === undefined) return undefined;
  const explicitId = idCell(document, row, columns) ?? idInLine(document, term);
  const name = shownText(document, withoutIdMark(document, term));
  const defined = definitionOf(document, row, columns);
  // A row with one letter groups the rows below it, unless it defines the letter.
  if (!isEntryName(name.text) || (isIndexHeading(name.text) && defined === undefined)) return undefined;
  return {
    names: [{ ...name, text: withoutColon(name.text) }, ...aliasesOf(document, row, columns)],
    explicitId,
    madeId: undefined,
    definition: defined,
    span: rowSpan(document, row),
  };
}

function definitionOf(
  document: MarkdownDocument,
  row: readonly Span[],
  { definition: column }: Columns,
): PlacedText | undefined {
  const cell = column === undefined ? undefined : row[column];
  return cell && definitionIn(document, cell);
}

/** The entry of the source locale, with its translations in the other columns. */
function entryOfLocales(document: MarkdownDocument, row: readonly Span[], columns: Columns): FoundEntry | undefined {
  const read = (part: Span): PlacedText => shownText(document, withoutIdMark(document, part));
  const cells = localeCells(document.text, row, columns.locales, read);
  const [first] = cells;
  const explicitId = idCell(document, row, columns) ?? (first && idInLine(document, first.span));
  const definition = definitionOf(document, row, columns);
  const aliases = aliasesOf(document, row, columns);
  return entryOfCells(cells, { explicitId, definition, span: rowSpan(document, row), aliases }, columns.locales);
}

const SEPARATOR = /[;,，、|]|<br\s*\/?>/i;

/** The other names in the alias cells, separated by commas or line breaks. A dash means none. */
function aliasesOf(document: MarkdownDocument, row: readonly Span[], { aliases }: Columns): PlacedText[] {
  return aliases.flatMap((column) => {
    const cell = row[column];
    if (cell === undefined) return [];
    let start = cell.start;
    return document.text
      .slice(cell.start, cell.end)
      .split(SEPARATOR)
      .flatMap((written) => {
        const at = document.text.indexOf(written, start);
        start = at + written.length;
        const name = shownText(document, { start: at, end: start });
        return isEntryName(name.text) ? [name] : [];
      });
  });
}

function idCell(document: MarkdownDocument, row: readonly Span[], columns: Columns): FoundEntry['explicitId'] {
  const cell = columns.id === undefined ? undefined : row[columns.id];
  if (cell === undefined) return undefined;
  const id = seenText(document, cell).replace(/^#/, '');
  const at = document.text.slice(cell.start, cell.end).indexOf(id);
  if (id === '' || at < 0) return undefined;
  return { id, span: { start: cell.start + at, end: cell.start + at + id.length } };
}

function rowSpan({ text }: MarkdownDocument, row: readonly Span[]): Span {
  const { start = 0 } = row[0] ?? {};
  const { end = start } = row.at(-1) ?? {};
  return { start: lineStart(text, start), end: nextLine(text, end) };
}
