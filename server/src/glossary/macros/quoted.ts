import type { Span } from '../../markdown/types.ts';

/** A text in quotes, or a bare word; the span is that of the text, without the quotes. */
export interface Quoted {
  readonly text: string;
  readonly span: Span;
  /** Just after the closing quote. */
  readonly end: number;
}

/** Reads a text in quotes at a position. The closing quote must stand before `limit`; a backslash escapes one but in backticks. */
export function readQuoted(text: string, from: number, limit: number): Quoted | undefined {
  const quote = text.charAt(from);
  if (quote !== '"' && quote !== "'" && quote !== '`') return undefined;
  for (let position = from + 1; position < limit; position++) {
    const character = text.charAt(position);
    if (character === '\\' && quote !== '`') position++;
    else if (character === quote) {
      const written = text.slice(from + 1, position);
      const plain = quote === '`' ? written : written.replaceAll(/\\(.)/gs, '$1');
      return { text: plain, span: { start: from + 1, end: position }, end: position + 1 };
    }
  }
  return undefined;
}

/** The next position that is no white space, `limit` at the most. */
export function skipSpace(text: string, from: number, limit: number): number {
  let position = from;
  while (position < limit && /\s/.test(text.charAt(position))) position++;
  return position;
}

/** An unfinished shortcode reaches no further. UTF-16 units. */
const LONGEST = 1000;

/**
 * The shortcode that the position is in, closed or not: from its braces to those that close it, else to where the next one opens or
 * the line ends. Undefined when it is in none.
 */
export function openShortcode(text: string, position: number): Span | undefined {
  const from = Math.max(0, position - LONGEST);
  const before = text.slice(from, position);
  const start = before.lastIndexOf('{{');
  if (start < 0 || /\}\}|\n\s*\n/.test(before.slice(start))) return undefined;
  const after = text.slice(position, position + LONGEST);
  const end = after.search(/[%>]?\}\}|\{\{|[\r\n]/);
  return { start: from + start, end: position + (end < 0 ? after.length : end) };
}

/** What stands between the quote at `from` and its fellow, if the position is in it; where that is missing, as far as `name` fits. */
export function quotedAround(
  text: string,
  from: number,
  position: number,
  limit: number,
  name: RegExp,
): Span | undefined {
  const quote = text.charAt(from);
  const start = from + 1;
  if (!/["'`]/.test(quote) || position < start || text.slice(start, position).includes(quote)) return undefined;
  const [rest] = name.exec(text.slice(position, limit)) ?? [''];
  return { start, end: position + rest.length };
}
