import { takeDefinitions } from './definitions.ts';
import { parseFrontMatter } from './frontMatter.ts';
import type { Flavor } from './flavor.ts';
import { htmlParts } from './htmlParts.ts';
import { parseInline } from './inline.ts';
import { normalizeLineEnds } from './lineEnds.ts';
import { flowParts } from './mdx/flowParts.ts';
import { findBlocks } from './plainBlocks.ts';
import { moveDocument } from './moveDocument.ts';
import { renderedText } from './renderedText.ts';
import { splitTable } from './tables.ts';
import { type Blocks, parseBlocks } from './blocks.ts';
import type { Leaf } from './leaf.ts';
import type { Definitions } from './definitions.ts';
import type { Inline } from './inline.ts';
import type { Body } from './moveDocument.ts';
import type { FrontMatter, Heading, Link, MarkdownDocument, Mask, Span } from './types.ts';

/**
 * Parses an article: CommonMark with GitHub's tables and strikethrough, or MDX with the same. Never throws; time is linear for any input. All
 * offsets are UTF-16 units of the given text, including front matter and `\r
 * `.
 */
export function parseMarkdown(text: string, flavor: Flavor = 'markdown'): MarkdownDocument {
  return documentOf(text, flavor, (body) => parseBodyOf(body, flavor));
}

/**
 * Builds the document of the text. `parse` parses it without its front matter, with `
 * ` line endings.
 */
export function documentOf(text: string, flavor: Flavor, parse: (body: string) => Body): MarkdownDocument {
  const frontMatter = parseFrontMatter(text);
  return { text, flavor, frontMatter, ...bodyBelow(text, frontMatter, parse) };
}

/** Parses what follows the front matter. */
export function bodyBelow(text: string, frontMatter: FrontMatter | undefined, parse: (body: string) => Body): Body {
  const { text: normal, toOriginal } = normalizeLineEnds(withoutFrontMatter(text, frontMatter));
  const body = parse(normal);
  return toOriginal === undefined ? body : moveDocument(body, toOriginal);
}

/** The Markdown of a text without front matter, with `\n` line endings. */
export function parseBodyOf(text: string, flavor: Flavor): Body {
  return parseNormal(text, flavor).body;
}

/** The Markdown of a text, and its reference definitions. */
export interface ParsedBody {
  readonly body: Body;
  readonly definitions: Definitions;
  /** Whether a change below the text can affect it. Only in MDX. */
  readonly isUnsettled: boolean;
}

/** Parses a part of an article without front matter. */
export function parseBody(text: string, flavor: Flavor): ParsedBody {
  const { text: normal, toOriginal } = normalizeLineEnds(text);
  const { body, ...rest } = parseNormal(normal, flavor);
  return { body: toOriginal === undefined ? body : moveDocument(body, toOriginal), ...rest };
}

function parseNormal(text: string, flavor: Flavor): ParsedBody {
  const { blocks, isUnsettled } = flavor === 'mdx' ? mdxBlocks(text) : { blocks: findBlocks(text), isUnsettled: false };
  const { leaves, definitions } = takeDefinitions(blocks.leaves);
  const parts = leaves.flatMap(splitTable);
  const read = parts.map((leaf) => readLeaf(leaf, definitions, flavor));
  return { body: bodyOf(text, flavor, blocks, read), definitions, isUnsettled };
}

function mdxBlocks(text: string): { readonly blocks: Blocks; readonly isUnsettled: boolean } {
  const { blocks, blockTree } = parseBlocks(text, 'mdx');
  return { blocks, isUnsettled: blockTree.isUnsettled };
}

/** Blanks out the front matter, keeping all offsets. */
function withoutFrontMatter(text: string, frontMatter: FrontMatter | undefined): string {
  const end = frontMatter?.span.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
  return end === 0 ? text : ' '.repeat(end) + text.slice(end);
}

/** The content of a leaf. */
export interface ReadLeaf extends Span, Omit<Inline, 'links'> {
  readonly links: readonly Link[];
  readonly heading: Heading | undefined;
}

/** Parses the inline Markdown of a leaf. */
export function readLeaf(leaf: Leaf, definitions: Definitions, flavor: Flavor): ReadLeaf {
  const inline = parseInline(leaf, definitions, flavor);
  const { marks, code, comments, shortcodes } = inline;
  const { start, content } = leaf;
  const links = linksOf(leaf, inline);
  return {
    start,
    end: start + content.length,
    marks,
    links,
    heading: headingOf(leaf, inline),
    code,
    comments,
    shortcodes,
  };
}

function headingOf(leaf: Leaf, { marks }: Inline): Heading | undefined {
  if (leaf.heading === undefined) return undefined;
  const { level, span } = leaf.heading;
  const textSpan = { start: leaf.start, end: leaf.start + leaf.content.length };
  return { level, span, textSpan, text: renderedText(leaf, textSpan, marks, 0) };
}

function linksOf(leaf: Leaf, { links, marks }: Inline): Link[] {
  if (links.length === 0) return [];
  let mark = 0;
  return links.map((link) => {
    while ((marks[mark]?.start ?? Infinity) < link.textSpan.start) mark++;
    // Written out, here and in other hot paths: object spread is many times slower.
    const { kind, span, textSpan, target, targetSpan } = link;
    return { kind, span, textSpan, text: renderedText(leaf, textSpan, marks, mark), target, targetSpan };
  });
}

/** Collects the contents of the leaves, in text order, and masks the text between them. */
export function bodyOf(
  text: string,
  flavor: Flavor,
  { quotes, code: codeBlocks, htmlBlocks }: Blocks,
  leaves: readonly ReadLeaf[],
): Body {
  const headings: Heading[] = [];
  const links: Link[] = [];
  const code: Span[] = [];
  const comments: Span[] = [];
  const shortcodes: Span[] = [];
  const masks: Mask[] = [];
  let end = 0;
  // The text between two leaves is not prose.
  const maskUpTo = (start: number): void => {
    if (start > end) masks.push({ start: end, end: start, kind: 'barrier', seen: '' });
  };
  for (const leaf of leaves) {
    maskUpTo(leaf.start);
    for (const mark of leaf.marks) masks.push(mark);
    end = leaf.end;
    if (leaf.heading !== undefined) headings.push(leaf.heading);
    for (const link of leaf.links) links.push(link);
    for (const span of leaf.code) code.push(span);
    for (const span of leaf.comments) comments.push(span);
    for (const span of leaf.shortcodes) shortcodes.push(span);
  }
  maskUpTo(text.length);
  const html = htmlBlocks.map((block) => (flavor === 'mdx' ? flowParts(text, block) : htmlParts(text, block)));
  return {
    headings,
    links: linksInOrder(
      links,
      html.flatMap((parts) => parts.links),
    ),
    quotes,
    comments: inOrder(
      comments,
      html.flatMap((parts) => parts.comments),
    ),
    code: inOrder(
      inOrder(code, codeBlocks),
      html.flatMap((parts) => parts.code),
    ),
    shortcodes: inOrder(
      shortcodes,
      html.flatMap((parts) => parts.shortcodes),
    ),
    masks,
  };
}

function linksInOrder(a: readonly Link[], b: readonly Link[]): readonly Link[] {
  return b.length === 0 ? a : [...a, ...b].toSorted((one, other) => one.span.start - other.span.start);
}

function inOrder(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  return [...a, ...b].toSorted((one, other) => one.start - other.start);
}
