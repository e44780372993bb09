import { leafSpans, type LeafSpan } from '../../../markdown/leafSpans.ts';
import type { MarkdownDocument, Span } from '../../../markdown/types.ts';
import { isEntryName, withoutColon } from './entryNames.ts';
import {
  type FoundEntries,
  type FoundEntry,
  movedEntry,
  namesOfEntry,
  NO_PROBLEMS,
  type PlacedText,
} from './foundEntry.ts';
import { entriesOfHtmlLists } from './htmlDefinitionList.ts';
import { type AnchorsAbove, anchorsAbove, idInLine, withoutIdMark } from './markedIds.ts';
import { linesIn, lineStart } from './pageLines.ts';
import type { PartKind, Reading, ReadPart } from './pageMemory.ts';
import { definitionIn, shownText } from './shownText.ts';

/** The text between a term and its definition. At most one blank line separates them. */
const DEFINITION_MARK = /^[ \t]*\r?\n(?:[ \t>]*\r?\n)?[ \t>]*:[ \t]+$/;
const MAX_MARK = 200;
/** The text before a block that is part of a definition: it is indented or opens the definition. */
const IN_DEFINITION = /^[^\n]*$|\n[ >]*(?:\t| {2}|:[ \t])[^\n]*$/;

const ENTRY: PartKind<FoundEntry | undefined> = { move: (entry, by) => entry && movedEntry(entry, by) };

/** Finds entries that are terms of definition lists, in Markdown or as `<dl>`. */
export function entriesOfDefinitionLists(document: MarkdownDocument, readPart: ReadPart): FoundEntries {
  const entries = [...entriesInMarkdown(document, readPart), ...entriesOfHtmlLists(document, readPart)];
  return { entries: entries.toSorted((a, b) => a.span.start - b.span.start), problems: NO_PROBLEMS };
}

function entriesInMarkdown(document: MarkdownDocument, readPart: ReadPart): FoundEntry[] {
  const leaves = leafSpans(document);
  const headingStarts = new Set(document.headings.map(({ textSpan }) => textSpan.start));
  const entries: FoundEntry[] = [];
  /** The start of the block that ends the entry; found from the end. */
  let end = document.text.length;
  for (let at = leaves.length - 1; at >= 0; at--) {
    const term = leaves[at];
    if (term === undefined) continue;
    const next = leaves[at + 1];
    const isTerm = next !== undefined && opensDefinition(document, next) && !headingStarts.has(term.start);
    if (isTerm && !opensDefinition(document, term)) {
      const entry = readPart(ENTRY, term.start, () => readEntry(document, term, next));
      if (entry !== undefined) entries.push({ ...entry, span: { start: entry.span.start, end } });
      end = entry?.span.start ?? lineStart(document.text, term.start);
    } else if (!isPartOfDefinition(document, term)) end = lineStart(document.text, term.start);
  }
  return entries.toReversed();
}

/** Whether the leaf begins a definition. */
function opensDefinition({ text }: MarkdownDocument, { before }: LeafSpan): boolean {
  const length = before.end - before.start;
  return length <= MAX_MARK && DEFINITION_MARK.test(text.slice(before.start, before.end));
}

function isPartOfDefinition({ text }: MarkdownDocument, { start, before }: LeafSpan): boolean {
  return before.start > 0 && IN_DEFINITION.test(text.slice(Math.max(before.start, start - MAX_MARK), start));
}

/** Reads the entry up to the first paragraph of its definition. */
function readEntry(document: MarkdownDocument, term: LeafSpan, definition: LeafSpan): Reading<FoundEntry | undefined> {
  const above = anchorsAbove(document.text, lineStart(document.text, term.start));
  const value = entryOf(document, term, definition, above);
  return { value, start: above.lookedFrom, end: definition.end };
}

function entryOf(
  document: MarkdownDocument,
  term: LeafSpan,
  definition: LeafSpan,
  { start, explicitId }: AnchorsAbove,
): FoundEntry | undefined {
  const { text } = document;
  const lines = [...linesIn(text, term)];
  const names = namesOfEntry(lines.map((line) => nameIn(document, line)).filter((name) => isEntryName(name.text)));
  if (names === undefined) return undefined;
  const written = lines.map((line) => idInLine(document, line)).find((id) => id !== undefined);
  return {
    names,
    explicitId: written ?? explicitId,
    madeId: undefined,
    definition: definitionIn(document, definition),
    span: { start, end: definition.end },
  };
}

function nameIn(document: MarkdownDocument, line: Span): PlacedText {
  const { text, span } = shownText(document, withoutIdMark(document, line));
  return { text: withoutColon(text), span };
}
