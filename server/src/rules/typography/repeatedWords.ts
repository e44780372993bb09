import { msg } from '../../localization/index.ts';
import { proseNear } from '../engine/prose.ts';
import { reachOf } from '../engine/questions.ts';
import type { Report, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { shifted } from '../../markdown/shifted.ts';
import type { Span } from '../../markdown/types.ts';
import { BARRIER } from '../../terms/types.ts';
import { canQualifyAfter, isNeverDoubled, orWords } from '../languages/doubledWords.ts';

/**
 * `the the`, `mienia lub mienia`
 *
 * Measured: all findings are correct: 13 in machine translation (140 articles) and 17 in other text (3,400 articles).
 */
export const repeatedWords: Rule = {
  code: 'repeated-words',
  severity: 'warning',
  scope: 'paragraph',
  summary: 'The same word twice in a row, or a choice between a word and itself: `the the`, `cars or cars`.',
  documentation: {
    why: 'Machine translation gives two synonyms the same translation: `property or assets` becomes `mienia lub mienia`. Words that a language can double (`that that`, `die die`) and names (`Baden Baden`) are not reported. In languages that double words to change their meaning, such as Turkish, Hindi, Vietnamese and Indonesian, only choices are reported.',
    wrong: 'Właściciel traci prawo do mienia lub mienia.',
    right: 'Właściciel traci prawo do mienia lub majątku.',
    measured: { machine: [13, 13], people: [17, 17] },
  },

  *check(subject) {
    yield* doubled(subject);
    yield* choices(subject);
  },
};

/**
 * A word in lower case, and characters that cannot follow it, because it would be part of a longer word or of the name of a file
 * or host.
 */
const WORD = /^\p{Ll}[\p{L}\p{M}]+$/u;
const GOES_ON = /^(?:[\p{L}\p{M}\p{N}'’_@#&/-]|\.\p{L})/u;

function* doubled(subject: Subject): Generator<Report> {
  const { text, from } = proseNear(subject);
  for (const { start, end, length } of equalNeighbors(text)) {
    if (from + start >= reachOf(subject).end) return;
    const word = text.slice(start, start + length);
    if (!WORD.test(word) || GOES_ON.test(text.slice(end, end + 2))) continue;
    const span = { start: from + start, end: from + end };
    if (!isNeverDoubled(word, subject.facts.locale) || isQuoted(subject, span)) continue;
    const edits = [{ span: { start: span.start + length, end: span.end }, newText: '' }];
    yield {
      message: msg("'{0}' is here twice.", word),
      span,
      fixes: () => [{ title: msg('Remove the repeated word'), preferred: true, certain: false, edits }],
    };
  }
}

const LONGEST_WORD = 40;
const OPENING = /[("'\p{Pi}\p{Ps}\uFDD0\uFDD1]/u;

/**
 * Returns words that are followed by white space and the same word: from the start of the first to the end of the second.
 * `length` is that of the word. A loop over UTF-16 units, because patterns with back references are slow.
 */
function* equalNeighbors(text: string): Generator<Span & { readonly length: number }> {
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isBlank(text.charCodeAt(at))) continue;
    const length = at - start;
    let next = at + 1;
    while (next - at < MOST_BLANKS && isBlank(text.charCodeAt(next))) next++;
    if (length > 1 && length <= LONGEST_WORD) {
      const shift = mayOpen(text.charCodeAt(start)) && OPENING.test(text.charAt(start)) ? 1 : 0;
      const word = start + shift;
      if (text.charCodeAt(word) === text.charCodeAt(next) && text.startsWith(text.slice(word, at), next))
        yield { start: word, end: next + length - shift, length: length - shift };
    }
    start = next;
    at = next - 1;
  }
}

/** Whether the unit is not a letter of a common alphabet. Most words fail this test, so the slower pattern is rarely needed. */
function mayOpen(unit: number): boolean {
  return unit < 65 || unit > 0x2000 || unit === 0xab;
}

/** Maximum white space between two words: a line break and the indentation of the next line. */
const MOST_BLANKS = 5;

function isBlank(unit: number): boolean {
  return unit <= 32 && (unit === 32 || unit === 10 || unit === 9 || unit === 13);
}

/** `"unknown unknowns"` and similar: a phrase in quotes or emphasis. */
function isQuoted({ document: { text } }: Subject, { start, end }: Span): boolean {
  return QUOTE.test(text.charAt(start - 1)) && QUOTE.test(text.charAt(end));
}

const QUOTE = /[\p{Pi}\p{Pf}\p{Ps}\p{Pe}"'*_]/u;

/** UTF-16 units on each side of `or` that are checked. The target of a link can be between the words. */
const REACH = 300;
const AFTER_OR = /^[ \t\r\n]{1,3}\uFDD1*(\p{Ll}[\p{L}\p{M}]{2,60})(?![\p{L}\p{M}\p{N}'’_-])\uFDD1*/u;
const PART_OF_WORD = /[\p{L}\p{M}\p{N}'’_-]/u;

/** `X or X`, also with links, a comma or a parenthesis: `cars (or cars)`. */
function* choices(subject: Subject): Generator<Report> {
  const { locale } = subject.facts;
  const { text, from } = proseNear(subject);
  const { end: last } = reachOf(subject);
  for (const or of orWords(locale)) {
    for (let at = text.indexOf(or); at >= 0 && from + at < last; at = text.indexOf(or, at + 1)) {
      // Most are a part of a longer word.
      if (!isBlank(text.charCodeAt(at + or.length)) || isAfterWordUnit(text, at)) continue;
      const choice = choiceAt(text, { start: at, end: at + or.length }, canQualifyAfter(locale));
      if (choice)
        yield {
          message: msg("The two words of this choice are the same: '{0}'.", choice.word),
          span: shifted(choice.span, from),
        };
    }
  }
}

/** Whether an ASCII letter or the like is before the offset, which excludes white space and `(`: quicker than a pattern. */
function isAfterWordUnit(text: string, offset: number): boolean {
  const before = text.charCodeAt(offset - 1);
  return before > 0x28 && before < 0x80;
}

/** Returns the choice around a word that may mean `or`, if both alternatives are the same word. */
function choiceAt(text: string, { start, end }: Span, mustEnd: boolean): { word: string; span: Span } | undefined {
  if (!/[\s(]/.test(text.charAt(start - 1))) return undefined;
  const after = AFTER_OR.exec(text.slice(end, end + REACH));
  const [, word = ''] = after ?? [];
  const before = endOfWordBefore(text, start) - word.length;
  if (!after || !text.startsWith(word, before) || PART_OF_WORD.test(text.charAt(before - 1))) return undefined;
  const next = end + after[0].length;
  if (mustEnd && !ENDS_PHRASE.test(text.slice(next, next + 2))) return undefined;
  return { word, span: { start: before, end: next } };
}

/** Returns the end of the word before `or`. Between the two, there can be a parenthesis, white space, a comma and the target of a link. */
function endOfWordBefore(text: string, or: number): number {
  const first = Math.max(0, or - REACH);
  let at = or;
  if (text.charAt(at - 1) === '(') at--;
  while (at > first && isBlank(text.charCodeAt(at - 1))) at--;
  if (text.charAt(at - 1) === ',') at--;
  while (at > first && text.charAt(at - 1) === BARRIER) at--;
  return at;
}

const ENDS_PHRASE = /^(?:[.,;:!?)»”"\uFDD1]|$)/;
