import { type Difference, differenceOf } from './difference.ts';
import type { Heading, MarkdownDocument, Mask, Span } from './types.ts';

const LISTS = ['quotes', 'comments', 'code', 'shortcodes'] as const;

/**
 * Returns the range in which two documents of one file differ, in text or in how it is parsed: outside of it, everything
 * but links is the same, or only moved. Undefined if their front matter or flavor differs. Linear time.
 */
export function changedRange(before: MarkdownDocument, after: MarkdownDocument): Difference | undefined {
  if (before.flavor !== after.flavor || before.frontMatter?.span.end !== after.frontMatter?.span.end) return undefined;
  const text = differenceOf(before.text, after.text);
  const ranges = [
    rangeOf(before.headings, after.headings, text, isSameHeading, ({ span }) => span),
    rangeOf(before.masks, after.masks, text, isSameMask, itself),
    ...LISTS.map((list) => rangeOf(before[list], after[list], text, isSameSpan, itself)),
  ];
  return ranges.reduce((all, range) => joined(all, range), text);
}

/** Extends the difference of the texts by the items that are not the same outside of it. */
function rangeOf<T>(
  before: readonly T[],
  after: readonly T[],
  text: Difference,
  isSame: (one: T, other: T, by: number) => boolean,
  spanOf: (item: T) => Span,
): Difference {
  const by = text.endAfter - text.endBefore;
  const most = Math.min(before.length, after.length);
  let first = 0;
  for (; first < most; first++) {
    const [one, other] = [before[first], after[first]];
    if (one === undefined || other === undefined || spanOf(one).end > text.start || !isSame(one, other, 0)) break;
  }
  let rest = 0;
  for (; rest < most - first; rest++) {
    const [one, other] = [before[before.length - 1 - rest], after[after.length - 1 - rest]];
    if (one === undefined || other === undefined || spanOf(one).start < text.endBefore || !isSame(one, other, by))
      break;
  }
  let { start, endAfter } = text;
  const include = (items: readonly T[], moved: number): void => {
    for (const item of items.slice(first, items.length - rest)) {
      const span = spanOf(item);
      start = Math.min(start, span.start);
      endAfter = Math.max(endAfter, span.end + moved);
    }
  };
  include(before, by);
  include(after, 0);
  return { start, endBefore: endAfter - by, endAfter };
}

function joined(one: Difference, other: Difference): Difference {
  return {
    start: Math.min(one.start, other.start),
    endBefore: Math.max(one.endBefore, other.endBefore),
    endAfter: Math.max(one.endAfter, other.endAfter),
  };
}

function itself(span: Span): Span {
  return span;
}

function isSameSpan(one: Span, other: Span, by: number): boolean {
  return one.start + by === other.start && one.end + by === other.end;
}

function isSameMask(one: Mask, other: Mask, by: number): boolean {
  return (
    (by === 0 && one === other) || (isSameSpan(one, other, by) && one.kind === other.kind && one.seen === other.seen)
  );
}

function isSameHeading(one: Heading, other: Heading, by: number): boolean {
  if (by === 0 && one === other) return true;
  return (
    one.level === other.level &&
    one.text === other.text &&
    isSameSpan(one.span, other.span, by) &&
    isSameSpan(one.textSpan, other.textSpan, by)
  );
}
