import { firstAtLeast } from './places.ts';
import type { MarkdownDocument } from './types.ts';

/** What shows where paragraphs begin. */
type Masked = Pick<MarkdownDocument, 'text' | 'masks'>;

/** A line at the margin after a blank line. */
const AFTER_BLANK_LINE = /\n\r?\n(?=\S)/g;

/** Whether the line before the offset, at which a line begins, is empty. */
export function isAfterBlankLine(text: string, offset: number): boolean {
  return /\n\r?\n$/.test(text.slice(Math.max(0, offset - 3), offset));
}

/**
 * Whether a paragraph begins at the offset, at the margin after a blank line. No quote, list, code or HTML goes on there: what Markdown makes
 * of the text from there on does not depend on what stands before, but for the definitions of reference links.
 */
export function beginsParagraph({ text, masks }: Masked, offset: number): boolean {
  if (!isAfterBlankLine(text, offset)) return false;
  // What lies between the texts of two blocks is masked, and a block at the margin begins where that ends.
  const mask = masks[firstAtLeast(masks, offset, ({ start }) => start) - 1];
  return mask?.kind === 'barrier' && mask.end === offset;
}

/** The first offset from the given one on at which a line at the margin begins that fits; the end of the text where none does. */
export function nextAtMargin(text: string, from: number, fits: (offset: number) => boolean): number {
  const pattern = new RegExp(AFTER_BLANK_LINE);
  pattern.lastIndex = Math.max(0, from - 3);
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const offset = pattern.lastIndex;
    if (offset >= from && fits(offset)) return offset;
  }
  return text.length;
}

/** The first such paragraph that begins at the offset or later; the end of the text where there is none. */
export function paragraphFrom(document: Masked, from: number): number {
  return nextAtMargin(document.text, from, (offset) => beginsParagraph(document, offset));
}

/** The last such paragraph that begins before the offset. */
export function paragraphBefore(document: Masked, offset: number): number | undefined {
  const { masks } = document;
  for (let at = firstAtLeast(masks, offset, ({ start }) => start) - 1; at >= 0; at--) {
    const { end = offset } = masks[at] ?? {};
    if (end < offset && beginsParagraph(document, end)) return end;
  }
  return undefined;
}
