import assert from 'node:assert/strict';
import type { CodeAction, TextEdit } from 'vscode-languageserver-types';
import { Client, pullClient } from '../support/client.ts';
import { applied } from '../support/editorFixture.ts';
import { article } from '../support/program.ts';
import { serverFixture } from '../support/serverFixture.ts';

const PL = 'glossary/pl/rynek.md';

describe('source.fixAll.glosswright', () => {
  const place = serverFixture(
    { 'glossary/en/rynek.md': article('Market'), [PL]: article('Rynek'), 'glossary/pl/marka.md': article('Marka') },
    async ({ root }) => Client.start(root, pullClient),
  );

  /** The body after the action that an editor requests on save; undefined if there is none. */
  async function fixed(body: string, only = ['source.fixAll']): Promise<string | undefined> {
    const { client } = place;
    const text = article('Rynek', body);
    await client.open(PL, text);
    const start = { line: 0, character: 0 };
    const [action] = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: client.uri(PL) },
      range: { start, end: start },
      context: { diagnostics: [], only },
    });
    await client.close(PL);
    const edits = action?.edit?.documentChanges?.flatMap((change): TextEdit[] =>
      'edits' in change
        ? change.edits.filter((edit): edit is TextEdit => 'newText' in edit && typeof edit.newText === 'string')
        : [],
    );
    return (
      edits &&
      applied(text, edits)
        .slice(article('Rynek').trimEnd().length + 2)
        .trimEnd()
    );
  }

  const cases: readonly (readonly [before: string, after: string | undefined])[] = [
    ['Znają [markę](/marka),. i już.', 'Znają [markę](/marka), i już.'],
    ['[mar](/marka) [kę,](/marka) oraz ( to ).', '[mar kę](/marka), oraz (to).'],
    ['##Zalety\n\n[x](/Marka)', '## Zalety\n\n[x](/marka)'],
    ['Bez zarzutu. [x](/nigdzie)', undefined],
  ];
  for (const [before, after] of cases) it(JSON.stringify(before), async () => assert.equal(await fixed(before), after));

  it('is not a quick fix, and is returned on request only', async () => {
    const [[before, after] = ['', '']] = cases;
    assert.equal(await fixed(before, ['quickfix']), undefined);
    assert.equal(await fixed(before, ['source.fixAll.glosswright']), after);
    assert.equal(await fixed(before, ['source.organizeImports']), undefined);
  });
});
