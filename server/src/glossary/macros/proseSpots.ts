import { firstAtLeast } from '../../markdown/places.ts';
import type { MarkdownDocument, Span } from '../../markdown/types.ts';

/**
 * Returns the matches of the pattern (with the flag `g`) in a document that can be links: outside of front matter, code,
 * comments and other links, and not after a backslash. In the order of the text.
 */
export function spotsInProse(document: MarkdownDocument, pattern: RegExp): RegExpExecArray[] {
  const { text, frontMatter, code, comments, links, shortcodes } = document;
  const hidden: readonly (readonly Span[])[] = [code, comments, links.map(({ span }) => span), shortcodes];
  const found: RegExpExecArray[] = [];
  const search = new RegExp(pattern);
  search.lastIndex = frontMatter?.span.end ?? 0;
  for (let match = search.exec(text); match; match = search.exec(text)) {
    const { index } = match;
    if (text.charAt(index - 1) !== '\\' && !hidden.some((spans) => isWithin(spans, index))) found.push(match);
  }
  return found;
}

/** Whether one of the spans, which are in the order of the text, contains the offset. */
function isWithin(spans: readonly Span[], offset: number): boolean {
  const next = spans[firstAtLeast(spans, offset + 1, ({ end }) => end)];
  return next !== undefined && next.start <= offset;
}
