import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { mayHaveFragment } from '../../../server/src/rules/links/brokenFragment.ts';
import { STOP } from '../../../server/src/rules/typography/brokenSentence.ts';
import { cluesIn } from '../../../server/src/rules/typography/clues.ts';
import { ALMOST_HEADING, mayHaveAlmostHeading } from '../../../server/src/rules/typography/headingNoSpace.ts';
import { DASH_ITEM, mayHaveDashItem } from '../../../server/src/rules/typography/listMarker.ts';
import {
  DOUBLED_IN_PROSE,
  PARENTHESES,
  SPACE_BEFORE,
} from '../../../server/src/rules/typography/punctuationArtefact.ts';
import { GLUED, TWO_STOPS } from '../../../server/src/rules/typography/stops.ts';
import { areParenthesesPaired, loneParenthesis } from '../../../server/src/rules/typography/unbalanced.ts';
import { BARRIER, TRANSPARENT } from '../../../server/src/terms/types.ts';

const RUNS = 6000;

/** Texts of everything that the questions and the searches distinguish; the second letters are beyond the basic plane. */
const anyText = fc
  .array(
    fc.constantFrom(
      ...'. , ; : ! ? ( ) （ ） " … - ^ = o # ＃ > – • _ 1 b ǅ 中'.split(' '),
      'a',
      '𐐨',
      'B',
      '𐐀',
      ' ',
      '\t',
      '\n',
      '\n\n',
      '\n\n– a',
      `. ${TRANSPARENT}a `,
      `.${BARRIER} a `,
      '(a',
      ' :)',
      '\r\n',
      '\r',
      TRANSPARENT,
      BARRIER,
    ),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => pieces.join(''));

/** Each question, and whether the search that it precedes finds something in a text. */
const questions: Readonly<Record<string, readonly [ask: (text: string) => boolean, finds: (text: string) => boolean]>> =
  {
    'two marks in a row': [(text) => cluesIn(text).doubledMark, matches(DOUBLED_IN_PROSE)],
    'a space before a mark': [(text) => cluesIn(text).spaceBeforeMark, matches(SPACE_BEFORE)],
    'two full stops': [(text) => cluesIn(text).twoStops, matches(TWO_STOPS)],
    'a full stop before a capital': [(text) => cluesIn(text).gluedStop, matches(GLUED)],
    'a small letter after a full stop': [(text) => cluesIn(text).smallAfterStop, matches(STOP)],
    'a space inside parentheses': [
      (text) => cluesIn(text).spaceInParentheses,
      (text) => Array.from(text.matchAll(PARENTHESES)).some(([, inner = '']) => /^[ \t]|[ \t]$/.test(inner)),
    ],
    'an unpaired parenthesis': [
      (text) => !areParenthesesPaired(text),
      (text) => text.split(BARRIER).some((paragraph) => loneParenthesis(paragraph) !== undefined),
    ],
    'a heading without a space': [mayHaveAlmostHeading, matches(ALMOST_HEADING)],
    'a list item with a dash': [mayHaveDashItem, matches(DASH_ITEM)],
    'a link to a section': [mayHaveFragment, matches(/#[^\s#]/)],
  };

describe('a search that is left out finds nothing', () => {
  for (const [name, [ask, finds]] of Object.entries(questions))
    it(name, () => {
      let found = 0;
      let skipped = 0;
      fc.assert(
        fc.property(anyText, (text) => {
          if (finds(text)) found++;
          if (ask(text)) return;
          skipped++;
          assert.equal(finds(text), false);
        }),
        { numRuns: RUNS },
      );
      assert.ok(found > 0, 'the search finds something in some text');
      assert.ok(skipped > 0, 'it is left out for some text');
    });
});

function matches(pattern: RegExp): (text: string) => boolean {
  return (text) => text.search(pattern) >= 0;
}
