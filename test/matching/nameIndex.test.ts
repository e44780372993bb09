import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { isNearTo, NameIndex } from '../../server/src/matching/nameIndex.ts';
import { nearest } from '../../server/src/matching/nearest.ts';
import { TypoIndex } from '../../server/src/matching/typoIndex.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '-', 's'), maxLength: 10 });
const words = fc.uniqueArray(word, { maxLength: 12 });

const same = (text: string): string => text;
const order = (one: string, other: string): number => (one < other ? -1 : 1);

describe('TypoIndex', () => {
  it('finds the same as a comparison with every text, in the same order', () => {
    fc.assert(
      fc.property(words, word, fc.nat(3), (texts, wanted, most) => {
        const index = new TypoIndex();
        for (const text of texts) index.add(text, text);
        assert.deepEqual(index.near(wanted, most), nearest(texts, wanted, { textOf: same, most, order }));
      }),
    );
  });
});

describe('NameIndex', () => {
  it('does not find a text that `isNearTo` does not accept', () => {
    fc.assert(
      fc.property(words, word, word, (keys, otherName, wanted) => {
        const index = new NameIndex();
        for (const key of keys) index.add(key, [otherName]);
        for (const { key } of index.nearest(wanted, 99)) assert.ok(isNearTo([key, otherName])(wanted));
      }),
    );
  });

  it('does not allow typing errors in a short name', () => {
    const index = new NameIndex();
    index.add('seo');
    assert.deepEqual(index.nearest('sea', 3), []);
    assert.deepEqual(index.nearest('SEO', 3), [{ key: 'seo', isSure: true }]);
  });
});

describe('nearest', () => {
  it('returns the nearest first, and equally near candidates in their order', () =>
    assert.deepEqual(nearest(['mark', 'marker', 'market', 'marked'], 'market', { textOf: same, most: 2 }), [
      'market',
      'marker',
      'marked',
      'mark',
    ]));

  it('returns all candidates without a bound', () =>
    assert.deepEqual(nearest(['', 'far away', 'b'], 'b', { textOf: same }), ['b', '', 'far away']));
});
