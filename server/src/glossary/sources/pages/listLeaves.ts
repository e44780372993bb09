import type { LeafSpan } from '../../../markdown/leafSpans.ts';
import { firstAtLeast } from '../../../markdown/places.ts';
import type { MarkdownDocument } from '../../../markdown/types.ts';
import { anchorsAbove } from './markedIds.ts';
import { lineStart } from './pageLines.ts';

/** A leaf that starts an entry. */
export interface OpenedLeaf {
  /** Its index among the leaves. */
  readonly at: number;
  readonly leaf: LeafSpan;
  /** The width of the indentation of the list marker; undefined for a paragraph. */
  readonly indent: number | undefined;
}

const LIST_MARK = /(?:^|\n)([ \t>]*)(?:[-*+]|\d{1,9}[.)])[ \t]+$/;
/** Maximum length of the text before a leaf that is examined for its list marker. */
const MAX_MARK = 200;

/** Returns the width of the indentation of the leaf's list marker; undefined if the leaf does not open a list item. */
export function itemIndent({ text }: MarkdownDocument, { start, before }: LeafSpan): number | undefined {
  return LIST_MARK.exec(text.slice(Math.max(before.start, start - MAX_MARK), start))?.[1]?.length;
}

/** Returns the end of each entry: the next entry, heading, or paragraph that does not belong to its item. */
export function entryEnds(
  document: MarkdownDocument,
  leaves: readonly LeafSpan[],
  opened: readonly OpenedLeaf[],
): number[] {
  const { text, headings } = document;
  return opened.map(({ leaf, at, indent }, index) => {
    const next = opened[index + 1];
    const nextStart = next === undefined ? text.length : anchorsAbove(text, lineStart(text, next.leaf.start)).start;
    const heading = headings[firstAtLeast(headings, leaf.end, ({ span }) => span.start)];
    const end = Math.min(nextStart, heading?.span.start ?? text.length);
    if (indent === undefined) return end;
    for (let other = at + 1; other < leaves.length; other++) {
      const { start = end, before } = leaves[other] ?? {};
      if (start >= end) break;
      // An unindented paragraph ends the list.
      if (before !== undefined && before.start < start && text.charAt(start - 1) === '\n') return start;
    }
    return end;
  });
}
