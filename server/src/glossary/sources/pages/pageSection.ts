import { explicitId } from '../../../markdown/anchors/explicitIds.ts';
import type { MarkdownDocument, Mask, Span } from '../../../markdown/types.ts';
import { withoutColon } from './entryNames.ts';
import { type AnyHeading, headingsOf, type HtmlHeading } from './htmlHeadings.ts';
import { htmlText } from './htmlText.ts';
import { startOfHeading } from './headings.ts';
import { lineStart } from './pageLines.ts';

/** A section of a page: a heading and everything up to the next heading of the same or a higher rank. */
export interface PageSection {
  /** The page with blanks above the section and nothing below it. Offsets are those of the page. */
  readonly document: MarkdownDocument;
  readonly level: number;
  /** From the start of the heading's line. */
  readonly span: Span;
  /** The end of the heading. */
  readonly headingEnd: number;
}

/** Returns the first section whose heading has one of the texts, ignoring case and white space. Linear time. */
export function sectionOf(page: MarkdownDocument, texts: readonly string[]): PageSection | undefined {
  const wanted = new Set(texts.map(foldHeading));
  const headings = headingsOf(page);
  const at = headings.findIndex((heading) => wanted.has(foldHeading(shownHeading(page, heading))));
  const heading = headings[at];
  if (!heading) return undefined;
  const next = headings.slice(at + 1).find(({ level }) => level <= heading.level);
  const start = lineStart(page.text, heading.span.start);
  const end = next ? Math.max(startOfHeading(page, next), heading.span.end) : page.text.length;
  const span = { start, end };
  return { document: partOfPage(page, span), level: heading.level, span, headingEnd: heading.span.end };
}

/** Returns the heading as displayed to a reader, without an id and a colon at its end. */
export function shownHeading({ text }: MarkdownDocument, found: AnyHeading | HtmlHeading): string {
  return withoutColon(
    found.kind === 'html' ? htmlText(text, found.textSpan).text : explicitId(text, found.heading).seen,
  );
}

function foldHeading(text: string): string {
  return withoutColon(text).normalize('NFC').toLowerCase().replaceAll(/\s+/g, '');
}

/** The page as if it had only one part. Blanks keep the offsets of the part. */
function partOfPage(page: MarkdownDocument, part: Span): MarkdownDocument {
  const { start, end } = part;
  const blanks = start === 0 ? '' : `${' '.repeat(start - 1)}\n`;
  return {
    text: blanks + page.text.slice(start, end),
    flavor: page.flavor,
    frontMatter: undefined,
    headings: page.headings.filter(({ span }) => start <= span.start && span.start < end),
    get links() {
      return page.links.filter(({ span }) => start <= span.start && span.end <= end);
    },
    quotes: cut(page.quotes, part),
    comments: cut(page.comments, part),
    code: cut(page.code, part),
    shortcodes: cut(page.shortcodes, part),
    masks: masksOf(page.masks, part),
  };
}

/** The ranges in a part of a page, without what is outside of it. */
function cut<T extends Span>(spans: readonly T[], part: Span): T[] {
  return spans.flatMap((each) => {
    if (each.end <= part.start || each.start >= part.end) return [];
    const isWhole = part.start <= each.start && each.end <= part.end;
    return [isWhole ? each : { ...each, start: Math.max(each.start, part.start), end: Math.min(each.end, part.end) }];
  });
}

/** The masks of the part, and one that hides the blanks above it: it is the one before the heading, from the start of the page. */
function masksOf(masks: readonly Mask[], part: Span): readonly Mask[] {
  const own = cut(masks, part);
  if (part.start === 0) return own;
  const at = own.findIndex(({ start, kind, seen }) => start === part.start && kind === 'barrier' && seen === '');
  const above = { start: 0, end: Math.max(part.start, own[at]?.end ?? 0), kind: 'barrier', seen: '' } as const;
  return [above, ...own.filter((_, index) => index !== at)];
}
