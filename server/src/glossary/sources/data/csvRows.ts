import type { Span } from '../../../markdown/types.ts';

/** Maximum number of columns. */
export const MAX_COLUMNS = 1000;

/** A cell as written. The span includes the quotes. */
export interface Cell {
  readonly text: string;
  readonly quoted: boolean;
  readonly span: Span;
}

export interface Row {
  /** The first ones, up to `MAX_COLUMNS`. */
  readonly cells: readonly Cell[];
  /** The number of all cells. */
  readonly count: number;
  /** Without the line break. */
  readonly line: Span;
  /** From its first line to the start of the next row. */
  readonly span: Span;
  /** The start of a cell whose closing quote is missing. The row then ends with the line. */
  readonly unclosed: number | undefined;
  /** Whether quotes of the row end with its line, because one above has no end. */
  readonly isAfterUnclosed: boolean;
}

/**
 * Reads the rows of CSV (RFC 4180) one after another, without empty rows. A quote opens a quoted cell only at its
 * start; a quoted cell may contain separators, doubled quotes and line breaks. After a missing closing quote, cells end
 * with their lines, so the time is linear for any text.
 */
export function* csvRows(text: string, separator: string): Generator<Row> {
  const reader = new RowReader(text, separator);
  while (!reader.isDone) {
    const row = reader.next();
    const [first] = row.cells;
    if (row.cells.length > 1 || (first !== undefined && first.text.trim() !== '')) yield row;
  }
}

class RowReader {
  readonly #text: string;
  readonly #separator: string;
  readonly #ends: RegExp;
  #position: number;
  #hasLostQuote = false;
  #knownLineEnd = -1;

  constructor(text: string, separator: string) {
    this.#text = text;
    this.#separator = separator;
    this.#ends = new RegExp(`[${separator}\\r\\n]`, 'g');
    this.#position = text.startsWith('\uFEFF') ? 1 : 0;
  }

  get isDone(): boolean {
    return this.#position >= this.#text.length;
  }

  next(): Row {
    const start = this.#position;
    const isAfterUnclosed = this.#hasLostQuote;
    const cells: Cell[] = [];
    let unclosed: number | undefined;
    let count = 0;
    for (;;) {
      const at = this.#position;
      const quoted = this.#text.charAt(at) === '"' ? this.#quotedCell(at) : undefined;
      if (quoted === 'unclosed') unclosed ??= at;
      const cell = quoted === undefined || quoted === 'unclosed' ? this.#plainCell(at) : quoted;
      if (count++ < MAX_COLUMNS) cells.push(cell);
      this.#position = cell.span.end;
      if (this.#text.charAt(this.#position) !== this.#separator) break;
      this.#position++;
    }
    const line = { start, end: this.#position };
    if (this.#text.charAt(this.#position) === '\r') this.#position++;
    if (this.#text.charAt(this.#position) === '\n') this.#position++;
    return { cells, count, line, span: { start, end: this.#position }, unclosed, isAfterUnclosed };
  }

  #plainCell(start: number): Cell {
    this.#ends.lastIndex = start;
    const end = this.#ends.exec(this.#text)?.index ?? this.#text.length;
    return { text: this.#text.slice(start, end), quoted: false, span: { start, end } };
  }

  /** Undefined if there is text after the closing quote: then the quotes are part of the text. */
  #quotedCell(start: number): Cell | 'unclosed' | undefined {
    const lineEnd = this.#hasLostQuote ? this.#lineEnd(start) : this.#text.length;
    let close = start;
    do {
      close = this.#text.indexOf('"', close === start ? start + 1 : close + 2);
    } while (close >= 0 && close < lineEnd && this.#text.charAt(close + 1) === '"');
    if (close < 0 || close >= lineEnd) {
      this.#hasLostQuote = true;
      return 'unclosed';
    }
    const after = this.#text.charAt(close + 1);
    const content = this.#text.slice(start + 1, close);
    if (after !== '' && after !== this.#separator && after !== '\n' && after !== '\r') {
      if (!content.includes('\n')) return undefined;
      this.#hasLostQuote = true;
      return 'unclosed';
    }
    const text = content.includes('""') ? content.replaceAll('""', '"') : content;
    return { text, quoted: true, span: { start, end: close + 1 } };
  }

  #lineEnd(from: number): number {
    if (from <= this.#knownLineEnd) return this.#knownLineEnd;
    const lineBreak = this.#text.indexOf('\n', from);
    this.#knownLineEnd = lineBreak < 0 ? this.#text.length : lineBreak;
    return this.#knownLineEnd;
  }
}
