// Computes the visible rows of a long list. All rows have the same height.

/** The visible part of a list, in pixels. */
export interface Viewport {
  /** The scroll position of the list. */
  readonly top: number;
  readonly height: number;
  readonly rowHeight: number;
  /** The number of rows in the list. */
  readonly total: number;
}

/** A range of rows; `end` is exclusive. */
export interface RowRange {
  readonly start: number;
  readonly end: number;
}

/** Returns the rows to draw: the visible ones, and some above and below, so that fast scrolling shows no gap. */
export function visibleRows({ top, height, rowHeight, total }: Viewport, margin: number): RowRange {
  const first = Math.floor(Math.max(0, top) / rowHeight);
  const last = Math.ceil((Math.max(0, top) + height) / rowHeight);
  const start = Math.min(Math.max(0, first - margin), total);
  return { start, end: Math.min(Math.max(start, last + margin), total) };
}

/** Returns the nearest scroll position at which the row is completely visible. */
export function scrollToRow({ top, height, rowHeight }: Viewport, row: number): number {
  const from = row * rowHeight;
  if (from < top) return from;
  return Math.max(top, from + rowHeight - height);
}

/** Returns how many rows Page Down moves. */
export function rowsOnPage({ height, rowHeight }: Viewport): number {
  return Math.max(1, Math.floor(height / rowHeight) - 1);
}
