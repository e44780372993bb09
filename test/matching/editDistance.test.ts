import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { editDistance, typosAllowed } from '../../server/src/matching/editDistance.ts';

describe('editDistance', () => {
  const cases: readonly (readonly [one: string, other: string, distance: number])[] = [
    ['', '', 0],
    ['', 'abc', 3],
    ['market', 'market', 0],
    ['market', 'makret', 1],
    ['market', 'marked', 1],
    ['market', 'mar', 3],
    ['kitten', 'sitting', 3],
  ];
  for (const [one, other, distance] of cases)
    it(`is ${distance} for ${one || '(empty)'} and ${other || '(empty)'}`, () =>
      assert.equal(editDistance(one, other, 5), distance));

  it('is one more than the bound for more distant texts', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(word, word, fc.nat(4), (one, other, bound) => {
        assert.equal(editDistance(one, other, bound), Math.min(editDistance(one, other, 20), bound + 1));
        assert.equal(editDistance(one, other, bound), editDistance(other, one, bound));
      }),
    );
  });
});

describe('typosAllowed', () => {
  const cases: readonly (readonly [length: number, allowed: number])[] = [
    [3, 0],
    [4, 1],
    [7, 1],
    [8, 2],
    [15, 2],
    [16, 3],
  ];
  for (const [length, allowed] of cases)
    it(`returns ${allowed} for ${length} letters`, () => assert.equal(typosAllowed(length), allowed));
});
