import { isCell, leafSpans, type LeafSpan } from '../../../markdown/leafSpans.ts';
import { idAtEnd } from '../../../markdown/anchors/explicitIds.ts';
import { firstAtLeast } from '../../../markdown/places.ts';
import type { MarkdownDocument, Mask, Span } from '../../../markdown/types.ts';
import { isEntryName, isIndexHeading, withoutColon } from './entryNames.ts';
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
import { anchorsAbove, idInTags } from './markedIds.ts';
import { lineStart, nextLine } from './pageLines.ts';
import type { PartKind, Reading, ReadPart } from './pageMemory.ts';
import { definitionIn, shownText } from './shownText.ts';

/** The separator between the bold words and the definition, with a note before it. */
const SEPARATOR = /^(?:[ \t]*(?:[(（][^()（）\n]{0,200}[)）][ \t]*)?(?:[:：=]|[-–—―]+(?=\s|$)|—))?\s*/;
/** An attribute list after the bold words. */
const ATTRIBUTES = /^[ \t]*\{[^{}\n]{1,300}\}/;
/** Bold words that are only the beginning of a word: `**C**ascading`, `**re**-evaluate`. */
const IN_WORD = /^(?:[\p{L}\p{N}]|[-’'](?=\p{L}))/u;
const NEXT_NAME = /^[ \t]*[,，、/][ \t]*(?=\*\*|__)/;
/** Maximum length of the text after the bold words that is examined for ids and names. */
const MAX_MARK = 200;
/** A bold text that opens this number of paragraphs of a page is a label, such as `**Example**`. */
const LABEL_COUNT = 3;

/** A leaf that starts with bold words. */
interface BoldLeaf extends OpenedLeaf {
  readonly names: FoundEntry['names'];
  readonly explicitId: FoundEntry['explicitId'];
  /** The offset after the bold words and their markup. */
  readonly nameEnd: number;
}

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

/** Finds entries that are list items or paragraphs, whichever is more frequent, that open with bold words. */
export function entriesOfBoldItems(document: MarkdownDocument, readPart: ReadPart): FoundEntries {
  const leaves = leafSpans(document);
  const opened = entryLeaves(boldLeaves(document, leaves, readPart));
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
  const bold = boldNames(document, leaf);
  const isEntry = bold !== undefined && !isCell(document, leaf);
  const value = isEntry ? { indent: itemIndent(document, leaf), ...bold } : undefined;
  return { value, start: leaf.before.start, end: nextLine(document.text, leaf.end) };
}

/** Reads the bold names that open the leaf: `**Term**`, `**Term**, **other term**`. */
function boldNames(
  document: MarkdownDocument,
  leaf: LeafSpan,
): Pick<BoldLeaf, 'names' | 'nameEnd' | 'explicitId'> | undefined {
  const { text } = document;
  const names: PlacedText[] = [];
  let nameEnd = leaf.start;
  for (let from: number | undefined = leaf.start; from !== undefined;) {
    const bold = boldSpan(document, { start: from, end: leaf.end });
    if (bold === undefined) break;
    names.push(nameIn(document, bold.inner));
    nameEnd = bold.end;
    const next: RegExpExecArray | null = NEXT_NAME.exec(text.slice(nameEnd, nameEnd + MAX_MARK));
    from = next === null ? undefined : nameEnd + next[0].length;
  }
  const [name, ...others] = names;
  if (name === undefined || !isEntryName(name.text) || isIndexHeading(name.text)) return undefined;
  const after = text.slice(nameEnd, leaf.end);
  if (IN_WORD.test(after)) return undefined;
  const attributes = ATTRIBUTES.exec(after.slice(0, MAX_MARK))?.[0] ?? '';
  const explicitId = idInTags(document, { start: leaf.start, end: nameEnd }) ?? idAtEnd(attributes, nameEnd);
  if (explicitId !== undefined) nameEnd += attributes.length;
  return { names: [name, ...others.filter((other) => isEntryName(other.text))], nameEnd, explicitId };
}

function nameIn(document: MarkdownDocument, inner: Span): PlacedText {
  const { text, span } = shownText(document, inner);
  const end = span.start + withoutColon(document.text.slice(span.start, span.end)).length;
  return { text: withoutColon(text), span: { start: span.start, end } };
}

/** Returns the bold words that the leaf opens with, apart from anchors and links around them. */
function boldSpan(
  { text, masks }: MarkdownDocument,
  leaf: Span,
): { readonly inner: Span; readonly end: number } | undefined {
  let at = firstAtLeast(masks, leaf.start, ({ start }) => start);
  let offset = leaf.start;
  let opening: Mask | undefined;
  for (; offset < leaf.end; at++) {
    const mask = masks[at];
    if (mask?.start !== offset) return undefined;
    if (isStrongMark(text, mask) || isStrongTag(text, mask)) {
      opening = mask;
      break;
    }
    if (mask.seen === undefined) continue;
    if (mask.seen !== '') return undefined;
    offset = mask.end;
    while (text.charAt(offset) === ' ') offset++;
  }
  if (opening === undefined) return undefined;
  const isClosing = closingOf(text.slice(opening.start, opening.end));
  for (at++; at < masks.length; at++) {
    const mask = masks[at];
    if (mask === undefined || mask.start >= leaf.end) return undefined;
    if (!isClosing(text.slice(mask.start, mask.end))) continue;
    return { inner: { start: opening.end, end: mask.start }, end: endOfMarkup(text, masks, at, mask.end) };
  }
  return undefined;
}

/** Returns the end of the targets of links and the tags that follow the mask at the index. */
function endOfMarkup(text: string, masks: readonly Mask[], index: number, from: number): number {
  let end = from;
  for (let at = index + 1; at < masks.length; at++) {
    const mask = masks[at];
    if (mask === undefined || mask.start > end) break;
    if (mask.start === end && mask.seen === '' && ']<'.includes(text.charAt(end))) end = mask.end;
  }
  return end;
}

function isStrongMark(text: string, { start, end, kind }: Mask): boolean {
  if (kind !== 'transparent' || end - start !== 2) return false;
  const mark = text.slice(start, end);
  return mark === '**' || mark === '__';
}

/** `<b>` or `<strong>`. */
const STRONG_TAG = /^<(b|strong)(?:\s[^<>]*)?>$/i;
/** Longer tags are not examined. */
const MAX_TAG = 300;

function isStrongTag(text: string, { start, end }: Mask): boolean {
  return text.charAt(start) === '<' && end - start <= MAX_TAG && STRONG_TAG.test(text.slice(start, end));
}

/** Returns the test for the mark that closes the one of bold words. */
function closingOf(opening: string): (mark: string) => boolean {
  const tag = STRONG_TAG.exec(opening)?.[1]?.toLowerCase();
  return tag === undefined ? (mark) => mark === opening : (mark) => mark.toLowerCase() === `</${tag}>`;
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
    definition: definitionIn(document, rest) ?? (below && definitionIn(document, below)),
    start: above.start,
  };
  return { value, start: above.lookedFrom, end: below?.end ?? leaf.end };
}
