import { languageOf } from '../../glossary/locales.ts';
import type { Span } from '../../markdown/types.ts';
import { placesInProse, proseNear } from '../engine/prose.ts';
import { TRANSPARENT } from '../../terms/types.ts';
import type { Report, Rule } from '../engine/rule.ts';
import type { Subject } from '../engine/subject.ts';

/** `[rynek docelowy](/target-market),. aby`, `słowo , słowo`, `( słowo )` */
export const punctuationArtefact: Rule = {
  code: 'punctuation-artefact',
  severity: 'warning',
  scope: 'paragraph',
  summary:
    'Punctuation that machine translation left behind: `,.` after a link, a space before a comma or inside parentheses.',
  documentation: {
    why: 'Machine translation works around links and leaves marks where it put the pieces together again. In French, a space before `;`, `!` and `?` is right and not reported.',
    wrong: 'Firma zna swój [rynek docelowy](/target-market),. aby dotrzeć do klientów.',
    right: 'Firma zna swój [rynek docelowy](/target-market), aby dotrzeć do klientów.',
  },

  *check(subject) {
    yield* doubledAfterLinks(subject);
    yield* spaceBefore(subject);
    yield* spaceInParentheses(subject);
  },
};

/** Two marks where one belongs. An ellipsis is none of these. */
const DOUBLED = /^(?:([,;:])\.|,,|;,|\.\.|\.,)(?![.,])/;

/** `[Acme Inc](/acme).,` may be right. */
const ABBREVIATION = /(?<![\p{L}\p{N}])\p{L}{1,4}$/u;

function* doubledAfterLinks({ document: { text, links } }: Subject): Generator<Report> {
  for (const { span, text: seen } of links) {
    const after = text.slice(span.end, span.end + 40);
    const marks = DOUBLED.exec(after)?.[0];
    if (marks === undefined || (marks === '.,' && ABBREVIATION.test(seen))) continue;
    const kept = keptMark(marks, after.slice(marks.length));
    const place = { start: span.end, end: span.end + marks.length };
    yield {
      message: `'${marks}' should be one punctuation mark.`,
      span: place,
      fixes: () =>
        kept.map((mark, rank) => ({
          title: `Replace with '${mark}'`,
          preferred: rank === 0,
          certain: kept.length === 1,
          edits: [{ span: place, newText: mark }],
        })),
    };
  }
}

/** Which mark is meant. Before a capital a sentence may start, or a name or a German noun stand: then a person decides. */
function keptMark(marks: string, after: string): string[] {
  const [first = '', second = ''] = marks;
  if (first === second) return [first];
  return /^\s*\p{Lu}/u.test(after) ? [first, second] : [first === '.' ? second : first];
}

/** In French these have a space before them. */
const SPACED_IN_FRENCH = new Set([';', '!', '?']);
/** The mark with the last of the spaces before it: looking for all of them would take long in a text of spaces. */
const SPACE_BEFORE = /[ \t]([,;!?.])(?=[ \t\r\n\uFDD1]|$)/g;
const MAY_END_A_PHRASE = /[\p{L}\p{M}\p{N})\]»”"]$/u;

function* spaceBefore(subject: Subject): Generator<Report> {
  const isFrench = languageOf(subject.facts.locale) === 'fr';
  const endsOfLinks = new Set(subject.document.links.map(({ span }) => span.end));
  for (const { span, found } of placesInProse(subject, SPACE_BEFORE)) {
    const [, mark = ''] = found;
    if (isFrench && SPACED_IN_FRENCH.has(mark)) continue;
    const { text, from } = proseNear(subject);
    const end = span.start + 1;
    const start = end - blanksBefore(text, end - from);
    // Asked afterwards: looking back at every space of the text would cost more than all the rest.
    const before = text.slice(Math.max(0, start - from - 8), start - from);
    const endsPhrase = MAY_END_A_PHRASE.test(before.replaceAll(TRANSPARENT, ''));
    if (endsPhrase || endsOfLinks.has(start)) yield deletion(`Unexpected space before '${mark}'.`, { start, end });
  }
}

/** How many spaces and tabs stand before the offset. */
function blanksBefore(text: string, offset: number): number {
  let start = offset;
  while (text[start - 1] === ' ' || text[start - 1] === '\t') start--;
  return offset - start;
}

/** Within a line; the text in between has a letter, so that `( )` and formulas stay. */
const PARENTHESES = /\(([^()\r\n]{1,300})\)/g;

function* spaceInParentheses(subject: Subject): Generator<Report> {
  for (const { span, found } of placesInProse(subject, PARENTHESES)) {
    const inner = found[1] ?? '';
    if (!/\p{L}/u.test(inner) || mayBecomeTarget(subject, span.start)) continue;
    const before = /^[ \t]+/.exec(inner)?.[0].length ?? 0;
    const after = blanksBefore(inner, inner.length);
    if (before > 0)
      yield deletion("Unexpected space after '('.", { start: span.start + 1, end: span.start + 1 + before });
    if (after > 0) yield deletion("Unexpected space before ')'.", { start: span.end - 1 - after, end: span.end - 1 });
  }
}

/** Whether brackets before the parenthesis could make it the target of a link or definition once the spaces are gone: `[a]:( b )`. */
function mayBecomeTarget({ document: { text } }: Subject, start: number): boolean {
  return /\][ \t]{0,3}:?[ \t]{0,3}$/.test(text.slice(Math.max(0, start - 10), start));
}

function deletion(message: string, span: Span): Report {
  return {
    message,
    span,
    fixes: () => [{ title: 'Remove the space', preferred: true, certain: true, edits: [{ span, newText: '' }] }],
  };
}
