import { msg } from '../../../localization/index.ts';
import { isWithin } from '../../../markdown/anchors/markedAnchors.ts';
import { parseMarkdown } from '../../../markdown/parseMarkdown.ts';
import { firstAtLeast } from '../../../markdown/places.ts';
import type { MarkdownDocument, Span } from '../../../markdown/types.ts';
import type { SourceProblem } from '../source.ts';
import { isEntryName } from './entryNames.ts';
import { type FoundEntries, type FoundEntry, movedText, namesOfEntry, type PlacedText } from './foundEntry.ts';
import { linesIn, nextLine, type TextLine } from './pageLines.ts';
import type { PartKind, Reading, ReadPart } from './pageMemory.ts';
import { definitionIn, shownText } from './shownText.ts';

/** ```` ```{glossary} ````, `:::{glossary}` and `.. glossary::`. */
const OPENING = /^([ \t>]*)(?:(`{3,}|~{3,}|:{3,})[ \t]*\{glossary\}|\.\.[ \t]+glossary::)[^\r\n]*/gm;
/** Options, comments and fences in the directive. */
const OPTION = /^(?:`{3,}|~{3,}|:{3,}|:[\w-]+:(?:\s|$)|---\s*$|\.\.\s|%\s)/;
/** Directives whose content is not Markdown. Others contain further directives. */
const SHOWN_AS_CODE =
  /^(?:code|sourcecode|literalinclude|parsed-literal|highlight|raw|math|mermaid|graphviz|eval-rst|doctest|jupyter)/;
const DEFINITION_MARK = /^:[ \t]+/;
/** The index key of a term in Sphinx: `term : key`. */
const CLASSIFIER = /\s+:\s+[^:]*$/;

const TERM: PartKind<PlacedText> = { move: movedText };
const DEFINITION: PartKind<PlacedText | undefined> = {
  move: (definition, by) => definition && movedText(definition, by),
};

/** A glossary directive. */
interface Directive {
  readonly opening: Span;
  readonly content: Span;
  readonly isClosed: boolean;
}

/** Finds entries in glossary directives of MyST and Sphinx. Terms without a line between them share a definition. */
export function entriesOfDirectives(document: MarkdownDocument, readPart: ReadPart): FoundEntries {
  const entries: FoundEntry[] = [];
  const problems: SourceProblem[] = [];
  for (const directive of directivesIn(document)) {
    if (!directive.isClosed) {
      problems.push({ message: msg('The glossary directive is not closed.'), span: directive.opening });
    }
    for (const entry of entriesIn(document.text, directive.content, readPart)) entries.push(entry);
  }
  return { entries, problems };
}

function directivesIn(document: MarkdownDocument): Directive[] {
  const { text } = document;
  const directives: Directive[] = [];
  let end = 0;
  for (const { 0: line, 1: indent = '', 2: fence, index } of text.matchAll(OPENING)) {
    if (index < end || isHidden(document, index, index + indent.length, fence)) continue;
    const opening = { start: index + indent.length, end: index + line.length };
    const start = nextLine(text, opening.end);
    const closed = fence === undefined ? endOfIndented(text, start, indent) : endOfFence(text, start, fence);
    end = closed ?? text.length;
    directives.push({ opening, content: { start, end }, isClosed: closed !== undefined });
  }
  return directives;
}

/** Whether the directive is only shown as code, or is commented out. */
function isHidden(
  { text, code, comments }: MarkdownDocument,
  lineStartAt: number,
  start: number,
  fence: string | undefined,
): boolean {
  if (isWithin(comments, start)) return true;
  const block = code[firstAtLeast(code, start + 1, (span) => span.start) - 1];
  if (block === undefined || block.end <= start) return false;
  const around = /^[`~:]{3,}\s*\{([\w:-]+)\}/.exec(text.slice(block.start, block.start + 100))?.[1];
  // reStructuredText in a directive of MyST is not shown but read.
  if (fence === undefined || fence.startsWith(':')) return around !== 'eval-rst';
  return block.start < lineStartAt && (around === undefined || SHOWN_AS_CODE.test(around));
}

/** Returns the start of the line that closes the fence; undefined if none does. */
function endOfFence(text: string, from: number, fence: string): number | undefined {
  const mark = fence.charAt(0);
  for (const line of linesIn(text, { start: from, end: text.length })) {
    const written = text
      .slice(line.start, line.end)
      .replace(/^[ \t>]*/, '')
      .trimEnd();
    if (written.length >= fence.length && written === mark.repeat(written.length)) return line.start;
  }
  return undefined;
}

/** Returns the start of the first line that is not indented more than the directive. */
function endOfIndented(text: string, from: number, indent: string): number {
  for (const line of linesIn(text, { start: from, end: text.length })) {
    const written = text.slice(line.start, line.end);
    if (written.trim() !== '' && widthOf(written) <= indent.length) return line.start;
  }
  return text.length;
}

function entriesIn(text: string, content: Span, readPart: ReadPart): FoundEntry[] {
  const lines = [...linesIn(text, content)].filter((line) => isContent(text, line));
  const base = lines.reduce((width, line) => Math.min(width, widthOf(text.slice(line.start, line.end))), Infinity);
  const groups = groupsOf(text, lines, base);
  return groups.flatMap(({ terms, paragraph, start }, at) => {
    const names = namesOfEntry(
      terms.map((line) => termIn(text, line, readPart)).filter((name) => isEntryName(name.text)),
    );
    if (names === undefined) return [];
    const definition = paragraph && placedDefinition(text, paragraph, readPart);
    const end = groups[at + 1]?.start ?? content.end;
    return [{ names, explicitId: undefined, madeId: undefined, definition, span: { start, end } }];
  });
}

function isContent(text: string, { start, end }: Span): boolean {
  const line = text.slice(start, end).trim();
  return line !== '' && !OPTION.test(line);
}

/** Lines of terms, and the first paragraph of their definition. */
interface Group {
  readonly start: number;
  readonly terms: Span[];
  paragraph: { start: number; end: number; next: number } | undefined;
}

function groupsOf(text: string, lines: readonly TextLine[], base: number): Group[] {
  const groups: Group[] = [];
  for (const { start, end, next } of lines) {
    const line = text.slice(start, end);
    const width = line.length - line.trimStart().length;
    const from = start + width;
    const last = groups.at(-1);
    const mark = DEFINITION_MARK.exec(text.slice(from, end))?.[0];
    const isTerm = widthOf(line) <= base && mark === undefined;
    if (isTerm && last !== undefined && last.paragraph === undefined) last.terms.push({ start: from, end });
    else if (isTerm) groups.push({ start, terms: [{ start: from, end }], paragraph: undefined });
    else if (last?.paragraph === undefined) {
      if (last !== undefined) last.paragraph = { start: from + (mark?.length ?? 0), end, next };
    } else if (last.paragraph.next === start && mark === undefined) {
      // Blank lines were left out, so the lines of a paragraph touch each other.
      last.paragraph.end = end;
      last.paragraph.next = next;
    }
  }
  return groups;
}

/** The text is not Markdown blocks of the document, so terms and definitions are parsed here, one by one. */
function termIn(text: string, { start, end }: Span, readPart: ReadPart): PlacedText {
  const read = (): Reading<PlacedText> => {
    const source = text.slice(start, end).replace(CLASSIFIER, '').trimEnd();
    const term = shownText(parseMarkdown(source), { start: 0, end: source.length });
    return { value: movedText(term, start), start, end };
  };
  return readPart(TERM, start, read, end - start);
}

function placedDefinition(text: string, { start, end }: Span, readPart: ReadPart): PlacedText | undefined {
  const read = (): Reading<PlacedText | undefined> => {
    const source = text.slice(start, end);
    const definition = definitionIn(parseMarkdown(source), { start: 0, end: source.length });
    return { value: definition && movedText(definition, start), start, end };
  };
  return readPart(DEFINITION, start, read, end - start);
}

function widthOf(line: string): number {
  return line.length - line.trimStart().length;
}
