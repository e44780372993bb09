import { type Message, msg } from '../../localization/index.ts';
import { languageOf } from '../../glossary/locales.ts';
import type { Span } from '../../markdown/types.ts';
import { placesInProse, proseNear } from '../engine/prose.ts';
import { once } from '../engine/once.ts';
import { TRANSPARENT } from '../../terms/types.ts';
import type { Report, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';
import { cluesOf } from './clues.ts';
import { leftovers } from './leftovers.ts';
import { spacedQuotes } from './spacedQuotes.ts';
import { doubledStops, gluedSentences } from './stops.ts';
import { unbalanced } from './unbalanced.ts';

/**
 * `[rynek docelowy](/target-market),. aby`, `słowo , słowo`, `( słowo )`
 *
 * Measured for stops, quotation marks, counterparts and leftovers: all findings are correct: 34 in machine translation (140
 * articles) and 23 in text by people (3,400 articles).
 */
export const punctuationArtefact: Rule = {
  code: 'punctuation-artefact',
  severity: 'warning',
  scope: 'paragraph',
  summary:
    'Misplaced punctuation from machine translation, such as `,.`, a space before a comma or inside parentheses, `. .`, a lone parenthesis, or `****`.',
  documentation: {
    why: 'Machine translation leaves extra punctuation and spaces around links. Also reported: two full stops, no space between two sentences, a space inside the quotation marks of the language, a parenthesis or quotation mark without the other one in its paragraph, and what is left of markup (`****`) and of escapes (`\\u00e9`). In French, a space before `;`, `!` and `?` and inside `« »` is correct and not reported. Names of files, numbers and abbreviations are not taken for sentences.',
    wrong: 'Firma zna swój [rynek docelowy](/target-market),. aby dotrzeć do klientów.',
    right: 'Firma zna swój [rynek docelowy](/target-market), aby dotrzeć do klientów.',
    measured: { machine: [34, 34], people: [60, 62] },
  },

  *check(subject) {
    yield* doubledAfterLinks(subject);
    const { doubledMark, spaceBeforeMark, spaceInParentheses, twoStops, gluedStop } = cluesOf(subject);
    if (doubledMark) yield* doubledInProse(subject);
    if (spaceBeforeMark) yield* spaceBefore(subject);
    if (spaceInParentheses) yield* spacesInParentheses(subject);
    if (twoStops) yield* doubledStops(subject);
    if (gluedStop) yield* gluedSentences(subject);
    yield* spacedQuotes(subject);
    yield* unbalanced(subject);
    yield* leftovers(subject);
  },
};

/** Two marks instead of one. An ellipsis does not match. */
const DOUBLED = /^(?:([,;:])\.|,,|;,|\.\.|\.,)(?![.,])/;

/** `[Acme Inc](/acme).,` can be correct. */
const ABBREVIATION = /(?<![\p{L}\p{N}])\p{L}{1,4}$/u;

function* doubledAfterLinks({ document: { text, links } }: Subject): Generator<Report> {
  for (const { span, text: seen } of links) {
    const second = text.charAt(span.end + 1);
    if (second !== '.' && second !== ',') continue;
    const after = text.slice(span.end, span.end + 40);
    const marks = DOUBLED.exec(after)?.[0];
    if (marks === undefined || (marks === '.,' && ABBREVIATION.test(seen))) continue;
    yield doubled(marks, { start: span.end, end: span.end + marks.length }, after.slice(marks.length));
  }
}

/** Two marks that no language writes after a word. `.,` is not included, because it can follow an abbreviation. */
export const DOUBLED_IN_PROSE = /(?:[,;:]\.|[,;],)(?=[ \t\r\n\uFDD1]|$)/g;

const endsOfLinks = once(({ document }): ReadonlySet<number> => new Set(document.links.map(({ span }) => span.end)));

function* doubledInProse(subject: Subject): Generator<Report> {
  for (const { span, found } of placesInProse(subject, DOUBLED_IN_PROSE)) {
    const { text, from } = proseNear(subject);
    const start = span.start - blanksBefore(text, span.start - from);
    if (endsOfLinks(subject).has(span.start)) continue;
    const before = text.slice(Math.max(0, start - from - 8), start - from).replaceAll(TRANSPARENT, '');
    if (/\p{L}$/u.test(before) || endsOfLinks(subject).has(start))
      yield doubled(found[0], { start, end: span.end }, text.slice(span.end - from, span.end - from + 40));
  }
}

/** `span`: the marks, with any spaces before them. */
function doubled(marks: string, span: Span, after: string): Report {
  const kept = intendedMarks(marks, after);
  return {
    message: msg("'{0}' should be one punctuation mark.", marks),
    span,
    fixes: () =>
      kept.map((mark, rank) => ({
        title: msg("Replace with '{0}'", mark),
        preferred: rank === 0,
        certain: kept.length === 1,
        edits: [{ span, newText: mark }],
      })),
  };
}

/** Returns the intended mark. Before a capital, the text can be a new sentence, a name or a German noun: then both marks are offered. */
function intendedMarks(marks: string, after: string): string[] {
  const [first = '', second = ''] = marks;
  if (first === second) return [first];
  return /^\s*\p{Lu}/u.test(after) ? [first, second] : [first === '.' ? second : first];
}

/** In French, a space before these is correct. */
const SPACED_IN_FRENCH = new Set([';', '!', '?']);
/** The mark with the last space before it. Matching all spaces would be slow in a text with many spaces. */
export const SPACE_BEFORE = /[ \t]([,;!?.])(?=[ \t\r\n\uFDD1]|$)/g;
const MAY_END_A_PHRASE = /[\p{L}\p{M}\p{N})\]»”"]$/u;

