import assert from 'node:assert/strict';
import {
  MOST_ROWS,
  OVERVIEW_CHANGED,
  type OverviewRequests,
  type OverviewVersion,
} from '../../server/src/lsp/clientOverviewRequests.ts';
import { WANTS_INDEX_STATE } from '../../server/src/lsp/clientRequests.ts';
import { Client, pullClient } from '../support/client.ts';
import { article, serverFixture } from '../support/serverFixture.ts';
import { temporaryTree, withTemporaryTree } from '../support/temporaryTree.ts';

const GLOSSARY = {
  'glossary/en/brand.md': article('Brand', 'A [market](/market).\n'),
  'glossary/en/market.md': article('Market'),
  'glossary/en/niche.md': article('Niche'),
  'glossary/pl/brand.md': article('Marka', 'Marka na [rynku](/market).\n'),
  'glossary/pl/niche.md': `---\ntitle: Nisza\ndescription: Nisza.\ndraft: true\n---\n`,
  'other/README.md': 'No glossary.\n',
};
const ownClient = { ...pullClient, experimental: { [WANTS_INDEX_STATE]: true } };

type Method = keyof OverviewRequests;

describe('requests about the concepts of a glossary', () => {
  const place = serverFixture(GLOSSARY, async ({ root }) => Client.start(root, ownClient));

  async function asked<M extends Method>(
    method: M,
    params: OverviewRequests[M]['params'],
  ): Promise<NonNullable<OverviewRequests[M]['result']>> {
    const result = await place.client.request<OverviewRequests[M]['result']>(method, params ?? undefined);
    assert.ok(result, `${method} has a result`);
    return result;
  }

  it('return the glossaries with their locales, the source locale first', async () => {
    const { glossaries } = await asked('glosswright/glossaries', null);
    assert.deepEqual(glossaries, [
      {
        id: `${place.client.uri('').replace(/\/$/, '')}#0`,
        folder: place.client.uri('').replace(/\/$/, ''),
        sources: "'glossary/{locale}/{slug}.md'",
        concepts: 3,
        locales: [
          { tag: 'en', name: 'English' },
          { tag: 'pl', name: 'Polish' },
        ],
      },
    ]);
  });

  it('return the concepts with their names in the requested locale, and their states', async () => {
    let result = await asked('glosswright/concepts', { nameLocales: ['pl'] });
    while (!result.isDemandKnown) result = await asked('glosswright/concepts', { nameLocales: ['pl'] });
    const { locales, total, rows } = result;
    assert.deepEqual(locales, ['en', 'pl']);
    assert.equal(total, 3);
    assert.deepEqual(
      rows.map(({ name, states, demand }) => [name, states, demand]),
      [
        ['Marka', 'cc', 0],
        ['Market', 'cm', 1],
        ['Nisza', 'cd', 0],
      ],
    );
  });

  it('return a page of matching concepts', async () => {
    const { total, rows } = await asked('glosswright/concepts', { query: 'm', offset: 1, limit: 1 });
    assert.deepEqual([total, rows.map(({ slug }) => slug)], [2, ['market']]);
    const last = await asked('glosswright/concepts', { offset: 2, limit: 10 * MOST_ROWS });
    assert.deepEqual([last.total, last.rows.length], [3, 1]);
  });

  it('return groups, and the concepts of a group', async () => {
    const { groups } = await asked('glosswright/conceptGroups', { by: 'state', locale: 'pl' });
    assert.deepEqual(groups, [
      { key: 'missing', count: 1 },
      { key: 'draft', count: 1 },
      { key: 'complete', count: 1 },
    ]);
    const group = { by: 'state', key: 'missing', locale: 'pl' } as const;
    const { total, rows } = await asked('glosswright/concepts', { group });
    assert.deepEqual([total, rows.map(({ slug }) => slug)], [1, ['market']]);
  });

  it('return the position of a concept', async () => {
    const where = await asked('glosswright/conceptPlace', { slug: 'niche', nameLocales: ['pl'], by: 'letter' });
    assert.deepEqual(where, { key: 'N', index: 0 });
    assert.deepEqual(await asked('glosswright/conceptPlace', { slug: 'market' }), { key: null, index: 1 });
  });

  it('return the link to a concept in the style of the document', async () => {
    const { client } = place;
    const path = 'glossary/pl/brand.md';
    await client.open(path);
    const params = { textDocument: { uri: client.uri(path) }, position: { line: 5, character: 0 } };
    const link = async (slug: string, text?: string): Promise<string | null> =>
      client.request('glosswright/conceptLink', { ...params, slug, text });
    assert.equal(await link('niche'), '[Nisza](/niche)');
    assert.equal(await link('market', 'rynkach'), '[rynkach](/market)');
    assert.equal(await link('market', 'a [b]'), null);
    assert.equal(await link('brand'), null);
    assert.equal(await link('no-such'), null);
    await client.close(path);
  });

  it('return the progress of each locale', async () => {
    const { locales } = await asked('glosswright/progress', {});
    assert.deepEqual(locales, [
      { locale: 'en', complete: 3, draft: 0, outdated: 0, missing: 0, percent: 100 },
      { locale: 'pl', complete: 1, draft: 1, outdated: 0, missing: 1, percent: 33 },
    ]);
  });

  it('return the position of an entry, and how a missing one is created', async () => {
    const entry = await asked('glosswright/entry', { slug: 'brand', locale: 'pl' });
    const name = { start: { line: 1, character: 7 }, end: { line: 1, character: 12 } };
    assert.deepEqual(entry, { uri: place.client.uri('glossary/pl/brand.md'), range: null, title: 'Marka', name });
    const created = await asked('glosswright/newEntry', { slug: 'market', locale: 'pl' });
    assert.equal(created.uri, place.client.uri('glossary/pl/market.md'));
  });

  it('return the definition of a concept and its entries', async () => {
    const { definition, entries } = await asked('glosswright/conceptDetails', { slug: 'brand', nameLocales: ['pl'] });
    assert.equal(definition, 'Marka.');
    assert.deepEqual(
      entries.map(({ locale, title }) => [locale, title]),
      [
        ['en', 'Brand'],
        ['pl', 'Marka'],
      ],
    );
  });

  it('return the concepts of files that are not open', async () => {
    const paths = ['glossary/pl/niche.md', 'other/README.md', 'glossary/pl/no-such.md'];
    const files = await asked('glosswright/conceptsOfFiles', { uris: paths.map((path) => place.client.uri(path)) });
    assert.deepEqual(
      files.map(({ slug, locale, title }) => [slug, locale, title]),
      [['niche', 'pl', 'Nisza']],
    );
  });

  const refused: readonly (readonly [method: Method, params: object])[] = [
    ['glosswright/concepts', { glossary: 'file:///nowhere#0' }],
    ['glosswright/entry', { slug: 'market', locale: 'pl' }],
    ['glosswright/entry', { slug: 'no-such', locale: 'en' }],
    ['glosswright/newEntry', { slug: 'brand', locale: 'pl' }],
    ['glosswright/newEntry', { slug: 'no-such', locale: 'pl' }],
    ['glosswright/newEntry', { slug: 'market', locale: '../x' }],
    ['glosswright/conceptDetails', { slug: 'no-such' }],
    ['glosswright/conceptPlace', { slug: 'no-such' }],
    ['glosswright/concepts', { query: 7 }],
    ['glosswright/concepts', { nameLocales: 'pl', states: 3 }],
    ['glosswright/conceptsOfFiles', { uris: null }],
  ];
  for (const [method, params] of refused)
    it(`return null for ${method} ${JSON.stringify(params)}`, async () =>
      assert.equal(await place.client.request(method, params), null));
});

