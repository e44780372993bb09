import { firstAtLeast } from '../markdown/places.ts';
import type { MarkdownDocument, Span } from '../markdown/types.ts';

/** The text of the comment that marks an entry of a page as a draft: `<!-- glosswright-draft -->`. */
export const DRAFT_MARK = 'glosswright-draft';

const MARK = /^(?:<!--+|\{\s*\/\*+)\s*glosswright-draft(?:\s|-->|\*\/)/;
/** The longest opening of the comment that is examined, in UTF-16 units. */
const MOST_OPENING = 100;

/** Returns the offsets of the comments that mark entries as drafts, in text order. `isCode`: the entries are in code fences. */
export function draftMarksIn({ text, comments }: MarkdownDocument, isCode: boolean): number[] {
  if (!text.includes(DRAFT_MARK)) return [];
  const starts = isCode
    ? Array.from(text.matchAll(/<!--|\{\s*\/\*/g), ({ index }) => index)
    : comments.map(({ start }) => start);
  return starts.filter((start) => isDraftMark(text, start));
}

/** Whether the comment at the offset marks an entry as a draft. */
export function isDraftMark(text: string, start: number): boolean {
  return MARK.test(text.slice(start, start + MOST_OPENING));
}

/** Whether one of the marks, which are sorted, is in the span. */
export function isMarkedIn(marks: readonly number[], { start, end }: Span): boolean {
  return (marks[firstAtLeast(marks, start, (mark) => mark)] ?? Infinity) < end;
}
