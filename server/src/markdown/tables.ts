import type { Leaf } from './leaf.ts';

const DELIMITER_CELL = /^:?-+:?$/;
/** Maximum length of a delimiter row. */
const MAX_DELIMITER_ROW = 4096;

interface Line {
  readonly start: number;
  readonly text: string;
}

/** Splits a paragraph with a table into the text before the table and one leaf per cell. */
export function splitTable(leaf: Leaf): Leaf[] {
  if (leaf.heading !== undefined || !leaf.content.includes('|') || !leaf.content.includes('\n')) return [leaf];
  const lines = linesOf(leaf.content);
  const delimiter = lines.findIndex((line, index) => index > 0 && isDelimiterOf(line, lines[index - 1]));
  if (delimiter < 0) return [leaf];

  const before = lines[delimiter - 1]?.start ?? 0;
  const rows = lines.filter((_, index) => index >= delimiter - 1 && index !== delimiter);
  const found = rows.flatMap((row) => cells(row).map(([start, end]) => cellOf(leaf, start, end)));
  return before === 0 ? found : [headOf(leaf, before), ...found];
}

function linesOf(content: string): Line[] {
  let start = 0;
  return content.split('\n').map((text) => {
    const line = { start, text };
    start += text.length + 1;
    return line;
  });
}

function isDelimiterOf(line: Line, header: Line | undefined): boolean {
  if (header === undefined || line.text.length > MAX_DELIMITER_ROW) return false;
  if (!line.text.includes('|') || !line.text.includes('-')) return false;
  const columns = cells(line);
  const isRule = columns.length > 0 && columns.every(([start, end]) => isDelimiterCell(line, start, end));
  return isRule && cells(header).length === columns.length;
}

function isDelimiterCell(line: Line, start: number, end: number): boolean {
  return DELIMITER_CELL.test(line.text.slice(start - line.start, end - line.start));
}

/** The trimmed cells of a row as [start, end) in the leaf's content. An escaped pipe does not separate cells. */
function cells({ start, text }: Line): [number, number][] {
  const bounds: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character === '\\') index++;
    else if (character === '|') bounds.push(index);
  }
  const found: [number, number][] = [];
  let from = 0;
  for (const [count, bound] of [...bounds, text.length].entries()) {
    const cell = text.slice(from, bound);
    const isEdge = cell.trim() === '' && (count === 0 || count === bounds.length);
    const lead = cell.length - cell.trimStart().length;
    if (!isEdge) found.push([start + from + lead, start + from + lead + cell.trim().length]);
    from = bound + 1;
  }
  return found;
}

/** Returns the text of a paragraph before its table. */
function headOf(leaf: Leaf, end: number): Leaf {
  const quoteMarks = leaf.quoteMarks.filter((mark) => mark.start < leaf.start + end);
  return { ...leaf, content: leaf.content.slice(0, end).trimEnd(), quoteMarks };
}

/** A cell is part of one line, so it contains no quote marker. */
function cellOf(leaf: Leaf, start: number, end: number): Leaf {
  const content = leaf.content.slice(start, end);
  return { start: leaf.start + start, content, heading: undefined, quoteMarks: [], opensItem: false };
}
