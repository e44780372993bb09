import assert from 'node:assert/strict';
import { checkRename, nameAt } from '../../support/renaming.ts';
import { dedent } from '../../support/tree.ts';

describe('renaming in the layout moneropedia', () => {
  const TREE = `
      === _i18n/en/resources/moneropedia/account.md
      ---
      terms: [account, accounts]
      summary: "What holds money."
      ---
      === _i18n/en/resources/moneropedia/wallet.md
      ---
      terms: [wallet]
      summary: "What holds accounts."
      ---
  `;

  it('does not change the forms, which do not name the slug', async () =>
    checkRename(
      TREE.replace('terms: [wallet]', 'terms: [¦wallet]'),
      'purse',
      '_i18n/en/resources/moneropedia/wallet.md > _i18n/en/resources/moneropedia/purse.md',
    ));

  it('is possible only from a form that is the slug', async () => {
    assert.equal(await nameAt(`${TREE}\n      An @acc¦ount\n`), 'account -> account');
    assert.equal(
      await nameAt(`${TREE}\n      Two @acc¦ounts\n`),
      "refused: 'accounts' is a term of the article 'account', not its slug.",
    );
  });
});

describe('renaming in a custom layout', () => {
  it('changes slugs in the middle of the path', async () =>
    checkRename(
      `
      === docs/brand/en.md "Br¦and"
      [x](/brand), [y](../market/en.md), [z](../brand/pl.md)
      === docs/brand/pl.md "Marka"
      === docs/market/en.md "Market"
      `,
      'mark',
      `
      docs/brand > docs/mark
      docs/brand/en.md: [x](/mark), [y](../market/en.md), [z](../mark/pl.md)
      `,
      { layouts: [{ preset: 'glossary', articles: 'docs/{slug}/{locale}.md' }] },
    ));

  it('keeps relative links valid if a slug gets deeper', async () =>
    checkRename(
      `
      === terms/en/brand.md "Br¦and"
      [x](market.md), [y](./brand.md#top), [z](/brand)
      === terms/en/market.md "Market"
      [x](brand.md)
      `,
      'trade/mark',
      `
      terms/en/brand.md > terms/en/trade/mark.md
      terms/en/brand.md: [x](../market.md), [y](mark.md#top), [z](/trade/mark)
      terms/en/market.md: [x](trade/mark.md)
      `,
      { layouts: [{ preset: 'glossary', articles: 'terms/{locale}/{slug**}.md', link: '/{slug**}' }] },
    ));
});

/** A site whose concepts are named by a key, with a cursor mark before a text. */
const keyedTree = (cursor: string): string =>
  dedent(`
    === content/en/market.md
    ---
    title: Market
    translationKey: c1
    ---
    [pl](/pl/rynek/), [self](/en/market/#top), [file](../pl/rynek.md)
    === content/pl/rynek.md
    ---
    title: Rynek
    translationKey: c1
    ---
    === content/pl/nisza.md
    ---
    title: Nisza
    slug: mala-nisza
    translationKey: c2
    ---
    [a](/pl/rynek/), [b](rynek.md#x), [c](/en/market/), [d](/pl/mala-nisza/), [e](nisza.md)
  `).replace(cursor, `¦${cursor}`);

describe('renaming where a key names the concept', () => {
  const layouts = [
    {
      articles: 'content/{locale}/{slug}.md',
      conceptKey: 'translationKey',
      bareSlug: 'none',
      localizedLink: '/{locale}/{slug}/',
    },
  ];

  it('changes the slug in the locale of the link, and no other', () =>
    checkRename(
      keyedTree('rynek/), [b]'),
      'targ',
      `
      content/pl/rynek.md > content/pl/targ.md
      content/en/market.md: [pl](/pl/targ/), [self](/en/market/#top), [file](../pl/targ.md)
      content/pl/nisza.md: [a](/pl/targ/), [b](targ.md#x), [c](/en/market/), [d](/pl/mala-nisza/), [e](nisza.md)
      `,
      { layouts },
    ));

  it('changes the slug of the article', () =>
    checkRename(
      keyedTree('Market'),
      'bazaar',
      `
      content/en/market.md > content/en/bazaar.md
      content/en/market.md: [pl](/pl/rynek/), [self](/en/bazaar/#top), [file](../pl/rynek.md)
      content/pl/nisza.md: [a](/pl/rynek/), [b](rynek.md#x), [c](/en/bazaar/), [d](/pl/mala-nisza/), [e](nisza.md)
      `,
      { layouts },
    ));

  it('changes a slug of the front matter there', () =>
    checkRename(
      keyedTree('mala-nisza/)'),
      'luka',
      `
      content/pl/nisza.md: slug: luka
      content/pl/nisza.md: [a](/pl/rynek/), [b](rynek.md#x), [c](/en/market/), [d](/pl/luka/), [e](nisza.md)
      `,
      { layouts },
    ));

  it('is refused if the locale has another article at the address', () =>
    checkRename(keyedTree('rynek/), [b]'), 'nisza', "refused: The file 'content/pl/nisza.md' already exists.", {
      layouts,
    }));
});

describe('renaming where a key has the slug', () => {
  it('follows the paths of files', () =>
    checkRename(
      `
      === terms/a/brand.md
      ---
      title: Brand
      id: br¦and
      ---
      [x](../b/market.md), [y](brand.md)
      === terms/b/market.md
      ---
      title: Market
      id: market
      ---
      [x](../a/brand.md#top), [y](/terms/a/brand.md), [z](market.md)
      `,
      'mark',
      `
      terms/a/brand.md > terms/a/mark.md
      terms/a/brand.md: id: mark
      terms/a/brand.md: [x](../b/market.md), [y](mark.md)
      terms/b/market.md: [x](../a/mark.md#top), [y](/terms/a/mark.md), [z](market.md)
      `,
      { layouts: [{ articles: [{ path: 'terms/{any}/{slug}.md', locale: 'en' }], slugKey: 'id', bareSlug: 'none' }] },
    ));
});

describe('renaming in a layout with its own link styles', () => {
  const layouts = [
    {
      wikiLinks: true,
      termLink: 'g',
      macros: [
        { kind: 'shortcode', name: 'term', id: 'id' },
        { kind: 'component', name: 'Term', id: 'id' },
        { kind: 'include', name: 'term.html', id: 'id' },
        { kind: 'role', name: 'term' },
      ],
    },
  ];

  it('follows wiki links and macros by the slug, and leaves those by a title', () =>
    checkRename(
      `
      === glossary/en/brand.md "Bra¦nd name"
      === glossary/en/market.md "Market"
      A [[brand]], [[Brand|x]], [[terms/brand#A|y]], [[Brand name]].
      B {{< term id="brand" >}}, {{< term id=brand >}}text{{< /term >}}, {% include term.html id="brand" %}.
      C {term}\`Brand name\`, {term}\`brand\`, {term}\`the <brand>\`, [Brand name](g), [x](/brand).
      `,
      'mark',
      `
      glossary/en/brand.md > glossary/en/mark.md
      glossary/en/market.md: A [[mark]], [[Mark|x]], [[terms/mark#A|y]], [[Brand name]].
      glossary/en/market.md: B {{< term id="mark" >}}, {{< term id=mark >}}text{{< /term >}}, {% include term.html id="mark" %}.
      glossary/en/market.md: C {term}\`Brand name\`, {term}\`mark\`, {term}\`the <mark>\`, [Brand name](g), [x](/mark).
      `,
      { layouts },
    ));
});
