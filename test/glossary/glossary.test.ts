import assert from 'node:assert/strict';
import type { Glossary } from '../../server/src/glossary/glossary.ts';
import { filesOfTree, rootOf } from '../support/tree.ts';

/** The first glossary of a tree with a configuration. */
async function glossaryOf(tree: string, configuration = {}): Promise<Glossary> {
  const root = await rootOf({ ...filesOfTree(tree), 'glosswright.config.json': JSON.stringify(configuration) });
  return root.glossaries[0] ?? assert.fail('no glossary');
}

describe('the source locale', () => {
  const cases: readonly (readonly [what: string, tree: string, configuration: object, locale: string])[] = [
    ['English if it exists', '=== glossary/en/a.md\n=== glossary/pl/a.md\n=== glossary/pl/b.md', {}, 'en'],
    ['English of a country', '=== glossary/en-us/a.md\n=== glossary/pl/a.md\n=== glossary/pl/b.md', {}, 'en-us'],
    [
      'the English locale with the most articles',
      '=== glossary/en-au/a.md\n=== glossary/en-gb/a.md\n=== glossary/en-gb/b.md',
      {},
      'en-gb',
    ],
    ['English by its language name', '=== Texts/Polish/a.md\n=== Texts/English/a.md', {}, 'en'],
    ['otherwise the largest locale', '=== glossary/de/a.md\n=== glossary/pl/a.md\n=== glossary/pl/b.md', {}, 'pl'],
    ['the first of equally large locales', '=== glossary/pl/a.md\n=== glossary/de/a.md', {}, 'de'],
    ['the configured locale', '=== glossary/en/a.md\n=== glossary/pl/a.md', { sourceLocale: 'pl' }, 'pl'],
    ['spelled as the folder', '=== glossary/en/a.md\n=== glossary/pt-br/a.md', { sourceLocale: 'pt-BR' }, 'pt-br'],
    ['the configured locale without articles', '=== glossary/en/a.md', { sourceLocale: 'pl' }, 'pl'],
  ];
  for (const [what, tree, configuration, locale] of cases)
    it(`is ${locale}: ${what}`, async () =>
      assert.equal((await glossaryOf(tree, configuration)).articles.sourceLocale, locale));

  it('changes with the articles', async () => {
    const root = await rootOf(filesOfTree('=== glossary/pl/a.md'));
    const source = (): string | undefined => root.glossaries[0]?.articles.sourceLocale;
    assert.equal(source(), 'pl');
    await root.setBuffer('glossary/en/a.md', '# A');
    assert.equal(source(), 'en');
    await root.setBuffer('glossary/en/a.md', undefined);
    assert.equal(source(), 'pl');
  });
});

describe('the locale of a folder', () => {
  it("is the configured one, which takes precedence over the folder's name", async () => {
    const tree = '=== Texts/Norwegian/a.md\n=== Texts/Serbian/a.md\n=== Texts/Elvish/a.md\n=== Texts/Images/a.md';
    const languages = { Elvish: 'art', Serbian: 'sr-Latn' };
    assert.deepEqual((await glossaryOf(tree, { languages })).articles.locales(), ['art', 'nb', 'sr-Latn']);
  });
});

describe('resolving a link', () => {
  const tree = `
    === content/en/pod.md "Pod"
    === content/pl/pod.md "Pod"
    [a](/pl/pod/)
    === content/pt-br/pod.md "Pod"
    === content/pl/node.js.md "Node.js"
    === content/pl/about/_index.md
    === content/de/_index.md
  `;
  const cases: readonly (readonly [target: string, expected: string])[] = [
    ['/pod/', 'en:pod bare'],
    ['/pl/pod/#a', 'pl:pod#a'],
    ['/pt-BR/pod/', 'pt-br:pod'],
    ['/fr/pod/', 'fr:pod'],
    ['/none/', 'en:none bare'],
    ['/node.js', 'en:node.js bare'],
    ['/pl/logo.svg', 'other'],
    ['/pl/', 'page'],
    ['/pt-BR', 'page'],
    ['/de/', 'page'],
    ['/fr/', 'en:fr bare'],
    ['/ml', 'en:ml bare'],
    ['/pl/about/', 'page'],
    ['/about/', 'en:about bare'],
    ['', 'empty'],
    ['/%2e%2e/', 'invalid'],
    ['https://example.com', 'other'],
  ];
  for (const [target, expected] of cases) {
    it(`resolves ${target || '(nothing)'} to ${expected}`, async () => {
      const glossary = await glossaryOf(tree);
      const to = glossary.links.resolve(target, { path: 'content/pl/pod.md', locale: 'pl', slug: 'pod' });
      const shown = to.kind === 'concept' ? `${to.locale}:${to.slug}${to.suffix}${to.bare ? ' bare' : ''}` : to.kind;
      assert.equal(shown, expected);
    });
  }
});

