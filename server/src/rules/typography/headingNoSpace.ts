import { msg } from '../../localization/index.ts';
import type { Span } from '../../markdown/types.ts';
import { placesInText, proseNear, textNear } from '../engine/prose.ts';
import type { Rule } from '../engine/rule.ts';

/** `##Heading`, `＃＃ Heading`, `> ###Note` */
export const headingNoSpace: Rule = {
  code: 'heading-no-space',
  severity: 'warning',
  scope: 'paragraph',
  summary: 'A heading without a space after `#`, or with full-width `＃`.',
  documentation: {
    why: 'Markdown reads the line as a paragraph that starts with a number sign, not as a heading. Full-width marks come from East Asian keyboards.',
    wrong: '##Zalety',
    right: '## Zalety',
    measured: { machine: [30, 30] },
  },

  mayReport: mayHaveAlmostHeading,

  *check(subject) {
    if (!mayHaveAlmostHeading(textNear(subject).text)) return;
    const { text } = subject.document;
    const prose = proseNear(subject);
    for (const { span: whole, found } of placesInText(subject, ALMOST_HEADING)) {
      const [line, marks = '', content = ''] = found;
      const start = whole.start + line.indexOf(marks);
      if (prose.text[start - prose.from] !== text[start]) continue; // code, HTML or front matter
      if (marks === '#' && !isAlone(text, whole, content)) continue;
      const span = { start, end: start + marks.length };
      const level = '#'.repeat(marks.replace(/[^#＃]/g, '').length);
      const isWide = marks.includes('＃');
      yield {
        message: isWide
          ? msg("'{0}' does not start a heading in Markdown. Use '{1}' and a space.", marks.trim(), level)
          : msg("A heading needs a space after '{0}'.", level),
        span: { start, end: span.end + content.trimEnd().length },
        fixes: () => [
          {
            title: msg('Convert to a heading'),
            preferred: true,
            certain: true,
            edits: [{ span, newText: `${level} ` }],
          },
        ],
      };
    }
  },
};

/** A text with heading marks, also in a quote: the space is missing, or at least one mark is full-width. */
export const ALMOST_HEADING =
  /^(?: {0,3}>[ \t]?){0,3} {0,3}(#{1,6}(?![#\s!＃])|(?=[#＃]*＃)[#＃]{1,6}[ \t\u3000]*)([^\r\n]+)/gmu;

/** Whether a line can match `ALMOST_HEADING`: most `#` are before a space, another `#`, or in a link. */
export function mayHaveAlmostHeading(text: string): boolean {
  if (text.includes('＃')) return true;
  for (let at = text.indexOf('#'); at >= 0; at = text.indexOf('#', at + 1)) {
    if (!/[^#\s!]/.test(text.charAt(at + 1))) continue;
    let start = at;
    while (at - start < MOST_MARKS && text.charAt(start - 1) === '#') start--;
    while (isQuoteOrBlank(text.charCodeAt(start - 1))) start--;
    if (start === 0 || LINE_BREAK.test(text.charAt(start - 1))) return true;
  }
  return false;
}

const MOST_MARKS = 6;

/** A space, a tab or `>`. */
function isQuoteOrBlank(unit: number): boolean {
  return unit === 0x20 || unit === 9 || unit === 0x3e;
}

const LINE_BREAK = /[\n\r\u2028\u2029]/;

/**
 * Whether the line is separate and has several words, so that it is probably a heading. `#Word` in a paragraph can be a hashtag,
 * and so can each word in a line of tags.
 */
function isAlone(text: string, { start, end }: Span, content: string): boolean {
  const isFirst = /(?:^|\n\r?\n)$/.test(text.slice(Math.max(0, start - 3), start));
  const isLast = /^\r?(?:\n\r?\n|\n?$)/.test(text.slice(end, end + 4));
  return isFirst && isLast && /^\p{L}\S*\s+\S/u.test(content) && !/\s#\p{L}/u.test(content);
}
