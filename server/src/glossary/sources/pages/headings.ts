import { explicitId, withoutId } from '../../../markdown/anchors/explicitIds.ts';
import { headingIds, type HeadingIdStyle } from '../../../markdown/anchors/headingIds.ts';
import { isCell, leafSpans, type LeafSpan } from '../../../markdown/leafSpans.ts';
import { startingIn } from '../../../markdown/places.ts';
import type { Heading, MarkdownDocument, Span } from '../../../markdown/types.ts';
import { withoutClosing } from './closingSections.ts';
import { isEntryName, isIndexHeading, withoutColon } from './entryNames.ts';
import { type FoundEntries, type FoundEntry, movedId, movedText, NO_PROBLEMS, type PlacedText } from './foundEntry.ts';
import { type AnyHeading, headingsOf, type HtmlHeading } from './htmlHeadings.ts';
import { firstHtmlParagraph, htmlText } from './htmlText.ts';
import { type AnchorsAbove, anchorsAbove, idInTags } from './markedIds.ts';
import { lineStart, startOfBlanks } from './pageLines.ts';
import type { PartKind, Reading, ReadPart } from './pageMemory.ts';
import { definitionIn, shownText } from './shownText.ts';

/** Maximum number of blocks of an entry in which its definition is searched. */
const MAX_BLOCKS = 20;
const MAX_LEVEL = 6;

/** Number of UTF-16 units below a heading that can contain its ID. */
const MAX_BELOW = 400;

/** The parts of a heading and the lines around it. */
interface HeadingPart {
  /** As displayed to a reader, including a colon at its end. */
  readonly seen: string;
  readonly name: PlacedText;
  /** Whether the heading can be an entry. */
  readonly isEntry: boolean;
  readonly explicitId: FoundEntry['explicitId'];
  /** Whether the ID is written in the heading, so that the generator creates none. */
  readonly isNamed: boolean;
  /** The start of the entry: the anchors above the heading. */
  readonly start: number;
}

const HEADING: PartKind<HeadingPart> = {
  move: ({ seen, name, isEntry, explicitId: id, isNamed, start }, by) => {
    return { seen, name: movedText(name, by), isEntry, explicitId: movedId(id, by), isNamed, start: start + by };
  },
};

const DEFINITION: PartKind<PlacedText | undefined> = {
  move: (definition, by) => definition && movedText(definition, by),
};

/**
 * Finds entries that are headings of the given levels, in Markdown or HTML, except headings without letters or with a single
 * one. `idsAbove` are the headings above the document, if it is a part of a page: ids that the generator creates depend on them.
 */
export function entriesOfHeadings(
  document: MarkdownDocument,
  levels: readonly number[],
  style: HeadingIdStyle,
  readPart: ReadPart,
  idsAbove: readonly string[] = [],
): FoundEntries {
  const headings = headingsOf(document);
  const parts = headings.map((each) => {
    const { kind, span } = each;
    const variant = kind === 'html' ? span.end - span.start : '';
    return readPart(HEADING, span.start, () => partOf(document, each), variant);
  });
  // An anchor next to a heading does not change the ID that the generator creates for it.
  const unnamed = parts.filter(({ isNamed }) => !isNamed).map(({ seen }) => seen);
  const made = headingIds([...idsAbove, ...unnamed], style);
  let next = made.length;
  const blocks = lazily(() => blocksOf(document));
  const entries: FoundEntry[] = [];
  // The end of an entry of each level: the next entry or the next heading of the same or a higher rank.
  const ends = Array.from({ length: MAX_LEVEL + 1 }, () => document.text.length);
  for (let at = parts.length - 1; at >= 0; at--) {
    const [heading, part] = [headings[at], parts[at]];
    if (!heading || !part) continue;
    const { name, explicitId: id, start } = part;
    const madeId = part.isNamed ? undefined : made[--next];
    const isOfLevel = levels.includes(heading.level);
    if (isOfLevel && part.isEntry) {
      const end = ends[heading.level] ?? document.text.length;
      const body = { start: heading.span.end, end };
      const read = (): Reading<PlacedText | undefined> => {
        const paragraph = firstParagraph(document, blocks(), body);
        const value = heading.kind === 'html' ? (paragraph ?? firstHtmlParagraph(document.text, body)) : paragraph;
        return { value, ...body };
      };
      const definition = readPart(DEFINITION, body.start, read, end - body.start);
      entries.push({ names: [name], explicitId: id, madeId, definition, span: { start, end } });
    }
    ends.fill(start, isOfLevel ? 0 : heading.level);
  }
  return { entries: withoutClosing(document, withoutNumbers(document, entries.toReversed())), problems: NO_PROBLEMS };
}

/** Returns the headings above an offset that get their id from the generator, as displayed to a reader. */
export function headingsWithoutId(document: MarkdownDocument, end: number): string[] {
  return headingsOf(document).flatMap((heading) => {
    if (heading.span.start >= end) return [];
    const { seen, isNamed } = partOf(document, heading).value;
    return isNamed ? [] : [seen];
  });
}

