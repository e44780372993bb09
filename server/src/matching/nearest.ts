import { editDistance } from './editDistance.ts';

/** How candidates are compared. */
export interface Comparison<T> {
  /** The text that is compared, with case and separators already as they should count. */
  readonly textOf: (candidate: T) => string;
  /** The most edits that still count as near; without it, every candidate does. */
  readonly most?: number;
  /** The order of equally near candidates; without it, they keep theirs. */
  readonly order?: (one: T, other: T) => number;
}

/** The candidates whose texts are near to the wanted one, nearest first. */
export function nearest<T>(candidates: Iterable<T>, wanted: string, { textOf, most, order }: Comparison<T>): T[] {
  const near: { readonly candidate: T; readonly distance: number }[] = [];
  for (const candidate of candidates) {
    const text = textOf(candidate);
    const bound = most ?? Math.max(text.length, wanted.length);
    const distance = editDistance(wanted, text, bound);
    if (distance <= bound) near.push({ candidate, distance });
  }
  return near
    .toSorted((one, other) => one.distance - other.distance || (order?.(one.candidate, other.candidate) ?? 0))
    .map(({ candidate }) => candidate);
}
