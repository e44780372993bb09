import type { BlockParser, LeafBlock, Line } from '@lezer/markdown';
import { BODY_OPENER } from './markerLines.ts';

/*
 * Blocks that CommonMark does not have: formulas, and the bodies of footnotes, definitions, admonitions and tabs, whose
 * later paragraphs are indented. `plainBlocks` calls `opensExtension` to learn which lines can open one.
 */

/** The node type of a formula. It contains no inline Markdown. */
export const FORMULA_BLOCK = 'FormulaBlock';

/** Columns of indentation that make a line part of the body. */
const BODY_INDENT = 4;

/** `[^label]: Text` and `: Definition`, up to the start of the text. */
const BODY_WITH_TEXT = /^(?:\[\^[^\]\s]{1,200}\]:|:(?=[ \t]+\S))[ \t]*/;

/** Character codes that can open a block of this file, with the allowed second characters. */
const LEADS: ReadonlyMap<number, string> = new Map(
  ['[^', ': \t', '!!', '??', '==', '$$', '\\[b'].map((lead) => [lead.charCodeAt(0), lead.slice(1)]),
);

/** Returns the line at `from` if it can open a block of this file. Two characters rule out nearly every line. */
function candidate(text: string, from: number, end: number): string | undefined {
  const second = LEADS.get(text.charCodeAt(from));
  return second?.includes(text.charAt(from + 1)) ? text.slice(from, end) : undefined;
}

/** Whether the line in [from, end), without its indentation, can open a block of this file. */
export function opensExtension(text: string, from: number, end: number): boolean {
  const line = candidate(text, from, end);
  return line !== undefined && (opensBody(line) || closerOf(line) !== undefined);
}

function opensBody(line: string): boolean {
  return BODY_WITH_TEXT.test(line) || BODY_OPENER.test(line);
}

/**
 * Lezer treats a body as a list item: list items have the same continuation rule, and Lezer reuses them in the same way
 * in incremental parsing. The list marker is a character that no other item can begin with.
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
 * A formula of several lines, which can look like lists or headings. It goes from the opening line to the closing line,
 * which must come before the next blank line. Without a closing line, the lines are a paragraph.
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
    // In the last line of the paragraph, the mark closes a formula that another paragraph opened.
    return /[^\s>]/.test(context.peekLine());
  },
};

function restOf({ text, pos }: Line): string | undefined {
  return candidate(text, pos, text.length);
}

/**
 * The number of open blocks that continue in the line. Lezer's own block parsers use this method, but its types do not
 * declare it.
 */
export function containersOf(line: Line): number {
  return 'depth' in line && typeof line.depth === 'number' ? line.depth : Infinity;
}

/** Returns the mark that closes the formula opened in the line; undefined if the line opens none or also closes it. */
function closerOf(line: string): string | undefined {
  if (line.startsWith('$$')) return line.includes('$', '$$'.length) ? undefined : '$$';
  if (!line.startsWith('\\')) return undefined;
  if (/^\\\[[ \t]*$/.test(line)) return '\\]';
  return line.startsWith('\\begin{') && !line.includes('\\end{') ? '\\end{' : undefined;
}

/** Counts the dollars in another line of the paragraph. Returns whether the lines before it left a formula open. */
function takeDollars(line: string, leaf: LeafBlock): boolean {
  const wasOpen = openFormulas.get(leaf) ?? leavesOpen(leaf.content);
  openFormulas.set(leaf, wasOpen !== leavesOpen(line));
  return wasOpen;
}

function leavesOpen(text: string): boolean {
  return text.split('$$').length % 2 === 0;
}

/** Cached while a paragraph is read, so that each line is counted once. */
const openFormulas = new WeakMap<LeafBlock, boolean>();
