import assert from 'node:assert/strict';
import { joinEntries } from '../../../server/src/glossary/sources/joinEntries.ts';

/** An entry is its name, with its id after `#` if that is not the name in lower case. */
function entriesOf(text: string) {
  return text.split(', ').map((entry) => {
    const [name = '', id = name.toLowerCase().replaceAll(' ', '-')] = entry.split('#');
    return { name, id };
  });
}

describe('joinEntries', () => {
  const cases: readonly (readonly [what: string, source: string, translated: string, pairs: string])[] = [
    ['the same ids, in any order', 'Niche, Market, Brand', 'Marka#brand, Nisza#niche', '2 0'],
    ['the order, if the numbers are equal', 'Shop, Brand, Niche', 'Sklep, Marka, Nisza', '0 1 2'],
    ['the order between pairs', 'Shop, Brand, Niche, Account', 'Sklep, Marka#brand, Nisza, Konto', '0 1 2 3'],
    ['no order if the numbers differ', 'Shop, Brand, Niche', 'Sklep, Marka', '- -'],
    [
      'the order up to the place where the numbers differ',
      'Shop, Brand, Niche, Account',
      'Sklep, Marka#brand, Konto',
      '0 1 -',
    ],
    ['a word of one name only', 'Chart, Market chart, Niche', 'Wykres market, Nisza, Marka', '1 - -'],
    ['no word of two names', 'Market chart, Market share', 'Wykres (market)', '-'],
    ['no order if both are sorted', 'Account, Brand, Niche', 'Konto, Marka, Nisza', '- - -'],
    ['no order if most pairs are in another one', 'A, B, C, D, Rest', 'D, C, B, A, Reszta', '3 2 1 0 -'],
  ];
  for (const [what, source, translated, pairs] of cases) {
    it(`pairs by ${what}`, () => {
      const result = joinEntries(entriesOf(source), entriesOf(translated));
      assert.equal(result.map((at) => at ?? '-').join(' '), pairs);
    });
  }

  it('returns one pair for each of many entries', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => ({ id: `id-${at}`, name: `same words ${at}` }));
    assert.deepEqual(
      joinEntries(many, many),
      many.map((_, at) => at),
    );
  });
});
