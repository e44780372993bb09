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
