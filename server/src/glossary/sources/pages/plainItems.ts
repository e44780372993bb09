import { leafSpans, type LeafSpan } from '../../../markdown/leafSpans.ts';
import type { MarkdownDocument } from '../../../markdown/types.ts';
import { isEntryName, isIndexHeading } from './entryNames.ts';
import { type FoundEntries, type FoundEntry, NO_PROBLEMS } from './foundEntry.ts';
import { entryEnds, itemIndent, type OpenedLeaf } from './listLeaves.ts';
import { lineStart } from './pageLines.ts';
import { definitionIn, shownText } from './shownText.ts';

/** The name and what separates it from the definition. Markup other than code is not part of such a name. */
const NAME = /^((?![*_])[^\n:：[\]<>|*]{1,80}?)(?:[:：](?=[\s\\]|$)|[ \t]+(?:[-–—―]{1,2}|=)(?=\s))[ \t]*\\?\s*/u;
const MAX_START = 200;
const MAX_WORDS = 8;

interface PlainLeaf extends OpenedLeaf {
  readonly indent: number;
  readonly nameLength: number;
  /** The length of the name and the separator. */
  readonly length: number;
}

/** Finds entries that are list items which open with a name and a colon or dash: `- Niche: a small market`. */
export function entriesOfPlainItems(document: MarkdownDocument): FoundEntries {
  const leaves = leafSpans(document);
  const items = leaves.flatMap((leaf, at) => plainLeaf(document, leaf, at) ?? []);
  const least = items.reduce((width, { indent }) => Math.min(width, indent), Infinity);
  const opened = items.filter(({ indent }) => indent === least);
  const ends = entryEnds(document, leaves, opened);
  const entries = opened.flatMap((item, index) => entryOf(document, item, ends[index] ?? document.text.length) ?? []);
  return { entries, problems: NO_PROBLEMS };
}

function plainLeaf(document: MarkdownDocument, leaf: LeafSpan, at: number): PlainLeaf | undefined {
  const indent = itemIndent(document, leaf);
  if (indent === undefined) return undefined;
  const found = NAME.exec(document.text.slice(leaf.start, Math.min(leaf.end, leaf.start + MAX_START)));
  const [whole = '', name = ''] = found ?? [];
  if (name === '' || name.trim().split(/\s+/).length > MAX_WORDS) return undefined;
  return { at, leaf, indent, nameLength: name.length, length: whole.length };
}

function entryOf(
  document: MarkdownDocument,
  { leaf, nameLength, length }: PlainLeaf,
  end: number,
): FoundEntry | undefined {
  const name = shownText(document, { start: leaf.start, end: leaf.start + nameLength });
  if (!isEntryName(name.text) || isIndexHeading(name.text)) return undefined;
  return {
    names: [name],
    explicitId: undefined,
    madeId: undefined,
    definition: definitionIn(document, { start: leaf.start + length, end: leaf.end }),
    span: { start: lineStart(document.text, leaf.start), end },
  };
}
