import type { Span } from '../../../markdown/types.ts';

/** Returns the start of the line that contains the offset. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** Returns the start of the next line, or the end of the text. */
export function nextLine(text: string, offset: number): number {
  const lineBreak = text.indexOf('\n', offset);
  return lineBreak < 0 ? text.length : lineBreak + 1;
}

/** A line of a text. `end` is before its line break, `next` is the start of the next line. */
export interface TextLine extends Span {
  readonly next: number;
}

/** Yields the lines of a range that starts at the start of a line or within one. */
export function* linesIn(text: string, { start, end }: Span): Generator<TextLine> {
  for (let at = start; at < end;) {
    const next = Math.min(nextLine(text, at), end);
    let last = next;
    while (last > at && (text.charAt(last - 1) === '\n' || text.charAt(last - 1) === '\r')) last--;
    yield { start: at, end: last, next };
    at = next;
  }
}
