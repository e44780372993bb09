import { isWithin } from '../../../markdown/anchors/markedAnchors.ts';
import type { MarkdownDocument, Span } from '../../../markdown/types.ts';
import { htmlText } from './htmlText.ts';
import { endOfBlankRest, startOfIndent } from './pageLines.ts';
import { isDefinitionHeader, isTermHeader } from './tableHeaders.ts';

/** A table written in HTML or JSX. */
export interface HtmlTable {
  /** The texts of the header cells; empty if the table has none. */
  readonly header: readonly string[];
  readonly rows: readonly HtmlRow[];
}

export interface HtmlRow {
  readonly span: Span;
  /** The contents of the cells. */
  readonly cells: readonly Span[];
}

interface OpenRow {
  readonly start: number;
  readonly cells: Span[];
  isHeader: boolean;
}

const TAG = /<(\/?)(table|tr|th|td)\b[^<>]*>/gi;
/** Further cells of a row are not read. */
const MAX_CELLS = 100;

/** Returns the tables of a page that are written with tags. Closing tags of cells and rows can be missing. Linear time. */
export function htmlTablesOf(document: MarkdownDocument): HtmlTable[] {
  if (!/<t[dh]\b/i.test(document.text)) return [];
  return new TableReader(document).read();
}

class TableReader {
  readonly #document: MarkdownDocument;
  readonly #tables: HtmlTable[] = [];
  #rows: (HtmlRow & { readonly isHeader: boolean })[] = [];
  #row: OpenRow | undefined;
  /** The start of the content of the open cell. */
  #cell: number | undefined;

  constructor(document: MarkdownDocument) {
    this.#document = document;
  }

  read(): HtmlTable[] {
    const { text, code, comments } = this.#document;
    for (const { 0: tag, 1: slash, 2: written = '', index } of text.matchAll(TAG)) {
      if (isWithin(code, index) || isWithin(comments, index)) continue;
      const end = index + tag.length;
      const name = written.toLowerCase();
      this.#closeCell(index);
      if (name === 'table') this.#closeTable(index);
      else if (name === 'tr') this.#closeRow(slash === '' ? index : end);
      if (slash !== '') continue;
      if (name === 'tr') this.#row = { start: index, cells: [], isHeader: true };
      else if (name !== 'table') this.#openCell(name, index, end);
    }
    this.#closeCell(text.length);
    this.#closeTable(text.length);
    return this.#tables;
  }

  #openCell(name: string, start: number, content: number): void {
    this.#row ??= { start, cells: [], isHeader: true };
    if (name === 'td') this.#row.isHeader = false;
    this.#cell = content;
  }

  #closeCell(end: number): void {
    if (this.#cell !== undefined && this.#row && this.#row.cells.length < MAX_CELLS)
      this.#row.cells.push({ start: this.#cell, end });
    this.#cell = undefined;
  }

  #closeRow(end: number): void {
    const row = this.#row;
    this.#row = undefined;
    if (!row || row.cells.length === 0) return;
    const { text } = this.#document;
    const span = { start: startOfIndent(text, row.start), end: endOfBlankRest(text, end) };
    this.#rows.push({ span, cells: row.cells, isHeader: row.isHeader });
  }

  #closeTable(end: number): void {
    this.#closeRow(end);
    const [first, ...others] = this.#rows;
    this.#rows = [];
    if (!first) return;
    const names = first.cells.map((cell) => htmlText(this.#document.text, cell).text);
    const isHeader = first.isHeader || (names.some(isTermHeader) && names.some(isDefinitionHeader));
    this.#tables.push(isHeader ? { header: names, rows: others } : { header: [], rows: [first, ...others] });
  }
}
