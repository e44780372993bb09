import assert from 'node:assert/strict';
import { CancellationTokenSource } from 'vscode-jsonrpc/node';
import { Client } from '../support/client.ts';
import { WorkspacePull } from '../support/workspacePull.ts';
import { article, serverFixture } from '../support/serverFixture.ts';

const broken = (slug: string): string[] => [`broken-link: There is no article '${slug}'.`];

describe('findings of the workspace', () => {
  const place = serverFixture({
    'glossary/en/good.md': article('Good', '[x](/bad)\n'),
    'glossary/en/bad.md': article('Bad', '[x](/one)\n'),
    'glossary/en/untitled.md': '---\ndescription: x\n---\n',
    'README.md': '[x](/good) [y](/no-such)\n',
  });
  let pull: WorkspacePull;
  before(() => {
    pull = new WorkspacePull(place.client);
  });

  it('are those of all articles with findings', async () => {
    assert.deepEqual(await pull.next(), ['glossary/en/bad.md', 'glossary/en/untitled.md']);
    assert.deepEqual(pull.shown['glossary/en/bad.md'], broken('one'));
  });

  it('are held until something changes, and then contain the changes', async () => {
    const { client, tree } = place;
    assert.ok(await pull.isHeld(300));
    tree.write({ 'glossary/en/bad.md': article('Bad', '[x](/two)\n') });
    await client.changedOnDisk(['glossary/en/bad.md', 2]);
    assert.deepEqual(await pull.released(), ['glossary/en/bad.md']);
    assert.deepEqual(pull.shown['glossary/en/bad.md'], broken('two'));
  });

  it('are held if changes do not affect them', async () => {
    const { client, tree } = place;
    tree.write({ 'glossary/en/good.md': article('Good', 'Other words. [x](/bad)\n') });
    await client.changedOnDisk(['glossary/en/good.md', 2]);
    assert.ok(await pull.isHeld(300));
  });

  it('are removed with their cause', async () => {
    const { client, tree } = place;
    tree.write({ 'glossary/en/two.md': article('Two') });
    await client.changedOnDisk(['glossary/en/two.md', 1]);
    assert.deepEqual(await pull.released(), ['glossary/en/bad.md']);
    assert.deepEqual(Object.keys(pull.shown), ['glossary/en/untitled.md']);
  });

  it('leave open documents to the request of the document, and return when it is closed', async () => {
    const { client } = place;
    await client.open('glossary/en/bad.md', article('Bad', '[x](/three)\n'));
    assert.ok(await pull.isHeld(300));
    await client.close('glossary/en/bad.md');
    assert.ok(await pull.isHeld(300), 'the file on disk has none');
    await client.open('glossary/en/untitled.md', article('Titled'));
    assert.ok(await pull.isHeld(300), "what is shown of an open document is the client's");
    await client.close('glossary/en/untitled.md');
  });

  it('are removed with their file', async () => {
    const { client, tree } = place;
    tree.delete('glossary/en/untitled.md');
    await client.changedOnDisk(['glossary/en/untitled.md', 3]);
    assert.deepEqual(await pull.next(), ['glossary/en/untitled.md']);
    assert.deepEqual(pull.shown, {});
  });

  it('are recognized in other spellings of their URIs', async () => {
    const { client, tree } = place;
    tree.write({ 'glossary/en/bad.md': article('Bad', '[x](/four)\n') });
    await client.changedOnDisk(['glossary/en/bad.md', 2]);
    const [item] = (
      await client.request<{ items: { uri: string; resultId: string }[] }>('workspace/diagnostic', {
        previousResultIds: [],
      })
    ).items;
    const previousResultIds = [{ uri: item?.uri.replace('bad', 'b%61d') ?? '', value: item?.resultId ?? '' }];
    const held = client.request('workspace/diagnostic', { previousResultIds }).then(() => 'answered');
    const later = new Promise((resolve) => {
      setTimeout(resolve, 300, 'held');
    });
    assert.equal(await Promise.race([held, later]), 'held');
  });

  it('are discarded when the client cancels, and no longer held', async () => {
    const source = new CancellationTokenSource();
    const { items } = await place.client.request<{ items: { uri: string; resultId: string }[] }>(
      'workspace/diagnostic',
      { previousResultIds: [] },
    );
    const previousResultIds = items.map(({ uri, resultId }) => ({ uri, value: resultId }));
    const held = place.client.connection.sendRequest('workspace/diagnostic', { previousResultIds }, source.token);
    setTimeout(() => source.cancel(), 50);
    await assert.rejects(held, { code: -32800 });
  });
});

