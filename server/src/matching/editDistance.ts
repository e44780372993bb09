/**
 * Returns the number of typing errors allowed in a name of the length (UTF-16 units). With more, a short name would
 * match any other.
 */
export function typosAllowed(length: number): number {
  if (length < 4) return 0;
  if (length < 8) return 1;
  return length < 16 ? 2 : 3;
}

/**
 * The last three rows of the table for texts of usual length. Shared buffers, used by one call at a time, so that most
 * calls allocate nothing.
 */
const SHARED_WIDTH = 128;
const sharedRows = threeRows(SHARED_WIDTH);

/**
 * Returns the number of insertions, deletions, replacements and swaps of neighbors between two texts, in UTF-16 units;
 * `bound + 1` if it exceeds the bound. Computes only the cells near the diagonal, because no others can stay within the
 * bound.
 */
export function editDistance(one: string, other: string, bound: number): number {
  const tooFar = bound + 1;
  if (Math.abs(one.length - other.length) > bound) return tooFar;
  const width = other.length + 1;
  let [beforeLast, last, current] = width <= SHARED_WIDTH ? sharedRows : threeRows(width);
  for (let column = 0; column < width; column++) last[column] = column;
  for (let row = 1; row <= one.length; row++) {
    const from = Math.max(1, row - bound);
    const to = Math.min(other.length, row + bound);
    current[from - 1] = from === 1 ? row : tooFar;
    let best = current[from - 1] ?? tooFar;
    const unit = one.charCodeAt(row - 1);
    for (let column = from; column <= to; column++) {
      const theirs = other.charCodeAt(column - 1);
      // Outside of the previous row's band, nothing stays within the bound.
      const above = column < row + bound ? (last[column] ?? tooFar) : tooFar;
      const replaced = (last[column - 1] ?? tooFar) + (unit === theirs ? 0 : 1);
      let cost = Math.min(above + 1, (current[column - 1] ?? tooFar) + 1, replaced);
      const isSwap =
        row > 1 && column > 1 && unit === other.charCodeAt(column - 2) && one.charCodeAt(row - 2) === theirs;
      if (isSwap) cost = Math.min(cost, (beforeLast[column - 2] ?? tooFar) + 1);
      if (cost > tooFar) cost = tooFar;
      current[column] = cost;
      if (cost < best) best = cost;
    }
    if (best > bound) return tooFar;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(last[other.length] ?? tooFar, tooFar);
}

function threeRows(width: number): readonly [Int32Array, Int32Array, Int32Array] {
  return [new Int32Array(width), new Int32Array(width), new Int32Array(width)];
}
