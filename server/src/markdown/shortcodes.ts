import { Openings } from './openings.ts';
import type { Span } from './types.ts';

/** Openers of Hugo's shortcodes, MDN's macros and Liquid's tags, the longest first, with what closes them. */
const DELIMITERS = [
  ['{{<', '>}}'],
  ['{{%', '%}}'],
  ['{{', '}}'],
  ['{%', '%}'],
] as const;

/** Where the shortcode that opens at a position ends; undefined when none does, or when it never closes. */
export function endOfShortcode(content: string, from: number, openings: Openings): number | undefined {
  const next = content.charAt(from + 1);
  if (next !== '{' && next !== '%') return undefined;
  for (const [opener, closer] of DELIMITERS) {
    if (content.startsWith(opener, from)) return openings.endOf(closer, from + opener.length);
  }
  return undefined;
}

/** The shortcodes of a block of HTML, where sites fill them in as well; none in its comments. */
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
