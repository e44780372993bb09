/** A text in which every line ends with `\n`, and the way back to the offsets of the text that it was made from. */
export interface NormalText {
  readonly text: string;
  /** The UTF-16 offset in the original text; `undefined` when the offsets are the same. */
  readonly toOriginal: ((offset: number) => number) | undefined;
}

/**
 * Markdown parsers here only know `\n`. A lone `\r` is replaced in place; of a `\r\n` the `\r` is taken out, because as a
 * trailing character it would be a cell of a table and would keep hard breaks and HTML blocks from ending.
 */
export function normaliseLineEnds(text: string): NormalText {
  if (!text.includes('\r')) return { text, toOriginal: undefined };
  const lines = text.split('\r\n');
  const joined = lines.join('\n');
  const normal = joined.includes('\r') ? joined.replaceAll('\r', '\n') : joined;
  if (lines.length === 1) return { text: normal, toOriginal: undefined };

  // Where in the normal text a line feed stands that was two units long.
  const shortened = new Uint32Array(lines.length - 1);
  let end = -1;
  for (let index = 0; index < shortened.length; index++) {
    end += (lines[index]?.length ?? 0) + 1;
    shortened[index] = end;
  }
  return { text: normal, toOriginal: (offset) => offset + countBelow(shortened, offset) };
}

/** How many of the ascending numbers are less than the limit. */
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
