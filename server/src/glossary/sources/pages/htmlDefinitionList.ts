import { isWithin } from '../../../markdown/anchors/markedAnchors.ts';
import type { MarkdownDocument, Span } from '../../../markdown/types.ts';
import { isEntryName, withoutColon } from './entryNames.ts';
import { type FoundEntry, movedEntry, namesOfEntry, type PlacedText } from './foundEntry.ts';
import { firstHtmlParagraph, htmlText } from './htmlText.ts';
import { idInTags } from './markedIds.ts';
import { endOfBlankRest, nextLine } from './pageLines.ts';
import type { PartKind, Reading, ReadPart } from './pageMemory.ts';

const TAG = /<(\/?)(dl|dt|dd)\b[^<>]*>/gi;
const CLOSING = /<\/d[td]\s{0,100}>/iy;
/** UTF-16 units after an item in which its closing tag ends. */
const MAX_CLOSING = 200;

const ENTRY: PartKind<FoundEntry | undefined> = { move: (entry, by) => entry && movedEntry(entry, by) };

/** The text of a `<dt>` or `<dd>`. */
interface Item {
  readonly isTerm: boolean;
  readonly tag: Span;
  readonly content: Span;
}

/** Finds the entries of `<dl>` elements. Closing tags of items can be missing. Linear time. */
export function entriesOfHtmlLists(document: MarkdownDocument, readPart: ReadPart): FoundEntry[] {
  if (!/<dt\b/i.test(document.text)) return [];
  const entries: FoundEntry[] = [];
  let terms: Item[] = [];
  let definition: Item | undefined;
  const close = (): void => {
    const entry = readEntry(document, terms, definition, readPart);
    if (entry !== undefined) entries.push(entry);
    terms = [];
    definition = undefined;
  };
  for (const item of itemsIn(document)) {
    if (item === undefined) close();
    else if (item.isTerm) {
      if (definition !== undefined) close();
      terms.push(item);
    } else if (terms.length > 0) definition ??= item;
  }
  close();
  return entries;
}

function readEntry(
  document: MarkdownDocument,
  terms: readonly Item[],
  definition: Item | undefined,
  readPart: ReadPart,
): FoundEntry | undefined {
  const start = terms[0]?.tag.start;
  const last = definition ?? terms.at(-1);
  if (start === undefined || last === undefined) return undefined;
  const read = (): Reading<FoundEntry | undefined> => {
    const end = nextLine(document.text, last.content.end);
    return { value: entryOf(document, terms, definition), start, end: Math.max(end, last.content.end + MAX_CLOSING) };
  };
  // Further content can be another term or a definition.
  const variant = `${String(terms.length)} ${String(definition === undefined)} ${String(last.content.end - start)}`;
  return readPart(ENTRY, start, read, variant);
}

/** Yields the items of the lists, and undefined at the start and end of each list. */
function* itemsIn(document: MarkdownDocument): Generator<Item | undefined> {
  const { text, code, comments } = document;
  let open: { readonly isTerm: boolean; readonly tag: Span } | undefined;
  for (const { 0: tag, 1: slash, 2: name = '', index } of text.matchAll(TAG)) {
    if (isWithin(code, index) || isWithin(comments, index)) continue;
    if (open !== undefined) yield { ...open, content: { start: open.tag.end, end: index } };
    open = undefined;
    if (name.toLowerCase() === 'dl') yield undefined;
    else if (slash === '') {
      open = { isTerm: name.toLowerCase() === 'dt', tag: { start: index, end: index + tag.length } };
    }
  }
  if (open !== undefined) yield { ...open, content: { start: open.tag.end, end: text.length } };
}

function entryOf(
  document: MarkdownDocument,
  terms: readonly Item[],
  definition: Item | undefined,
): FoundEntry | undefined {
  const { text } = document;
  const [first] = terms;
  const names = namesOfEntry(
    terms.map(({ content }) => nameIn(text, content)).filter((name) => isEntryName(name.text)),
  );
  if (first === undefined || names === undefined) return undefined;
  const ids = terms.map(({ tag, content }) => idInTags(document, { start: tag.start, end: content.end }));
  const last = definition?.content ?? terms.at(-1)?.content ?? first.content;
  return {
    names,
    explicitId: ids.find((id) => id !== undefined),
    madeId: undefined,
    definition: definition && firstHtmlParagraph(text, definition.content),
    span: { start: first.tag.start, end: endOfItem(text, last.end) },
  };
}

/** Returns the end of the closing tag of an item, or the start of the next line if nothing else follows in its line. */
function endOfItem(text: string, contentEnd: number): number {
  CLOSING.lastIndex = contentEnd;
  const end = CLOSING.test(text) ? CLOSING.lastIndex : contentEnd;
  return endOfBlankRest(text, end);
}

function nameIn(text: string, content: Span): PlacedText {
  const { text: name, span } = htmlText(text, content);
  return { text: withoutColon(name), span };
}