/** Returns the start of a heading with the anchors above it. */
export function startOfHeading(document: MarkdownDocument, heading: AnyHeading | HtmlHeading): number {
  return partOf(document, heading).value.start;
}

/** `1. Niche`. */
const NUMBER = /^\d{1,3}[.)][ \t]+(?=\S)/;
/** Minimum number and share of numbered headings. One alone may be a name. */
const MIN_NUMBERED = 3;
const MIN_NUMBERED_SHARE = 0.9;

/** Removes the numbers from the names if nearly all of them are numbered. */
function withoutNumbers({ text }: MarkdownDocument, entries: readonly FoundEntry[]): readonly FoundEntry[] {
  const count = entries.filter(({ names: [name] }) => NUMBER.test(name.text)).length;
  if (count < MIN_NUMBERED || count < entries.length * MIN_NUMBERED_SHARE) return entries;
  return entries.map((entry) => {
    const [name] = entry.names;
    const shown = NUMBER.exec(name.text)?.[0].length ?? 0;
    const written = NUMBER.exec(text.slice(name.span.start, name.span.end))?.[0].length ?? 0;
    const span = { start: name.span.start + written, end: name.span.end };
    return { ...entry, names: [{ text: name.text.slice(shown), span }] };
  });
}

function partOf(document: MarkdownDocument, found: AnyHeading | HtmlHeading): Reading<HeadingPart> {
  return found.kind === 'html' ? htmlPart(document, found) : headingPart(document, found.heading);
}

function htmlPart(document: MarkdownDocument, { span, textSpan }: HtmlHeading): Reading<HeadingPart> {
  const { text } = document;
  const { text: seen, span: inner } = htmlText(text, textSpan);
  const above = aboveTag(text, span.start);
  const own = idInTags(document, span);
  const name = withoutColon(seen);
  const value = {
    seen,
    name: {
      text: name,
      span: { start: inner.start, end: Math.max(inner.start + 1, inner.end - (seen.length - name.length)) },
    },
    isEntry: isEntryName(name) && !isIndexHeading(name),
    explicitId: own ?? above.explicitId,
    isNamed: own !== undefined,
    start: above.start,
  };
  return { value, start: above.lookedFrom, end: span.end + MAX_BELOW };
}

/** Several headings can be on one line: only the first of them has lines above it. */
function aboveTag(text: string, tag: number): AnchorsAbove {
  const before = startOfBlanks(text, tag);
  if (before === 0 || text.charAt(before - 1) === '\n') return anchorsAbove(text, before);
  return { start: tag, explicitId: undefined, lookedFrom: before - 1 };
}

function headingPart(document: MarkdownDocument, heading: Heading): Reading<HeadingPart> {
  const { text } = document;
  const { explicit, seen } = explicitId(text, heading);
  const above = anchorsAbove(text, lineStart(text, heading.span.start));
  const name = withoutColon(seen);
  const value = {
    seen,
    name: { text: name, span: nameSpan(document, heading) },
    isEntry: isEntryName(name) && !isIndexHeading(name),
    explicitId: explicit ?? idInTags(document, heading.textSpan) ?? above.explicitId,
    isNamed: explicit !== undefined,
    start: above.start,
  };
  return { value, start: above.lookedFrom, end: heading.span.end + MAX_BELOW };
}

/** The leaves of a page, and the starts of those that are headings. */
interface Blocks {
  readonly leaves: readonly LeafSpan[];
  readonly headingStarts: ReadonlySet<number>;
}

function blocksOf(document: MarkdownDocument): Blocks {
  return {
    leaves: leafSpans(document),
    headingStarts: new Set(document.headings.map(({ textSpan }) => textSpan.start)),
  };
}

/** Computed for the first definition that is read: after most edits, a page of thousands has one. */
function lazily<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
}

function itself(leaf: LeafSpan): LeafSpan {
  return leaf;
}

/** Returns the range of the name in the heading, without the explicit id. */
function nameSpan(document: MarkdownDocument, { textSpan }: Heading): Span {
  const source = document.text.slice(textSpan.start, textSpan.end);
  const end = textSpan.start + withoutColon(withoutId(source)).length;
  return shownText(document, { start: textSpan.start, end }).span;
}

/** Returns the first paragraph with words that is not a heading. */
function firstParagraph(
  document: MarkdownDocument,
  { leaves, headingStarts }: Blocks,
  body: Span,
): PlacedText | undefined {
  for (const leaf of startingIn(leaves, body, itself).slice(0, MAX_BLOCKS)) {
    if (headingStarts.has(leaf.start) || isCell(document, leaf)) continue;
    const definition = definitionIn(document, leaf);
    if (definition !== undefined) return definition;
  }
  return undefined;
}
