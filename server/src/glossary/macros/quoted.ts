import type { Span } from '../../markdown/types.ts';

/** A quoted text or a bare word. The span is the text without quotes. */
export interface Quoted {
  readonly text: string;
  readonly span: Span;
  /** The offset after the closing quote. */
  readonly end: number;
}

/**
 * Reads a quoted text at `from`. The closing quote must be before `limit`. A backslash escapes a quote, except in
 * backticks.
 */
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

/** Returns the next position without white space, at most `limit`. */
export function skipSpace(text: string, from: number, limit: number): number {
  let position = from;
  while (position < limit && /\s/.test(text.charAt(position))) position++;
  return position;
}

/** Maximum length of an unfinished shortcode, in UTF-16 units. */
const MAX_LENGTH = 1000;

/**
 * Returns the shortcode around the position: from its opening braces to its closing braces or, if it is not closed, to
 * the next opening braces or the end of the line. Undefined if there is none.
 */
export function openShortcode(text: string, position: number): Span | undefined {
  const from = Math.max(0, position - MAX_LENGTH);
  const before = text.slice(from, position);
  const start = before.lastIndexOf('{{');
  if (start < 0 || /\}\}|\n\s*\n/.test(before.slice(start))) return undefined;
  const after = text.slice(position, position + MAX_LENGTH);
  const end = after.search(/[%>]?\}\}|\{\{|[\r\n]/);
  return { start: from + start, end: position + (end < 0 ? after.length : end) };
}

/**
 * Returns the text between the quote at `from` and its closing quote, if the position is in it. Without a closing
 * quote, the text ends where `name` no longer matches.
 */
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
