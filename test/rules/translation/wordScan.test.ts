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
    { text: 'the→of™', number: 2, may: true },
    { text: 'это。the🎉of', number: 3, may: true },
    { text: '', number: 1, may: false },
  ])
    it(`finds ${may ? '' : 'fewer than '}${number} in '${text}'`, () => {
      assert.equal(scan.mayHave(text, number), may);
    });

  for (const { text, share, may } of [
    { text: 'the old price of gold', share: 0.4, may: true },
    { text: 'the old price of gold', share: 0.5, may: false },
    { text: 'the old price of gold and silver', share: 0.3, may: false },
    { text: 'the «starą cenę» of złota', share: 0.4, may: true },
    { text: 'the', share: 1, may: true },
  ])
    it(`finds ${may ? '' : 'no '}share of ${share} in '${text}'`, () => {
      assert.equal(scan.mayHave(text, 1, share), may);
    });

  const anyText = fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...WORDS,
          ...WORDS.map((word) => word.toUpperCase()),
          'price',
          "it's",
          'aªb',
          'İ',
          '\n',
          '-',
          '→',
          '™',
          '、',
          '🎉',
        ),
        fc.string(),
      ),
    )
    .chain((pieces) => fc.constantFrom(' ', ' ', ', ', "'", '').map((between) => pieces.join(between)));

  it('never misses a word', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const count = wordsIn(text).filter((word) => WORDS.includes(word)).length;
        assert.ok(count === 0 || scan.mayHave(text, count));
      }),
    );
  });

  it('never takes the share of the words for smaller than it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const words = wordsIn(text);
        const count = words.filter((word) => WORDS.includes(word)).length;
        assert.ok(count === 0 || scan.mayHave(text, count, count / words.length));
      }),
    );
  });
});

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+(?:['’][\p{L}]+)*/gu) ?? [];
}
