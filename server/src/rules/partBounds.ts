import { firstAtLeast } from '../markdown/places.ts';
import type { MarkdownDocument } from '../markdown/types.ts';

/** A line at the margin after a blank line. */
const AFTER_BLANK_LINE = /\n\r?\n(?=[^\s])/g;

/**
 * Whether a paragraph or a heading begins at the offset, at the margin after a blank line: no quote, list, code or HTML goes on there,
 * so that what Markdown makes of the text from there on does not depend on what stands before.
 */
export function beginsPart({ text, masks, headings }: MarkdownDocument, offset: number): boolean {
  if (!/\n\r?\n$/.test(text.slice(Math.max(0, offset - 3), offset))) return false;
  const heading = headings[firstAtLeast(headings, offset, ({ span }) => span.start)];
  if (heading?.span.start === offset) return true;
  // What lies between the text of two blocks is masked, and a block at the margin begins where that ends.
  const mask = masks[firstAtLeast(masks, offset, ({ start }) => start) - 1];
  return mask?.kind === 'barrier' && mask.end === offset;
}

/** The first offset from the given one on where a part may begin; the end of the text where there is none. */
export function nextBeginning(document: MarkdownDocument, from: number): number {
  const { text } = document;
  const pattern = new RegExp(AFTER_BLANK_LINE);
  pattern.lastIndex = Math.max(0, from - 3);
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const offset = pattern.lastIndex;
    if (offset >= from && beginsPart(document, offset)) return offset;
  }
  return text.length;
}
