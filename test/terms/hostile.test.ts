import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { createTermIndex } from '../../server/src/terms/termIndex.ts';
import { indexWith, numbered, term, termSets, termTexts } from '../support/shapes/termShapes.ts';

describe('find in a hostile text returns ordered matches within the text', () => {
  for (const [what, index, piece] of termTexts)
    it(what, () => {
      const text = piece.repeat(12_000);
      let last = 0;
      for (const { start, end } of index.find(text)) {
        assert.ok(last <= start && start < end && end <= text.length);
        last = end;
      }
    });
});

describe('a term index is empty after adding and removing terms', () => {
  for (const [what, locale, make] of termSets)
    it(`with terms ${what}`, () => {
      const terms = numbered(4000, make);
      const index = indexWith(locale, terms);
      assert.equal(index.size, terms.length);
      for (const each of terms) index.remove(each);
      assert.equal(index.size, 0);
    });
});

describe('14,000 terms', () => {
  const many = 14_000;
  const syllables = ['mar', 'ket', 'rin', 'dol', 'ves', 'tan', 'pos', 'lur', 'gem', 'hik'];
  const word = (number: number): string =>
    Array.from(String(number % 9973), (digit) => syllables[Number(digit)]).join('');
  const name = (number: number): string =>
    numbered((number % 3) + 1, (at) => word(number * 7919 + at * 104_729)).join(' ');
  const terms = numbered(many, (number) => term(`c${number}`, name(number)));
  // One word in twenty is a term, as in an article.
  const text = numbered(60_000, (number) => (number % 20 === 0 ? name(number) : `w${number % 3000}`)).join(' ');

  it('finds at least the matches of 100 of them', () => {
    const few = indexWith('en', terms.slice(0, 100)).find(text);
    const all = indexWith('en', terms).find(text);
    assert.ok(few.length > 0 && all.length > few.length);
  });

  it('leaves nothing behind', () => {
    setFlagsFromString('--expose-gc');
    const collect: unknown = runInNewContext('gc');
    const used = (): number => {
      if (typeof collect === 'function') Reflect.apply(collect, undefined, []);
      return process.memoryUsage().heapUsed / 2 ** 20;
    };
    const index = createTermIndex('pl');
    const round = (): void => {
      for (const each of terms) index.add(each);
      index.find(text);
      for (const each of terms) index.remove(each);
    };
    round();
    const before = used();
    for (let time = 0; time < 3; time++) round();
    const megabytes = used() - before;
    assert.ok(megabytes < 4, `${megabytes.toFixed(1)} MB`);
    assert.equal(index.size, 0);
  });

  it('removes all but one, which is still found', () => {
    const index = indexWith('en', [term('market', 'Market')]);
    for (let time = 0; time < 3; time++) {
      for (const each of terms) index.add(each);
      index.find(text);
      for (const each of terms) index.remove(each);
      assert.equal(index.find(`${text} markets`).length, 1);
    }
  });
});
