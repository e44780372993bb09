import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { resembles } from '../../../server/src/rules/translation/resembles.ts';

describe('a name that a text resembles', () => {
  for (const { name, text, locale, does } of [
    { name: 'Rynek', text: 'To są rynki.', locale: 'pl', does: false },
    { name: 'Rynkowy', text: 'Gospodarka rynkowa rośnie.', locale: 'pl', does: true },
    { name: 'target market', text: 'Markets and targets.', locale: 'en', does: true },
    { name: 'target market', text: 'A target.', locale: 'en', does: false },
    { name: 'IP', text: 'The IP address.', locale: 'en', does: true },
    { name: 'IP', text: 'A zip file.', locale: 'en', does: false },
    { name: 'IP address', text: 'Zip files have addresses.', locale: 'en', does: false },
    { name: 'of the', text: 'Of the market.', locale: 'en', does: false },
    { name: 'a', text: 'a', locale: 'xx', does: false },
    { name: '目标市场', text: '一个市场', locale: 'zh', does: true },
    { name: '', text: 'Text.', locale: 'en', does: false },
  ])
    it(`${does ? 'is' : 'is not'} '${name}' in '${text}'`, () => {
      assert.equal(resembles(name, text, locale), does);
    });

  it('has a beginning of each word in one of the words of the text', () => {
    const piece = fc.oneof(
      fc.constantFrom('market', 'rynkowy', 'ip', 'éta', 'e\u0301ta', '-', '2nd', 'marketing', 'x'),
      fc.string({ maxLength: 6 }),
    );
    const anyText = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(' '));
    fc.assert(
      fc.property(anyText, anyText, (name, text) => {
        assert.equal(resembles(name, text, 'xx'), resemblesWordByWord(name, text));
      }),
    );
  });
});

/** Compares each word of the name with each word of the text, in a language without function words. */
function resemblesWordByWord(name: string, text: string): boolean {
  const words = wordsOf(name).filter((word) => !/^\p{L}$/u.test(word));
  const there = wordsOf(text);
  return words.length > 0 && words.every((word) => there.some((other) => isAlike(word, other)));
}

function isAlike(word: string, other: string): boolean {
  const beginning = word.slice(0, Math.max(4, Math.ceil(word.length * 0.6)));
  return beginning.length < 4 ? other === word : other.includes(beginning);
}

function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}
