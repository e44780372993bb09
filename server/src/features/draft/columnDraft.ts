import { type Message, msg } from '../../localization/index.ts';
import { DRAFT_MARK } from '../../glossary/draftMark.ts';
import type { EntryPlace } from '../../glossary/entryPlace.ts';
import { columnsOf, type TableFormat } from '../../glossary/sources/pages/tableColumns.ts';
import { flavorOf } from '../../markdown/flavor.ts';
import { seenText } from '../../markdown/seenText.ts';
import { type Table, tablesOf } from '../../markdown/tableRows.ts';
import type { MarkdownDocument, Span } from '../../markdown/types.ts';
import type { Edit } from '../../rules/engine/rule.ts';
import { commentOf } from './commentOf.ts';
import type { AddedEntryDraft } from './draft.ts';
import { cellWriter } from './newCells.ts';
import { type TableLine, tableLines } from './tableLines.ts';

/** The column of a locale that the tables of a page do not have yet. */
export interface NewColumn {
  /** The format without the column. */
  readonly format: TableFormat;
  readonly header: string;
  /** The entry whose row gets the draft. */
  readonly own: EntryPlace;
}

/** The draft, or why there is none. */
export type ColumnDraft = AddedEntryDraft | { readonly kind: 'refused'; readonly reason: Message };

/**
 * Adds a column to the tables of a page that have a column for each locale: behind the last of these columns, with its header, the
 * draft of one entry, and empty cells in the other rows. Refused if the cells of a row cannot be assigned to the columns with certainty.
 */
export function columnDraft(page: MarkdownDocument, path: string, column: NewColumn): ColumnDraft {
  const { header, own } = column;
  const tables = tablesWithLocales(page, column);
  if (!tables.some(({ table }) => table.rows.some((row) => isRowOf(row, own))))
    return refused(msg("The table in '{0}' is written with HTML tags. Add the column to it by hand.", path));
  const mark = commentOf(DRAFT_MARK, flavorOf(path));
  const name = page.text.slice(own.nameSpan.start, own.nameSpan.end);
  const edits: Edit[] = [];
  let draft: Edit | undefined;
  for (const { table, after } of tables) {
    const lines = tableLines(page.text, table);
    if ('raggedAt' in lines) return refused(raggedRow(page, path, lines.raggedAt));
    const { rows } = lines;
    const drafted = table.rows.findIndex((row) => isRowOf(row, own));
    const texts = rows.map((_, at) => (at === drafted ? `${name} ${mark}` : ''));
    const writer = cellWriter(page.text, lines, after, [header, name]);
    const all: readonly (readonly [line: TableLine, newText: string])[] = [
      [lines.header, writer.cell(header)],
      [lines.delimiter, writer.delimiter],
      ...rows.map((line, at): [TableLine, string] => [line, writer.cell(texts[at] ?? '')]),
    ];
    for (const [line, cell] of all) {
      const { end = 0 } = line.cells[after] ?? {};
      // Behind the last cell, a border without text would be the end of the line.
      if (!line.isClosed && after === line.cells.length - 1)
        return refused(msg("The rows of the table in '{0}' do not end with '|'. Add the column to it by hand.", path));
      const edit = { span: { start: end, end }, newText: `|${cell}` };
      edits.push(edit);
      if (rows[drafted] === line) draft = edit;
    }
  }
  const start = draft ? draft.span.start + before(edits, draft) + draft.newText.indexOf(name) : 0;
  return { kind: 'entry', path, edits, nameSpan: { start, end: start + name.length } };
}

interface LocaleTable {
  readonly table: Table;
  /** The index of the last column of a locale. */
  readonly after: number;
}

/** The tables of translations, and the one of the entry: other tables with the source alone are left out. */
function tablesWithLocales(page: MarkdownDocument, { format, own }: NewColumn): LocaleTable[] {
  const least = Math.min(2, Object.keys(format.locales ?? {}).length);
  return tablesOf(page).flatMap((table) => {
    const names = table.header.map((cell) => seenText(page, cell));
    const locales = columnsOf(names, format)?.locales ?? [];
    const isOwn = table.rows.some((row) => isRowOf(row, own));
    const isOther = locales.length < (isOwn ? 1 : least);
    return isOther ? [] : [{ table, after: Math.max(...locales.map(([, at]) => at)) }];
  });
}

function isRowOf(row: readonly Span[], { nameSpan: { start } }: EntryPlace): boolean {
  const [first] = row;
  return first !== undefined && first.start <= start && start < (row.at(-1)?.end ?? start);
}

function raggedRow({ text }: MarkdownDocument, path: string, at: number): Message {
  const line = text.slice(0, at).split(/\r\n|\n|\r/).length;
  return msg("Line {1} of '{0}' does not have as many cells as the header of its table. Correct it first.", path, line);
}

function refused(reason: Message): ColumnDraft {
  return { kind: 'refused', reason };
}

/** The number of characters that the edits before the given one add. */
function before(edits: readonly Edit[], edit: Edit): number {
  return edits.slice(0, edits.indexOf(edit)).reduce((sum, { newText }) => sum + newText.length, 0);
}
