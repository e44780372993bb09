import assert from 'node:assert/strict';
import type { CodeAction, CompletionList } from 'vscode-languageserver-types';
import { Client, cursor, pullClient } from '../support/client.ts';
import { article, serverFixture } from '../support/serverFixture.ts';

const tree = {
  'one/glossary/en/brand.md': article('Brand'),
  'one/glossary/en/logo.md': article('Logo'),
  'one/glossary/pl/brand.md': article('Marka'),
  'two/glossary/en/cell.md': article('Cell'),
  'none/readme.md': '# Nothing\n',
};

/** Documents that are no files, as VS Code names them; `ROOT` is the folder of the tests. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  'a new document': 'untitled:Untitled-1',
  'a cell of a notebook': 'vscode-notebook-cell:ROOT/one/notes/a%20b.ipynb#W0sZmlsZQ%3D%3D',
};

async function start(root: string, ...folders: readonly string[]): Promise<Client> {
  const client = Client.connect(root);
  const workspaceFolders = folders.map((folder) => ({ uri: client.uri(folder), name: folder }));
  await client.initialize({ rootUri: null, workspaceFolders, capabilities: pullClient });
  return client;
}

/** The URI in the folder of the client. */
function uriIn(client: Client, uri: string): string {
  return uri.replace('ROOT', client.uri('').replace(/^file:\/\/|\/$/g, ''));
}

for (const [name, uri] of Object.entries(DOCUMENTS))
  describe(name, () => {
    const place = serverFixture(tree, async ({ root }) => start(root, 'one', 'none'));

    it('has hovers on links and terms', async () => {
      const { client } = place;
      const { text, position } = cursor('A [mark](/bra|nd) and a logo.');
      await client.open(uriIn(client, uri), text);
      assert.match((await client.hover(uriIn(client, uri), position)) ?? '', /^\*\*Brand\*\*/);
      assert.match((await client.hover(uriIn(client, uri), { line: 0, character: 26 })) ?? '', /^\*\*Logo\*\*/);
    });

    it('has completion', async () => {
      const { client } = place;
      const { text, position } = cursor('A [mark](/br|');
      await client.open(uriIn(client, uri), text);
      const list = await client.at<CompletionList>('completion', uriIn(client, uri), position);
      assert.ok(list.items.some(({ label }) => label.includes('brand') || label.includes('Brand')));
    });

    it('has findings while it is open, with fixes in its own text', async () => {
      const { client } = place;
      const own = uriIn(client, uri);
      await client.open(own, 'A [mark](/brand), a [sign](/loga).');
      assert.deepEqual(await client.findings(own), ["broken-link: There is no article 'loga'. Did you mean 'logo'?"]);
      const range = { start: { line: 0, character: 28 }, end: { line: 0, character: 28 } };
      const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
        textDocument: { uri: own },
        range,
        context: { diagnostics: [] },
      });
      const fix = actions.find(({ title }) => title.includes("'logo'"));
      assert.match(JSON.stringify(fix?.edit ?? {}), /logo/);
      assert.ok(JSON.stringify(fix?.edit ?? {}).includes(JSON.stringify(own).slice(1, -1)), JSON.stringify(fix));
      await client.close(own);
      assert.deepEqual(await client.findings(own), []);
    });

    it('is updated when articles change', async () => {
      const { client } = place;
      const own = uriIn(client, uri);
      await client.open(own, 'A [mark](/brand), a [sign](/logo2).');
      assert.equal((await client.findings(own)).length, 1);
      await client.open('one/glossary/en/logo2.md', article('Second logo'));
      assert.deepEqual(await client.findings(own), []);
      await client.close('one/glossary/en/logo2.md');
    });
  });

describe('if several glossaries are open', () => {
  const place = serverFixture(tree, async ({ root }) => start(root, 'one', 'two'));

  it('a new document belongs to none of them', async () => {
    const { client } = place;
    const { text, position } = cursor('A [mark](/bra|nd).');
    await client.open('untitled:Untitled-1', text);
    assert.equal(await client.hover('untitled:Untitled-1', position), undefined);
    assert.deepEqual(await client.findings('untitled:Untitled-1'), []);
  });

  it('a cell belongs to the glossary of its notebook', async () => {
    const { client } = place;
    const uri = uriIn(client, 'vscode-notebook-cell:ROOT/two/a.ipynb#W1sZmlsZQ%3D%3D');
    const { text, position } = cursor('A [room](/ce|ll).');
    await client.open(uri, text);
    assert.match((await client.hover(uri, position)) ?? '', /^\*\*Cell\*\*/);
  });
});
