import { unescapeHtml } from '../../../markdown/htmlLinks.ts';
import type { Span } from '../../../markdown/types.ts';
import type { PlacedText } from './foundEntry.ts';
import { bounded } from './shownText.ts';

const ANY_TAG = /<[^<>]*>/g;
const LEADING_MARKUP = /^(?:\s|<[^<>]*>)*/;

/** Returns the text of HTML without its tags, and the span without tags and white space at its ends. */
export function htmlText(text: string, { start, end }: Span): PlacedText {
  const source = text.slice(start, end);
  const seen = unescapeHtml(source.replaceAll(ANY_TAG, '')).replaceAll(/\s+/g, ' ').trim();
  const lead = LEADING_MARKUP.exec(source)?.[0].length ?? 0;
  const rest = source.slice(lead);
  const trail = trailingMarkup(rest);
  return { text: seen, span: { start: start + lead, end: end - trail } };
}

/** The end of the first paragraph. */
const PARAGRAPH_END = /<\/p\s{0,9}>|\r?\n[ \t]*\r?\n(?=\s*\S)|<(?:ul|ol|table|pre|div)\b/i;

/** Returns the first paragraph of HTML, bounded in length; undefined if it has no visible words. */
export function firstHtmlParagraph(text: string, content: Span): PlacedText | undefined {
  const source = text.slice(content.start, content.end);
  const lead = /^(?:\s|<p\b[^<>]*>)*/i.exec(source)?.[0].length ?? 0;
  const length = source.slice(lead).search(PARAGRAPH_END);
  const start = content.start + lead;
  const { text: seen, span } = htmlText(text, { start, end: length < 0 ? content.end : start + length });
  return /[\p{L}\p{N}]/u.test(seen) ? { text: bounded(seen), span } : undefined;
}

/** Returns the length of the tags and white space at the end. */
function trailingMarkup(html: string): number {
  let end = html.length;
  for (;;) {
    const trimmed = html.slice(0, end).trimEnd().length;
    const open = html.charAt(trimmed - 1) === '>' ? html.lastIndexOf('<', trimmed - 1) : -1;
    if (open < 0) return html.length - trimmed;
    end = open;
  }
}
