import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver-types';
import { Client, messages, pushClient } from '../support/client.ts';
import { article, serverFixture } from '../support/serverFixture.ts';

const METHOD = 'textDocument/publishDiagnostics';
const PL = 'glossary/pl/brand.md';

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

describe('findings pushed to a client that cannot pull', () => {
  const place = serverFixture({ [PL]: article('Marka', '[x](/new)\n') }, async ({ root }) =>
    Client.start(root, pushClient),
  );

  /** Waits for what is shown of the file next. */
  async function next(path = PL): Promise<string[]> {
    const { client } = place;
    const uri = client.uri(path);
    const { diagnostics } = await client.until<Published>(METHOD, (published) => published.uri === uri);
    client.received.delete(METHOD);
    return messages(diagnostics);
  }

  it('are sent when it is opened and edited, and removed with the last finding and when it is closed', async () => {
    const { client, tree } = place;
    await client.open(PL);
    assert.deepEqual(await next(), ["broken-link: There is no article 'new'."]);
    await client.change(PL, article('Marka', '[x](/newer)\n'));
    assert.deepEqual(await next(), ["broken-link: There is no article 'newer'."]);
    await client.change(PL, article('Marka'));
    assert.deepEqual(await next(), []);
    await client.change(PL, article('Marka', '[x](/new)\n'));
    assert.deepEqual(await next(), ["broken-link: There is no article 'new'."]);
    tree.write({ 'glossary/pl/new.md': article('Nowe') });
    await client.changedOnDisk(['glossary/pl/new.md', 1]);
    assert.deepEqual(await next(), []);
    await client.change(PL, article('Marka', '[x](/old)\n'));
    assert.deepEqual(await next(), ["broken-link: There is no article 'old'."]);
    await client.close(PL);
    assert.deepEqual(await next(), []);
  });

  it('are sent once after several edits', async () => {
    const { client } = place;
    await client.open(PL, article('Marka', '[x](/a)'));
    for (const slug of ['ab', 'abc', 'abcd']) await client.change(PL, article('Marka', `[x](/${slug})`));
    assert.deepEqual(await next(), ["broken-link: There is no article 'abcd'."]);
    assert.equal(client.count(METHOD), 0);
    await client.close(PL);
    await next();
  });
});
