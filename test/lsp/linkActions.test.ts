import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver-types';
import { Client, cursor, pullClient } from '../support/client.ts';
import { applied, textEditsOf } from '../support/editorFixture.ts';
import { article } from '../support/program.ts';
import { serverFixture } from '../support/serverFixture.ts';

const PL = 'glossary/pl/rynek.md';

describe('actions that link terms', () => {
  const place = serverFixture(
    {
      'glossary/en/rynek.md': article('Market'),
      [PL]: article('Rynek'),
      'glossary/pl/marka.md': article('Marka'),
      'glossary/pl/klient.md': article('Klient'),
    },
    async ({ root }) => Client.start(root, pullClient),
  );

  async function actionsAt(marked: string, only?: string[]): Promise<{ text: string; actions: CodeAction[] }> {
    const { client } = place;
    const { text, position } = cursor(article('Rynek', marked));
    await client.open(PL, text);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri: client.uri(PL) },
      range: { start: position, end: position },
      context: { diagnostics: [], ...(only ? { only } : {}) },
    });
    await client.close(PL);
    return { text, actions };
  }

  /** The titles of the offered actions, except those that suppress a finding. */
  async function offered(marked: string, only?: string[]): Promise<string[]> {
    const { actions } = await actionsAt(marked, only);
    return actions.map(({ title }) => title).filter((title) => !/^(?:Ignore|Turn off|Never link|Keep) '/.test(title));
  }

  it('are in the menu at the cursor: the fix if there is a finding, otherwise the refactoring', async () => {
    const all = 'Link all first mentions in this article';
    assert.deepEqual(await offered('Klie|nt zna markę.'), ["Link to 'klient'", all]);
    assert.deepEqual(await offered('Klient i klie|nt.'), ["Link to 'klient'"]);
    assert.deepEqual(await offered('Zna [markę](/marka), mar|kę.'), ["Link to 'marka'"]);
    assert.deepEqual(await offered('Nic| tu.'), []);
  });

  it('are returned by kind', async () => {
    assert.deepEqual(await offered('Klie|nt.', ['refactor']), ["Link to 'klient'"]);
    assert.deepEqual(await offered('Klie|nt.', ['refactor.rewrite']), ["Link to 'klient'"]);
    assert.deepEqual(await offered('Klie|nt.', ['source.linkMentions']), [
      'Link all first mentions in this article (Glosswright)',
    ]);
    assert.deepEqual(await offered('Klie|nt.', ['source.fixAll']), []);
  });

  it('are returned for all terms at once on save', async () => {
    const { text, actions } = await actionsAt('|Klient zna markę, a marka klienta.', [
      'source.linkMentions.glosswright',
    ]);
    const [action] = actions;
    assert.equal(
      applied(text, action ? textEditsOf(action) : []),
      article('Rynek', '[Klient](/klient) zna [markę](/marka), a marka klienta.'),
    );
  });
});
