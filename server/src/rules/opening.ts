import type { MarkdownDocument, Span } from '../markdown/types.ts';

/** Where an article begins, for findings about it as a whole: the fence that opens its front matter, else its first line. */
export function openingOf({ frontMatter, text }: MarkdownDocument): Span {
  if (frontMatter) return { start: frontMatter.span.start, end: frontMatter.span.start + '---'.length };
  return { start: 0, end: /^[^\r\n]*/.exec(text)?.[0].length ?? 0 };
}