describe('the setting workspaceFindings', () => {
  const place = serverFixture({
    'glossary/en/error.md': article('Error', '[x](/no-such)\n'),
    'glossary/pl/warning.md': article('Uwaga', '[x](/error)\n'),
  });
  const cases: readonly (readonly [setting: string, paths: readonly string[]])[] = [
    ['auto', ['glossary/en/error.md', 'glossary/pl/warning.md']],
    ['errors', ['glossary/en/error.md']],
    ['open', []],
    ['all', ['glossary/en/error.md', 'glossary/pl/warning.md']],
  ];
  for (const [setting, paths] of cases) {
    it(`${setting} shows ${paths.length === 0 ? 'none' : paths.join(' and ')}`, async () => {
      const { client } = place;
      const pull = new WorkspacePull(client);
      client.settings = { workspaceFindings: setting };
      await client.notify('workspace/didChangeConfiguration', { settings: null });
      await client.request('workspace/diagnostic', { previousResultIds: [{ uri: client.uri('gone.md'), value: 'x' }] });
      if (paths.length === 0) assert.ok(await pull.isHeld(200));
      else assert.deepEqual(await pull.next(), paths);
    });
  }
});

describe('findings of a large workspace', () => {
  const numbers = Array.from({ length: 2001 }, (_, index) => index);
  const large = Object.fromEntries(numbers.map((number) => [`glossary/en/a-${number}.md`, article(`Term ${number}`)]));
  const place = serverFixture({
    ...large,
    'glossary/en/error.md': article('Error', '[x](/no-such)\n'),
    'glossary/pl/warning.md': article('Uwaga', '[x](/error)\n'),
  });

  it('are errors, until the setting includes others', async () => {
    const { client } = place;
    const pull = new WorkspacePull(client);
    assert.deepEqual(await pull.next(), ['glossary/en/error.md']);
    client.settings = { workspaceFindings: 'all' };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await pull.next(), ['glossary/pl/warning.md']);
    client.settings = {};
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await pull.next(), ['glossary/pl/warning.md']);
    assert.deepEqual(Object.keys(pull.shown), ['glossary/en/error.md']);
  });

  it('report progress that the client can show', async () => {
    interface Progress {
      readonly token: string;
      readonly value: { readonly kind: string; readonly percentage?: number };
    }
    const { client } = place;
    const kinds = client.sent<Progress>('$/progress').map(({ value }) => value.kind);
    assert.equal(kinds[0], 'begin');
    assert.ok(kinds.includes('report'));
    assert.ok(kinds.includes('end'));
    assert.ok(kinds.length <= 110);
    assert.equal(client.count('window/workDoneProgress/create'), kinds.filter((kind) => kind === 'begin').length);
  });
});

describe('a request to pull again', () => {
  const EN = 'glossary/en/brand.md';
  const place = serverFixture({ [EN]: article('Brand', '[x](/new)\n'), 'glossary/en/other.md': article('Other') });
  const refreshes = (): number => place.client.count('workspace/diagnostic/refresh');

  it('is sent when findings of an open document have changed for another reason', async () => {
    const { client, tree } = place;
    await client.open(EN);
    assert.deepEqual(await client.findings(EN), broken('new'));
    tree.write({ 'glossary/en/new.md': article('New') });
    await client.changedOnDisk(['glossary/en/new.md', 1]);
    await client.until('workspace/diagnostic/refresh', () => true);
    assert.deepEqual(await client.findings(EN), []);
  });

  it('is not sent for edits of the document, nor for changes without effect', async () => {
    const { client, tree } = place;
    const before = refreshes();
    for (const body of ['[x](/ne)', '[x](/n)', '[x](/)']) {
      await client.change(EN, article('Brand', body));
      await client.findings(EN);
    }
    tree.write({ 'glossary/en/other.md': article('Another') });
    await client.changedOnDisk(['glossary/en/other.md', 2]);
    await new Promise((resolve) => {
      setTimeout(resolve, 1200);
    });
    assert.equal(refreshes(), before);
  });

  it('is sent at most once a second', async () => {
    const { client, tree } = place;
    await client.change(EN, article('Brand', '[x](/flicker)\n'));
    const before = refreshes();
    const started = performance.now();
    while (performance.now() - started < 1500) {
      await client.findings(EN);
      tree.write({ 'glossary/en/flicker.md': article('Flicker') });
      await client.changedOnDisk(['glossary/en/flicker.md', 1]);
      await client.findings(EN);
      tree.delete('glossary/en/flicker.md');
      await client.changedOnDisk(['glossary/en/flicker.md', 3]);
      await new Promise((resolve) => {
        setTimeout(resolve, 60);
      });
    }
    // However long that took.
    const seconds = Math.ceil((performance.now() - started) / 1000);
    assert.ok(refreshes() - before <= seconds, `${refreshes() - before} in ${seconds} seconds`);
  });
});

describe('a server with pending requests', () => {
  it('exits after shutdown and exit while requests are held', async () => {
    const place = await Client.start('/nowhere');
    const held = new WorkspacePull(place);
    assert.ok(await held.isHeld(50));
    await place.stop();
    assert.deepEqual(await held.released(), []);
  });
});