describe('writing a link', () => {
  /** From `from` to the concept `a` in `to`; undefined if there is no such link. */
  const cases: readonly (readonly [tree: string, from: string, to: string, target: string | undefined])[] = [
    ['=== glossary/en/a.md\n=== glossary/pl/a.md', 'pl', 'pl', '/a'],
    ['=== glossary/en/a.md\n=== glossary/pl/a.md', 'pl', 'en', '/en/a'],
    ['=== Texts/English/a.md\n=== Texts/Polish/a.md', 'pl', 'pl', '/a'],
    ['=== Texts/English/a.md\n=== Texts/Polish/a.md', 'pl', 'en', undefined],
    ['=== content/en/a.md "A"\n=== content/pl/a.md "A"', 'pl', 'pl', '/a/'],
    ['=== content/en/a.md "A"\n=== content/pl/a.md "A"', 'pl', 'en', '/en/a/'],
    ['=== content/en/a.md "A"\n=== content/pl/a.md "A"\n[a](/pl/a/)', 'pl', 'pl', '/pl/a/'],
    ['=== content/en/a.md "A"\n=== content/pl/a.md "A"\n[a](/pl/a/)', 'pl', 'en', '/a/'],
    ['=== content/en/a.md "A"\n=== content/pl/a.md "A"\n[a](/pl/a/)', 'en', 'en', '/a/'],
  ];
  for (const [tree, from, to, target] of cases) {
    it(`writes ${target ?? 'no link'} from ${from} to ${to}: ${tree.replaceAll('\n', ' ')}`, async () => {
      assert.equal((await glossaryOf(tree)).links.writer.targetTo('a', to, { path: '', locale: from }), target);
    });
  }

  it('encodes the slug', async () => {
    assert.equal(
      (await glossaryOf('=== glossary/en/a.md')).links.writer.targetTo("c# $& ('x')", 'en', { path: '', locale: 'en' }),
      "/c%23%20$&%20%28'x'%29",
    );
  });

  it('writes links that resolve to their concept', async () => {
    for (const tree of [
      '=== glossary/en/a.md\n=== glossary/pl/a.md',
      '=== content/en/a.md "A"\n=== content/pl/a.md "A"\n[a](/pl/a/)',
    ]) {
      const glossary = await glossaryOf(tree);
      for (const from of ['en', 'pl'])
        for (const locale of ['en', 'pl'])
          for (const slug of ['a', 'two words', 'c#', '50%', 'café', 'a(b)']) {
            const target = glossary.links.writer.targetTo(slug, locale, { path: '', locale: from }) ?? assert.fail();
            const to = glossary.links.resolve(target, { path: `x/${from}/a.md`, locale: from, slug: 'a' });
            assert.deepEqual(to.kind === 'concept' && [to.slug, to.locale, to.suffix], [slug, locale, '']);
          }
    }
  });
});

