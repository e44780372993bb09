import { explicitId, withoutId } from '../../../markdown/anchors/explicitIds.ts';
import { headingIds, type HeadingIdStyle } from '../../../markdown/anchors/headingIds.ts';
import { isCell, leafSpans } from '../../../markdown/leafSpans.ts';
import { firstAtLeast } from '../../../markdown/places.ts';
import type { Heading, MarkdownDocument, Span } from '../../../markdown/types.ts';
import { withoutClosing } from './closingSections.ts';
import { isEntryName, isIndexHeading, withoutColon } from './entryNames.ts';
import { type FoundEntries, type FoundEntry, movedEntry, NO_PROBLEMS, type PlacedText } from './foundEntry.ts';
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

/** What a heading and the lines around it say. */
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

/** A heading and the text below it. */
interface Section extends Pick<HeadingPart, 'seen' | 'isNamed' | 'start'> {
  /** Without the ID that the generator creates; undefined if the heading is no entry. */
  readonly entry: FoundEntry | undefined;
}

const SECTION: PartKind<Section> = {
  move: ({ seen, isNamed, start, entry }, by) => {
    return { seen, isNamed, start: start + by, entry: entry && movedEntry(entry, by) };
  },
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
  const sections: Section[] = [];
  // The end of an entry of each level: the next entry or the next heading of the same or a higher rank.
  const ends = Array.from({ length: MAX_LEVEL + 1 }, () => document.text.length);
  for (const heading of headingsOf(document).toReversed()) {
    const { kind, level, span } = heading;
    const isOfLevel = levels.includes(level);
    const end = ends[level] ?? document.text.length;
    const read = (): Reading<Section> => readSection(document, heading, isOfLevel ? end : undefined);
    const variant = kind === 'html' ? `${span.end - span.start} ${end - span.end}` : end - span.end;
    const section = readPart(SECTION, span.start, read, variant);
    sections.push(section);
    ends.fill(section.start, isOfLevel ? 0 : level);
  }
  const entries = entriesIn(sections.toReversed(), style, idsAbove);
  return { entries: withoutClosing(document, withoutNumbers(document, entries)), problems: NO_PROBLEMS };
}

/** `end`: the end of the entry that the heading may be; undefined if headings of its level are none. */
function readSection(
  document: MarkdownDocument,
  heading: AnyHeading | HtmlHeading,
  end: number | undefined,
): Reading<Section> {
  const { value, start: lookedFrom, end: lookedTo } = partOf(document, heading);
  const { seen, isNamed, start, isEntry, name, explicitId: id } = value;
  if (end === undefined || !isEntry)
    return { value: { seen, isNamed, start, entry: undefined }, start: lookedFrom, end: lookedTo };
  const body = { start: heading.span.end, end };
  const paragraph = firstParagraph(document, body);
  const definition = heading.kind === 'html' ? (paragraph ?? firstHtmlParagraph(document.text, body)) : paragraph;
  const entry = { names: [name] as const, explicitId: id, madeId: undefined, definition, span: { start, end } };
  return { value: { seen, isNamed, start, entry }, start: lookedFrom, end: Math.max(lookedTo, end) };
}

/** Adds the IDs that the generator creates. An anchor next to a heading does not change them. */
function entriesIn(sections: readonly Section[], style: HeadingIdStyle, idsAbove: readonly string[]): FoundEntry[] {
  const unnamed = sections.filter(({ isNamed }) => !isNamed).map(({ seen }) => seen);
  const made = headingIds([...idsAbove, ...unnamed], style);
  let next = idsAbove.length;
  const entries: FoundEntry[] = [];
  for (const { isNamed, entry } of sections) {
    const madeId = isNamed ? undefined : made[next++];
    if (!entry) continue;
    const { names, explicitId: id, definition, span } = entry;
    entries.push(isNamed ? entry : { names, explicitId: id, madeId, definition, span });
  }
  return entries;
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

/** Returns the range of the name in the heading, without the explicit id. */
function nameSpan(document: MarkdownDocument, { textSpan }: Heading): Span {
  const source = document.text.slice(textSpan.start, textSpan.end);
  const end = textSpan.start + withoutColon(withoutId(source)).length;
  return shownText(document, { start: textSpan.start, end }).span;
}

/** Returns the first paragraph with words that is not a heading. */
function firstParagraph(document: MarkdownDocument, body: Span): PlacedText | undefined {
  for (const leaf of leafSpans(document, body).slice(0, MAX_BLOCKS)) {
    if (isHeadingText(document, leaf.start) || isCell(document, leaf)) continue;
    const definition = definitionIn(document, leaf);
    if (definition !== undefined) return definition;
  }
  return undefined;
}

function isHeadingText({ headings }: MarkdownDocument, start: number): boolean {
  const next = headings[firstAtLeast(headings, start, ({ textSpan }) => textSpan.start)];
  return next?.textSpan.start === start;
}
