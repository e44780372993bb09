import { Openings } from './openings.ts';
import type { Span } from './types.ts';

/** Opening and closing delimiters of Hugo shortcodes, MDN macros and Liquid tags, the longest first. */
const DELIMITERS = [
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{{', '}}'],
  ['{%', '%}'],
] as const;

/** Returns the end of the shortcode that opens at `from`; undefined if there is none or it never closes. */
export function endOfShortcode(content: string, from: number, openings: Openings): number | undefined {
  const next = content.charAt(from + 1);
  if (next !== '{' && next !== '%') return undefined;
  for (const [opener, closer] of DELIMITERS) {
    if (content.startsWith(opener, from)) return openings.endOf(closer, from + opener.length);
  }
  return undefined;
}

/** Returns the shortcodes of an HTML block, which sites expand too, except in comments. */
export function shortcodesInHtml(text: string, { start, end }: Span): Span[] {
  const html = text.slice(start, end);
  const openings = new Openings(html);
  const opening = /<!--|\{[{%]/g;
  const found: Span[] = [];
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const isComment = match[0] === '<!--';
    const after = isComment
      ? (openings.endOf('-->', opening.lastIndex) ?? html.length)
      : endOfShortcode(html, match.index, openings);
    if (after === undefined) continue;
    if (!isComment) found.push({ start: start + match.index, end: start + after });
    opening.lastIndex = after;
  }
  return found;
}
