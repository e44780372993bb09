import { isWithin } from '../../../markdown/anchors/markedAnchors.ts';
import { leafSpans, type LeafSpan } from '../../../markdown/leafSpans.ts';
import { firstAtLeast } from '../../../markdown/places.ts';
import type { MarkdownDocument, Span } from '../../../markdown/types.ts';
import { isEntryName, isIndexHeading, withoutColon } from './entryNames.ts';
import { type FoundEntries, type FoundEntry, movedEntry, NO_PROBLEMS, type PlacedText } from './foundEntry.ts';
import { firstHtmlParagraph, htmlText } from './htmlText.ts';
import { idInTags } from './markedIds.ts';
import { endOfBlankRest, nextLine } from './pageLines.ts';
import type { PartKind, Reading, ReadPart } from './pageMemory.ts';
import { definitionIn } from './shownText.ts';

const TAG = /<(\/?)(details|summary)\b[^<>]*>/gi;

/** An element without another one in it. */
interface Element {
  readonly start: number;
  readonly summary: Span;
  /** From the end of the summary to the closing tag. */
  readonly body: Span;
  readonly end: number;
}

const ENTRY: PartKind<FoundEntry | undefined> = { move: (entry, by) => entry && movedEntry(entry, by) };

/** Finds entries that are `<details>` elements: the `<summary>` is the name. An element that has others in it is a group. */
export function entriesOfDetails(document: MarkdownDocument, readPart: ReadPart): FoundEntries {
  const leaves = leafSpans(document);
  const entries = elementsIn(document).flatMap((element) => {
    const { start, summary, body, end } = element;
    const read = (): Reading<FoundEntry | undefined> => {
      return { value: entryOf(document, element, leaves), start, end: nextLine(document.text, end) };
    };
    const variant = [summary.start, summary.end, body.end, end].map((each) => each - start).join(' ');
    return readPart(ENTRY, start, read, variant) ?? [];
  });
  return { entries, problems: NO_PROBLEMS };
}

function elementsIn(document: MarkdownDocument): Element[] {
  const { text, code, comments } = document;
  const elements: Element[] = [];
  let open: { start: number; summaryStart?: number; summary?: Span; bodyStart?: number } | undefined;
  for (const { 0: tag, 1: slash, 2: written = '', index } of text.matchAll(TAG)) {
    if (isWithin(code, index) || isWithin(comments, index)) continue;
    const end = index + tag.length;
    const name = `${slash ?? ''}${written.toLowerCase()}`;
    if (name === 'details') open = { start: index };
    else if (name === 'summary' && open) open.summaryStart ??= end;
    else if (name === '/summary' && open?.summaryStart !== undefined) {
      open.summary ??= { start: open.summaryStart, end: index };
      open.bodyStart ??= end;
    } else if (name === '/details') {
      if (open?.summary && open.bodyStart !== undefined)
        elements.push({ start: open.start, summary: open.summary, body: { start: open.bodyStart, end: index }, end });
      open = undefined;
    }
  }
  return elements;
}

function entryOf(
  document: MarkdownDocument,
  { start, summary, body, end }: Element,
  leaves: readonly LeafSpan[],
): FoundEntry | undefined {
  const { text } = document;
  const { text: seen, span } = htmlText(text, summary);
  if (!isEntryName(seen) || isIndexHeading(seen)) return undefined;
  return {
    names: [{ text: withoutColon(seen), span }],
    explicitId: idInTags(document, { start, end: summary.end }),
    madeId: undefined,
    definition: paragraphIn(document, body, leaves) ?? firstHtmlParagraph(text, body),
    span: { start, end: endOfBlankRest(text, end) },
  };
}

/** The first paragraph of Markdown in the element. */
function paragraphIn(document: MarkdownDocument, body: Span, leaves: readonly LeafSpan[]): PlacedText | undefined {
  const leaf = leaves[firstAtLeast(leaves, body.start, ({ start }) => start)];
  return leaf && leaf.end <= body.end ? definitionIn(document, leaf) : undefined;
}
