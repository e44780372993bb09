import { msg } from '../../localization/index.ts';
import { placesInProse, proseNear } from '../engine/prose.ts';
import type { Report } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { isAbbreviation } from '../languages/abbreviations.ts';
import { isFunctionWord } from '../../terms/ownWords.ts';
import { isStopWord } from '../languages/functionWords.ts';

/** Two full stops at the end of a sentence, also with a space in between. An ellipsis does not match. */
export const TWO_STOPS = /\.[ \t]{0,2}\.(?=[\s»”"’)\uFDD1]|$)(?![ \t]{1,2}\.)/g;
const MAY_END_A_SENTENCE = /[\p{L}\p{M}\p{N})\]»”"’]/u;

/** Reports two full stops: `market..`, `market. .` */
export function* doubledStops(subject: Subject): Generator<Report> {
  const { text, from } = proseNear(subject);
  for (const { span, found } of placesInProse(subject, TWO_STOPS)) {
    if (!MAY_END_A_SENTENCE.test(text.charAt(span.start - from - 1))) continue;
    yield {
      message: msg("'{0}' should be one full stop.", found[0]),
      span,
      fixes: () => [
        { title: msg("Replace with '{0}'", '.'), preferred: true, certain: true, edits: [{ span, newText: '.' }] },
      ],
    };
  }
}

/** A stop between two words, the second with a capital. */
export const GLUED = /\.(?=\p{Lu})/gu;
/** The complete word before the stop. */
const WORD_BEFORE = /(?:^|[\s(«„“"\uFDD1])((?:\p{L}[\p{L}\p{M}]*-)?\p{L}[\p{L}\p{M}]+[\p{Ll}\p{M}])[)»”]?( ?)$/u;
/** The word after it, and characters which show that the sentence continues. */
const WORD_AFTER = /^(\p{Lu}[\p{Ll}\p{M}]*)(?=[\s,;:!?»”]|$)/u;
/** UTF-16 units on each side. */
const REACH = 60;

/** Reports a sentence without a space after its full stop: `market.Customers`. Names of files, hosts and functions look similar. */
export function* gluedSentences(subject: Subject): Generator<Report> {
  const { text, from } = proseNear(subject);
  const { locale } = subject.facts;
  for (const { span } of placesInProse(subject, GLUED)) {
    const at = span.start - from;
    const [, before, space = ''] = WORD_BEFORE.exec(text.slice(Math.max(0, at - REACH), at)) ?? [];
    const after = WORD_AFTER.exec(text.slice(at + 1, at + 1 + REACH))?.[1];
    if (before === undefined || after === undefined || isAbbreviation(before, locale)) continue;
    if (LATIN.test(before) !== LATIN.test(after)) continue; // `рынок.Docx`
    const isKnown = isStopWord(after, locale) || isFunctionWord(after, locale);
    if (!isOfLanguage(before) && !isOfLanguage(after) && !isKnown) continue;
    if (space !== '' && !isKnown) continue; // `środowisko .Net`
    const whole = { start: span.start - space.length, end: span.end };
    yield {
      message: msg('A space is missing after the full stop.'),
      span: whole,
      fixes: () => [
        { title: msg('Insert a space'), preferred: true, certain: true, edits: [{ span: whole, newText: '. ' }] },
      ],
    };
  }
}

const LATIN = /\p{Script=Latin}/u;

/** Whether the word has a letter that names of files, hosts and functions usually do not have. */
function isOfLanguage(word: string): boolean {
  return /[^\p{ASCII}]/u.test(word);
}
