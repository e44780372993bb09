/** A line of one text, and the corresponding line of another. */
export type LinePair = readonly [line: number, other: number];

/**
 * The line of the other text for a line of one: the paired line, and between two pairs a proportional one. `pairs` are
 * in order; before the first and after the last, lines keep their distance.
 */
export function lineInOther(pairs: readonly LinePair[], line: number): number {
  const next = pairs.findIndex(([each]) => each > line);
  const [before, after] = [next < 0 ? pairs.at(-1) : pairs[next - 1], next < 0 ? undefined : pairs[next]];
  if (!before) return after ? Math.max(0, after[1] - (after[0] - line)) : line;
  if (!after) return before[1] + line - before[0];
  const share = (line - before[0]) / (after[0] - before[0]);
  return Math.round(before[1] + share * (after[1] - before[1]));
}

/** The same pairs in the other direction. Pairs with the same line of the other text are reduced to the first. */
export function reversed(pairs: readonly LinePair[]): LinePair[] {
  const swapped = pairs.map(([line, other]): LinePair => [other, line]);
  return swapped.filter(([line], at) => at === 0 || line > (swapped[at - 1]?.[0] ?? -1));
}
