import { beginsParagraph, isAfterBlankLine, nextAtMargin } from '../../markdown/paragraphs.ts';
import { firstAtLeast } from '../../markdown/places.ts';
import type { MarkdownDocument } from '../../markdown/types.ts';

/** Whether a paragraph or a heading begins at the offset, at the margin after a blank line, so that a part may begin there. */
export function beginsPart(document: MarkdownDocument, offset: number): boolean {
  const { text, headings } = document;
  const heading = headings[firstAtLeast(headings, offset, ({ span }) => span.start)];
  if (heading?.span.start === offset) return isAfterBlankLine(text, offset);
  return beginsParagraph(document, offset);
}

/** The first offset from the given one on where a part may begin; the end of the text where there is none. */
export function nextBeginning(document: MarkdownDocument, from: number): number {
  return nextAtMargin(document.text, from, (offset) => beginsPart(document, offset));
}