describe('several glossaries in several folders', () => {
  const content = {
    'one/glossary/en/market.md': article('Market'),
    'one/glossary/pl/market.md': article('Rynek'),
    'two/glosswright.config.json': JSON.stringify({
      layouts: [
        { pages: [{ path: '{locale}/terms.md', entries: { kind: 'headings', levels: [2] } }], sourceLocale: 'en' },
        { articles: ['articles/{locale}/{slug}.md'], sourceLocale: 'en' },
      ],
    }),
    'two/en/terms.md': '# Terms\n\n## Price\n\nA sum.\n\n## Margin\n\nA part.\n',
    'two/articles/en/brand.md': article('Brand'),
  };

  it('are listed, each with its own concepts and groups', async () => {
    await withTemporaryTree(content, async ({ root }) => {
      const client = Client.connect(root);
      const workspaceFolders = ['one', 'two'].map((name) => ({ uri: client.uri(name), name }));
      await client.initialize({ rootUri: null, workspaceFolders, capabilities: ownClient });
      const ask = async <M extends Method>(method: M, params: OverviewRequests[M]['params']) =>
        client.request<NonNullable<OverviewRequests[M]['result']>>(method, params ?? undefined);

      const { glossaries } = await ask('glosswright/glossaries', null);
      assert.deepEqual(
        glossaries.map(({ folder, concepts }) => [folder, concepts]),
        [
          [client.uri('one'), 1],
          [client.uri('two'), 2],
          [client.uri('two'), 1],
        ],
      );
      const pages: unknown[] = [];
      const letters: unknown[] = [];
      for (const { id: glossary } of glossaries) {
        pages.push((await ask('glosswright/conceptGroups', { glossary, by: 'page', locale: 'en' })).groups);
        letters.push((await ask('glosswright/conceptGroups', { glossary, by: 'letter', locale: 'en' })).groups);
      }
      assert.deepEqual(pages, [
        [{ key: 'glossary/en/', count: 1 }],
        [{ key: 'en/terms.md', count: 2 }],
        [{ key: 'articles/en/', count: 1 }],
      ]);
      assert.deepEqual(letters, [
        [{ key: 'M', count: 1 }],
        [
          { key: 'M', count: 1 },
          { key: 'P', count: 1 },
        ],
        [{ key: 'B', count: 1 }],
      ]);
      const group = { by: 'page', key: 'en/terms.md', locale: 'en' } as const;
      const { rows } = await ask('glosswright/concepts', { glossary: glossaries[1]?.id ?? '', group });
      assert.deepEqual(
        rows.map(({ name }) => name),
        ['Margin', 'Price'],
      );
      await client.stop();
    });
  });
});

describe('a changed overview', () => {
  it('has another version, of which the client is notified', async () => {
    const tree = temporaryTree(GLOSSARY);
    const client = await Client.start(tree.root, ownClient);
    const before = await client.request<OverviewVersion>('glosswright/progress', {});
    await client.open('glossary/pl/market.md', article('Rynek'));
    await client.until<OverviewVersion>(OVERVIEW_CHANGED, ({ version }) => version > before.version);
    const { rows } = await client.request<OverviewRequests['glosswright/concepts']['result'] & object>(
      'glosswright/concepts',
      { nameLocales: ['pl'] },
    );
    assert.deepEqual(
      rows.map(({ name, states }) => [name, states]),
      [
        ['Marka', 'cc'],
        ['Nisza', 'cd'],
        ['Rynek', 'cc'],
      ],
    );
    await client.stop();
    tree.remove();
  });
});
