import type { MarkdownDocument, Span } from './types.ts';

/** The Markdown content of a document. */
export type Body = Omit<MarkdownDocument, 'text' | 'flavor' | 'frontMatter'>;

/**
 * Moves all offsets of a document: from the text with `
 * ` to the original text with `\r
 * `.
 */
export function moveDocument(body: Body, to: (offset: number) => number): Body {
  const move = ({ start, end }: Span): Span => ({ start: to(start), end: to(end) });
  return {
    headings: body.headings.map((heading) => ({
      ...heading,
      span: move(heading.span),
      textSpan: move(heading.textSpan),
    })),
    links: body.links.map((link) => ({
      ...link,
      span: move(link.span),
      textSpan: move(link.textSpan),
      targetSpan: move(link.targetSpan),
    })),
    quotes: body.quotes.map(move),
    comments: body.comments.map(move),
    code: body.code.map(move),
    shortcodes: body.shortcodes.map(move),
    masks: body.masks.map((mask) => ({ ...mask, ...move(mask) })),
  };
}
