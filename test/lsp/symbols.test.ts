import assert from 'node:assert/strict';
import type { SymbolInformation, WorkspaceSymbol } from 'vscode-languageserver-types';
import { Client, pullClient } from '../support/client.ts';
import { article, serverFixture } from '../support/serverFixture.ts';

const GLOSSARY = {
  'glossary/en/brand.md': '---\ntitle: Brand\naliases: [Trade mark]\ndeprecated: [Label]\n---\n',
  'glossary/pl/brand.md': article('Marka'),
};
const KEY = 20;
const lazyClient = {
  ...pullClient,
  workspace: { ...pullClient.workspace, symbol: { resolveSupport: { properties: ['location.range'] } } },
};

describe('workspace symbols for a client that resolves ranges', () => {
  const place = serverFixture(GLOSSARY, async ({ root }) => Client.start(root, lazyClient));
  const find = async (query: string): Promise<WorkspaceSymbol[]> => place.client.request('workspace/symbol', { query });

  it('are terms with their locale and slug', async () => {
    assert.deepEqual(await find('mar'), [
      {
        name: 'Marka',
        kind: KEY,
        containerName: 'pl · brand',
        location: { uri: place.client.uri('glossary/pl/brand.md') },
      },
      {
        name: 'Trade mark',
        kind: KEY,
        containerName: 'en · brand',
        location: { uri: place.client.uri('glossary/en/brand.md') },
      },
    ]);
  });

  it('have the position of the term in the article', async () => {
    const [alias] = await find('trade');
    const resolved = await place.client.request<SymbolInformation>('workspaceSymbol/resolve', alias);
    assert.deepEqual(resolved.location.range, { start: { line: 2, character: 10 }, end: { line: 2, character: 20 } });
  });

  it('are marked as deprecated if they are', async () => {
    assert.deepEqual((await find('label'))[0]?.tags, [1]);
  });

  it('match the typed text', async () => {
    const { client } = place;
    await client.open('glossary/pl/brand.md', article('Znak towarowy'));
    assert.deepEqual(await find('marka'), []);
    assert.equal((await find('znak'))[0]?.name, 'Znak towarowy');
    await client.close('glossary/pl/brand.md');
    assert.equal((await find('marka'))[0]?.name, 'Marka');
  });

  it('are returned unchanged if they are unknown', async () => {
    for (const uri of ['file:///elsewhere.md', 'untitled:x']) {
      const symbol = { name: 'x', kind: KEY, location: { uri } };
      assert.deepEqual(await place.client.request('workspaceSymbol/resolve', symbol), symbol);
    }
  });
});

describe('workspace symbols for any other client', () => {
  const place = serverFixture(GLOSSARY);

  it('have ranges', async () => {
    const [found] = await place.client.request<SymbolInformation[]>('workspace/symbol', { query: 'marka' });
    assert.deepEqual(found?.location.range, { start: { line: 1, character: 7 }, end: { line: 1, character: 12 } });
  });
});

describe('workspace symbols of nested folders', () => {
  const place = serverFixture({ 'a/glossary/en/brand.md': article('Brand') }, async ({ root }) => {
    const client = Client.connect(root);
    const folders = ['', 'a'].map((path) => ({ uri: client.uri(path), name: path }));
    await client.initialize({
      workspaceFolders: folders,
      initializationOptions: {
        layouts: [{ articles: 'glossary/{locale}/{slug}.md' }, { articles: 'a/glossary/{locale}/{slug}.md' }],
      },
    });
    return client;
  });

  it('are listed once', async () => {
    assert.equal((await place.client.request<unknown[]>('workspace/symbol', { query: 'brand' })).length, 1);
  });
});
