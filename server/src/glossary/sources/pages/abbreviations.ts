import { isWithin } from '../../../markdown/anchors/markedAnchors.ts';
import type { MarkdownDocument } from '../../../markdown/types.ts';
import { isEntryName } from './entryNames.ts';
import { type FoundEntries, type FoundEntry, movedEntry, NO_PROBLEMS } from './foundEntry.ts';
import { nextLine } from './pageLines.ts';
import type { PartKind, Reading, ReadPart } from './pageMemory.ts';
import { definitionIn } from './shownText.ts';

/** `*[HTML]: Hyper Text Markup Language` of PHP Markdown Extra, MkDocs and others. The text is on the same line. */
const LINE = /^ {0,3}\*\[([^[\]\r\n]{1,100})\]:[ \t]*([^\r\n]*)/gm;

const ENTRY: PartKind<FoundEntry | undefined> = { move: (entry, by) => entry && movedEntry(entry, by) };

/** Finds entries that are abbreviations, which sites show as tooltips wherever they stand. */
export function entriesOfAbbreviations(document: MarkdownDocument, readPart: ReadPart): FoundEntries {
  const { text, code, comments } = document;
  if (!text.includes('*[')) return { entries: [], problems: NO_PROBLEMS };
  const entries = [...text.matchAll(LINE)].flatMap(({ 0: line, 1: label = '', 2: meaning = '', index }) => {
    if (isWithin(code, index) || isWithin(comments, index)) return [];
    const end = nextLine(text, index + line.length);
    const read = (): Reading<FoundEntry | undefined> => {
      const start = index + line.indexOf('[') + 1;
      const name = { text: label.trim(), span: { start, end: start + label.length } };
      const body = { start: index + line.length - meaning.length, end: index + line.length };
      if (!isEntryName(name.text)) return { value: undefined, start: index, end };
      const definition = definitionIn(document, body);
      const value = {
        names: [name] as const,
        explicitId: undefined,
        madeId: undefined,
        definition,
        span: { start: index, end },
      };
      return { value, start: index, end };
    };
    return readPart(ENTRY, index, read, end - index) ?? [];
  });
  return { entries, problems: NO_PROBLEMS };
}

/** Whether the page has lines that are abbreviations. */
export function mayHaveAbbreviations(text: string): boolean {
  return /^ {0,3}\*\[[^[\]\r\n]{1,100}\]:/m.test(text);
}
