import { beginsParagraph, isAfterBlankLine, nextAtMargin } from '../../markdown/paragraphs.ts';
import { firstAtLeast } from '../../markdown/places.ts';
import type { MarkdownDocument } from '../../markdown/types.ts';

/** Whether a part can start at the offset: a paragraph or heading without indentation starts there, after a blank line. */
export function beginsPart(document: MarkdownDocument, offset: number): boolean {
  const { text, headings } = document;
  const heading = headings[firstAtLeast(headings, offset, ({ span }) => span.start)];
  if (heading?.span.start === offset) return isAfterBlankLine(text, offset);
  return beginsParagraph(document, offset);
}

/** Returns the first offset at or after `from` where a part can start, or the end of the text. */
export function nextBeginning(document: MarkdownDocument, from: number): number {
  return nextAtMargin(document.text, from, (offset) => beginsPart(document, offset));
}
