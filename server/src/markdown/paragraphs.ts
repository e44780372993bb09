import { firstAtLeast } from './places.ts';
import type { MarkdownDocument } from './types.ts';

/** The parts of a document that show where paragraphs begin. */
type Masked = Pick<MarkdownDocument, 'text' | 'masks'>;

/** An unindented line after a blank line. */
const AFTER_BLANK_LINE = /\n\r?\n(?=\S)/g;

/** Whether the line before `offset`, the start of a line, is empty. */
export function isAfterBlankLine(text: string, offset: number): boolean {
  return /\n\r?\n$/.test(text.slice(Math.max(0, offset - 3), offset));
}

/**
 * Whether an unindented paragraph begins at the offset after a blank line. No quote, list, code or HTML continues
 * there, so the text from there on parses independently of the text before it, except for reference definitions.
 */
export function beginsParagraph({ text, masks }: Masked, offset: number): boolean {
  if (!isAfterBlankLine(text, offset)) return false;
  // The text between two blocks is masked, and an unindented block begins at the end of the mask.
  const mask = masks[firstAtLeast(masks, offset, ({ start }) => start) - 1];
  return mask?.kind === 'barrier' && mask.end === offset;
}

/**
 * Returns the first start of an unindented line at or after `from` that satisfies `fits`; the end of the text if there
 * is none.
 */
export function nextAtMargin(text: string, from: number, fits: (offset: number) => boolean): number {
  const pattern = new RegExp(AFTER_BLANK_LINE);
  pattern.lastIndex = Math.max(0, from - 3);
  for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
    const offset = pattern.lastIndex;
    if (offset >= from && fits(offset)) return offset;
  }
  return text.length;
}

/** Returns the first such paragraph at or after the offset; the end of the text if there is none. */
export function paragraphFrom(document: Masked, from: number): number {
  return nextAtMargin(document.text, from, (offset) => beginsParagraph(document, offset));
}

/** Returns the last such paragraph before the offset. */
export function paragraphBefore(document: Masked, offset: number): number | undefined {
  const { masks } = document;
  for (let at = firstAtLeast(masks, offset, ({ start }) => start) - 1; at >= 0; at--) {
    const { end = offset } = masks[at] ?? {};
    if (end < offset && beginsParagraph(document, end)) return end;
  }
  return undefined;
}
