import assert from 'node:assert/strict';
import { Client, cursor, pullClient, pushClient } from '../support/client.ts';
import { type TemporaryTree, temporaryTree } from '../support/temporaryTree.ts';
import { article } from '../support/serverFixture.ts';

const BRAND = article('Brand');

describe('the lifecycle of a server', () => {
  let tree: TemporaryTree;
  before(() => {
    tree = temporaryTree({ 'glossary/en/brand.md': BRAND, 'glossary/pl/brand.md': article('Marka') });
  });
  after(() => tree.remove());

  it('exits with 0 after shutdown and exit', async () => {
    const client = await Client.start(tree.root);
    await client.request('shutdown');
    assert.equal(await client.exit(), 0);
  });

  it('exits with 1 after exit without shutdown', async () => {
    const client = await Client.start(tree.root);
    assert.equal(await client.exit(), 1);
  });

  it('exits when the client is gone', async () => {
    const client = await Client.start(tree.root);
    client.hangUp();
    assert.equal(await client.exited(), 1);
  });

  it('exits before it is initialized', async () => {
    assert.equal(await Client.connect(tree.root).exit(), 1);
  });

  it('rejects requests after shutdown as invalid', async () => {
    const client = await Client.start(tree.root);
    await client.open('glossary/pl/brand.md');
    await client.request('shutdown');
    await assert.rejects(client.at('hover', 'glossary/pl/brand.md', { line: 0, character: 0 }), { code: -32600 });
    await client.exit();
  });

  it('rejects an unknown method, and continues', async () => {
    const client = await Client.start(tree.root);
    await assert.rejects(client.request('textDocument/brew', {}), { code: -32601 });
    await client.notify('textDocument/pour', {});
    assert.deepEqual(await client.findings('glossary/pl/brand.md'), []);
    await client.stop();
  });

  it('ignores invalid messages', async () => {
    const client = await Client.start(tree.root);
    for (const garbage of [
      'Content-Length: 3\r\n\r\n{x}',
      'Content-Length: 2\r\n\r\n[]',
      'Content-Length: 4\r\n\r\nnull',
    ])
      client.write(garbage);
    assert.deepEqual(await client.findings('glossary/pl/brand.md'), []);
    await client.until<{ message: string }>('window/logMessage', ({ message }) => message.startsWith('message: '));
    await client.stop();
  });

  for (const garbage of ['hello\r\n\r\n', 'Content-Length: many\r\n\r\n{}']) {
    it(`exits with the reason if message boundaries are lost: ${JSON.stringify(garbage)}`, async () => {
      const client = await Client.start(tree.root);
      client.write(garbage);
      assert.equal(await client.exited(), 1);
      assert.match(client.errors, /^glosswright: lsp: .+\n$/);
    });
  }

  it('answers a request with missing parameters with an error or null', async () => {
    const client = await Client.start(tree.root);
    await client.open('glossary/pl/brand.md');
    const textDocument = { uri: client.uri('glossary/pl/brand.md') };
    assert.equal(await client.request('textDocument/hover', { textDocument }), null);
    await assert.rejects(client.request('textDocument/hover', {}));
    await client.until<{ message: string }>('window/logMessage', ({ message }) =>
      message.startsWith('hover: TypeError'),
    );
    assert.deepEqual(await client.findings('glossary/pl/brand.md'), []);
    await client.stop();
  });

  it('works if a client refuses all requests', async () => {
    const client = Client.connect(tree.root);
    for (const method of ['client/registerCapability', 'workspace/configuration', 'window/workDoneProgress/create'])
      client.answers.set(method, new Error('no'));
    await client.initialize();
    const { text, position } = cursor(`${BRAND}[x](/bra|nd)`);
    await client.open('glossary/en/brand.md', text);
    assert.match((await client.hover('glossary/en/brand.md', position)) ?? '', /Brand/);
    await client.stop();
  });
});

function registered(client: Client): string[] {
  return client
    .sent<{ registrations: { method: string }[] }>('client/registerCapability')
    .flatMap(({ registrations }) => registrations)
    .map(({ method }) => method)
    .toSorted();
}

describe('the capabilities of a server', () => {
  it('for a client that pulls diagnostics', async () => {
    const client = Client.connect('/nowhere');
    const { capabilities } = await client.initialize();
    assert.equal(capabilities.positionEncoding, 'utf-16');
    assert.deepEqual(capabilities.completionProvider?.triggerCharacters, ['[', '(', '<', '/', '#', '"', '@']);
    assert.equal(capabilities.diagnosticProvider?.workspaceDiagnostics, true);
    await client.until('client/registerCapability', () => registered(client).length === 2);
    assert.deepEqual(registered(client), ['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles']);
    await client.stop();
  });

  it('for one of the oldest clients, which gets no requests', async () => {
    const client = Client.connect('/nowhere');
    const { capabilities } = await client.initialize({ capabilities: pushClient });
    assert.equal(capabilities.diagnosticProvider, undefined);
    await client.open('a.md', '[x](/y)');
    await client.at('hover', 'a.md', { line: 0, character: 1 });
    for (const method of ['client/registerCapability', 'workspace/configuration', 'window/workDoneProgress/create'])
      assert.equal(client.count(method), 0, method);
    await client.stop();
  });

  it('without a folder', async () => {
    const client = Client.connect('/nowhere');
    await client.initialize({ rootUri: null, workspaceFolders: null, capabilities: pullClient });
    await client.open('a.md', '[x](/y)');
    assert.equal(await client.at('hover', 'a.md', { line: 0, character: 1 }), null);
    assert.deepEqual(await client.pull('a.md'), { kind: 'full', items: [] });
    await client.stop();
  });
});
