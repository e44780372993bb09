import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-types';
import { Client, messages, pushClient } from '../support/client.ts';
import { article, serverFixture } from '../support/serverFixture.ts';

const EN = 'glossary/en/brand.md';
const CONFIGURATION = 'glosswright.config.json';
const ERROR = 1;
const WARNING = 2;

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

async function severities(client: Client): Promise<(number | undefined)[] | undefined> {
  return (await client.pull(EN)).items?.map(({ severity }) => severity);
}

/** The finding for a link to what is not there. */
function broken(slug: string): string {
  return `broken-link: There is no article '${slug}'.`;
}

describe('settings of the editor', () => {
  const place = serverFixture({ [EN]: article('Brand', '[x](/no-such)\n') });
  const change = async (settings: unknown): Promise<void> => {
    place.client.settings = settings;
    await place.client.notify('workspace/didChangeConfiguration', { settings: null });
    // The server asks back; its question comes before the answer to this.
    await place.client.request('workspace/diagnostic', {
      previousResultIds: [{ uri: place.client.uri('x.md'), value: 'x' }],
    });
  };

  it('apply without a restart, and are reset when they are removed', async () => {
    const { client } = place;
    assert.deepEqual(await severities(client), [ERROR]);
    await change({ rules: { 'broken-link': 'warning' } });
    assert.deepEqual(await severities(client), [WARNING]);
    await change(null);
    assert.deepEqual(await severities(client), [ERROR]);
  });

  it('keep their values if new ones are invalid, which is reported', async () => {
    const { client } = place;
    await change({ rules: { 'broken-link': 'off' } });
    await change({ rules: { 'broken-link': 'perhaps' } });
    assert.deepEqual(await severities(client), []);
    const { message } = await client.until<{ message: string }>('window/showMessage', () => true);
    assert.match(message, /^Glosswright settings: .*perhaps.* Using the last valid settings\.$/);
    await change({});
  });

  it('may be empty strings, which VS Code sends for settings without a value', async () => {
    await change({ sourceLocale: '', baseline: '', exclude: [], rules: { 'broken-link': 'warning' } });
    assert.deepEqual(await severities(place.client), [WARNING]);
  });

  it('may contain settings of the client, and null', async () => {
    await change({ trace: { server: 'verbose' }, exclude: null, rules: { 'broken-link': 'warning' } });
    assert.deepEqual(await severities(place.client), [WARNING]);
  });
});

describe('settings of a client without workspace/configuration', () => {
  const options = { rules: { 'broken-link': 'warning' } };
  const capabilities = { ...pushClient, textDocument: { diagnostic: {} } };
  const place = serverFixture({ [EN]: article('Brand', '[x](/no-such)\n') }, async ({ root }) =>
    Client.start(root, capabilities, options),
  );

  it('come with the initialize request, and later in notifications', async () => {
    const { client } = place;
    const send = async (settings: unknown): Promise<void> =>
      client.notify('workspace/didChangeConfiguration', { settings });
    assert.deepEqual(await severities(client), [WARNING]);
    await send({ glosswright: { rules: { 'broken-link': 'off' } } });
    assert.deepEqual(await severities(client), []);
    await send({ other: {} });
    assert.deepEqual(await severities(client), []);
    await send({ glosswright: {} });
    assert.deepEqual(await severities(client), [WARNING], 'those of the first request hold again');
    await send(null);
    assert.deepEqual(await severities(client), [WARNING]);
  });
});

describe('the configuration file', () => {
  const place = serverFixture({ [EN]: article('Brand', '[x](/no-such)\n') });
  const write = async (text: string): Promise<void> => {
    place.tree.write({ [CONFIGURATION]: text });
    await place.client.changedOnDisk([CONFIGURATION, 2]);
  };
  const next = async (): Promise<readonly Diagnostic[]> => {
    const { client } = place;
    const published = await client.until<Published>(
      'textDocument/publishDiagnostics',
      ({ uri }) => uri === client.uri(CONFIGURATION),
    );
    client.received.delete('textDocument/publishDiagnostics');
    return published.diagnostics;
  };

  it('applies without a restart, and until it is deleted', async () => {
    const { client, tree } = place;
    await write('{ "rules": { "broken-link": "warning" } }');
    assert.deepEqual(await severities(client), [WARNING]);
    tree.delete(CONFIGURATION);
    await client.changedOnDisk([CONFIGURATION, 3]);
    assert.deepEqual(await severities(client), [ERROR]);
  });

  it('is reported with its position if it is invalid, and the previous one stays in use until it is fixed', async () => {
    const { client } = place;
    await write('{ "rules": { "broken-link": "warning" } }');
    assert.deepEqual(await severities(client), [WARNING]);
    await write('{\n  "rules": { "broken-link": "wrong" }\n}');
    assert.deepEqual(await severities(client), [WARNING]);
    const [error] = await next();
    assert.deepEqual(error?.range, { start: { line: 1, character: 28 }, end: { line: 1, character: 35 } });
    assert.match(messages([error])[0] ?? '', /broken-link.*wrong.*Using the last valid configuration\.$/);
    await write('{ "rules": { "broken-link": "off" }, }');
    assert.deepEqual(await severities(client), []);
    assert.deepEqual(await next(), []);
  });

  const invalid: readonly (readonly [what: string, text: string, line: number, character: number])[] = [
    ['that is cut off', '{\n  "rules": {', 1, 12],
    ['with an unknown key', '{ "ruls": {} }', 0, 2],
    ['that is no object', '[]', 0, 0],
    ['that is empty', '', 0, 0],
  ];
  for (const [what, text, line, character] of invalid) {
    it(`is reported ${what}`, async () => {
      await write(text);
      assert.deepEqual((await next())[0]?.range.start, { line, character });
      await write('{}');
      assert.deepEqual(await next(), []);
    });
  }
});

