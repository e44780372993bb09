import assert from 'node:assert/strict';
import type { Glossary } from '../../server/src/glossary/glossary.ts';
import { filesOfTree, rootOf } from '../support/tree.ts';

async function glossaryOf(tree: string, layout: object): Promise<Glossary> {
  const configuration = JSON.stringify({ layouts: [layout] });
  const root = await rootOf({ ...filesOfTree(tree), 'glosswright.config.json': configuration });
  return root.glossaries[0] ?? assert.fail('no glossary');
}

/** Where a link in the article leads: `pl:market`, or the kind of another destination; `moved` for a former address. */
function destination(glossary: Glossary, path: string, target: string): string {
  const facts = glossary.articles.at(path) ?? assert.fail(`no article ${path}`);
  const to = glossary.links.resolve(target, facts);
  if (to.kind !== 'concept') return to.kind;
  return `${to.locale}:${to.slug}${to.suffix}${to.address?.isFormer ? ' moved' : ''}`;
}

function describeLinks(what: string, layout: object, tree: string, from: string, lines: string): void {
  describe(what, () => {
    for (const line of lines.trim().split('\n')) {
      const [target = '', expected = ''] = line.split('->').map((part) => part.trim());
      it(`${target} leads to ${expected}`, async () => {
        const glossary = await glossaryOf(tree, layout);
        assert.equal(destination(glossary, from, target), expected);
      });
    }
  });
}

describeLinks(
  'a link by the address that the front matter gives an article',
  {
    articles: 'content/{locale}/glossary/{slug}.md',
    bareSlug: 'none',
    localizedLink: '/{locale}/glossary/{slug}/',
  },
  `
  === content/en/glossary/Landing-Page.md
  ---
  title: Landing page
  url: /en/glossary/landing-page/
  ---
  === content/en/glossary/Advert.md
  ---
  title: Advert
  permalink: /ads/our%20advert/
  ---
  === content/en/glossary/Offer.md
  ---
  title: Offer
  slug: special-offer
  ---
  === content/en/glossary/Price.md
  ---
  title: Price
  permalink: /:categories/:title/
  ---
  === content/pl/glossary/Offer.md
  ---
  title: Oferta
  url: /glossary/oferta/
  ---
  `,
  'content/en/glossary/Offer.md',
  `
    /en/glossary/landing-page/        -> en:Landing-Page
    /en/glossary/landing-page         -> en:Landing-Page
    /en/glossary/landing-page/#top    -> en:Landing-Page#top
    /en/glossary/landing%2Dpage/?a=1  -> en:Landing-Page?a=1
    /en/glossary/Landing-Page/        -> en:Landing-Page
    ../landing-page/                  -> en:Landing-Page
    /ads/our advert/                  -> en:Advert
    /ads/our%20advert/#x              -> en:Advert#x
    /en/ads/our%20advert/             -> other
    /en/glossary/special-offer/       -> en:Offer
    /en/glossary/Price/               -> en:Price
    /pl/glossary/oferta/              -> pl:Offer
    /glossary/oferta/                 -> pl:Offer
    /en/glossary/none/                -> en:none
  `,
);

describeLinks(
  'a relative link where a key of the front matter has the slug',
  { articles: '{locale}/{slug**}.md', languages: { terms: 'en' }, slugKey: 'slug', bareSlug: 'none', exclude: [] },
  `
  === terms/a/code-point.md
  ---
  title: Code point
  slug: point
  ---
  === terms/b/glyph.mdx
  ---
  title: Glyph
  slug: drawn-sign
  ---
  === terms/c/zwölf/index.md
  ---
  title: Two words
  slug: words
  ---
  `,
  'terms/a/code-point.md',
  `
    ../b/glyph.mdx             -> en:drawn-sign
    ../b/glyph.md              -> en:drawn-sign
    ../b/glyph.mdx#x           -> en:drawn-sign#x
    /terms/b/glyph.mdx?q       -> en:drawn-sign?q
    code-point.md              -> en:point
    ./code-point.md            -> en:point
    ../c/zw%C3%B6lf/index.md  -> en:words
    ../c/zw%C3%B6lf.md        -> en:words
    ../b/gone.md               -> en:/terms/b/gone.md
    ../../README.md            -> other
    ../b/picture.png           -> other
    https://example.com/x.md   -> other
  `,
);

