import type { Span } from './types.ts';

/** Returns the index of the first item at `offset` or later. Items must be in ascending order. */
export function firstAtLeast<T>(items: readonly T[], offset: number, placeOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && placeOf(item) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Returns the items that start in the span. Items must be ordered by start. */
export function startingIn<T>(items: readonly T[], { start, end }: Span, spanOf: (item: T) => Span): readonly T[] {
  const place = (item: T): number => spanOf(item).start;
  return items.slice(firstAtLeast(items, start, place), firstAtLeast(items, end, place));
}
