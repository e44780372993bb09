import { editDistance } from './editDistance.ts';

/** How candidates are compared. */
export interface Comparison<T> {
  /** Returns the text to compare, with case and separators normalized. */
  readonly textOf: (candidate: T) => string;
  /** Maximum number of edits; undefined for no limit. */
  readonly most?: number;
  /** The order of equally near candidates; input order if undefined. */
  readonly order?: (one: T, other: T) => number;
}

/** Returns the candidates with texts near the wanted one, nearest first. */
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
