import { rowsOnPage, type Viewport } from './viewport.ts';

/** A cell. Row -1 is the header. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** The key that was pressed. */
export interface PressedKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Returns the target cell of a key in a grid; undefined for other keys. */
export function keyTarget(
  { key, ctrlKey, metaKey }: PressedKey,
  { row, column }: Cell,
  viewport: Viewport,
  columns: number,
): Cell | undefined {
  const isFar = ctrlKey || metaKey;
  const page = rowsOnPage(viewport);
  const moves: Readonly<Record<string, Cell>> = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row: isFar ? 0 : row, column: 0 },
    End: { row: isFar ? viewport.total - 1 : row, column: columns - 1 },
    PageUp: { row: Math.max(row - page, 0), column },
    PageDown: { row: row + page, column },
  };
  const target = Object.hasOwn(moves, key) ? moves[key] : undefined;
  return target && { row: within(target.row, -1, viewport.total - 1), column: within(target.column, 0, columns - 1) };
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