describe('the path of an article', () => {
  const cases: readonly (readonly [what: string, tree: string, slug: string, locale: string, path: string])[] = [
    ['that exists', '=== glossary/pl/a.md', 'a', 'pl', 'glossary/pl/a.md'],
    ['that does not exist', '=== glossary/pl/a.md', 'b', 'pl', 'glossary/pl/b.md'],
    ['of a locale without articles', '=== glossary/pl/a.md', 'a', 'de', 'glossary/de/a.md'],
    ['in a folder with a language name', '=== Texts/Polish/a.md', 'b', 'pl', 'Texts/Polish/b.md'],
    ['in a new folder', '=== Texts/Polish/a.md', 'b', 'de', 'Texts/German/b.md'],
    [
      'in the folder with the most articles',
      '=== Texts/POLISH/a.md\n=== Texts/Polish/b.md\n=== Texts/Polish/c.md',
      'd',
      'pl',
      'Texts/Polish/d.md',
    ],
  ];
  for (const [what, tree, slug, locale, path] of cases)
    it(what, async () => assert.equal((await glossaryOf(tree)).pathOf(slug, locale), path));

  it('is in the configured folder', async () => {
    const glossary = await glossaryOf('=== Texts/Polish/a.md', { languages: { Bokmaal: 'nb' } });
    assert.equal(glossary.pathOf('a', 'nb'), 'Texts/Bokmaal/a.md');
  });
});

describe('the references to a concept', () => {
  const tree = `
    === glossary/en/market.md "Market"
    [self](/market)
    === glossary/pl/market.md "Rynek"
    === glossary/pl/b.md "B"
    [rynek](/market) i [rynek](/en/market), [Rynek](/Market)
    === glossary/de/a.md "A"
    [Markt](market.md)
  `;

  it('are ordered by path and position, in all locales, ignoring case', async () => {
    const references = (await glossaryOf(tree)).links.referencesTo('market');
    assert.deepEqual(
      references.map(({ from, link }) => `${from.path} ${link.text}`),
      ['glossary/de/a.md Markt', 'glossary/en/market.md self', 'glossary/pl/b.md rynek', 'glossary/pl/b.md rynek'],
    );
  });

  it('include links to concepts that do not exist', async () => {
    const glossary = await glossaryOf(tree);
    assert.deepEqual([...glossary.links.articlesLinking(['MARKET', 'none'])].toSorted(), [
      'glossary/de/a.md',
      'glossary/en/market.md',
      'glossary/pl/b.md',
    ]);
  });

  it('are counted once, ignoring case', async () => {
    const glossary = await glossaryOf(`
      === glossary/en/market.md
      === glossary/en/both.md
      [a](/market) [b](/Market) [c](/MARKET)
      === glossary/en/plain.md
      [a](/market)
      === glossary/pl/capital.md
      [a](/Market) [b](/MARKET)
    `);
    for (const slug of ['market', 'Market', 'none'])
      assert.equal(glossary.links.countArticlesLinking(slug), glossary.links.articlesLinking([slug]).size);
    assert.equal(glossary.links.countArticlesLinking('market'), 3);
  });
});

describe('the articles of a concept', () => {
  it('have locales, with and without drafts', async () => {
    const glossary = await glossaryOf(`
      === glossary/en/market.md "Market"
      === glossary/pl/market.md "Rynek" draft
      === glossary/de/Market.md "Markt"
    `);
    assert.deepEqual(glossary.articles.localesOf('market'), ['en', 'pl']);
    assert.deepEqual(glossary.articles.localesOf('market', 'without-drafts'), ['en']);
    assert.deepEqual(glossary.articles.localesOf('none'), []);
    assert.deepEqual(glossary.articles.slugsInAnyCase('MARKET'), ['Market', 'market']);
  });

  it('have terms in each locale', async () => {
    const glossary = await glossaryOf(`
      === glossary/en/market.md "Market"
      === glossary/pl/market.md "Rynek"
      === glossary/pl/niche.md "Nisza"
      Mała część [rynku właściwego](/market).
    `);
    const found = (locale: string, text: string): string[] =>
      glossary.terms
        .of(locale)
        .find(text)
        .flatMap(({ candidates }) => candidates.map(({ concept, evidence }) => `${concept} ${evidence}`));
    assert.deepEqual(found('pl', 'rynek'), ['market exact']);
    assert.deepEqual(found('pl', 'rynku właściwego'), ['market attested']);
    assert.deepEqual(found('en', 'rynek market'), ['market exact']);
  });
});
