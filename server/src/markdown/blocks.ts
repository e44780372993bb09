import type { Leaf } from './leaf.ts';
import { BlockContext, parser as commonMark } from '@lezer/markdown';
import { type Tree, TreeFragment } from '@lezer/common';
import { BODIES, FORMULA, FORMULA_BLOCK } from './blockExtensions.ts';
import { differenceOf } from './difference.ts';
import type { Flavor } from './flavor.ts';
import { beginMdx, MDX_BLOCKS, MDX_FLOW, MDX_MODULE, MdxParse, NOT_IN_MDX } from './mdx/mdxBlocks.ts';
import type { Heading, Span } from './types.ts';

type Level = Heading['level'];

/** The block structure of a text, in text order. */
export interface Blocks {
  readonly leaves: readonly Leaf[];
  readonly quotes: readonly Span[];
  readonly code: readonly Span[];
  /** HTML blocks; in MDX lines of tags, expressions and comments. */
  readonly htmlBlocks: readonly Span[];
}

/**
 * Minimum distance between two changes for reusing the tree between them, in UTF-16 units. Small, so that tests with
 * short texts cover the reuse.
 */
const MIN_FRAGMENT = 16;

/** Maximum nesting of quotes, lists and list items. Each line costs one step per open block. */
const MAX_NESTING = 48;

const CODE: ReadonlySet<string> = new Set(['FencedCode', 'CodeBlock', FORMULA_BLOCK, MDX_MODULE]);
const HTML: ReadonlySet<string> = new Set(['HTMLBlock', 'CommentBlock', MDX_FLOW]);

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
 * Only the block parser of Lezer is used. Its inline parser makes a link of every `[x]`, so it misses `[a [b] c](/d)`,
 * and it is quadratic on a dozen hostile inputs. Its table and definition parsers are quadratic too. Our own
 * (inline.ts, tables.ts, definitions.ts) work on the paragraphs that the block parser finds.
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

const mdxParser = blockParser.configure({
  remove: NOT_IN_MDX,
  defineNodes: [MDX_MODULE, MDX_FLOW].map((name) => ({ name, block: true })),
  parseBlock: MDX_BLOCKS,
});

/** A syntax tree and its text, for incremental parsing of a changed text. */
export interface BlockTree {
  readonly text: string;
  readonly tree: Tree;
  /** Whether a change can affect blocks far above it, so that none can be reused. Only in MDX. */
  readonly isUnsettled: boolean;
}

/**
 * Finds the blocks of a text with `
 * ` line endings. Linear time for any input. `before` is the tree of a text that differs in one place.
 */
export function parseBlocks(
  source: string,
  flavor: Flavor,
  before?: BlockTree,
): { blocks: Blocks; blockTree: BlockTree } {
  const text = withoutClosersAsQuotes(source);
  const fragments = before && !before.isUnsettled ? fragmentsOf(before, text) : [];
  const blockTree = flavor === 'mdx' ? mdxTreeOf(text, fragments) : treeOf(text, fragments);
  return { blocks: blocksOf(blockTree.tree, source), blockTree };
}

function treeOf(text: string, fragments: readonly TreeFragment[]): BlockTree {
  return { text, tree: blockParser.parse(text, fragments), isUnsettled: false };
}

function mdxTreeOf(text: string, fragments: readonly TreeFragment[]): BlockTree {
  const parse = new MdxParse(text);
  const steps = mdxParser.startParse(text, fragments);
  if (steps instanceof BlockContext) beginMdx(steps, parse);
  for (;;) {
    const tree = steps.advance();
    if (tree) return { text, tree, isUnsettled: parse.isUnsettled };
  }
}

function fragmentsOf({ text: before, tree }: BlockTree, text: string): readonly TreeFragment[] {
  const { start, endBefore, endAfter } = differenceOf(before, text);
  const change = { fromA: start, toA: endBefore, fromB: start, toB: endAfter };
  return TreeFragment.applyChanges(TreeFragment.addTree(tree), [change], MIN_FRAGMENT);
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
      else if (HTML.has(name)) htmlBlocks.push({ start: from, end: to });
    },
    leave({ name }) {
      // Content after an empty list item does not open the item.
      if (name === 'ListItem') afterListMark = false;
    },
  });
  if (open !== undefined) leaves.push(closeLeaf(open, text));
  return { leaves, quotes, code, htmlBlocks };
}

/**
 * `>}}` at the start of a line closes a multi-line shortcode and is not a quote marker. Returns text of equal length.
 */
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

/** Trims the heading marks at the start or end. A quote marker before an underline is not in the tree. */
function trimHeading(open: OpenLeaf | undefined, from: number, to: number, text: string): void {
  if (open === undefined) return;
  if (from === open.start) open.start = to;
  else open.end = open.isUnderlined ? text.lastIndexOf('\n', from) : from;
}

function closeLeaf({ start, end, level, isUnderlined, span, quoteMarks, opensItem }: OpenLeaf, text: string): Leaf {
  const heading = level === undefined ? undefined : { level, span, isUnderlined };
  return leafOf(text, { start, end, heading, quoteMarks, opensItem });
}

/** Returns a leaf for [from, to), without surrounding white space. */
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
