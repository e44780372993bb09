import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import type { CodeLens, InlayHint, WorkspaceEdit } from 'vscode-languageserver-types';
import { CREATE_TRANSLATION, HAS_COMMANDS } from '../../server/src/lsp/clientRequests.ts';
import { Client, pullClient } from '../support/client.ts';
import { article, serverFixture } from '../support/serverFixture.ts';

const PL = 'glossary/pl/brand.md';
const EN_LOYALTY = 'glossary/en/loyalty.md';
const GLOSSARY = {
  'README.md': 'Our [brand](/brand).\n',
  'glossary/en/brand.md': article('Brand'),
  [EN_LOYALTY]: article('Loyalty', 'To a [brand](/brand).\n'),
  'glossary/fi/loyalty.md': article('Uskollisuus'),
  [PL]: article('Marka', 'Jest [znakiem](/brand).\n'),
};
const richClient = {
  ...pullClient,
  workspace: {
    ...pullClient.workspace,
    applyEdit: true,
    executeCommand: {},
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
  },
  textDocument: { ...pullClient.textDocument, codeLens: {}, inlayHint: {} },
};
const ownClient = { ...richClient, experimental: { [HAS_COMMANDS]: true } };
const LENS_REFRESH = 'workspace/codeLens/refresh';
const HINT_REFRESH = 'workspace/inlayHint/refresh';

async function lenses(client: Client, path: string): Promise<CodeLens[]> {
  return client.request('textDocument/codeLens', { textDocument: { uri: client.uri(path) } });
}

/** The texts and commands of the lenses after they become visible. */
async function seen(client: Client, path: string): Promise<(string | undefined)[][]> {
  const resolved: (string | undefined)[][] = [];
  for (const lens of await lenses(client, path)) {
    const { command } = await client.request<CodeLens>('codeLens/resolve', lens);
    resolved.push([command?.title, command?.command]);
  }
  return resolved;
}

async function hints(client: Client): Promise<unknown[]> {
  const range = { start: { line: 0, character: 0 }, end: { line: 100, character: 0 } };
  const found = await client.request<InlayHint[]>('textDocument/inlayHint', {
    textDocument: { uri: client.uri(PL) },
    range,
  });
  return found.map(({ label }) => label);
}

/** New settings, and a moment for the server to ask for them. */
async function change(client: Client, settings: unknown): Promise<void> {
  client.settings = settings;
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  await client.request('workspace/symbol', { query: 'x' });
}

