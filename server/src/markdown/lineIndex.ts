import type { Span } from './types.ts';

/** A position of the Language Server Protocol: both 0-based, `character` in UTF-16 units. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Converts between offsets and positions of one text. Lines end at `
 * `, `\r
 * ` or `\r`. Out-of-range input (a position of a newer version, a negative number, NaN) is clamped to the text; nothing
 * throws.
 */
export class LineIndex {
  readonly #text: string;
  #knownStarts: readonly number[] | undefined;
  /** The line of the last position: positions are mostly asked for in text order. */
  #lastLine = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Found when the first position is asked for: most articles have no findings. */
  get #starts(): readonly number[] {
    return (this.#knownStarts ??= lineStarts(this.#text));
  }

  /** At least 1: an empty text has one empty line. */
  get lineCount(): number {
    return this.#starts.length;
  }

  /** Returns the position of a UTF-16 offset. An offset inside a line break maps to the end of its line. */
  positionAt(offset: number): LinePosition {
    const inside = clamp(offset, this.#text.length);
    const line = this.#lineOf(inside);
    const start = this.#startOf(line);
    return { line, character: Math.min(inside, this.#endOf(line)) - start };
  }

  /** Returns the 0-based line of a UTF-16 offset, and the number of UTF-8 bytes before it in that line. */
  bytePositionAt(offset: number): { line: number; byte: number } {
    const { line, character } = this.positionAt(offset);
    const start = this.#startOf(line);
    let byte = 0;
    for (let at = start; at < start + character; at++) byte += bytesOf(this.#text.charCodeAt(at));
    return { line, byte };
  }

  /** Returns the UTF-16 offset of a position. A column past the end of its line maps to the end of the line. */
  offsetAt(position: LinePosition): number {
    if (position.line < 0) return 0;
    if (position.line >= this.lineCount) return this.#text.length;
    const line = clamp(position.line, this.lineCount - 1);
    const start = this.#startOf(line);
    return start + clamp(position.character, this.#endOf(line) - start);
  }

  /** Returns the range of a span; `end` is exclusive. */
  rangeOf(span: Span): { start: LinePosition; end: LinePosition } {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }

  slice({ start, end }: Span): string {
    return this.#text.slice(start, end);
  }

  /** Returns the last line that starts at or before the offset. */
  #lineOf(offset: number): number {
    const starts = this.#starts;
    let low = 0;
    let high = starts.length - 1;
    if ((starts[this.#lastLine] ?? 0) <= offset) {
      low = this.#lastLine;
      for (let step = 1; low + step < high; step *= 2) {
        if (this.#startOf(low + step) > offset) high = low + step - 1;
        else low += step;
      }
    }
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.#startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    this.#lastLine = low;
    return low;
  }

  #startOf(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  /** Returns the end of the line's text, before its line break. */
  #endOf(line: number): number {
    if (line + 1 >= this.#starts.length) return this.#text.length;
    const next = this.#startOf(line + 1);
    const isPair = this.#text.charCodeAt(next - 1) === LINE_FEED && this.#text.charCodeAt(next - 2) === CARRIAGE_RETURN;
    return next - (isPair ? 2 : 1);
  }
}

function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit !== LINE_FEED && unit !== CARRIAGE_RETURN) continue;
    if (unit === CARRIAGE_RETURN && text.charCodeAt(index + 1) === LINE_FEED) index++;
    starts.push(index + 1);
  }
  return starts;
}

/** UTF-8 bytes of one UTF-16 unit; the two units of a surrogate pair sum to four. */
function bytesOf(unit: number): number {
  if (unit < 0x80) return 1;
  return unit < 0x800 || (unit >= 0xd800 && unit <= 0xdfff) ? 2 : 3;
}

function clamp(value: number, most: number): number {
  if (!(value > 0)) return 0;
  return Math.min(Math.floor(value), most);
}
