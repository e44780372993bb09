import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { runsOfCapitals } from '../../../server/src/rules/terms/runsOfCapitals.ts';

describe('runs of capitals', () => {
  for (const { text, least, runs } of [
    { text: 'The CFAA and ABC', least: 4, runs: ['CFAA'] },
    { text: 'The CFAA and ABC', least: 3, runs: ['CFAA', 'ABC'] },
    { text: 'ЗАКОН', least: 4, runs: ['ЗАКОН'] },
    { text: 'aABCD', least: 4, runs: ['ABCD'] },
    { text: '𐐀𐐀', least: 4, runs: [] },
    { text: '', least: 4, runs: [] },
  ])
    it(`of at least ${least} letters in '${text}' are '${runs.join("', '")}'`, () => {
      assert.deepEqual(
        runsOfCapitals(text, least).map(({ start, end }) => text.slice(start, end)),
        runs,
      );
    });

  it('are the matches of a pattern', () => {
    const letter = fc.constantFrom('A', 'B', 'Ж', 'Σ', '𐐀', 'a', 'ж', ' ', '\uD801', '\uDC00', '\uFDD0', '中', '😀');
    fc.assert(
      fc.property(fc.array(letter), fc.integer({ min: 1, max: 5 }), (letters, least) => {
        const text = letters.join('');
        const matches = Array.from(text.matchAll(new RegExp(`\\p{Lu}{${least},}`, 'gu')), ({ 0: run, index }) => ({
          start: index,
          end: index + run.length,
        }));
        assert.deepEqual(runsOfCapitals(text, least), matches);
      }),
    );
  });
});