describe('lenses for the project’s own extension', () => {
  const place = serverFixture(GLOSSARY, async ({ root }) => Client.start(root, ownClient));

  it('have commands, and get their text when they become visible', async () => {
    const { client } = place;
    await client.open(PL);
    const [first] = await lenses(client, PL);
    assert.equal(first?.command, undefined);
    assert.deepEqual(await seen(client, PL), [
      ['2 references', 'glosswright.showReferences'],
      ['Open in: English', 'glosswright.openInLocale'],
      ['Create: Finnish', 'glosswright.createTranslation'],
    ]);
    await client.close(PL);
  });

  it('are refreshed when another article links to the concept, but not for other changes', async () => {
    const { client } = place;
    await client.open(PL);
    await client.open(EN_LOYALTY);
    await client.until(LENS_REFRESH, () => true);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const before = client.count(LENS_REFRESH);
    await client.change(EN_LOYALTY, article('Loyalty', 'To a good [brand](/brand).\n'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(client.count(LENS_REFRESH), before);
    await client.change(EN_LOYALTY, article('Loyalty', 'To a [brand](/brand), a [good](/brand) one.\n'));
    while (client.count(LENS_REFRESH) === before) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.equal((await seen(client, PL))[0]?.[0], '3 references');
    await client.close(EN_LOYALTY);
    await client.close(PL);
  });

  it('are empty above files that are not articles', async () => {
    await place.client.open('README.md');
    assert.deepEqual(await lenses(place.client, 'README.md'), []);
  });

  it('are returned unchanged if they are of another program', async () => {
    const lens = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, data: 1 };
    assert.deepEqual(await place.client.request('codeLens/resolve', lens), lens);
  });
});

describe('lenses for another client', () => {
  const place = serverFixture(GLOSSARY, async ({ root }) => Client.start(root, richClient));

  it('have a text, and create a translation by a command of the server', async () => {
    const { client } = place;
    await client.open(PL);
    assert.deepEqual(await seen(client, PL), [
      ['2 references', ''],
      ['Open in: English', ''],
      ['Create: Finnish', CREATE_TRANSLATION],
    ]);
    client.answers.set('workspace/applyEdit', { applied: true });
    await client.request('workspace/executeCommand', {
      command: CREATE_TRANSLATION,
      arguments: [client.uri(PL), 'fi'],
    });
    const [asked] = client.sent<{ edit: WorkspaceEdit }>('workspace/applyEdit');
    assert.deepEqual(asked?.edit.documentChanges?.[0], {
      kind: 'create',
      uri: client.uri('glossary/fi/brand.md'),
      options: { overwrite: false, ignoreIfExists: false },
    });
    assert.ok(!existsSync(place.tree.path('glossary/fi/brand.md')), 'the client makes the file, not the server');
    await client.close(PL);
  });

  for (const args of [undefined, [], ['file:///elsewhere.md', 'fi'], [1, 2]])
    it(`create nothing for ${JSON.stringify(args)}`, async () => {
      const before = place.client.count('workspace/applyEdit');
      assert.equal(
        await place.client.request('workspace/executeCommand', { command: CREATE_TRANSLATION, arguments: args }),
        null,
      );
      assert.equal(place.client.count('workspace/applyEdit'), before);
    });

  it('are off if the settings disable them', async () => {
    const { client } = place;
    await client.open(PL);
    const before = client.count(LENS_REFRESH);
    await change(client, { codeLens: { enabled: false } });
    assert.deepEqual(await lenses(client, PL), []);
    while (client.count(LENS_REFRESH) === before) await new Promise((resolve) => setTimeout(resolve, 20));
    await change(client, {});
    assert.equal((await lenses(client, PL)).length, 3);
    await client.close(PL);
  });
});

describe('inlay hints', () => {
  const place = serverFixture(GLOSSARY, async ({ root }) => Client.start(root, richClient));

  it('are on if the settings enable them, and are refreshed when a title changes', async () => {
    const { client } = place;
    await client.open(PL);
    assert.deepEqual(await hints(client), []);
    await change(client, { inlayHints: { enabled: true } });
    assert.deepEqual(await hints(client), ['Marka']);
    await client.until(HINT_REFRESH, () => true);
    const before = client.count(HINT_REFRESH);
    await client.change(PL, article('Znak', 'Jest [znakiem](/brand).\n'));
    while (client.count(HINT_REFRESH) === before) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(await hints(client), ['Znak']);
    await client.close(PL);
  });

  it('stay off with an invalid setting, which is reported', async () => {
    const { client } = place;
    await client.open(PL);
    await change(client, { inlayHints: true });
    assert.deepEqual(await hints(client), []);
    const { message } = await client.until<{ message: string }>('window/showMessage', () => true);
    assert.equal(
      message,
      "Glosswright settings: 'inlayHints' must be an object whose values are true or false. Using the last valid settings.",
    );
  });
});

describe('the announced capabilities', () => {
  const place = serverFixture(GLOSSARY);
  const announced = async (capabilities: object): Promise<Record<string, unknown>> => {
    const client = Client.connect(place.tree.root);
    const result = await client.initialize({ capabilities });
    await client.stop();
    return { ...result.capabilities };
  };

  it('are minimal for a client with few capabilities', async () => {
    const { codeLensProvider, inlayHintProvider, executeCommandProvider, implementationProvider, ...others } =
      await announced({ textDocument: {} });
    assert.deepEqual(
      [codeLensProvider, inlayHintProvider, executeCommandProvider, implementationProvider],
      [undefined, undefined, undefined, undefined],
    );
    assert.equal(others['workspaceSymbolProvider'], true);
    assert.equal(others['referencesProvider'], true);
  });

  it('are more for a client with many capabilities', async () => {
    const { codeLensProvider, inlayHintProvider, executeCommandProvider } = await announced(richClient);
    assert.deepEqual(
      [codeLensProvider, inlayHintProvider, executeCommandProvider],
      [{ resolveProvider: true }, true, { commands: [CREATE_TRANSLATION] }],
    );
  });

  it("contain no command for the project's own extension, which has its own", async () => {
    assert.equal((await announced(ownClient))['executeCommandProvider'], undefined);
  });
});
