import type { BlockParser, LeafBlock, Line } from '@lezer/markdown';
import { BODY_OPENER } from './markerLines.ts';

/*
 * Blocks that CommonMark does not know: formulas, and the bodies of footnotes, definitions, admonitions and tabs, whose further paragraphs are
 * indented. `plainBlocks` asks `opensExtension` which lines may begin one.
 */

/** The node of a formula. It holds no inline Markdown. */
export const FORMULA_BLOCK = 'FormulaBlock';

/** What is indented by as many columns belongs to the body. */
const BODY_INDENT = 4;

/** `[^label]: Text` and `: Definition`, up to the text. */
const BODY_WITH_TEXT = /^(?:\[\^[^\]\s]{1,200}\]:|:(?=[ \t]+\S))[ \t]*/;

/** The first character of a line that may begin a block of this file, by its code, and what may come second. */
const LEADS: ReadonlyMap<number, string> = new Map(
  ['[^', ': \t', '!!', '??', '==', '$$', '\\[b'].map((lead) => [lead.charCodeAt(0), lead.slice(1)]),
);

/** The line from the position on, if it may begin a block of this file; nearly every line is told by two characters that it does not. */
function candidate(text: string, from: number, end: number): string | undefined {
  const second = LEADS.get(text.charCodeAt(from));
  return second?.includes(text.charAt(from + 1)) ? text.slice(from, end) : undefined;
}

/** Whether a line without its indentation, between two positions of the text, may begin a block of this file. */
export function opensExtension(text: string, from: number, end: number): boolean {
  const line = candidate(text, from, end);
  return line !== undefined && (opensBody(line) || closerOf(line) !== undefined);
}

function opensBody(line: string): boolean {
  return BODY_WITH_TEXT.test(line) || BODY_OPENER.test(line);
}

/**
 * A body is to Lezer an item of a list, which has the same rule for what belongs to it, and is taken over in the same way when a text is
 * parsed again. The sign of its list is none that another item could begin with.
 */
export const BODIES: BlockParser = {
  name: 'IndentedBody',
  after: 'IndentedCode',
  parse(context, line) {
    const rest = restOf(line);
    if (rest === undefined || !opensBody(rest)) return false;
    const [mark] = BODY_WITH_TEXT.exec(rest) ?? [];
    context.startComposite('BulletList', line.pos, NO_LIST_MARK);
    context.startComposite('ListItem', line.pos, line.indent - line.baseIndent + BODY_INDENT);
    if (mark !== undefined) {
      line.moveBase(line.pos + mark.length);
      return null;
    }
    const from = context.lineStart + line.pos;
    context.addElement(context.elt('Paragraph', from, context.lineStart + line.text.length));
    context.nextLine();
    return true;
  },
  endLeaf(_, line) {
    const rest = restOf(line);
    return rest !== undefined && opensBody(rest);
  },
};

const NO_LIST_MARK = 0;

/**
 * A formula of several lines, which may look like lists or headings: from a line that opens it to the one that closes it, before the next
 * blank line. Where none does, the lines are a paragraph.
 */
export const FORMULA: BlockParser = {
  name: FORMULA_BLOCK,
  after: 'IndentedCode',
  parse(context, line) {
    const rest = restOf(line);
    const closer = rest === undefined ? undefined : closerOf(rest);
    if (closer === undefined) return false;
    const from = context.lineStart + line.pos;
    const marks = [];
    let to = context.lineStart + line.text.length;
    let isClosed = false;
    while (!isClosed && context.nextLine() && containersOf(line) >= context.depth && line.pos < line.text.length) {
      marks.push(...line.markers);
      to = context.lineStart + line.text.length;
      isClosed = line.text.includes(closer, line.pos);
    }
    if (isClosed) context.nextLine();
    context.addElement(context.elt(isClosed ? FORMULA_BLOCK : 'Paragraph', from, to, isClosed ? [] : marks));
    return true;
  },
  endLeaf(context, line, leaf) {
    const isOpen = line.text.includes('$$', line.pos) && takeDollars(line.text.slice(line.pos), leaf);
    const rest = isOpen ? undefined : restOf(line);
    if (rest === undefined || closerOf(rest) === undefined) return false;
    // In the paragraph's last line it closes what another paragraph has opened.
    return /[^\s>]/.test(context.peekLine());
  },
};

function restOf({ text, pos }: Line): string | undefined {
  return candidate(text, pos, text.length);
}

/** How many of the open blocks go on in the line. Lezer's own block parsers ask the same, but its types do not declare it. */
function containersOf(line: Line): number {
  return 'depth' in line && typeof line.depth === 'number' ? line.depth : Infinity;
}

/** What closes the formula that the line opens; undefined where it opens none, or closes it itself. */
function closerOf(line: string): string | undefined {
  if (line.startsWith('$$')) return line.includes('$', '$$'.length) ? undefined : '$$';
  if (!line.startsWith('\\')) return undefined;
  if (/^\\\[[ \t]*$/.test(line)) return '\\]';
  return line.startsWith('\\begin{') && !line.includes('\\end{') ? '\\end{' : undefined;
}

/** Takes in the dollars of a further line of the paragraph, and says whether those before it have left a formula open. */
function takeDollars(line: string, leaf: LeafBlock): boolean {
  const wasOpen = openFormulas.get(leaf) ?? leavesOpen(leaf.content);
  openFormulas.set(leaf, wasOpen !== leavesOpen(line));
  return wasOpen;
}

function leavesOpen(text: string): boolean {
  return text.split('$$').length % 2 === 0;
}

/** Kept for as long as a paragraph is read, so that its text is not counted again with each line. */
const openFormulas = new WeakMap<LeafBlock, boolean>();
