import type { Leaf } from './leaf.ts';
import type { Mask, Span } from './types.ts';

/**
 * Returns the rendered text of a span of a leaf, with white space collapsed. `first` is the index of the first mark
 * that starts in the span.
 */
export function renderedText(
  leaf: Pick<Leaf, 'start' | 'content'>,
  span: Span,
  marks: readonly Mask[],
  first: number,
): string {
  if (!((marks[first]?.start ?? Infinity) < span.end))
    return spacedOnce(leaf.content.slice(span.start - leaf.start, span.end - leaf.start));
  const parts: string[] = [];
  let position = span.start;
  for (let index = first; index < marks.length; index++) {
    const mark = marks[index];
    if (mark === undefined || mark.start >= span.end) break;
    if (mark.seen === undefined || mark.start < position) continue;
    parts.push(leaf.content.slice(position - leaf.start, mark.start - leaf.start), mark.seen);
    position = mark.end;
  }
  parts.push(leaf.content.slice(position - leaf.start, span.end - leaf.start));
  return spacedOnce(parts.join(''));
}

function spacedOnce(text: string): string {
  return (ODD_SPACE.test(text) ? text.replaceAll(/\s+/g, ' ') : text).trim();
}

/** White space other than a single space. */
const ODD_SPACE = /[^\S ]| {2}/;
