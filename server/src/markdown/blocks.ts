import type { Leaf } from './leaf.ts';
import { parser as commonMark } from '@lezer/markdown';
import { type Tree, TreeFragment } from '@lezer/common';
import { BODIES, FORMULA, FORMULA_BLOCK } from './blockExtensions.ts';
import { differenceOf } from './difference.ts';
import type { Heading, Span } from './types.ts';

type Level = Heading['level'];

/** The block structure of a text, everything in the order of the text. */
export interface Blocks {
  readonly leaves: readonly Leaf[];
  readonly quotes: readonly Span[];
  readonly code: readonly Span[];
  readonly htmlBlocks: readonly Span[];
}

/** Less than this between two changes is parsed again. UTF-16 units; so few that short texts show whether it is right. */
const SHORTEST_FRAGMENT = 16;

/** Open quotes, lists and list items at once. Each line costs as many steps as blocks are open around it. */
const MAX_NESTING = 48;

const CODE: ReadonlySet<string> = new Set(['FencedCode', 'CodeBlock', FORMULA_BLOCK]);

const HEADING_LEVELS: Partial<Record<string, Level>> = {
  ATXHeading1: 1,
  ATXHeading2: 2,
  ATXHeading3: 3,
  ATXHeading4: 4,
  ATXHeading5: 5,
  ATXHeading6: 6,
  SetextHeading1: 1,
  SetextHeading2: 2,
};

/**
 * Lezer's block parser alone. Its inline parser makes a link of every `[x]`, so that it misses `[a [b] c](/d)`, and is
 * quadratic on a dozen hostile shapes; its table and definition parsers are quadratic too. Those are ours (inline.ts,
 * tables.ts, definitions.ts) and work on the paragraphs that this one finds.
 */
const blockParser = commonMark.configure({
  remove: ['LinkReference'],
  parseInline: [{ name: 'Whole', before: 'Escape', parse: (context) => context.end }],
  defineNodes: [{ name: FORMULA_BLOCK, block: true }],
  parseBlock: [
    FORMULA,
    BODIES,
    {
      name: 'NestingBound',
      before: 'LinkReference',
      parse(context, line) {
        if (context.depth <= MAX_NESTING || line.pos >= line.text.length) return false;
        const from = context.lineStart + line.pos;
        const to = context.lineStart + line.text.length;
        context.nextLine();
        context.addElement(context.elt('Paragraph', from, to));
        return true;
      },
    },
  ],
});

/** The tree that blocks were read from, and its text: by them another text is parsed again where it differs. */
export interface BlockTree {
  readonly text: string;
  readonly tree: Tree;
}

/**
 * Finds the blocks of a text whose lines end with `\n`. Linear in its length, whatever the text. `before` is a text that differs
 * from this one in one place.
 */
export function parseBlocks(source: string, before?: BlockTree): { blocks: Blocks; blockTree: BlockTree } {
  const text = withoutClosersAsQuotes(source);
  const tree = blockParser.parse(text, before && fragmentsOf(before, text));
  return { blocks: blocksOf(tree, source), blockTree: { text, tree } };
}

function fragmentsOf({ text: before, tree }: BlockTree, text: string): readonly TreeFragment[] {
  const { start, endBefore, endAfter } = differenceOf(before, text);
  const change = { fromA: start, toA: endBefore, fromB: start, toB: endAfter };
  return TreeFragment.applyChanges(TreeFragment.addTree(tree), [change], SHORTEST_FRAGMENT);
}

function blocksOf(tree: Tree, text: string): Blocks {
  const leaves: Leaf[] = [];
  const quotes: Span[] = [];
  const code: Span[] = [];
  const htmlBlocks: Span[] = [];
  let open: OpenLeaf | undefined;
  let afterListMark = false;

  tree.iterate({
    enter({ name, from, to }) {
      if (open !== undefined && from >= open.end) {
        leaves.push(closeLeaf(open, text));
        open = undefined;
      }
      const opensItem = afterListMark;
      afterListMark = false;
      const level = HEADING_LEVELS[name];
      if (level !== undefined || name === 'Paragraph') {
        const isUnderlined = name.startsWith('Setext');
        open = { start: from, end: to, level, isUnderlined, span: { start: from, end: to }, quoteMarks: [], opensItem };
      } else if (name === 'HeaderMark') trimHeading(open, from, to, text);
      else if (name === 'QuoteMark') open?.quoteMarks.push({ start: from, end: to });
      else if (name === 'ListMark') afterListMark = true;
      else if (name === 'Blockquote') quotes.push({ start: from, end: to });
      else if (CODE.has(name)) code.push({ start: from, end: to });
      else if (name === 'HTMLBlock' || name === 'CommentBlock') htmlBlocks.push({ start: from, end: to });
    },
    leave({ name }) {
      // What follows an empty item opens none.
      if (name === 'ListItem') afterListMark = false;
    },
  });
  if (open !== undefined) leaves.push(closeLeaf(open, text));
  return { leaves, quotes, code, htmlBlocks };
}

/** `>}}` at the start of a line closes a shortcode of several lines; it quotes nothing. Of equal length. */
function withoutClosersAsQuotes(text: string): string {
  return text.includes('>}}') ? text.replaceAll(/^([ \t]*)>(?=\}\})/gm, '$1x') : text;
}

interface OpenLeaf {
  start: number;
  end: number;
  readonly level: Level | undefined;
  readonly isUnderlined: boolean;
  readonly span: Span;
  readonly quoteMarks: Span[];
  readonly opensItem: boolean;
}

/** The marks of a heading stand at its start or its end; the mark of a quote before an underline is not told. */
function trimHeading(open: OpenLeaf | undefined, from: number, to: number, text: string): void {
  if (open === undefined) return;
  if (from === open.start) open.start = to;
  else open.end = open.isUnderlined ? text.lastIndexOf('\n', from) : from;
}

function closeLeaf({ start, end, level, isUnderlined, span, quoteMarks, opensItem }: OpenLeaf, text: string): Leaf {
  const heading = level === undefined ? undefined : { level, span, isUnderlined };
  return leafOf(text, { start, end, heading, quoteMarks, opensItem });
}

/** A leaf between two offsets, without the white space around. */
export function leafOf(
  text: string,
  { start, end, heading, quoteMarks, opensItem }: Omit<Leaf, 'content'> & Span,
): Leaf {
  const content = blank(text.slice(start, end), start, quoteMarks);
  const lead = content.length - content.trimStart().length;
  return { start: start + lead, content: content.trim(), heading, quoteMarks, opensItem };
}

function blank(content: string, start: number, spans: readonly Span[]): string {
  if (spans.length === 0) return content;
  const parts: string[] = [];
  let from = 0;
  for (const span of spans) {
    parts.push(content.slice(from, span.start - start), ' '.repeat(span.end - span.start));
    from = span.end - start;
  }
  parts.push(content.slice(from));
  return parts.join('');
}
