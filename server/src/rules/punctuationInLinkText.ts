import { conceptLinks } from './links.ts';
import type { Edit, Rule, Subject } from './rule.ts';

/** Marks that never end a term; a full stop may, in `Inc.` */
const AT_END = /[\s,;:、，；：]*[,;:、，；：][\s,;:、，；：]*$/;
const AT_START = /^[\s,;:、，；：]*[,;:、，；：][\s,;:、，；：]*/;
const PUNCTUATION = /^[\s]*[,.;:!?、。，；：]/;

/** `[aktywów,](/assets)` */
export const punctuationInLinkText: Rule = {
  code: 'punctuation-in-link-text',
  severity: 'warning',
  summary: 'A comma, semicolon or colon at the edge of a link’s text.',
  documentation: {
    why: 'The sentence’s punctuation is not part of the term: readers see it underlined, and programs that read the link texts take it for a part of the name.',
    wrong: 'Wartość [aktywów,](/assets) takich jak budynki.',
    right: 'Wartość [aktywów](/assets), takich jak budynki.',
  },

  *check(subject) {
    for (const { link } of conceptLinks(subject)) {
      const { start, end } = link.textSpan;
      const text = subject.document.text.slice(start, end);
      if (!/[\p{L}\p{N}]/u.test(text)) continue; // `split-link` reports a link without letters
      const before = AT_START.exec(text)?.[0] ?? '';
      const after = AT_END.exec(text)?.[0] ?? '';
      if (before === '' && after === '') continue;
      yield {
        message: `The punctuation '${(before || after).trim()}' belongs outside of the link.`,
        span: before === '' ? { start: end - after.length, end } : { start, end: start + before.length },
        fixes: () => [
          {
            title: 'Move the punctuation out of the link',
            preferred: true,
            certain: true,
            edits: edits(subject, link, before, after),
          },
        ],
      };
    }
  },
};

/** A mark is dropped where the text behind the link already has one. */
function edits(
  { document: { text } }: Subject,
  { span, textSpan }: { span: Edit['span']; textSpan: Edit['span'] },
  before: string,
  after: string,
): Edit[] {
  const result: Edit[] = [];
  if (before !== '') {
    result.push({ span: { start: span.start, end: span.start }, newText: before });
    result.push({ span: { start: textSpan.start, end: textSpan.start + before.length }, newText: '' });
  }
  if (after !== '') {
    result.push({ span: { start: textSpan.end - after.length, end: textSpan.end }, newText: '' });
    const moved = PUNCTUATION.test(text.slice(span.end, span.end + 5)) ? '' : after.trimEnd();
    if (moved !== '') result.push({ span: { start: span.end, end: span.end }, newText: moved });
  }
  return result;
}
