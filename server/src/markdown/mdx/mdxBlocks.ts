import type { BlockContext, BlockParser, LeafBlock, Line } from '@lezer/markdown';
import { containersOf } from '../blockExtensions.ts';
import { MdxReader } from './mdxReader.ts';

/*
 * The blocks of MDX: modules, and lines of tags, expressions and comments. The tags of an element are blocks of their
 * own, so its children are Markdown like any other. No code is indented, so every block can be.
 */

/** The node type of `import` and `export` statements. */
export const MDX_MODULE = 'MdxModule';
/** The node type of lines of tags, expressions and comments. */
export const MDX_FLOW = 'MdxFlow';

const KEYWORD = /^(?:im|ex)port /;
/** What follows the keyword in a statement; prose can begin with the same word. */
const STATEMENT =
  /^(?:import\s+(?:["'*{]|(?:type\s+)?[\p{ID_Start}$_][\p{ID_Continue}$]*\s*(?:,|from\b)|type\s*[*{])|export\s+(?:[*{]|default\b|const\b|let\b|var\b|function\b|async\b|class\b|type\b|interface\b|enum\b))/u;
const MAX_STATEMENT = 500;
/** A blank line, or one that may not continue a paragraph. */
const OTHER_BLOCK = /\n[ \t]*(?:\n|[^\p{L}\s]|$)/u;

/** What is known while one text is parsed. */
export class MdxParse {
  readonly text: string;
  readonly reader: MdxReader;
  /** Whether something does not close, so that text far below can change what it is. */
  isUnsettled = false;
  #last: { readonly from: number; readonly end: number | undefined } | undefined;

  constructor(text: string) {
    this.text = text;
    this.reader = new MdxReader(text);
  }

  /** Returns the end of the tags, expressions and comments that fill the lines from `from` on. */
  endOfFlow(from: number, line: Line): number | undefined {
    if (this.#last?.from !== from) this.#last = { from, end: this.#endOfFlow(from, line) };
    return this.#last.end;
  }

  #endOfFlow(from: number, line: Line): number | undefined {
    // The marks of a quote would be within the text, so there a construct has one line.
    if (line.text.slice(0, line.pos).includes('>')) {
      const end = flowIn(line.text, line.pos, new MdxReader(line.text));
      return end === undefined ? undefined : from - line.pos + end;
    }
    const end = flowIn(this.text, from, this.reader);
    if (end !== undefined && isIndented(this.text, from, end, line.baseIndent)) return end;
    this.reader.waste(from);
    this.isUnsettled ||= this.#reachesOut(from - line.pos + line.text.length);
    return undefined;
  }

  /** Whether such lines begin at `from` and end a paragraph. */
  endsParagraph(from: number, line: Line): boolean {
    const end = this.endOfFlow(from, line);
    // If these lines change, the paragraph may go on.
    if (end !== undefined && end > from - line.pos + line.text.length) this.isUnsettled = true;
    return end !== undefined;
  }

  /** Whether the reader went on from the end of a line to lines that may be of another block. */
  #reachesOut(lineEnd: number): boolean {
    const { reached } = this.reader;
    return (
      reached >= this.text.length || (reached > lineEnd && OTHER_BLOCK.test(this.text.slice(lineEnd, reached + 1)))
    );
  }

  /** Returns the end of the statements at `from`; undefined if there are none. */
  endOfModule(from: number): number | undefined {
    if (!STATEMENT.test(this.text.slice(from, from + MAX_STATEMENT))) return undefined;
    const end = this.reader.endOfModule(from);
    if (end !== undefined) return end;
    this.isUnsettled = true;
    const blank = /\n[ \t]*\n/g;
    blank.lastIndex = from;
    return blank.exec(this.text)?.index ?? this.text.length;
  }
}

/** Returns the end of the last construct from `from` on, if it is the last one of its line; otherwise undefined. */
function flowIn(text: string, from: number, reader: MdxReader): number | undefined {
  for (let at = from; ;) {
    const end = reader.read(at)?.end;
    if (end === undefined) return undefined;
    at = end;
    while (text.charAt(at) === ' ' || text.charAt(at) === '\t') at++;
    const next = text.charAt(at);
    if (next === '' || next === '\n') return end;
    if (next !== '<' && next !== '{') return undefined;
  }
}

/** Whether the lines after the first one belong to the same list item. */
function isIndented(text: string, from: number, end: number, columns: number): boolean {
  if (columns === 0) return true;
  for (let start = text.indexOf('\n', from) + 1; start > 0 && start < end; start = text.indexOf('\n', start) + 1) {
    let column = 0;
    let at = start;
    for (; text.charAt(at) === ' ' || text.charAt(at) === '\t'; at++)
      column += text.charAt(at) === '\t' ? TAB_STOP - (column % TAB_STOP) : 1;
    if (column < columns && at < end && text.charAt(at) !== '\n') return false;
  }
  return true;
}

const TAB_STOP = 4;

const parses = new WeakMap<BlockContext, MdxParse>();

/** Attaches what the block parsers need to the parse of a text. */
export function beginMdx(context: BlockContext, parse: MdxParse): void {
  parses.set(context, parse);
}

const MODULE: BlockParser = {
  name: MDX_MODULE,
  before: 'FencedCode',
  parse(context, line) {
    if (context.depth > 1 || line.pos > 0 || !KEYWORD.test(line.text)) return false;
    return take(context, line, MDX_MODULE, parses.get(context)?.endOfModule(context.lineStart));
  },
};

const FLOW: BlockParser = {
  name: MDX_FLOW,
  before: 'FencedCode',
  parse(context, line) {
    if (!mayOpenFlow(line)) return false;
    return take(context, line, MDX_FLOW, parses.get(context)?.endOfFlow(context.lineStart + line.pos, line));
  },
  endLeaf: endsAtFlow,
};

function endsAtFlow(context: BlockContext, line: Line): boolean {
  return mayOpenFlow(line) && parses.get(context)?.endsParagraph(context.lineStart + line.pos, line) === true;
}

function mayOpenFlow({ next }: Line): boolean {
  return next === ANGLE || next === BRACE;
}

const ANGLE = '<'.charCodeAt(0);
const BRACE = '{'.charCodeAt(0);

/** Adds a block that ends at `end`, and moves past its lines. */
function take(context: BlockContext, line: Line, type: string, end: number | undefined): boolean {
  if (end === undefined) return false;
  const from = context.lineStart + line.pos;
  while (context.lineStart + line.text.length < end && context.nextLine());
  context.nextLine();
  context.addElement(context.elt(type, from, end));
  return true;
}

const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;

/** Lezer's own accepts no closing fence that is indented by four columns. */
const FENCED_CODE: BlockParser = {
  name: 'FencedCode',
  parse(context, line) {
    if (line.next !== TICK && line.next !== TILDE) return false;
    const opening = FENCE.exec(line.text.slice(line.pos));
    if (opening === null) return false;
    const fence = opening[1] ?? opening[2] ?? '';
    const from = context.lineStart + line.pos;
    let to = context.lineStart + line.text.length;
    while (context.nextLine() && containersOf(line) >= context.depth) {
      to = context.lineStart + line.text.length;
      if (line.next !== fence.charCodeAt(0) || !closes(line.text.slice(line.pos).trimEnd(), fence)) continue;
      context.nextLine();
      break;
    }
    context.addElement(context.elt('FencedCode', from, to));
    return true;
  },
};

const TICK = '`'.charCodeAt(0);
const TILDE = '~'.charCodeAt(0);

function closes(line: string, fence: string): boolean {
  return line.startsWith(fence) && line === fence.charAt(0).repeat(line.length);
}

/** Headings, fences, quotes, bullets with text, and the first item of a numbered list. */
const INTERRUPTS = /^(?:#{1,6}(?:[ \t]|$)|`{3,}[^`]*$|~{3,}|>|[-+*][ \t]+\S|1[.)][ \t]+\S)/;
const NUMBERED = /^\d{1,9}[.)](?:[ \t]|$)/;

/** Ends a paragraph at a line that is indented by four columns. Lezer does so only at lines that are indented less. */
const DEEP_LINES: BlockParser = {
  name: 'MdxDeepLines',
  before: 'LinkReference',
  leaf: () => ({
    nextLine(context: BlockContext, line: Line, leaf: LeafBlock) {
      if (line.indent < line.baseIndent + DEEP) return false;
      if (containersOf(line) >= context.depth && UNDERLINE.test(line.text.slice(line.pos))) {
        const mark = context.elt('HeaderMark', context.lineStart + line.pos, context.lineStart + line.text.length);
        const type = line.next === EQUALS ? 'SetextHeading1' : 'SetextHeading2';
        context.nextLine();
        context.addLeafElement(leaf, context.elt(type, leaf.start, context.prevLineEnd(), [mark]));
        return true;
      }
      if (!isInterrupting(context, line)) return false;
      context.addLeafElement(leaf, context.elt('Paragraph', leaf.start, leaf.start + leaf.content.length));
      return true;
    },
    finish: () => false,
  }),
};

const UNDERLINE = /^(?:-+|=+)[ \t]*$/;
const EQUALS = '='.charCodeAt(0);
const DEEP = 4;

function isInterrupting(context: BlockContext, line: Line): boolean {
  if (endsAtFlow(context, line)) return true;
  const rest = line.text.slice(line.pos);
  return INTERRUPTS.test(rest) || (NUMBERED.test(rest) && isInNumberedList(context));
}

function isInNumberedList(context: BlockContext): boolean {
  for (let depth = context.depth - 1; depth > 0; depth--)
    if (context.parentType(depth).name === 'OrderedList') return true;
  return false;
}

/** In addition to, or instead of, the blocks of Markdown. */
export const MDX_BLOCKS: readonly BlockParser[] = [MODULE, FLOW, FENCED_CODE, DEEP_LINES];
/** The blocks of Markdown that MDX does not have. */
export const NOT_IN_MDX: readonly string[] = ['IndentedCode', 'HTMLBlock'];
