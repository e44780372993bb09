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

const BLANK = /\s/;

/** Returns the start of the line if there is only white space before the offset; otherwise the offset. Reads no more than that white space. */
export function startOfIndent(text: string, offset: number): number {
  const at = startOfBlanks(text, offset);
  return at === 0 || text.charAt(at - 1) === '\n' ? at : offset;
}

/** Returns the start of the white space before the offset, within its line. */
export function startOfBlanks(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && text.charAt(at - 1) !== '\n' && BLANK.test(text.charAt(at - 1))) at--;
  return at;
}

/** Returns the start of the next line if there is only white space before it; otherwise the offset. Reads no more than that white space. */
export function endOfBlankRest(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text.charAt(at) !== '\n' && BLANK.test(text.charAt(at))) at++;
  if (at === text.length) return at;
  return text.charAt(at) === '\n' ? at + 1 : offset;
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
