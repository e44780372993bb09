import type { Span } from '../../markdown/types.ts';
import type { TableLine, TableLines } from './tableLines.ts';

/** Writes the cells of a new column in the style of the column before it. */
export interface CellWriter {
  readonly cell: (text: string) => string;
  readonly delimiter: string;
}

type Measure = (text: string) => number;

const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303F\uFF01-\uFF60\uFFE0-\uFFE6]/gu;
const BASE = /\P{M}/gu;
/** Minimum number of hyphens of a delimiter. */
const MIN_DELIMITER = 3;

/** The number of columns that a text has in an editor with a monospaced font. */
const columnsOfText: Measure = (text) => (text.match(BASE)?.length ?? 0) + (text.match(WIDE)?.length ?? 0);
const unitsOfText: Measure = (text) => text.length;

/**
 * Returns the writer of cells next to the column at the index. In a table whose columns are aligned, all cells get the width of the
 * longest of the texts; a longer one, such as a draft with its mark, is wider.
 */
export function cellWriter(text: string, lines: TableLines, column: number, texts: readonly string[]): CellWriter {
  const written = (line: TableLine): string => textOf(text, line.cells[column]);
  const model = written(lines.delimiter);
  const hasSpaces = /^\s/.test(written(lines.header));
  const space = hasSpaces ? ' ' : '';
  const measure = measureOf(text, lines);
  const spaceInDelimiter = /^\s/.test(model) ? ' ' : '';
  if (!measure) {
    return {
      cell: (content) => (content === '' ? space : `${space}${content}${space}`),
      delimiter: `${spaceInDelimiter}${model.trim()}${spaceInDelimiter}`,
    };
  }
  const width = Math.max(...texts.map(measure), MIN_DELIMITER);
  const [left, right] = [model.trim().startsWith(':'), model.trim().endsWith(':')];
  const hyphens = width + 2 * (space.length - spaceInDelimiter.length) - Number(left) - Number(right);
  return {
    cell: (content) => space + padded(content, Math.max(0, width - measure(content)), { left, right }) + space,
    delimiter: `${spaceInDelimiter}${left ? ':' : ''}${'-'.repeat(hyphens)}${right ? ':' : ''}${spaceInDelimiter}`,
  };
}

function padded(
  content: string,
  count: number,
  { left, right }: { readonly left: boolean; readonly right: boolean },
): string {
  if (!right) return content + ' '.repeat(count);
  const above = left ? Math.floor(count / 2) : count;
  return ' '.repeat(above) + content + ' '.repeat(count - above);
}

/** The measure by which all cells of each column have the same width; undefined if the columns are not aligned. */
function measureOf(text: string, { header, delimiter, rows }: TableLines): Measure | undefined {
  const lines = [header, delimiter, ...rows];
  return [columnsOfText, unitsOfText].find((measure) =>
    header.cells.every((_, at) => {
      const [first = 0, ...others] = lines.map(({ cells }) => measure(textOf(text, cells[at])));
      return others.every((width) => width === first);
    }),
  );
}

function textOf(text: string, span: Span | undefined): string {
  return span ? text.slice(span.start, span.end) : '';
}
