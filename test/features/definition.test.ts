import assert from 'node:assert/strict';
import { locationsOf } from '../../server/src/features/definition.ts';
import { Desk } from '../support/desk.ts';

const GLOSSARY = `
=== glossary/en/brand.md "Brand"
=== glossary/en/loyalty.md "Loyalty"
=== glossary/pl/brand.md "Marka"
=== glossary/sv/brand.md "Varumärke"
`;

let polish: Desk;
before(async () => {
  polish = await Desk.of(GLOSSARY, 'glossary/pl/brand.md');
});

describe('definition', () => {
  const cases: readonly (readonly [what: string, marked: string, paths: string])[] = [
    ["the reader's article before the source's", '[x](/bra|nd)', 'glossary/pl/brand.md'],
    ['where the link leads before all', '[x](/sv/bra|nd)', 'glossary/sv/brand.md'],
    ["the source's article where there is no other", '[x](/loy|alty)', 'glossary/en/loyalty.md'],
    ['the article of a mention', 'Nowa mar|ka.', 'glossary/pl/brand.md'],
    ['the article that a fragment is in', '[x](/loy|alty#history)', 'glossary/en/loyalty.md'],
    ['nothing for what is not there', '[x](/no|-such)', ''],
    ['nothing for other sites', '[x](https://ex|ample.com)', ''],
    ['nothing for other words', 'in|ne', ''],
  ];
  for (const [what, marked, paths] of cases)
    it(`leads to ${what}`, () => assert.equal(polish.definitions(marked).join(' '), paths));

  it('underlines the whole link', () => {
    const range = { start: { line: 0, character: 2 }, end: { line: 0, character: 13 } };
    assert.deepEqual(polish.definition('a [x](/bra|nd)')[0]?.originSelectionRange, range);
  });

  it('is a plain location for clients that know no links', () => {
    const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    assert.deepEqual(locationsOf(polish.definition('[x](/loy|alty)')), [
      { uri: 'glossary:glossary/en/loyalty.md', range: top },
    ]);
  });
});

describe('document links', () => {
  const cases: readonly (readonly [what: string, text: string, targets: string])[] = [
    ["lead to the reader's article", '[x](/brand)', 'glossary/pl/brand.md'],
    ["lead to the source's article where there is no other", '[x](/loyalty)', 'glossary/en/loyalty.md'],
    ['lead to the locale that is named', '[x](/sv/brand)', 'glossary/sv/brand.md'],
    ['stand for each link', '[x](/brand) [y](/brand)', 'glossary/pl/brand.md glossary/pl/brand.md'],
    ['are none for what is not there', '[x](/no-such)', ''],
    ['are none in code', '`[x](/brand)`', ''],
    ['are none to other sites', '[x](https://example.com)', ''],
  ];
  for (const [what, text, targets] of cases) {
    it(what, () => {
      const found = polish.links(text).map(({ target = '' }) => target.slice('glossary:'.length));
      assert.equal(found.join(' '), targets);
    });
  }

  it('cover the target alone and show the title', () => {
    const range = { start: { line: 0, character: 4 }, end: { line: 0, character: 10 } };
    assert.deepEqual(polish.links('[x](/brand)'), [
      { range, target: 'glossary:glossary/pl/brand.md', tooltip: 'Marka' },
    ]);
  });
});
