import type { Span } from '../../../markdown/types.ts';

/** An entry of a table with a column for each locale. */
export interface PlacedCell {
  readonly slug: string;
  readonly locale: string;
  readonly nameSpan: Span;
  /** The row, if it is its first entry, otherwise the cell. */
  readonly span: Span;
}

/** A row: the concept, and the text of each cell in the column of a locale. */
export interface VersionRow {
  readonly slug: string;
  /** Without differences of white space. */
  readonly cells: ReadonlyMap<string, string>;
}

/** Returns the rows of a version of a page, and the row of each entry. */
export function rowsOfCells(text: string, entries: readonly PlacedCell[]): readonly VersionRow[] {
  const rows: VersionRow[] = [];
  let row = { slug: '', end: 0, cells: new Map<string, string>() };
  return entries.map(({ slug, locale, nameSpan, span }) => {
    if (span.start >= row.end) {
      row = { slug, end: span.end, cells: new Map() };
      rows.push(row);
    }
    row.cells.set(locale, cellAround(text, nameSpan));
    return row;
  });
}

/**
 * Returns the rows of the same concepts in an earlier version: those with the same id, otherwise with the same names in a locale.
 * The id of a row can be made of the name that has changed.
 */
export function rowsBefore(
  rows: readonly VersionRow[],
  earlier: readonly VersionRow[],
): ReadonlyMap<VersionRow, VersionRow> {
  const found = new Map<VersionRow, VersionRow>();
  const bySlug = new Map(earlier.toReversed().map((row) => [row.slug, row]));
  const slugs = new Set<string>();
  for (const row of rows) {
    const before = slugs.has(row.slug) ? undefined : bySlug.get(row.slug);
    slugs.add(row.slug);
    if (before) found.set(row, before);
  }
  const known = new Set(found.values());
  const byCell = new Map<string, VersionRow | 'several'>();
  for (const row of earlier)
    if (!known.has(row)) for (const key of keysOf(row)) byCell.set(key, byCell.has(key) ? 'several' : row);
  for (const row of rows) {
    if (found.has(row)) continue;
    const before = keysOf(row)
      .map((key) => byCell.get(key))
      .find((each) => each !== undefined && each !== 'several' && !known.has(each));
    if (before === undefined || before === 'several') continue;
    found.set(row, before);
    known.add(before);
  }
  return found;
}

function keysOf({ cells }: VersionRow): string[] {
  return Array.from(cells, ([locale, text]) => `${locale}\n${text}`);
}

/** The text between the borders or tags of the cell around a name. */
function cellAround(text: string, { start, end }: Span): string {
  let [from, to] = [start, end];
  while (from > 0 && !isBorder(text, from - 1)) from--;
  while (to < text.length && !isBorder(text, to)) to++;
  const line = text.slice(from, to);
  const before = Math.max(line.lastIndexOf('<td', start - from), line.lastIndexOf('<th', start - from));
  const after = line.indexOf('</t', end - from);
  return line
    .slice(Math.max(before, 0), after < 0 ? line.length : after)
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function isBorder(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char === '\n' || char === '\r' || (char === '|' && text.charAt(at - 1) !== '\\');
}
