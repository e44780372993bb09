/**
 * A text with `
 * ` line endings, and the mapping back to offsets of the original text.
 */
export interface NormalText {
  readonly text: string;
  /** Returns the UTF-16 offset in the original text; undefined if all offsets are equal. */
  readonly toOriginal: ((offset: number) => number) | undefined;
}

/**
 * Normalizes line endings to `
 * `, because the Markdown parsers know no other. A lone `\r` is replaced in place. The `\r` of `\r
 * ` is removed: as a trailing character it would become a table cell and prevent hard breaks and the end of HTML
 * blocks.
 */
export function normalizeLineEnds(text: string): NormalText {
  if (!text.includes('\r')) return { text, toOriginal: undefined };
  const lines = text.split('\r\n');
  const joined = lines.join('\n');
  const normal = joined.includes('\r') ? joined.replaceAll('\r', '\n') : joined;
  if (lines.length === 1) return { text: normal, toOriginal: undefined };

  // Offsets in the normalized text of the line feeds that were two units long.
  const shortened = new Uint32Array(lines.length - 1);
  let end = -1;
  for (let index = 0; index < shortened.length; index++) {
    end += (lines[index]?.length ?? 0) + 1;
    shortened[index] = end;
  }
  return { text: normal, toOriginal: (offset) => offset + countBelow(shortened, offset) };
}

/** Counts the ascending numbers below the limit. */
function countBelow(ascending: Uint32Array, limit: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
