import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-types';
import { Client, pullClient } from '../support/client.ts';
import { article } from '../support/serverFixture.ts';
import { temporaryTree } from '../support/temporaryTree.ts';

const GLOSSARY = {
  'glossary/en/brand.md': article('Brand', '[x](/no-such-en)\n'),
  'glossary/en/market.md': article('Market'),
  'glossary/pl/brand.md': article('Marka', '[x](/no-such-pl)\n'),
  'glossary/pl/market.md': article('Rynek'),
  'glossary/sv/brand.md': article('Varumärke', '[x](/no-such-sv)\n'),
  'glossary/sv/niche.md': article('Nisch'),
};
const PATHS = Object.keys(GLOSSARY);
const [BROKEN, MISSING] = ['broken-link', 'missing-translation'];

/** The severities of `broken-link` and `missing-translation`, by file: `glossary/en/brand.md: broken-link 1`. */
async function found(settings: object): Promise<string[]> {
  const tree = temporaryTree(GLOSSARY);
  const client = await Client.start(tree.root, pullClient, { glosswright: settings });
  client.settings = settings;
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  await client.request('workspace/symbol', { query: 'x' });
  const lines: string[] = [];
  for (const path of PATHS) {
    const { items = [] } = await client.request<{ items?: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri: client.uri(path) },
    });
    for (const { code, severity } of items)
      if (code === BROKEN || code === MISSING) lines.push(`${path}: ${code} ${severity}`);
  }
  await client.stop();
  tree.remove();
  return lines;
}

const ALL = [
  'glossary/en/brand.md: broken-link 1',
  'glossary/en/market.md: missing-translation 3',
  'glossary/pl/brand.md: broken-link 1',
  'glossary/sv/brand.md: broken-link 1',
];

describe('findings in locales that the user does not work in', () => {
  it('have their usual severity without working locales', async () => assert.deepEqual(await found({}), ALL));

  it('are hints by default; a missing translation counts for the locales that it names', async () => {
    assert.deepEqual(await found({ workingLocales: ['sv'] }), [
      'glossary/en/brand.md: broken-link 4',
      'glossary/en/market.md: missing-translation 3',
      'glossary/pl/brand.md: broken-link 4',
      'glossary/sv/brand.md: broken-link 1',
    ]);
  });

  it("are hidden with the setting 'hide'", async () => {
    assert.deepEqual(await found({ workingLocales: ['PL'], otherLocales: 'hide' }), [
      'glossary/pl/brand.md: broken-link 1',
    ]);
  });

  it("have their usual severity with the setting 'show'", async () => {
    assert.deepEqual(await found({ workingLocales: ['pl'], otherLocales: 'show' }), ALL);
  });

  it('have their usual severity if the glossary has none of the working locales', async () => {
    assert.deepEqual(await found({ workingLocales: ['de', 'fr'], otherLocales: 'hide' }), ALL);
  });

  it('have their usual severity if the setting is invalid', async () => {
    assert.deepEqual(await found({ workingLocales: 'pl', otherLocales: 'never' }), ALL);
  });
});

describe('a change of the working locales', () => {
  it('makes the client pull open documents again', async () => {
    const tree = temporaryTree(GLOSSARY);
    const client = await Client.start(tree.root);
    await client.open('glossary/pl/brand.md');
    const before = await client.findings('glossary/pl/brand.md');
    assert.equal(before.length, 1);
    client.settings = { workingLocales: ['sv'], otherLocales: 'hide' };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.until('workspace/diagnostic/refresh', () => true);
    assert.deepEqual(await client.findings('glossary/pl/brand.md'), []);
    await client.stop();
    tree.remove();
  });
});
