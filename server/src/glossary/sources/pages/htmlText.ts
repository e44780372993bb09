import { unescapeHtml } from '../../../markdown/htmlLinks.ts';
import type { Span } from '../../../markdown/types.ts';
import type { PlacedText } from './foundEntry.ts';

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
