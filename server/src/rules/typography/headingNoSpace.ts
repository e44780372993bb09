import { msg } from '../../localization/index.ts';
import type { Span } from '../../markdown/types.ts';
import { placesInText, proseNear } from '../engine/prose.ts';
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

  mayReport: (text) => text.search(ALMOST_HEADING) >= 0,

  *check(subject) {
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
const ALMOST_HEADING =
  /^(?: {0,3}>[ \t]?){0,3} {0,3}(#{1,6}(?![#\s!＃])|(?=[#＃]*＃)[#＃]{1,6}[ \t\u3000]*)([^\r\n]+)/gmu;

/**
 * Whether the line is separate and has several words, so that it is probably a heading. `#Word` in a paragraph can be a hashtag,
 * and so can each word in a line of tags.
 */
function isAlone(text: string, { start, end }: Span, content: string): boolean {
  const isFirst = /(?:^|\n\r?\n)$/.test(text.slice(Math.max(0, start - 3), start));
  const isLast = /^\r?(?:\n\r?\n|\n?$)/.test(text.slice(end, end + 4));
  return isFirst && isLast && /^\p{L}\S*\s+\S/u.test(content) && !/\s#\p{L}/u.test(content);
}
