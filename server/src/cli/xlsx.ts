import { strFromU8, unzipSync } from 'fflate';
import { row } from '../exchange/formats/delimited.ts';
import { attributeOf, decodeXml, xmlTokens } from '../glossary/sources/data/xmlTokens.ts';

/** Bytes of a part of the workbook, unpacked. */
const LARGEST_PART = 256 * 1024 * 1024;
/** UTF-16 units of the table: cells can refer to one long text any number of times. */
const LARGEST_TABLE = 128 * 1024 * 1024;
/** Maximum number of UTF-16 units in a cell of Excel. */
const LONGEST_CELL = 32_767;
/** Columns of a sheet that are read. */
const MOST_COLUMNS = 1000;

/**
 * Returns the first sheet of a workbook of Excel (XLSX, ISO 29500) as CSV, so that it is read like a table; undefined
 * for another file, and if a part or the table is too large. Formulas are not evaluated: their cells have the values
 * stored in the workbook. Never throws.
 */
export function csvOfWorkbook(bytes: Uint8Array): string | undefined {
  const parts = partsOf(bytes, WORKBOOK);
  const path = firstSheet(parts);
  const sheet = partsOf(bytes, new Set([path])).get(path);
  if (sheet === undefined) return undefined;
  const shared = sharedTexts(parts.get('xl/sharedStrings.xml') ?? '');
  const lines: string[] = [];
  let length = 0;
  for (const cells of rowsOf(sheet, shared)) {
    const line = row(cells, ',');
    length += line.length;
    if (length > LARGEST_TABLE) return undefined;
    lines.push(line);
  }
  return lines.join('');
}

/** The names of the sheets of a workbook, in order; empty for another file. */
export function sheetNames(bytes: Uint8Array): string[] {
  const text = partsOf(bytes, new Set(['xl/workbook.xml'])).get('xl/workbook.xml') ?? '';
  const names: string[] = [];
  for (const token of xmlTokens(text)) {
    if (token.kind !== 'open' || token.name !== 'sheet') continue;
    names.push(attributeOf(text, token.span, 'name')?.text ?? '');
  }
  return names;
}

const WORKBOOK = new Set(['xl/sharedStrings.xml', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels']);

/** Returns the parts with these paths, each once; empty if the file is not an archive. An archive can list one part many times. */
function partsOf(bytes: Uint8Array, paths: ReadonlySet<string>): Map<string, string> {
  const wanted = new Set(paths);
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => originalSize <= LARGEST_PART && wanted.delete(name),
    });
    return new Map(Object.entries(files).map(([name, data]) => [name, strFromU8(data)]));
  } catch {
    return new Map(); // no archive
  }
}

/** The path of the first sheet, which the workbook names by a reference. */
function firstSheet(parts: ReadonlyMap<string, string>): string {
  const id = attributeIn(parts.get('xl/workbook.xml') ?? '', 'sheet', 'r:id');
  const relations = parts.get('xl/_rels/workbook.xml.rels') ?? '';
  for (const token of xmlTokens(relations)) {
    if (token.kind !== 'open' || token.name !== 'Relationship') continue;
    const target = attributeOf(relations, token.span, 'Target')?.text;
    if (target === undefined || attributeOf(relations, token.span, 'Id')?.text !== id) continue;
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
  }
  return 'xl/worksheets/sheet1.xml';
}

function attributeIn(text: string, element: string, name: string): string | undefined {
  for (const token of xmlTokens(text))
    if (token.kind === 'open' && token.name === element) return attributeOf(text, token.span, name)?.text;
  return undefined;
}

/** The texts that cells refer to by number. A text can be in several pieces; how it sounds (`rPh`) is no part of it. */
function sharedTexts(text: string): string[] {
  const texts: string[] = [];
  let isText = false;
  let isSound = false;
  for (const token of xmlTokens(text)) {
    if (token.kind === 'open' && token.name === 'si') texts.push('');
    else if ((token.kind === 'open' || token.kind === 'close') && token.name === 'rPh') isSound = token.kind === 'open';
    else if ((token.kind === 'open' || token.kind === 'close') && token.name === 't')
      isText = token.kind === 'open' && !token.isEmpty;
    else if (token.kind === 'text' && isText && !isSound && texts.length > 0)
      texts[texts.length - 1] = longer(texts.at(-1), text.slice(token.span.start, token.span.end));
  }
  return texts;
}

/** The text of a cell with the next piece of XML. */
function longer(text = '', piece: string): string {
  return (text + withoutEscapes(decodeXml(piece))).slice(0, LONGEST_CELL);
}

/** Excel writes characters that XML cannot hold as `_x000D_`. */
function withoutEscapes(text: string): string {
  return text.replace(/_x([0-9A-F]{4})_/gi, (_escape, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/** The rows with cells, each with all its columns. */
function* rowsOf(text: string, shared: readonly string[]): Generator<string[]> {
  let cells: string[] = [];
  let column = -1;
  let type = '';
  let isValue = false;
  for (const token of xmlTokens(text)) {
    if (token.kind === 'text') {
      if (isValue) cells[column] = longer(cells[column], text.slice(token.span.start, token.span.end));
    } else if (token.kind === 'open' && token.name === 'c') {
      column = columnOf(attributeOf(text, token.span, 'r')?.text ?? '') ?? column + 1;
      type = attributeOf(text, token.span, 't')?.text ?? '';
    } else if (token.kind === 'open' && (token.name === 'v' || token.name === 't'))
      isValue = !token.isEmpty && column < MOST_COLUMNS;
    else if (token.kind === 'close' && (token.name === 'v' || token.name === 't')) {
      if (isValue && type === 's') cells[column] = shared[Number(cells[column])] ?? '';
      isValue = false;
    } else if (token.kind === 'close' && token.name === 'row') {
      yield Array.from(cells, (cell: string | undefined) => cell ?? '');
      cells = [];
      column = -1;
    }
  }
}

/** The number of a column, 0-based: `B7` is 1. */
function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference)?.[0];
  if (letters === undefined) return undefined;
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
