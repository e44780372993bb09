import { leafSpans } from './leafSpans.ts';
import type { MarkdownDocument, Span } from './types.ts';

/** A table of a parsed document. */
export interface Table {
  /** The cells of the first row. */
  readonly header: readonly Span[];
  readonly rows: readonly (readonly Span[])[];
}

/** The text between the first row and the second, which contains the delimiter row. */
const DELIMITER = /^[ \t|]*\r?\n[ \t>]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*\r?\n[ \t>|]*$/;
/** The text between two other rows. */
const ROW_END = /^[ \t|]*\r?\n[ \t>|]*$/;
const CELL_END = /^[ \t]*\|[ \t]*$/;
/** Maximum length of the text between two rows. */
const MAX_ROW_END = 10_000;

/** Returns the tables of a document that have at least one row, in text order. Linear time. */
export function tablesOf(document: MarkdownDocument): Table[] {
  const { text } = document;
  if (!text.includes('|')) return [];
  const tables: Table[] = [];
  let row: Span[] = [];
  let rows: Span[][] | undefined;
  for (const { start, end, before } of leafSpans(document)) {
    const gap = before.end - before.start > MAX_ROW_END ? '' : text.slice(before.start, before.end);
    const isNextCell = CELL_END.test(gap);
    if (!isNextCell) {
      if (gap.includes('-') && DELIMITER.test(gap)) tables.push({ header: row, rows: (rows = []) });
      else if (!ROW_END.test(gap)) rows = undefined;
      row = [];
      rows?.push(row);
    }
    row.push({ start, end });
  }
  return tables;
}
