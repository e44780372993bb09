import type { FrontMatterFacts } from '../../glossary/articleFacts.ts';
import { DRAFT_MARK } from '../../glossary/draftMark.ts';
import type { EntryPlace } from '../../glossary/entryPlace.ts';
import type { Glossary } from '../../glossary/glossary.ts';
import { columnsOf, type TableFormat } from '../../glossary/sources/pages/tableColumns.ts';
import { flavorOf } from '../../markdown/flavor.ts';
import { seenText } from '../../markdown/seenText.ts';
import { tablesOf } from '../../markdown/tableRows.ts';
import type { Span } from '../../markdown/types.ts';
import type { Creation } from '../../rules/engine/rule.ts';
import { commentOf } from './commentOf.ts';
import type { AddedEntryDraft } from './draft.ts';
import type { DraftFiles } from './draftFiles.ts';

/**
 * The draft of an entry in a table with a column for each locale: the name of the source in the empty cell, with the mark of a draft.
 * Undefined if the page has no row of the concept, or if the cell is missing or not blank.
 */
export function cellDraft(
  glossary: Glossary,
  { path, locale, concept }: Creation,
  files: DraftFiles,
  format: TableFormat,
  source: FrontMatterFacts,
): AddedEntryDraft | undefined {
  const text = files.textOf(path);
  const own = source.path === path && source.slug === concept ? glossary.articles.placeOf(source) : undefined;
  const blank = text === undefined || !own ? undefined : blankCell(files, path, { format, locale, own });
  if (text === undefined || !own || !blank) return undefined;
  const name = text.slice(own.nameSpan.start, own.nameSpan.end);
  const newText = ` ${name} ${commentOf(DRAFT_MARK, flavorOf(path))} `;
  const start = blank.start + 1;
  return { kind: 'entry', path, edits: [{ span: blank, newText }], nameSpan: { start, end: start + name.length } };
}

interface Wanted {
  readonly format: TableFormat;
  readonly locale: string;
  /** The entry in the same row. */
  readonly own: EntryPlace;
}

/** The blank between the borders of the cell. */
function blankCell(files: DraftFiles, path: string, { format, locale, own }: Wanted): Span | undefined {
  const document = files.documentOf(path);
  const { start: at } = own.nameSpan;
  for (const { header, rows } of tablesOf(document)) {
    const row = rows.find((cells) => (cells[0]?.start ?? at + 1) <= at && at < (cells.at(-1)?.end ?? at));
    if (!row) continue;
    const names = header.map((cell) => seenText(document, cell));
    const column = columnsOf(names, format)?.locales.find(([each]) => each === locale)?.[1];
    const cell = column === undefined || row.length !== header.length ? undefined : row[column];
    return cell && blankAround(document.text, cell.start);
  }
  return undefined;
}

/** The white space around the offset if it is all between two borders. */
function blankAround(text: string, offset: number): Span | undefined {
  let [start, end] = [offset, offset];
  while (isSpace(text.charAt(start - 1))) start--;
  while (isSpace(text.charAt(end))) end++;
  const isBordered = text.charAt(start - 1) === '|' && text.charAt(start - 2) !== '\\' && text.charAt(end) === '|';
  return isBordered ? { start, end } : undefined;
}

function isSpace(char: string): boolean {
  return char === ' ' || char === '\t';
}