const KEYED = {
  articles: 'content/{locale}/{slug}.md',
  conceptKey: 'translationKey',
  bareSlug: 'none',
  localizedLink: '/{locale}/{slug}/',
};
const KEYED_TREE = `
  === content/en/market.md
  ---
  title: Market
  translationKey: c1
  ---
  === content/en/niche.md
  ---
  title: Niche
  translationKey: c2
  ---
  === content/en/gift.md
  ---
  title: Gift
  ---
  === content/pl/rynek.md
  ---
  title: Rynek
  translationKey: c1
  ---
  === content/pl/nisza-plik.md
  ---
  title: Nisza
  translationKey: c2
  slug: nisza
  ---
  === content/de/gift.md
  ---
  title: Gift (Chemie)
  translationKey: c3
  ---
`;

describeLinks(
  'a link where a key names the concept',
  KEYED,
  KEYED_TREE,
  'content/pl/rynek.md',
  `
    /pl/rynek/            -> pl:c1
    /pl/rynek/#a          -> pl:c1#a
    /en/market/           -> en:c1
    /pl/market/           -> pl:c1 moved
    /de/market/           -> de:c1
    /pl/c1/               -> pl:c1 moved
    /pl/nisza/            -> pl:c2
    /pl/nisza-plik/       -> pl:c2
    /de/gift/             -> de:c3
    /en/gift/             -> en:gift
    /pl/none/             -> pl:none
    nisza-plik.md         -> pl:c2
    ../en/market.md       -> en:c1
    ../rynek/             -> pl:c1
  `,
);

describe('the key of a concept', () => {
  it('joins articles with different slugs', async () => {
    const { articles } = await glossaryOf(KEYED_TREE, KEYED);
    assert.deepEqual([...articles.slugs()].toSorted(), ['c1', 'c2', 'c3', 'gift']);
    assert.deepEqual(articles.localesOf('c1'), ['en', 'pl']);
  });

  it('is not written in links', async () => {
    const { links } = await glossaryOf(KEYED_TREE, KEYED);
    const from = { path: 'content/pl/rynek.md', locale: 'pl' };
    assert.equal(links.writer.targetTo('c1', 'pl', from), '/pl/rynek/');
    assert.equal(links.writer.targetTo('c1', 'en', from), '/en/market/');
    assert.equal(links.writer.targetTo('c2', 'pl', from), '/pl/nisza/');
    assert.equal(links.writer.targetTo('gift', 'en', from), '/en/gift/');
  });

  it('determines the file name of a new translation, as in the source locale', async () => {
    const glossary = await glossaryOf(KEYED_TREE, KEYED);
    assert.equal(glossary.pathOf('c1', 'de'), 'content/de/market.md');
  });

  it('counts references in all locales', async () => {
    const tree = `${KEYED_TREE}\n  === content/pl/x.md\n  [a](/pl/rynek/) [b](/en/market/) [c](rynek.md) [d](/pl/c1/)`;
    const glossary = await glossaryOf(tree, KEYED);
    assert.equal(glossary.links.referenceCount('c1'), 4);
  });
});

const SECTIONS = `
  === docs/glossary/niche.md "Niche"
  === docs/glossary/niche.pl.md "Nisza"
  === docs/glossary/intro/index.md "Introduction"
  === docs/glossary/parts/deep/index.pl.md "Part"
`;
const SECTION_LINKS = `
    /glossary/niche/       -> en:niche
    /glossary/intro/       -> page
    /glossary/intro/#a     -> page
    /glossary/none/        -> en:none
    intro/index.md         -> other
`;
const SECTION_LAYOUT = {
  articles: [{ path: 'docs/glossary/{slug}.md', locale: 'en' }, 'docs/glossary/{slug}.{locale}.md'],
  link: '/glossary/{slug}/',
  localizedLink: null,
};

describeLinks(
  'a link to a section page beside articles without a folder for their locale',
  SECTION_LAYOUT,
  SECTIONS,
  'docs/glossary/niche.md',
  SECTION_LINKS,
);
describeLinks(
  'a link to a page of the site beside articles',
  { ...SECTION_LAYOUT, site: [{ path: 'docs/{any**}.md', locale: 'en' }] },
  SECTIONS,
  'docs/glossary/niche.md',
  SECTION_LINKS,
);

describeLinks(
  'a link to an entry of a page',
  {
    pages: [{ path: 'docs/glossary.md', locale: 'en', entries: { kind: 'headings', levels: [2] } }],
    site: [{ path: 'docs/{any**}.md', locale: 'en' }],
    link: '/glossary#{slug}',
  },
  `
  === docs/glossary.md "Glossary"
  ## Niche

  A small part.
  === docs/intro.md "Introduction"
`,
  'docs/intro.md',
  `
    /glossary#niche -> en:niche
    /glossary#brand -> en:brand
`,
);
