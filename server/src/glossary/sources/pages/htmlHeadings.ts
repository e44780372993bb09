import { isWithin } from '../../../markdown/anchors/markedAnchors.ts';
import type { Heading, MarkdownDocument, Span } from '../../../markdown/types.ts';

/** A heading of a page, in Markdown or as `<h2>`. */
export type AnyHeading = { readonly kind: 'markdown'; readonly heading: Heading } & Placed;
export type HtmlHeading = { readonly kind: 'html' } & Placed;

interface Placed {
  readonly level: number;
  readonly span: Span;
  /** The content. */
  readonly textSpan: Span;
}

const TAG = /<(\/?)h([1-6])\b[^<>]*>/gi;

/** Returns the headings of a page in Markdown and HTML, in text order. Linear time. */
export function headingsOf(document: MarkdownDocument): (AnyHeading | HtmlHeading)[] {
  const inMarkdown = document.headings.map((heading): AnyHeading => {
    const { level, span, textSpan } = heading;
    return { kind: 'markdown', heading, level, span, textSpan };
  });
  const inTags = htmlHeadingsOf(document);
  return inTags.length === 0
    ? inMarkdown
    : [...inMarkdown, ...inTags].toSorted((one, other) => one.span.start - other.span.start);
}

function htmlHeadingsOf({ text, code, comments }: MarkdownDocument): HtmlHeading[] {
  if (!/<h[1-6]\b/i.test(text)) return [];
  const found: HtmlHeading[] = [];
  let open: { readonly level: number; readonly start: number; readonly content: number } | undefined;
  for (const { 0: tag, 1: slash, 2: digit, index } of text.matchAll(TAG)) {
    if (isWithin(code, index) || isWithin(comments, index)) continue;
    const end = index + tag.length;
    const level = Number(digit);
    if (slash === '') open = { level, start: index, content: end };
    else if (open?.level === level) {
      const { start, content } = open;
      found.push({ kind: 'html', level, span: { start, end }, textSpan: { start: content, end: index } });
      open = undefined;
    }
  }
  return found;
}
