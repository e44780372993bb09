import { isCell, leafSpans, type LeafSpan } from '../../../markdown/leafSpans.ts';
import type { MarkdownDocument, Span } from '../../../markdown/types.ts';
import {
  type FoundEntries,
  type FoundEntry,
  movedId,
  movedNames,
  movedText,
  NO_PROBLEMS,
  type PlacedText,
} from './foundEntry.ts';
import { entryEnds, itemIndent, type OpenedLeaf } from './listLeaves.ts';
import { type ItemNames, namesThatOpen } from './itemNames.ts';
import { anchorsAbove } from './markedIds.ts';
import { lineStart, nextLine } from './pageLines.ts';
import type { PartKind, Reading, ReadPart } from './pageMemory.ts';
import { definitionIn } from './shownText.ts';

/** The separator between the bold words and the definition, with a note before it, or the end of a line. */
const SEPARATOR =
  /^(?:[ \t]*(?:[(（][^()（）\n]{0,200}[)）][ \t]*)?(?:[:：=。，、]|[.,](?=\s|$)|[-–—―]+(?=\s|$)|—|\\?(?=\r?\n)))?(?:[ \t]*\\(?=\r?\n))?\s*/;
/** A bold text that opens this number of paragraphs of a page is a label, such as `**Example**`. */
const LABEL_COUNT = 3;

/** A leaf that starts with bold words. */
interface BoldLeaf extends OpenedLeaf, ItemNames {}

/** The start of a leaf. */
type Opening = Omit<BoldLeaf, 'at' | 'leaf'>;

const OPENING: PartKind<Opening | undefined> = {
  move: (opening, by) => {
    if (opening === undefined) return undefined;
    const { indent, names, explicitId, nameEnd } = opening;
    return { indent, names: movedNames(names, by), explicitId: movedId(explicitId, by), nameEnd: nameEnd + by };
  },
};

/** The parts of an entry besides its names. */
interface BoldEntry extends Pick<FoundEntry, 'explicitId' | 'definition'> {
  readonly start: number;
}

const ENTRY: PartKind<BoldEntry> = {
  move: ({ explicitId, definition, start }, by) => ({
    explicitId: movedId(explicitId, by),
    definition: definition && movedText(definition, by),
    start: start + by,
  }),
};

/**
 * Finds entries that are list items or paragraphs, whichever is more frequent, that open with bold words or with a name that has
 * an id: `[Niche]{#niche}`.
 */
export function entriesOfBoldItems(document: MarkdownDocument, readPart: ReadPart): FoundEntries {
  const leaves = leafSpans(document);
  const opened = withoutPeriods(document, entryLeaves(boldLeaves(document, leaves, readPart)));
  const ends = entryEnds(document, leaves, opened);
  const entries = opened.map((bold, index): FoundEntry => {
    const end = ends[index] ?? document.text.length;
    const next = leaves[bold.at + 1];
    const below = next !== undefined && next.start < end ? next : undefined;
    const read = (): Reading<BoldEntry> => readEntry(document, bold, below);
    const { start, explicitId, definition } = readPart(
      ENTRY,
      bold.leaf.start,
      read,
      below ? below.end - below.start : 0,
    );
    return { names: bold.names, explicitId, madeId: undefined, definition, span: { start, end } };
  });
  return { entries, problems: NO_PROBLEMS };
}

function boldLeaves(document: MarkdownDocument, leaves: readonly LeafSpan[], readPart: ReadPart): BoldLeaf[] {
  const headingStarts = new Set(document.headings.map(({ textSpan }) => textSpan.start));
  return leaves.flatMap((leaf, at) => {
    if (leaf.start === leaf.end || headingStarts.has(leaf.start)) return [];
    const bold = readPart(OPENING, leaf.start, () => readOpening(document, leaf));
    return bold === undefined ? [] : [{ at, leaf, ...bold }];
  });
}

function readOpening(document: MarkdownDocument, leaf: LeafSpan): Reading<Opening | undefined> {
  const bold = namesThatOpen(document, leaf);
  const isEntry = bold !== undefined && !isCell(document, leaf);
  const value = isEntry ? { indent: itemIndent(document, leaf), ...bold } : undefined;
  return { value, start: leaf.before.start, end: nextLine(document.text, leaf.end) };
}

/** Leaves out labels, the rarer of items and paragraphs, and items within the item of another entry. */
function entryLeaves(all: readonly BoldLeaf[]): BoldLeaf[] {
  const counts = new Map<string, number>();
  for (const { names } of all) counts.set(names[0].text, (counts.get(names[0].text) ?? 0) + 1);
  const named = all.filter(({ names }) => (counts.get(names[0].text) ?? 0) < LABEL_COUNT);
  const items = named.filter(({ indent }) => indent !== undefined);
  if (items.length * 2 < named.length) return named.filter(({ indent }) => indent === undefined);
  const least = items.reduce((width, { indent = 0 }) => Math.min(width, indent), Infinity);
  return items.filter(({ indent }) => indent === least);
}

/** The period at the end of a name, but not that of an abbreviation such as `e.g.`. */
const PERIOD = /^[^.]*[^.\s]\.$/;
/** Minimum number and share of names that end with a period. One alone may be an abbreviation. */
const MIN_PERIODS = 2;
const MIN_PERIODS_SHARE = 0.6;

/** Removes the period at the end of the names if it is the separator of the page: `**Niche.** A small market.` */
function withoutPeriods({ text }: MarkdownDocument, leaves: BoldLeaf[]): readonly BoldLeaf[] {
  const count = leaves.filter(({ names: [name] }) => PERIOD.test(name.text)).length;
  if (count < MIN_PERIODS || count < leaves.length * MIN_PERIODS_SHARE) return leaves;
  return leaves.map((leaf): BoldLeaf => {
    const [name, ...others] = leaf.names;
    const { start, end } = name.span;
    if (!PERIOD.test(name.text) || text.charAt(end - 1) !== '.') return leaf;
    return { ...leaf, names: [{ text: name.text.slice(0, -1), span: { start, end: end - 1 } }, ...others] };
  });
}

/** Reads the definition of an entry, which can be in the leaf below. */
function readEntry(
  document: MarkdownDocument,
  { leaf, nameEnd, explicitId }: BoldLeaf,
  below: LeafSpan | undefined,
): Reading<BoldEntry> {
  const { text } = document;
  const above = anchorsAbove(text, lineStart(text, leaf.start));
  const [separator = ''] = SEPARATOR.exec(text.slice(nameEnd, leaf.end)) ?? [];
  const rest = { start: nameEnd + separator.length, end: leaf.end };
  const value = {
    explicitId: explicitId ?? above.explicitId,
    definition: definitionOf(document, rest, below),
    start: above.start,
  };
  return { value, start: above.lookedFrom, end: below?.end ?? leaf.end };
}

/** A note alone, such as `(CSS)`, is no definition if there is one below. */
const ONLY_NOTE = /^[(（][^()（）]{0,200}[)）]$/;

function definitionOf(document: MarkdownDocument, rest: Span, below: LeafSpan | undefined): PlacedText | undefined {
  const beside = definitionIn(document, rest);
  if (beside && !ONLY_NOTE.test(beside.text)) return beside;
  return (below && definitionIn(document, below)) ?? beside;
}
