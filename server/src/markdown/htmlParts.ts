import { linksInHtml } from './htmlLinks.ts';
import { shortcodesInHtml } from './shortcodes.ts';
import type { Link, Span } from './types.ts';

/** What an HTML block contains, or a block of tags and expressions in MDX. Offsets of the whole text. */
export interface HtmlParts {
  readonly links: readonly Link[];
  readonly comments: readonly Span[];
  readonly code: readonly Span[];
  readonly shortcodes: readonly Span[];
}

/** Returns the parts of an HTML block. Linear time. */
export function htmlParts(text: string, block: Span): HtmlParts {
  return {
    links: linksInHtml(text, block),
    comments: commentsOf(block, text),
    code: [],
    shortcodes: shortcodesInHtml(text, block),
  };
}

/** Returns the comments of an HTML block. An unclosed comment extends to the end of the block. */
function commentsOf({ start, end }: Span, text: string): Span[] {
  const html = text.slice(start, end);
  const comments: Span[] = [];
  for (let open = html.indexOf('<!--'); open >= 0;) {
    const close = html.indexOf('-->', open + '<!'.length);
    const after = close < 0 ? html.length : close + '-->'.length;
    comments.push({ start: start + open, end: start + after });
    open = html.indexOf('<!--', after);
  }
  return comments;
}