describe('a configuration file whose layouts have no articles', () => {
  const text = '{ "layouts": [{ "articles": "glosary/{locale}/{slug}.md" }] }';
  const place = serverFixture({ [EN]: article('Brand'), [CONFIGURATION]: text });

  it('has a warning at the pattern, and in the log', async () => {
    const { client } = place;
    const isOurs = ({ uri }: Published): boolean => uri === client.uri(CONFIGURATION);
    const { diagnostics } = await client.until<Published>('textDocument/publishDiagnostics', isOurs);
    assert.deepEqual(
      diagnostics.map(({ severity, range }) => [severity, range.start.character]),
      [[WARNING, 28]],
    );
    assert.match(messages(diagnostics)[0] ?? '', /no articles match 'glosary.*did you mean 'glossary'/);
    const logged = await client.until<{ message: string }>('window/logMessage', ({ message }) =>
      /no articles match/.test(message),
    );
    assert.match(logged.message, /^glosswright\.config\.json:1:29: no articles match/);
  });
});

describe('a configuration file that is invalid from the start', () => {
  const place = serverFixture({ [EN]: article('Brand', '[x](/no-such)\n'), [CONFIGURATION]: '{ "exclude": ["/"] }' });

  it('is reported with the configuration in use, which is the default', async () => {
    const { client } = place;
    assert.deepEqual(await severities(client), [ERROR]);
    const { diagnostics } = await client.until<Published>(
      'textDocument/publishDiagnostics',
      ({ uri }) => uri === client.uri(CONFIGURATION),
    );
    assert.deepEqual(diagnostics[0]?.range.start, { line: 0, character: 14 });
    assert.match(
      messages(diagnostics)[0] ?? '',
      /'exclude\.0'.*does not name a file.*\. Using the default configuration\.$/,
    );
  });
});

describe('several workspace folders', () => {
  const place = serverFixture({
    'one/glossary/en/brand.md': article('Brand of one', '[x](/two)\n'),
    'two/glossary/en/two.md': article('Two', '[x](/brand)\n'),
    'two/glosswright.config.json': '{',
    'one/inner/glossary/en/deep.md': article('Deep', '[x](/deeper)\n'),
  });
  const folder = (path: string): object => ({ uri: place.client.uri(path), name: path });
  const folders = async (added: string[], removed: string[]): Promise<void> =>
    place.client.notify('workspace/didChangeWorkspaceFolders', {
      event: { added: added.map(folder), removed: removed.map(folder) },
    });
  const files = ['one/glossary/en/brand.md', 'two/glossary/en/two.md', 'one/inner/glossary/en/deep.md'] as const;
  const found = async (): Promise<string[]> => {
    const all: string[] = [];
    for (const path of files) all.push((await place.client.findings(path)).join());
    return all;
  };

  it('are separate glossaries that the client adds and removes', async () => {
    await folders([], ['']);
    assert.deepEqual(await found(), ['', '', '']);
    await folders(['one', 'two'], []);
    assert.deepEqual(await found(), [broken('two'), broken('brand'), '']);
    await folders(['one/inner'], []);
    assert.deepEqual(await found(), [broken('two'), broken('brand'), broken('deeper')]);
    await folders([], ['two', 'one/inner']);
    assert.deepEqual(await found(), [broken('two'), '', '']);
  });

  it('remove the report on their configuration when they are removed', async () => {
    const { client } = place;
    const uri = client.uri('two/glosswright.config.json');
    const published = (): number[] =>
      client
        .sent<Published>('textDocument/publishDiagnostics')
        .filter((each) => each.uri === uri)
        .map(({ diagnostics }) => diagnostics.length);
    await client.until('textDocument/publishDiagnostics', () => published().at(-1) === 0);
    assert.deepEqual(published(), [1, 0]);
  });

  it('show each file in the innermost of them', async () => {
    const { client } = place;
    await folders(['one/inner'], []);
    await client.findings(files[2]);
    const report = await client.request<{ items: { uri: string; items: Diagnostic[] }[] }>('workspace/diagnostic', {
      previousResultIds: [],
    });
    const shown = report.items.map(({ uri, items }) => [uri, messages(items).join()]);
    assert.deepEqual(shown, [
      [client.uri(files[0]), broken('two')],
      [client.uri(files[2]), broken('deeper')],
    ]);
  });
});
