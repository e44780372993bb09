import { firstAtLeast, startingIn } from './places.ts';
import { renderedText } from './renderedText.ts';
import type { MarkdownDocument, Mask, Span } from './types.ts';

const NOTHING_SEEN = /^\s*$/;

/** Returns the rendered text of a span within a leaf, with white space collapsed. */
export function seenText({ text, masks }: MarkdownDocument, span: Span): string {
  return renderedText({ start: 0, content: text }, span, masks, firstAtLeast(masks, span.start, startOf));
}

/**
 * Returns the span within a leaf without the white space and markup at its start and end. Emphasis and links stay if
 * they open or close within the span: `*A* market`.
 */
export function trimToSeen(document: MarkdownDocument, span: Span): Span {
  const { text } = document;
  const masks = startingIn(document.masks, span, (mask) => mask).filter(({ end }) => end <= span.end);
  const isHidden = (mask: Mask): boolean => isInvisible(mask) && text.charAt(mask.start) !== '\\';
  const all = trimmed(text, span, masks, isHidden);
  if (all.pairs === 0) return all.span;
  return trimmed(text, span, masks, (mask) => isHidden(mask) && !isOfPair(text, mask)).span;
}

/** The span without the hidden masks at its ends, and how many more pairs were opened than closed by them. */
function trimmed(
  text: string,
  { start: from, end: to }: Span,
  masks: readonly Mask[],
  isHidden: (mask: Mask) => boolean,
): { readonly span: Span; readonly pairs: number } {
  let start = from;
  let end = to;
  let pairs = 0;
  let next = 0;
  for (;;) {
    while (start < end && isSpace(text, start)) start++;
    while (isBefore(masks[next], start)) next++;
    const mask = masks[next];
    if (mask?.start !== start) break;
    if (isHidden(mask)) {
      start = mask.end;
      if (isOfPair(text, mask)) pairs++;
    } else if (mask.seen !== undefined) break;
    next++;
  }
  let last = masks.length - 1;
  for (;;) {
    while (end > start && isSpace(text, end - 1)) end--;
    // A mask that ends earlier can be within the mask that ends here.
    while (last >= next && masks[last]?.end !== end) last--;
    const mask = masks[last];
    if (mask === undefined || last < next) break;
    if (isHidden(mask)) {
      end = mask.start;
      if (isOfPair(text, mask)) pairs--;
    } else if (mask.seen !== undefined) break;
    last--;
  }
  return { span: { start, end }, pairs };
}

/** Whether the mask is an end of emphasis, of a link or of an image. */
function isOfPair(text: string, { start }: Mask): boolean {
  return '*_~[]!'.includes(text.charAt(start));
}

function isInvisible({ seen }: Mask): boolean {
  return seen !== undefined && NOTHING_SEEN.test(seen);
}

function isBefore(mask: Mask | undefined, offset: number): boolean {
  return mask !== undefined && mask.start < offset;
}

function isSpace(text: string, offset: number): boolean {
  return text.charAt(offset).trim() === '';
}

function startOf({ start }: Mask): number {
  return start;
}

/** Like `seenText`, but white space at an end is kept as one space. */
export function seenTextWithEnds(document: MarkdownDocument, span: Span): string {
  const source = document.text.slice(span.start, span.end);
  const before = /^\s/.test(source) ? ' ' : '';
  const after = /\s$/.test(source) ? ' ' : '';
  return before + seenText(document, span) + after;
}
