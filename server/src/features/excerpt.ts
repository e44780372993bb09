import { parseMarkdown } from '../markdown/parseMarkdown.ts';
import type { MarkdownDocument, Span } from '../markdown/types.ts';

/** The first paragraph of an article as a reader sees it; empty when there is none. For layouts without descriptions. */
export function excerpt(text: string): string {
  const document = parseMarkdown(text);
  for (const paragraph of paragraphs(document)) {
    const seen = seenText(document, paragraph).replace(/\s+/g, ' ').trim();
    if (/\p{L}/u.test(seen)) return seen;
  }
  return '';
}

/** What stands between blank lines and is neither heading, quote, table, code nor HTML. */
function* paragraphs({ text, frontMatter, headings, code }: MarkdownDocument): Generator<Span> {
  const start = frontMatter?.span.end ?? 0;
  const blocks = /[^\r\n][\s\S]*?(?=\r?\n[ \t]*\r?\n|$(?![\s\S]))/g;
  blocks.lastIndex = start;
  for (let found = blocks.exec(text); found; found = blocks.exec(text)) {
    const span = withoutHeadings({ start: found.index, end: found.index + found[0].length }, headings);
    const isOther = /^\s*(?:[>|<#]|\{[{%]|!\[)/.test(text.slice(span.start, span.end));
    if (!isOther && !code.some((block) => block.start <= span.start && span.end <= block.end)) yield span;
  }
}

/** A paragraph may follow its heading without a blank line. */
function withoutHeadings(block: Span, headings: MarkdownDocument['headings']): Span {
  const last = headings.findLast(({ span }) => block.start <= span.start && span.end <= block.end);
  return last ? { start: Math.min(last.span.end + 1, block.end), end: block.end } : block;
}

/** Links give way to their texts, emphasis to what it marks. */
function seenText({ text, links }: MarkdownDocument, { start, end }: Span): string {
  let seen = '';
  let from = start;
  for (const link of links) {
    if (link.span.start < from || link.span.end > end) continue;
    seen += text.slice(from, link.span.start) + link.text;
    from = link.span.end;
  }
  return (seen + text.slice(from, end)).replace(/[*_]{1,3}(?=\S)([^*_\n]+)(?<=\S)[*_]{1,3}/g, '$1');
}
