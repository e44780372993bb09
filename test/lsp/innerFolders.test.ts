import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { diskFiles } from '../../server/src/disk/files.ts';
import { Client, pullClient } from '../support/client.ts';
import { article, serverFixture } from '../support/serverFixture.ts';

const PL = 'glossary/pl/brand.md';
const FAULT = article('Marka', '[x](/new)\n');
const tree = {
  'glossary/en/brand.md': article('Brand', '[x](/new)\n'),
  'glossary/en/logo.md': article('Logo'),
  [PL]: FAULT,
  'glossary/pl/logo.md': article('Znak', '[x](/new)\n'),
};

interface WorkspaceReport {
  readonly items: readonly { readonly uri: string }[];
}

async function start(root: string, ...folders: readonly string[]): Promise<Client> {
  const client = Client.connect(root);
  const workspaceFolders = folders.map((folder) => ({ uri: client.uri(folder), name: folder }));
  await client.initialize({ rootUri: null, workspaceFolders, capabilities: pullClient });
  return client;
}

describe('a subfolder of a glossary that is opened without the rest', () => {
  const place = serverFixture(tree, async ({ root }) => start(root, 'glossary/pl'));

  it('has the whole glossary', async () => {
    const { client } = place;
    await client.open(PL, article('Marka', '[x](/logo)\n'));
    assert.match((await client.hover(PL, { line: 4, character: 1 })) ?? '', /^\*\*Znak\*\* `logo`[^]*en: \[Logo\]/);
    await client.open(PL, FAULT);
    assert.deepEqual(await client.findings(PL), ["broken-link: There is no article 'new'."]);
    await client.close(PL);
  });

  it('lists findings of its own files only', async () => {
    const { client } = place;
    const { items } = await client.request<WorkspaceReport>('workspace/diagnostic', { previousResultIds: [] });
    assert.deepEqual(items.map(({ uri }) => uri).toSorted(), [client.uri(PL), client.uri('glossary/pl/logo.md')]);
  });

  it('shows the findings of any opened file of the glossary', async () => {
    const { client } = place;
    await client.open('glossary/en/brand.md');
    const found = await client.findings('glossary/en/brand.md');
    assert.deepEqual(found, ["broken-link: There is no article 'new'."]);
  });
});

describe('two folders of one glossary', () => {
  const place = serverFixture(tree, async ({ root }) => start(root, 'glossary/pl', 'glossary/en'));

  it('are one root, until the last is closed', async () => {
    const { client } = place;
    await client.open(PL);
    assert.equal((await client.findings(PL)).length, 1);
    const close = async (folder: string): Promise<void> =>
      client.notify('workspace/didChangeWorkspaceFolders', {
        event: { added: [], removed: [{ uri: client.uri(folder), name: folder }] },
      });
    await close('glossary/pl');
    assert.equal((await client.findings(PL)).length, 1);
    await close('glossary/en');
    // Without a folder, an open file has the glossary that contains it.
    assert.equal((await client.findings(PL)).length, 1);
    await client.close(PL);
    assert.equal((await client.findings(PL)).length, 0);
  });
});

describe("a folder with a layout in the editor's settings", () => {
  const place = serverFixture(tree, async ({ root }) => {
    const client = Client.connect(root);
    client.settings = { layouts: [{ preset: 'glossary', articles: '{locale}/{slug}.md' }] };
    const uri = pathToFileURL(`${root}/glossary`).href;
    await client.initialize({ rootUri: null, workspaceFolders: [{ uri, name: 'glossary' }], capabilities: pullClient });
    return client;
  });

  it('is the root itself', async () => {
    const { client } = place;
    await client.open(PL);
    assert.deepEqual(await client.findings(PL), ["broken-link: There is no article 'new'."]);
  });
});

describe('files outside the opened folder', () => {
  const place = serverFixture(tree, async ({ root }) =>
    Client.startInProcess(
      root,
      { ...diskFiles },
      { head: 2000, tree: 60_000, unwatched: 50, share: 200 },
      {
        capabilities: pullClient,
        workspaceFolders: [{ uri: pathToFileURL(`${root}/glossary/pl`).href, name: 'pl' }],
      },
    ),
  );

  it('are checked for changes by the server, because the client may not watch them', async () => {
    const { client, tree: files } = place;
    await client.open(PL);
    assert.equal((await client.findings(PL)).length, 1);
    files.write({ 'glossary/en/new.md': article('New') });
    await client.until('workspace/diagnostic/refresh', () => true);
    assert.deepEqual(await client.findings(PL), [
      "untranslated-link: 'new' is not translated into Polish yet. The English article is 'New'.",
    ]);
  });
});

describe('files that are opened without a folder', () => {
  const place = serverFixture(tree, async ({ root }) => start(root));

  it('have the glossary that contains them', async () => {
    const { client } = place;
    await client.open(PL);
    // The glossary is searched for when the file is opened; an earlier request is answered with a retry.
    while ((await client.findings(PL)).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(await client.findings(PL), ["broken-link: There is no article 'new'."]);
    await client.open('glossary/pl/logo.md', article('Znak', '[x](/brand)\n'));
    assert.match((await client.hover('glossary/pl/logo.md', { line: 4, character: 1 })) ?? '', /^\*\*Marka\*\*/);
    const terms = await client.request<readonly unknown[]>('workspace/symbol', { query: 'Marka' });
    assert.equal(terms.length, 1);
  });

  it('release their glossary when they are closed', async () => {
    const { client } = place;
    await client.close(PL);
    await client.close('glossary/pl/logo.md');
    assert.deepEqual(await client.request('workspace/symbol', { query: 'Marka' }), []);
  });
});
