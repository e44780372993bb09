import type { Flavor } from '../markdown/flavor.ts';
import { parseMarkdown } from '../markdown/parseMarkdown.ts';
import type { Layout } from '../glossary/layout.ts';
import { macroSyntaxOf } from '../glossary/macros/index.ts';
import type { MarkdownDocument, Span } from '../markdown/types.ts';
import { macroText } from '../markdown/macroText.ts';
import { startingIn } from '../markdown/places.ts';
import { seenTextWithEnds } from '../markdown/seenText.ts';

/**
 * The first paragraph of an article as displayed text; empty if there is none. For layouts without descriptions. A paragraph
 * that is links and nothing else, such as those to the translations, counts only if there is no other.
 */
export function excerpt(text: string, flavor: Flavor, layout: Layout): string {
  const document = parseMarkdown(text, flavor);
  let ofLinks = '';
  for (const paragraph of paragraphs(document)) {
    const seen = renderedText(document, paragraph, layout).replace(/\s+/g, ' ').trim();
    if (!/\p{L}/u.test(seen)) continue;
    if (!isOfLinks(document, paragraph)) return seen;
    ofLinks ||= seen;
  }
  return ofLinks;
}

/** Whether all words of the paragraph are texts of links. */
function isOfLinks({ text, links }: MarkdownDocument, { start, end }: Span): boolean {
  let from = start;
  let rest = '';
  for (const { span } of startingIn(links, { start, end }, (link) => link.span)) {
    rest += text.slice(from, Math.max(from, span.start));
    from = Math.max(from, span.end);
  }
  return !/\p{L}/u.test(rest + text.slice(from, end));
}

/** The text between blank lines that is not a heading, quote, table, code or HTML. */
function* paragraphs({ text, frontMatter, headings, code }: MarkdownDocument): Generator<Span> {
  const start = frontMatter?.span.end ?? 0;
  const blocks = /[^\r\n][\s\S]*?(?=\r?\n[ \t]*\r?\n|$(?![\s\S]))/g;
  blocks.lastIndex = start;
  for (let found = blocks.exec(text); found; found = blocks.exec(text)) {
    const span = withoutHeadings({ start: found.index, end: found.index + found[0].length }, headings);
    const isOther = /^\s*(?:[>|<#]|\{%|\{\{[<%]|!\[)/.test(text.slice(span.start, span.end));
    if (!isOther && !code.some((block) => block.start <= span.start && span.end <= block.end)) yield span;
  }
}

/** A paragraph can follow its heading without a blank line. */
function withoutHeadings(block: Span, headings: MarkdownDocument['headings']): Span {
  const last = headings.findLast(({ span }) => block.start <= span.start && span.end <= block.end);
  return last ? { start: Math.min(last.span.end + 1, block.end), end: block.end } : block;
}

/** Displayed text of a text without Markdown, such as a description: macros are replaced by their text. */
export function withMacroTexts(text: string, layout: Layout): string {
  if (!/[{@]/.test(text)) return text;
  const document = parseMarkdown(text);
  return textBetween({ start: 0, end: text.length }, macrosIn(document, layout), ({ start, end }) =>
    text.slice(start, end),
  );
}

/** The text as displayed to a reader, with macros replaced by their text. Formulas and expressions of MDX are not changed. */
function renderedText(document: MarkdownDocument, span: Span, layout: Layout): string {
  const { text, code } = document;
  const written = code
    .filter(({ start, end }) => span.start <= start && end <= span.end && text.charAt(start) !== '`')
    .map((each) => ({ span: each, text: text.slice(each.start, each.end) }));
  const shown = [...macrosIn(document, layout), ...written].toSorted((a, b) => a.span.start - b.span.start);
  return textBetween(span, shown, (gap) => seenTextWithEnds(document, gap));
}

/** The replacement of a span of the text. */
interface Shown {
  readonly span: Span;
  readonly text: string;
}

function macrosIn(document: MarkdownDocument, layout: Layout): Shown[] {
  const macros: Shown[] = macroSyntaxOf(layout)?.find(document) ?? [];
  const known = new Set(macros.map(({ span }) => span.start));
  const others = document.shortcodes.filter(({ start }) => !known.has(start));
  return [
    ...macros,
    ...others.map((span) => ({ span, text: macroText(document.text.slice(span.start, span.end)) })),
  ].toSorted((a, b) => a.span.start - b.span.start);
}

/** The text of a span: replacements, and between them what `read` returns. */
function textBetween({ start, end }: Span, shown: readonly Shown[], read: (gap: Span) => string): string {
  let seen = '';
  let from = start;
  for (const { span, text } of shown) {
    if (span.start < from || span.end > end) continue;
    seen += read({ start: from, end: span.start }) + text;
    from = span.end;
  }
  return seen + read({ start: from, end });
}
