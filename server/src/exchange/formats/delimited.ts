/** How the cells of a row are separated. */
export type Delimiter = ',' | ';' | '\t';

/** Returns a row with its line break. A cell is quoted if it needs to be, as in RFC 4180. */
export function row(cells: readonly string[], delimiter: Delimiter): string {
  return `${cells.map((cell) => quoted(cell, delimiter)).join(delimiter)}\n`;
}

/** Quotes a cell that has the delimiter, a quote, a line break, or white space at its ends. */
function quoted(cell: string, delimiter: Delimiter): string {
  const isPlain = !cell.includes(delimiter) && !/["\r\n]|^\s|\s$/.test(cell);
  return isPlain ? cell : `"${cell.replaceAll('"', '""')}"`;
}
