import assert from 'node:assert/strict';
import { mentionSearch } from '../../server/src/features/references.ts';
import { EditorFixture } from '../support/editorFixture.ts';
import { filesOfTree, rootOf } from '../support/tree.ts';

const GLOSSARY = `
=== glossary/en/brand.md "Brand"
See [loyalty](/loyalty).
=== glossary/en/loyalty.md "Loyalty"
To a [brand](/brand), and to no other [one](/Brand).
=== glossary/fi/loyalty.md "Uskollisuus"
Kun [tuotemerkkiä][a] ostetaan aina.

[a]: /brand
=== glossary/pl/brand.md "Marka"
=== glossary/pl/zeal.md "Zapał"
Do [marki](/brand)

oraz do [jej znaku](/en/brand).
=== glossary/pl/loyalty.md "Lojalność"
Wobec [marki](/brand).
=== glossary/sv/loyalty.md "Lojalitet"
Till ett <a href="/brand">varumärke</a>.
`;

let polish: EditorFixture;
before(async () => {
  polish = await EditorFixture.of(GLOSSARY, 'glossary/pl/brand.md');
});

const ALL = [
  'glossary/pl/brand.md:1 Marka',
  'glossary/pl/loyalty.md:5 [marki](/brand)',
  'glossary/pl/zeal.md:5 [marki](/brand)',
  'glossary/pl/zeal.md:7 [jej znaku](/en/brand)',
  'glossary/en/loyalty.md:5 [brand](/brand)',
  'glossary/fi/loyalty.md:5 [tuotemerkkiä][a]',
  'glossary/sv/loyalty.md:5 <a href="/brand">varumärke</a>',
];

describe('references', () => {
  for (const marked of ['[x](/bra|nd)', '[ma|rka](/brand)', 'Nowa mar|ka.', '# Mar|ka', '---\ntitle: Ma|rka\n---\n'])
    it(`are the article itself, the reader's locale, then the others: ${JSON.stringify(marked)}`, () =>
      assert.deepEqual(polish.references(marked), ALL));

  it('start with the locale of the request', () => {
    assert.deepEqual(polish.at('glossary/fi/loyalty.md').references('[x](/bra|nd)'), [
      'glossary/en/brand.md:1 Brand', // there is no Finnish article
      ALL[5],
      ALL[4],
      ...ALL.slice(1, 4),
      ALL[6],
    ]);
  });

  it('are found for a concept without an article', () => {
    assert.deepEqual(polish.references('[x](/Bra|nd)'), ['glossary/en/loyalty.md:5 [one](/Brand)']);
  });

  for (const marked of ['in|ne', '[x](https://exa|mple.com)'])
    it(`do not exist for ${marked}`, () => assert.deepEqual(polish.references(marked), []));
});

describe('the search for mentions', () => {
  it('covers the other articles of the locale, and excludes articles by their text', async () => {
    const [glossary] = (await rootOf(filesOfTree(GLOSSARY))).glossaries;
    assert.ok(glossary);
    const { paths, mayMention } = mentionSearch(glossary, { slug: 'brand', locale: 'pl' });
    assert.deepEqual(paths, ['glossary/pl/loyalty.md', 'glossary/pl/zeal.md']);
    assert.deepEqual(['O markach.', 'O innych.'].map(mayMention), [true, false]);
    assert.deepEqual(mentionSearch(glossary, { slug: 'brand', locale: 'fi' }).paths, []);
  });
});
