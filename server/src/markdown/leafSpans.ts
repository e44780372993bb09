import { firstAtLeast } from './places.ts';
import type { MarkdownDocument, Mask, Span } from './types.ts';

/** A paragraph, heading or table cell of a parsed document. Empty for an empty cell. */
export interface LeafSpan extends Span {
  /** The text between it and the previous leaf: blank lines, list markers, code blocks, HTML blocks, cell borders. */
  readonly before: Span;
}

/** Returns the leaves of a document that start in the span, in text order. Linear in the number of masks there. */
export function leafSpans(document: MarkdownDocument, span?: Span): LeafSpan[] {
  const { text, masks } = document;
  const { start, end } = span ?? { start: 0, end: text.length };
  const leaves: LeafSpan[] = [];
  let before: Span | undefined = start === 0 ? { start: 0, end: 0 } : undefined;
  for (let at = firstAtLeast(masks, start, endOf), mask = masks[at]; mask !== undefined; mask = masks[++at]) {
    if ((before?.end ?? mask.start) >= end) return leaves;
    if (!separatesLeaves(text, mask)) continue;
    if (before && mask.start > 0) leaves.push({ start: before.end, end: mask.start, before });
    before = { start: mask.start, end: mask.end };
  }
  if (before && before.end < end) leaves.push({ start: before.end, end: text.length, before });
  return leaves;
}

function endOf({ end }: Span): number {
  return end;
}

/**
 * Whether the mask hides the text between two leaves. A leaf is trimmed, so such text begins with white space or a
 * cell border, unlike the markup within leaves. Only at the start of a document can it begin with other characters.
 */
function separatesLeaves(text: string, { start, end, kind, seen }: Mask): boolean {
  if (kind !== 'barrier' || seen !== '') return false;
  const first = text.charAt(start);
  if (first === '|' || first.trim() === '') return true;
  return start === 0 && (!'<[!{'.includes(first) || text.slice(start, end).includes('\n'));
}

/** Whether a leaf is a table cell. */
export function isCell({ text }: MarkdownDocument, { start, end, before }: LeafSpan): boolean {
  return (
    CELL_START.test(text.slice(before.start, start).slice(-MAX_PADDING)) ||
    CELL_END.test(text.slice(end, end + MAX_PADDING))
  );
}

/** Maximum width of the white space between a cell and its border. */
const MAX_PADDING = 1000;
const CELL_START = /\|[ \t]*$/;
const CELL_END = /^[ \t]*\|/;
