import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { TrigramIndex } from '../../server/src/matching/trigramIndex.ts';

const name = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' ', '市', '场'), maxLength: 10 });
const entries = fc.array(fc.tuple(fc.constantFrom('one', 'two', 'three'), name), { maxLength: 12 });

describe('TrigramIndex', () => {
  it('contains what was not removed, regardless of earlier additions', () => {
    fc.assert(
      fc.property(entries, entries, name, (kept, removed, wanted) => {
        const index = new TrigramIndex();
        for (const [key, text] of [...removed, ...kept]) index.add(key, text);
        for (const [key, text] of removed) assert.ok(index.remove(key, text));
        const fresh = new TrigramIndex();
        for (const [key, text] of kept) fresh.add(key, text);
        assert.deepEqual(index.likenesses(wanted), fresh.likenesses(wanted));
      }),
    );
  });

  it('returns the similarity 1 for the name itself, ignoring case and accents', () => {
    const index = new TrigramIndex();
    index.add('node', 'Węzeł');
    // Weights are 32-bit numbers.
    assert.equal(index.likenesses('WEZEŁ').get('node')?.toFixed(6), '1.000000');
  });

  it('returns false if there was nothing to remove', () => assert.ok(!new TrigramIndex().remove('never', 'added')));
});
