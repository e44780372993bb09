import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { WordScan } from '../../../server/src/rules/translation/wordScan.ts';

const WORDS = ['the', 'of', "don't", 'où', 'это'];
const scan = new WordScan(WORDS);

describe('the scan for some words', () => {
  for (const { text, number, may } of [
    { text: 'The price of it', number: 2, may: true },
    { text: 'The price of it', number: 3, may: false },
    { text: 'THE the', number: 2, may: true },
    { text: 'there offer', number: 1, may: false },
    { text: "I DON'T know", number: 1, may: true },
    { text: 'Où “the” «of»', number: 3, may: true },
    { text: 'ЭТО', number: 1, may: true },
    { text: 'the', number: 1, may: true },
    { text: '', number: 1, may: false },
  ])
    it(`finds ${may ? '' : 'fewer than '}${number} in '${text}'`, () => {
      assert.equal(scan.mayHave(text, number), may);
    });

  it('never misses a word', () => {
    const piece = fc.oneof(fc.constantFrom(...WORDS, ...WORDS.map((word) => word.toUpperCase())), fc.string());
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join(' ');
        const words = text.toLowerCase().match(/[\p{L}\p{M}]+(?:['’][\p{L}]+)*/gu) ?? [];
        const count = words.filter((word) => WORDS.includes(word)).length;
        assert.ok(count === 0 || scan.mayHave(text, count));
      }),
    );
  });
});
