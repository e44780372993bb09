import { explicitId, withoutId } from '../../../markdown/anchors/explicitIds.ts';
import { headingIds, type HeadingIdStyle } from '../../../markdown/anchors/headingIds.ts';
import { isCell, leafSpans, type LeafSpan } from '../../../markdown/leafSpans.ts';
import { startingIn } from '../../../markdown/places.ts';
import type { Heading, MarkdownDocument, Span } from '../../../markdown/types.ts';
import { isEntryName, isIndexHeading, withoutColon } from './entryNames.ts';
import { type FoundEntries, type FoundEntry, NO_PROBLEMS, type PlacedText } from './foundEntry.ts';
import { type AnchorsAbove, anchorsAbove, idInTags } from './markedIds.ts';
import { lineStart } from './pageLines.ts';
import { definitionIn, shownText } from './shownText.ts';

/** Maximum number of blocks of an entry in which its definition is searched. */
const MAX_BLOCKS = 20;
const MAX_LEVEL = 6;

/** A heading with what its id depends on. */
interface NamedHeading {
  readonly heading: Heading;
  readonly name: PlacedText;
  readonly explicitId: FoundEntry['explicitId'];
  readonly madeId: string | undefined;
  readonly above: AnchorsAbove;
}

/** Finds entries that are headings of the given levels. Headings without letters or of one letter are none. */
export function entriesOfHeadings(
  document: MarkdownDocument,
  levels: readonly number[],
  style: HeadingIdStyle,
): FoundEntries {
  const headings = namedHeadings(document, style);
  const leaves = leafSpans(document);
  const starts = new Set(headings.map(({ heading }) => heading.textSpan.start));
  const entries: FoundEntry[] = [];
  // Where an entry of each level ends: at the next entry or the next heading of the same or a higher rank.
  const ends = Array.from({ length: MAX_LEVEL + 1 }, () => document.text.length);
  for (const named of headings.toReversed()) {
    const { heading, name, above } = named;
    const isOfLevel = levels.includes(heading.level);
    if (isOfLevel && isEntryName(name.text) && !isIndexHeading(name.text)) {
      const end = ends[heading.level] ?? document.text.length;
      const body = startingIn(leaves, { start: heading.span.end, end }, (leaf) => leaf);
      const definition = firstParagraph(document, body, starts);
      entries.push({ ...entryOf(named), definition, span: { start: above.start, end } });
    }
    ends.fill(above.start, isOfLevel ? 0 : heading.level);
  }
  return { entries: entries.toReversed(), problems: NO_PROBLEMS };
}

function entryOf({ name, explicitId: id, madeId }: NamedHeading): Omit<FoundEntry, 'definition' | 'span'> {
  return { names: [name], explicitId: id, madeId };
}

function namedHeadings(document: MarkdownDocument, style: HeadingIdStyle): NamedHeading[] {
  const { text } = document;
  const read = document.headings.map((heading) => ({ heading, ...explicitId(text, heading) }));
  // An anchor beside a heading does not change the id that the generator makes of it.
  const made = headingIds(
    read.filter(({ explicit }) => explicit === undefined).map(({ seen }) => seen),
    style,
  );
  let next = 0;
  return read.map(({ heading, explicit, seen }): NamedHeading => {
    const madeId = explicit === undefined ? made[next++] : undefined;
    const above = anchorsAbove(text, lineStart(text, heading.span.start));
    const id = explicit ?? idInTags(document, heading.textSpan) ?? above.explicitId;
    return {
      heading,
      name: { text: withoutColon(seen), span: nameSpan(document, heading) },
      explicitId: id,
      madeId,
      above,
    };
  });
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
  leaves: readonly LeafSpan[],
  headingStarts: ReadonlySet<number>,
): PlacedText | undefined {
  for (const leaf of leaves.slice(0, MAX_BLOCKS)) {
    if (headingStarts.has(leaf.start) || isCell(document, leaf)) continue;
    const definition = definitionIn(document, leaf);
    if (definition !== undefined) return definition;
  }
  return undefined;
}
