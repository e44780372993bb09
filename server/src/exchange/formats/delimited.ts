/** The separator between the cells of a row. */
export type Delimiter = ',' | ';' | '\t';

/** Returns a row with its line break. Cells are quoted if necessary, as in RFC 4180. */
export function row(cells: readonly string[], delimiter: Delimiter): string {
  return `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\n`;
}

/** Quotes a cell that contains the delimiter, a quote, a line break, or white space at its ends. */
function quoted(cell: string, delimiter: Delimiter): string {
  const isPlain = !cell.includes(delimiter) && !/["\r\n]|^\s|\s$/.test(cell);
  return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`;
}