function* spaceBefore(subject: Subject): Generator<Report> {
  const isFrench = languageOf(subject.facts.locale) === 'fr';
  for (const { span, found } of placesInProse(subject, SPACE_BEFORE)) {
    const [, mark = ''] = found;
    if (isFrench && SPACED_IN_FRENCH.has(mark)) continue;
    const { text, from } = proseNear(subject);
    const end = span.start + 1;
    const start = end - blanksBefore(text, end - from);
    // Checked here and not in the pattern, because a lookbehind at every space would be slow.
    const before = text.slice(Math.max(0, start - from - 8), start - from);
    const endsPhrase = MAY_END_A_PHRASE.test(before.replaceAll(TRANSPARENT, ''));
    if (endsPhrase || endsOfLinks(subject).has(start))
      yield deletion(msg("Unexpected space before '{0}'.", mark), { start, end });
  }
}

/** Returns the number of spaces and tabs before the offset. */
function blanksBefore(text: string, offset: number): number {
  let start = offset;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  return offset - start;
}

/** Within one line. The text in between must contain a letter, so that `( )` and formulas are not reported. */
export const PARENTHESES = /\(([^()\r\n]{1,300})\)/g;

function* spacesInParentheses(subject: Subject): Generator<Report> {
  for (const { span, found } of placesInProse(subject, PARENTHESES)) {
    const inner = found[1] ?? '';
    if (!/\p{L}/u.test(inner) || mayBecomeTarget(subject, span.start)) continue;
    const before = /^[ \t]+/.exec(inner)?.[0].length ?? 0;
    const after = blanksBefore(inner, inner.length);
    if (before > 0)
      yield deletion(msg("Unexpected space after '{0}'.", '('), {
        start: span.start + 1,
        end: span.start + 1 + before,
      });
    if (after > 0)
      yield deletion(msg("Unexpected space before '{0}'.", ')'), { start: span.end - 1 - after, end: span.end - 1 });
  }
}

/**
 * Whether the parenthesis could become the target of a link or definition without the spaces, because of brackets before it:
 * `[a]:( b )`.
 */
function mayBecomeTarget({ document: { text } }: Subject, start: number): boolean {
  return /\][ \t]{0,3}:?[ \t]{0,3}$/.test(text.slice(Math.max(0, start - 10), start));
}

function deletion(message: Message, span: Span): Report {
  return {
    message,
    span,
    fixes: () => [{ title: msg('Remove the space'), preferred: true, certain: true, edits: [{ span, newText: '' }] }],
  };
}
