import { type Message, msg } from '../../localization/index.ts';
import { placesInProse, proseNear } from '../engine/prose.ts';
import type { Report } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { quotesIn } from './quotesInText.ts';

/** A quotation starts after white space or a bracket, and ends before white space or punctuation. */
const BEFORE = /^$|[\s([—–\uFDD1]/;
const AFTER = String.raw`(?=[\s.,;:!?)\]—–\uFDD1]|$)`;
/** Maximum length of a quotation, in UTF-16 units. */
const LONGEST = 300;

const patterns = new Map<string, RegExp>();

/** Reports a space inside the quotation marks of the language: `„ rynek ”`. */
export function* spacedQuotes(subject: Subject): Generator<Report> {
  const { text, from } = proseNear(subject);
  for (const [open = '', close = ''] of quotesIn(subject)) {
    for (const { span, found } of placesInProse(subject, patternOf(open, close))) {
      const [, before = '', content = '', after = ''] = found;
      if (!BEFORE.test(text.charAt(span.start - from - 1))) continue;
      if (!/\p{L}/u.test(content) || (before === '' && after === '')) continue;
      // Two equal marks with a space on one side can be the end of one quotation and the start of the next.
      if (open === close && (before === '' || after === '')) continue;
      if (before !== '') yield deletion(msg("Unexpected space after '{0}'.", open), span.start + 1, before.length);
      if (after !== '')
        yield deletion(msg("Unexpected space before '{0}'.", close), span.end - 1 - after.length, after.length);
    }
  }
}

function patternOf(open: string, close: string): RegExp {
  const key = open + close;
  let pattern = patterns.get(key);
  if (!pattern) {
    const content = String.raw`([ \t]{0,3})((?![ \t])[^${open}${close}\r\n]{1,${LONGEST}}?)([ \t]{0,3})`;
    pattern = new RegExp(`${open}${content}${close}${AFTER}`, 'gu');
    patterns.set(key, pattern);
  }
  return pattern;
}

function deletion(message: Message, start: number, length: number): Report {
  const span = { start, end: start + length };
  return {
    message,
    span,
    fixes: () => [{ title: msg('Remove the space'), preferred: true, certain: true, edits: [{ span, newText: '' }] }],
  };
}
