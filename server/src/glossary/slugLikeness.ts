/** Whether a slug that is not there may be taken for an article that has one of these slugs or names. Says yes too often rather than too seldom. */
export function nearTo(names: Iterable<string>): (slug: string) => boolean {
  const plainNames = [...new Set([...names].map(plain))];
  const singulars = new Set(plainNames.map(singular));
  return (slug) => {
    const wanted = plain(slug);
    const bound = allowance(wanted.length);
    if (singulars.has(singular(wanted))) return true;
    return bound > 0 && plainNames.some((name) => editDistance(wanted, name, bound) <= bound);
  };
}

/** Without separators, so that `economiesofscale` is `economies-of-scale`. */
export function plain(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

/** Without a plural's ending. */
export function singular(word: string): string {
  return word.length > 4 ? word.replace(/ies$/, 'y').replace(/(?<!s)s$/, '') : word;
}

/** How many typing errors a word of that length is granted: short ones would become any other word. */
export function allowance(length: number): number {
  if (length < 4) return 0;
  if (length < 8) return 1;
  return length < 16 ? 2 : 3;
}

/** Lent to one call at a time: the three last rows of the table, for texts of usual length. */
const LENT = 128;
const lentRows = [new Int32Array(LENT), new Int32Array(LENT), new Int32Array(LENT)] as const;

/**
 * Insertions, deletions, replacements and swaps of neighbours; anything above the bound is `bound + 1`. Only the cells near
 * the diagonal are computed, which are all that can stay within the bound.
 */
export function editDistance(one: string, other: string, bound: number): number {
  const tooFar = bound + 1;
  if (Math.abs(one.length - other.length) > bound) return tooFar;
  const width = other.length + 1;
  let [beforeLast, last, current] = width <= LENT ? lentRows : threeRows(width);
  for (let column = 0; column < width; column++) last[column] = column;
  for (let row = 1; row <= one.length; row++) {
    const from = Math.max(1, row - bound);
    const to = Math.min(other.length, row + bound);
    current[from - 1] = from === 1 ? row : tooFar;
    let best = current[from - 1] ?? tooFar;
    const unit = one.charCodeAt(row - 1);
    for (let column = from; column <= to; column++) {
      const theirs = other.charCodeAt(column - 1);
      // Beyond the band of the row before, nothing stays within the bound.
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
