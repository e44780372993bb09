import assert from 'node:assert/strict';
import { ENTRY_GLOSSARY } from '../support/entryGlossary.ts';
import { checkRename, nameAt, renameTree } from '../support/renaming.ts';

/** The glossary with a cursor mark in these words of it. */
function marked(words: string, tree = ENTRY_GLOSSARY): string {
  const plain = words.replace('¦', '');
  assert(tree.includes(plain), plain);
  return tree.replace(plain, () => words);
}

const NICHE = `
docs/en/glossary.md: A name that buyers know. See [niche](#gap).
docs/en/glossary.md: ## Niche {#gap}
docs/en/glossary.md: It is part of a [niche](#gap).
docs/en/intro.md: A [niche](glossary.md#gap), its [price](table.md#price) and a niche.
docs/pl/glossary.md: ## Nisza {#gap}
docs/pl/intro.md: Nasza [nisza](glossary.md#gap).
`;

describe('renaming an entry', () => {
  const places: readonly (readonly [what: string, words: string])[] = [
    ['its id', '## Niche {#ni¦che}'],
    ['its name', '## Ni¦che {#niche}'],
    ['its name in another locale', '## Nis¦za {#niche}'],
    ['a link in its page', 'See [niche](#ni¦che)'],
    ['a link in another page', 'Nasza [nisza](glossary.md#ni¦che)'],
  ];
  for (const [what, words] of places)
    it(`changes the ids and links of all locales, from ${what}`, async () => checkRename(marked(words), 'gap', NICHE));

  it('changes the id of a row', async () =>
    checkRename(
      marked('| pri¦ce |'),
      'cost',
      `
      docs/en/intro.md: A [niche](glossary.md#niche), its [price](table.md#cost) and a niche.
      docs/en/table.md: | Price | What a buyer pays. | cost |
      docs/pl/table.md: | Cena | Kwota. | cost |
      `,
    ));

  it('changes the shared id of a row with a column for each locale once', async () =>
    checkRename(
      `
      === glosswright.config.json
      { "layouts": [{ "pages": [{ "path": "terms.md", "entries": { "kind": "table", "id": "Id", "locales": { "en": "en", "de": "de" } } }], "site": [{ "path": "{any**}.md", "locale": "de" }] }] }
      === terms.md
      | en | de | Id |
      | --- | --- | --- |
      | price | Pre¦is | price |
      === intro.md
      Ein [Preis](terms.md#price).
      `,
      'cost',
      `
      intro.md: Ein [Preis](terms.md#cost).
      terms.md: | price | Preis | cost |
      `,
    ));

  it('changes the id of a bold item', async () =>
    checkRename(marked('**Ti¦ll**'), 'checkout', 'docs/en/list.md: - **Till** {#checkout}: a place to pay.'));

  it('changes the shared id of an item of data once', async () =>
    checkRename(marked('term: Lojal¦ność'), 'fidelity', 'terms.yml: - slug: fidelity'));

  it('follows the address of a page, and keeps its encoding', async () =>
    checkRename(
      `
      === glosswright.config.json
      { "layouts": [{ "pages": [{ "path": "content/{locale}/docs/glossary.md", "entries": { "kind": "headings", "levels": [2] } }], "site": ["content/{locale}/{any**}.md"] }] }
      === content/en/docs/glossary.md
      ## Café {#caf¦é}

      A place.
      === content/en/docs/intro.md
      [a](/docs/glossary/#caf%C3%A9) [b](/en/docs/glossary/#café) [c](glossary.md#café)
      `,
      'bar-é',
      `
      content/en/docs/glossary.md: ## Café {#bar-é}
      content/en/docs/intro.md: [a](/docs/glossary/#bar-%C3%A9) [b](/en/docs/glossary/#bar-é) [c](glossary.md#bar-é)
      `,
    ));

  it('changes nothing outside of the section of a page', async () =>
    checkRename(
      `
      === glosswright.config.json
      { "layouts": [{ "pages": [{ "path": "README.md", "locale": "en", "section": "Glossary", "entries": { "kind": "headings", "levels": [3] } }], "site": [{ "path": "docs/{any**}.md", "locale": "en" }] }] }
      === README.md
      # Shop

      ### Other {#other}

      A [niche](#niche).

      ## Glossary

      ### Ni¦che {#niche}

      Small.

      ## License

      ### Niche {#license}
      === docs/intro.md
      A [niche](../README.md#niche), see [other](../README.md#other).
      `,
      'gap',
      `
      README.md: A [niche](#gap).
      README.md: ### Niche {#gap}
      docs/intro.md: A [niche](../README.md#gap), see [other](../README.md#other).
      `,
    ));

  it('writes an explicit id where the other entries of the page have one', async () =>
    checkRename(marked('## Ni¦che\n', ENTRY_GLOSSARY.replace('## Niche {#niche}', '## Niche\n')), 'gap', NICHE));

  const refusals: readonly (readonly [what: string, tree: string, newName: string, reason: RegExp])[] = [
    ['an id that another entry has', marked('## Ni¦che {'), 'brand', /^refused: The article 'brand' already exists/],
    [
      'an id that a section has',
      marked('## Ni¦che {'),
      'glossary',
      /^refused: 'docs\/en\/glossary\.md' already has a section/,
    ],
    ['an id with other signs', marked('## Ni¦che {'), 'a(b)', /^refused: 'a\(b\)' cannot be the id of an entry/],
    [
      'an id in a data file that is read only',
      marked('slug: slo¦gan'),
      'motto',
      /^refused: 'fixed\.yml' is read only\./,
    ],
    [
      'an id that is made from a name',
      `
      === glosswright.config.json
      { "layouts": [{ "pages": [{ "path": "docs/glossary.md", "locale": "en", "entries": { "kind": "headings", "levels": [2] } }] }] }
      === docs/glossary.md
      ## Ni¦che

      Small.

      ## Reach

      Who.
      `,
      'gap',
      /^refused: The id of the entry in docs\/glossary\.md, line 1, is made from its name\./,
    ],
  ];
  for (const [what, tree, newName, reason] of refusals)
    it(`refuses ${what}`, async () => assert.match(await renameTree(tree, newName), reason));

  it('offers the ID', async () => {
    assert.equal(await nameAt(marked('## Tar¦get market')), 'Target market -> target-market');
    assert.equal(await nameAt(marked('{#target-¦market}')), 'target-market -> target-market');
  });

  it('offers nothing next to a name', async () =>
    assert.match(await nameAt(marked('The people a fi¦rm')), /^refused: There is nothing to rename here\./));
});
