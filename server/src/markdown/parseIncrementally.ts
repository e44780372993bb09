import type { Leaf } from './leaf.ts';
import { type BlockTree, parseBlocks } from './blocks.ts';
import { type Definitions, takeDefinitions } from './definitions.ts';
import type { Flavor } from './flavor.ts';
import { bodyOf, documentOf, type ReadLeaf, readLeaf } from './parseMarkdown.ts';
import { patchDocument } from './patchDocument.ts';
import { shiftedAll, shiftedHeading, shiftedLink, shiftedMask } from './shifted.ts';
import { splitTable } from './tables.ts';
import type { MarkdownDocument, Span } from './types.ts';

/** The document of an open editor, with the state for incremental parsing, which may be of an earlier text. */
export interface Parse {
  readonly document: MarkdownDocument;
  readonly blockTree: BlockTree;
  readonly definitions: Definitions;
  readonly leaves: readonly Leaf[];
  readonly read: readonly ReadLeaf[];
}

/**
 * Parses a text incrementally, with the same result as `parseMarkdown`. Only changed blocks and leaves are parsed; the
 * rest is moved.
 */
export function parseIncrementally(before: Parse | undefined, text: string, flavor: Flavor = 'markdown'): Parse {
  if (before?.document.text === text) return before;
  const canPatch = before?.definitions.size === 0 && !before.blockTree.isUnsettled;
  const patched = canPatch ? patchDocument(before.document, text) : undefined;
  // The tree and leaves may stay those of an earlier text.
  if (before && patched) return { ...before, document: patched };
  let state: Omit<Parse, 'document'> | undefined;
  const document = documentOf(text, flavor, (body) => {
    const { blocks, blockTree } = parseBlocks(body, flavor, before?.blockTree);
    const { leaves: rest, definitions } = takeDefinitions(blocks.leaves);
    const leaves = rest.flatMap(splitTable);
    const read = readChangedLeaves(before, leaves, definitions, flavor);
    state = { blockTree, definitions, leaves, read };
    return bodyOf(body, flavor, blocks, read);
  });
  const {
    blockTree = parseBlocks('', flavor).blockTree,
    definitions = new Map(),
    leaves = [],
    read = [],
  } = state ?? {};
  return { document, blockTree, definitions, leaves, read };
}

/** Reuses the unchanged leaves at the start and the end, moved to their new offsets. */
function readChangedLeaves(
  before: Parse | undefined,
  leaves: readonly Leaf[],
  definitions: Definitions,
  flavor: Flavor,
): ReadLeaf[] {
  const parse = (leaf: Leaf): ReadLeaf => readLeaf(leaf, definitions, flavor);
  if (!before || !areSame(before.definitions, definitions)) return leaves.map(parse);
  const most = Math.min(before.leaves.length, leaves.length);
  const later = leaves.length - before.leaves.length;
  let first = 0;
  while (first < most && isSame(before.leaves[first], leaves[first])) first++;
  let last = leaves.length;
  while (last > first && last - later > first && isMoved(before.leaves[last - later - 1], leaves[last - 1])) last--;
  return leaves.map((leaf, at) => {
    const known = at < first ? at : at >= last ? at - later : undefined;
    const read = known === undefined ? undefined : before.read[known];
    return read === undefined ? parse(leaf) : moved(read, leaf.start - read.start);
  });
}

function isSame(one: Leaf | undefined, other: Leaf | undefined): boolean {
  return one?.start === other?.start && isMoved(one, other);
}

/** Whether the leaves differ at most in their offset. */
function isMoved(one: Leaf | undefined, other: Leaf | undefined): boolean {
  if (!one || !other || one.opensItem !== other.opensItem || one.quoteMarks.length !== other.quoteMarks.length)
    return false;
  if (one.heading?.level !== other.heading?.level || one.heading?.isUnderlined !== other.heading?.isUnderlined)
    return false;
  const by = other.start - one.start;
  const isAt = (span: Span | undefined, then: Span | undefined): boolean =>
    span === then || (span !== undefined && span.start + by === then?.start && span.end + by === then.end);
  if (!isAt(one.heading?.span, other.heading?.span)) return false;
  return one.quoteMarks.every((mark, at) => isAt(mark, other.quoteMarks[at])) && one.content === other.content;
}

/** A reference link contains the span of its definition, so the spans must be equal too. */
function areSame(one: Definitions, other: Definitions): boolean {
  if (one.size !== other.size) return false;
  for (const [label, { target, targetSpan }] of one) {
    const same = other.get(label);
    if (target !== same?.target || targetSpan.start !== same.targetSpan.start || targetSpan.end !== same.targetSpan.end)
      return false;
  }
  return true;
}

function moved(read: ReadLeaf, by: number): ReadLeaf {
  if (by === 0) return read;
  const { start, end, marks, links, heading, code, comments, shortcodes } = read;
  return {
    start: start + by,
    end: end + by,
    marks: marks.map((mark) => shiftedMask(mark, by)),
    links: links.length === 0 ? links : links.map((link) => shiftedLink(link, by)),
    heading: heading && shiftedHeading(heading, by),
    code: shiftedAll(code, by),
    comments: shiftedAll(comments, by),
    shortcodes: shiftedAll(shortcodes, by),
  };
}
