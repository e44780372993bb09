import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-types';
import { messages } from '../support/client.ts';
import { command } from '../support/command.ts';
import { article, serverFixture } from '../support/serverFixture.ts';

const EN = 'glossary/en/brand.md';
const CONFIGURATION = 'glosswright.config.json';
const KNOWN = 'ci/known.json';

describe('a baseline', () => {
  const place = serverFixture({
    [EN]: article('Brand', '[x](/no-such)\n'),
    [CONFIGURATION]: JSON.stringify({ baseline: KNOWN }),
    'ci/': '',
  });
  const isReported = async (): Promise<boolean> => (await place.client.findings(EN)).length > 0;

  it('is read again when it changes, and hides nothing after it is deleted', async () => {
    const { client, tree } = place;
    assert.ok(await isReported());
    await command(tree.root, 'check', '--update-baseline');
    await client.changedOnDisk([KNOWN, 1]);
    assert.ok(!(await isReported()));
    tree.delete(KNOWN);
    await client.changedOnDisk([KNOWN, 3]);
    assert.ok(await isReported());
  });

  it('hides the fixes of hidden findings', async () => {
    const { client, tree } = place;
    await client.open(EN, article('Brand', '[x](/no-such)\n'));
    const request = {
      textDocument: { uri: client.uri(EN) },
      range: { start: { line: 4, character: 5 }, end: { line: 4, character: 5 } },
      context: { diagnostics: [] },
    };
    const fixes = async (): Promise<CodeAction[]> => client.request<CodeAction[]>('textDocument/codeAction', request);
    assert.ok((await fixes()).length > 0);
    await command(tree.root, 'check', '--update-baseline');
    await client.changedOnDisk([KNOWN, 1]);
    assert.deepEqual(await fixes(), []);
  });

  it('is reported in the configuration if it is invalid, and the previous one stays in use', async () => {
    const { client, tree } = place;
    tree.write({ [KNOWN]: '{"version":2,"findings":[]}' });
    await client.changedOnDisk([KNOWN, 2]);
    assert.ok(!(await isReported()));
    const { diagnostics } = await client.until<{ uri: string; diagnostics: readonly Diagnostic[] }>(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics: shown }) => uri === client.uri(CONFIGURATION) && shown.length > 0,
    );
    assert.deepEqual(diagnostics[0]?.range, { start: { line: 0, character: 12 }, end: { line: 0, character: 27 } });
    assert.match(
      messages(diagnostics)[0] ?? '',
      /the baseline 'ci\/known\.json' is not valid: it was written by a newer version of Glosswright/,
    );
  });
});
