import { leafSpans, type LeafSpan } from '../../../markdown/leafSpans.ts';
import type { MarkdownDocument } from '../../../markdown/types.ts';
import { isEntryName, isIndexHeading } from './entryNames.ts';
import { type FoundEntries, type FoundEntry, movedEntry, NO_PROBLEMS } from './foundEntry.ts';
import { entryEnds, itemIndent, type OpenedLeaf } from './listLeaves.ts';
import { lineStart } from './pageLines.ts';
import type { PartKind, Reading, ReadPart } from './pageMemory.ts';
import { definitionIn, shownText } from './shownText.ts';

/** The name and the separator before the definition. Markup other than code is not part of such a name; the whole name can be in italics. */
const NAME = /^((?![*_])[^\n:：[\]<>|*]{1,80}?)(?:[:：](?=[\s\\]|$)|[ \t]+(?:[-–—―]{1,2}|=)(?=\s))[ \t]*\\?\s*/u;
/** `*Niche*: …`, `_Niche:_ …`. */
const NAME_IN_ITALICS =
  /^[*_](?![*_\s])([^\n:：[\]<>|*_]{1,80}?)(?:[:：][*_](?=\s|$)|[*_](?:[:：](?=[\s\\]|$)|[ \t]+(?:[-–—―]{1,2}|=)(?=\s)))[ \t]*\\?\s*/u;
const MAX_START = 200;
const MAX_WORDS = 8;

interface PlainLeaf extends OpenedLeaf {
  readonly indent: number;
  /** From the start of the leaf to the name, and the length of the name. */
  readonly nameStart: number;
  readonly nameLength: number;
  /** The length of the name and the separator. */
  readonly length: number;
}

/** Finds entries that are list items which open with a name and a colon or dash: `- Niche: a small market`. */
export function entriesOfPlainItems(document: MarkdownDocument, readPart: ReadPart): FoundEntries {
  const leaves = leafSpans(document);
  const items = leaves.flatMap((leaf, at): PlainLeaf[] => {
    const opening = readPart(OPENING, leaf.start, () => readOpening(document, leaf));
    return opening === undefined ? [] : [{ at, leaf, ...opening }];
  });
  const least = items.reduce((width, { indent }) => Math.min(width, indent), Infinity);
  const opened = items.filter(({ indent }) => indent === least);
  const ends = entryEnds(document, leaves, opened);
  const entries = opened.flatMap((item, index): FoundEntry[] => {
    const entry = readPart(ENTRY, item.leaf.start, () => readEntry(document, item));
    const end = ends[index] ?? document.text.length;
    return entry === undefined ? [] : [{ ...entry, span: { start: entry.span.start, end } }];
  });
  return { entries, problems: NO_PROBLEMS };
}

/** The start of a leaf. */
type Opening = Omit<PlainLeaf, 'at' | 'leaf'>;

const OPENING: PartKind<Opening | undefined> = { move: (opening) => opening };
const ENTRY: PartKind<FoundEntry | undefined> = { move: (entry, by) => entry && movedEntry(entry, by) };

function readOpening(document: MarkdownDocument, leaf: LeafSpan): Reading<Opening | undefined> {
  return { value: openingOf(document, leaf), start: leaf.before.start, end: leaf.end };
}

function openingOf(document: MarkdownDocument, leaf: LeafSpan): Opening | undefined {
  const indent = itemIndent(document, leaf);
  if (indent === undefined) return undefined;
  const text = document.text.slice(leaf.start, Math.min(leaf.end, leaf.start + MAX_START));
  const isInItalics = /^[*_]/.test(text);
  const [whole = '', name = ''] = (isInItalics ? NAME_IN_ITALICS : NAME).exec(text) ?? [];
  if (name === '' || name.trim().split(/\s+/).length > MAX_WORDS) return undefined;
  return { indent, nameStart: isInItalics ? 1 : 0, nameLength: name.length, length: whole.length };
}

/** Reads the entry up to the end of its first paragraph. */
function readEntry(document: MarkdownDocument, item: PlainLeaf): Reading<FoundEntry | undefined> {
  const { start, end } = item.leaf;
  return { value: entryOf(document, item), start: lineStart(document.text, start), end };
}

function entryOf(
  document: MarkdownDocument,
  { leaf, nameStart, nameLength, length }: PlainLeaf,
): FoundEntry | undefined {
  const start = leaf.start + nameStart;
  const name = shownText(document, { start, end: start + nameLength });
  if (!isEntryName(name.text) || isIndexHeading(name.text)) return undefined;
  return {
    names: [name],
    explicitId: undefined,
    madeId: undefined,
    definition: definitionIn(document, { start: leaf.start + length, end: leaf.end }),
    span: { start: lineStart(document.text, leaf.start), end: leaf.end },
  };
}
