import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { lineInOther, type LinePair, reversed } from '../../../client/src/compare/lineMap.ts';
import { linePairs, type Part } from '../../../server/src/features/compare/linePairs.ts';

/** A text as the levels of its headings, a space for each line without one: `1 2  2`. */
function part(text: string): Part {
  const headings = Array.from(text).flatMap((level, line) => (level === ' ' ? [] : [{ level: Number(level), line }]));
  return { start: 0, end: text.length, headings };
}

describe('the lines of two versions of a text', () => {
  const cases: readonly (readonly [what: string, text: string, other: string, pairs: string])[] = [
    ['correspond at the start and the end', '   ', '     ', '0-0 3-5'],
    ['correspond at headings in the same order', ' 2  2 ', ' 2 2  ', '0-0 1-1 4-3 6-6'],
    ['correspond level by level', '1 2 3 2 ', '1  2  3  2', '0-0 2-3 4-6 6-9 8-10'],
    ['correspond where a section has other headings inside', ' 2 3 3 2 ', ' 2 3 2 ', '0-0 1-1 7-5 9-7'],
    ['correspond in proportion where the sections differ in number', ' 2 2 ', ' 2 2 2 ', '0-0 5-7'],
    ['correspond where the levels are others', ' 1 1', ' 2 2', '0-0 1-1 3-3 4-4'],
    ['correspond where only one starts with a heading', '2 2 ', '  2 2 ', '0-0 2-4 4-6'],
  ];
  for (const [what, text, other, expected] of cases)
    it(what, () => {
      const pairs = linePairs(part(text), part(other));
      assert.equal(pairs.map((pair) => pair.join('-')).join(' '), expected);
    });

  it('are in order for any headings', () => {
    const anyText = fc.string({ unit: fc.constantFrom(' ', ' ', '1', '2', '3'), maxLength: 30 });
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const pairs = linePairs(part(text), part(other));
        for (const [at, [line, paired]] of pairs.entries()) {
          const [before, pairedBefore] = pairs[at - 1] ?? [-1, 0];
          assert.ok(line > before && paired >= pairedBefore);
        }
      }),
    );
  });
});

describe('a line in the other text', () => {
  const pairs: readonly LinePair[] = [
    [4, 3],
    [10, 6],
    [12, 20],
  ];
  const cases: readonly (readonly [line: number, other: number])[] = [
    [0, 0],
    [4, 3],
    [8, 5],
    [10, 6],
    [11, 13],
    [15, 23],
  ];
  for (const [line, other] of cases)
    it(`is ${other} for ${line}`, () => {
      assert.equal(lineInOther(pairs, line), other);
    });

  it('maps paired lines back', () => {
    for (const [line, other] of pairs) assert.equal(lineInOther(reversed(pairs), other), line);
  });
});
