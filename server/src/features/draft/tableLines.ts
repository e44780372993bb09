import type { Table } from '../../markdown/tableRows.ts';
import { lineEnd, lineStart, nextLineStart } from '../../markdown/lineBounds.ts';
import type { Span } from '../../markdown/types.ts';

/** A line of a table: its cells with the white space around their texts. */
export interface TableLine {
  readonly cells: readonly Span[];
  /** Whether a border ends the line. */
  readonly isClosed: boolean;
}

/** The lines of a table as written. */
export interface TableLines {
  readonly header: TableLine;
  readonly delimiter: TableLine;
  readonly rows: readonly TableLine[];
}

/** The offset of the first row that does not have the cells of the header. */
export interface RaggedRow {
  readonly raggedAt: number;
}

const BORDER = /(?<!\\)\|/g;
const DELIMITER_CELL = /^[ \t]*:?-+:?[ \t]*$/;

/** Returns the lines of a table if each has the cells of its header, otherwise the first line that has not. */
export function tableLines(text: string, { header, rows }: Table): TableLines | RaggedRow {
  const width = header.length;
  const top = lineOf(text, header);
  if (!holds(top, header)) return { raggedAt: header[0]?.start ?? 0 };
  const below = nextLineStart(text, header.at(-1)?.end ?? 0);
  const delimiter = lineAt(text, below);
  const isDelimiter = delimiter.cells.every(({ start, end }) => DELIMITER_CELL.test(text.slice(start, end)));
  if (!isDelimiter || delimiter.cells.length !== width) return { raggedAt: below };
  const lines: TableLine[] = [];
  for (const row of rows) {
    const line = lineOf(text, row);
    if (row.length !== width || !holds(line, row)) return { raggedAt: row[0]?.start ?? below };
    lines.push(line);
  }
  return { header: top, delimiter, rows: lines };
}

function lineOf(text: string, row: readonly Span[]): TableLine {
  return lineAt(text, row[0]?.start ?? 0);
}

/** Whether each cell of the line has the text of the row's cell. */
function holds({ cells }: TableLine, row: readonly Span[]): boolean {
  return (
    cells.length === row.length &&
    row.every(({ start, end }, at) => (cells[at]?.start ?? end) <= start && end <= (cells[at]?.end ?? start))
  );
}

function lineAt(text: string, offset: number): TableLine {
  const start = lineStart(text, offset);
  const written = text.slice(start, lineEnd(text, offset)).trimEnd();
  const first = start + written.length - written.replace(/^[ \t>]*/, '').length;
  const end = start + written.length;
  const borders = Array.from(written.matchAll(BORDER), ({ index }) => start + index);
  const isOpened = borders[0] === first;
  const isClosed = borders.length > 0 && borders.at(-1) === end - 1;
  const starts = [...(isOpened ? [] : [first]), ...borders.map((border) => border + 1)];
  const ends = [...(isOpened ? borders.slice(1) : borders), ...(isClosed ? [] : [end])];
  return { cells: ends.map((each, at) => ({ start: starts[at] ?? each, end: each })), isClosed };
}
