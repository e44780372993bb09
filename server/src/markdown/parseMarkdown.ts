import { parseBlocks } from './blocks.ts';
import { takeDefinitions } from './definitions.ts';
import { parseFrontMatter } from './frontMatter.ts';
import { parseInline } from './inline.ts';
import { normaliseLineEnds } from './lineEnds.ts';
import { moveDocument } from './moveDocument.ts';
import { seenText } from './seenText.ts';
import { shortcodesInHtml } from './shortcodes.ts';
import { splitTable } from './tables.ts';
import type { Leaf } from './blocks.ts';
import type { Definitions } from './definitions.ts';
import type { Inline } from './inline.ts';
import type { Body } from './moveDocument.ts';
import type { FrontMatter, Heading, Link, MarkdownDocument, Mask, Span } from './types.ts';

/**
 * Parses an article, CommonMark with GitHub's tables and strikethrough. Never throws; time is linear in the length of the
 * text, whatever it holds. All offsets are UTF-16 units of the text as it is given, front matter and `\r\n` included.
 */
export function parseMarkdown(text: string): MarkdownDocument {
  const frontMatter = parseFrontMatter(text);
  const { text: normal, toOriginal } = normaliseLineEnds(withoutFrontMatter(text, frontMatter));
  const body = parseBody(normal);
  return { text, frontMatter, ...(toOriginal === undefined ? body : moveDocument(body, toOriginal)) };
}

/** Of equal length, so that offsets stay. */
function withoutFrontMatter(text: string, frontMatter: FrontMatter | undefined): string {
  const end = frontMatter?.span.end ?? (text.startsWith('\uFEFF') ? 1 : 0);
  return end === 0 ? text : ' '.repeat(end) + text.slice(end);
}

function parseBody(text: string): Body {
  const { leaves: blocks, quotes, code, htmlBlocks } = parseBlocks(text);
  const { leaves, definitions } = takeDefinitions(blocks);
  const found = new Findings(text, definitions);
  for (const leaf of leaves) {
    for (const part of splitTable(leaf)) found.add(part);
  }
  return found.finish(quotes, code, htmlBlocks);
}

/** Gathers what the leaves hold. */
class Findings {
  readonly #text: string;
  readonly #definitions: Definitions;
  readonly #headings: Heading[] = [];
  readonly #links: Link[] = [];
  readonly #code: Span[] = [];
  readonly #comments: Span[] = [];
  readonly #shortcodes: Span[] = [];
  readonly #masks: Mask[] = [];
  #end = 0;

  constructor(text: string, definitions: Definitions) {
    this.#text = text;
    this.#definitions = definitions;
  }

  add(leaf: Leaf): void {
    const inline = parseInline(leaf, this.#definitions);
    const end = leaf.start + leaf.content.length;
    this.#maskUpTo(leaf.start);
    for (const mark of inline.marks) this.#masks.push(mark);
    this.#end = end;

    this.#addLinks(leaf, inline);
    if (leaf.heading !== undefined) {
      const textSpan = { start: leaf.start, end };
      const { level, span } = leaf.heading;
      this.#headings.push({ level, span, textSpan, text: seenText(leaf, textSpan, inline.marks, 0) });
    }
    for (const span of inline.code) this.#code.push(span);
    for (const span of inline.comments) this.#comments.push(span);
    for (const span of inline.shortcodes) this.#shortcodes.push(span);
  }

  finish(quotes: readonly Span[], codeBlocks: readonly Span[], htmlBlocks: readonly Span[]): Body {
    this.#maskUpTo(this.#text.length);
    return {
      headings: this.#headings,
      links: this.#links,
      quotes,
      comments: inOrder(
        this.#comments,
        htmlBlocks.flatMap((block) => commentsOf(block, this.#text)),
      ),
      code: inOrder(this.#code, codeBlocks),
      shortcodes: inOrder(
        this.#shortcodes,
        htmlBlocks.flatMap((block) => shortcodesInHtml(this.#text, block)),
      ),
      masks: this.#masks,
    };
  }

  #addLinks(leaf: Leaf, { links, marks }: Inline): void {
    let mark = 0;
    for (const link of links) {
      while ((marks[mark]?.start ?? Infinity) < link.textSpan.start) mark++;
      this.#links.push({ ...link, text: seenText(leaf, link.textSpan, marks, mark) });
    }
  }

  /** What lies between two leaves is no prose. */
  #maskUpTo(start: number): void {
    if (start > this.#end) this.#masks.push({ start: this.#end, end: start, kind: 'barrier', seen: '' });
  }
}

/** The comments of a block of HTML; an unclosed one goes to the end of the block. */
function commentsOf({ start, end }: Span, text: string): Span[] {
  const html = text.slice(start, end);
  const comments: Span[] = [];
  for (let open = html.indexOf('<!--'); open >= 0;) {
    const close = html.indexOf('-->', open + '<!'.length);
    const after = close < 0 ? html.length : close + '-->'.length;
    comments.push({ start: start + open, end: start + after });
    open = html.indexOf('<!--', after);
  }
  return comments;
}

function inOrder(a: readonly Span[], b: readonly Span[]): readonly Span[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  return [...a, ...b].toSorted((one, other) => one.start - other.start);
}
