import assert from 'node:assert/strict';
import type { CodeLens, Location, Position, SymbolInformation } from 'vscode-languageserver-types';
import type { ArticleState, NewArticle } from '../../server/src/lsp/clientRequests.ts';
import { HAS_COMMANDS } from '../../server/src/lsp/clientRequests.ts';
import { Client, pullClient } from '../support/client.ts';
import { ENTRY_GLOSSARY } from '../support/entryGlossary.ts';
import { serverFixture } from '../support/serverFixture.ts';
import { filesOfTree } from '../support/tree.ts';

const PAGE = 'docs/en/glossary.md';
const FILES = filesOfTree(ENTRY_GLOSSARY);
const ownClient = {
  ...pullClient,
  workspace: { ...pullClient.workspace, configuration: true },
  textDocument: { ...pullClient.textDocument, codeLens: {} },
  experimental: { [HAS_COMMANDS]: true },
};

/** The position of the first occurrence of the words in a file. */
function positionIn(path: string, words: string): Position {
  const text = FILES[path] ?? '';
  const before = text.slice(0, text.indexOf(words)).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

describe('entries in an editor', () => {
  const place = serverFixture(FILES, async ({ root }) => Client.start(root, ownClient));
  before(async () => {
    await place.client.open(PAGE);
    await place.client.open('docs/pl/glossary.md');
    await place.client.open('docs/en/intro.md');
  });

  it('have lenses at the position of each entry', async () => {
    const { client } = place;
    const textDocument = { uri: client.uri(PAGE) };
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument });
    const shown: string[] = [];
    for (const lens of lenses) {
      const { command, range } = await client.request<CodeLens>('codeLens/resolve', lens);
      shown.push(
        `${range.start.line}: ${command?.title} ${command?.command} ${JSON.stringify(command?.arguments?.[1])}`,
      );
    }
    assert.deepEqual(shown.slice(0, 4), [
      '6: no references glosswright.showReferences {"line":6,"character":3}',
      '6: Create: Polish glosswright.createTranslation {"line":6,"character":3}',
      '10: 4 references glosswright.showReferences {"line":10,"character":3}',
      '10: Open in: Polish glosswright.openInLocale {"line":10,"character":3}',
    ]);
    assert.equal(shown.length, 6);
  });

  it('have the state of the entry at the position', async () => {
    const { client } = place;
    const textDocument = { uri: client.uri(PAGE) };
    const stateAt = async (position?: Position): Promise<ArticleState | null> =>
      client.request('glosswright/article', { textDocument, position });
    const state = await stateAt(positionIn(PAGE, 'A small'));
    assert.equal(state?.concept?.slug, 'niche');
    const [polish] = state.concept.elsewhere;
    assert.deepEqual(polish?.article, {
      uri: client.uri('docs/pl/glossary.md'),
      range: { start: { line: 4, character: 3 }, end: { line: 4, character: 8 } },
      title: 'Nisza',
      draft: false,
    });
    assert.deepEqual([(await stateAt())?.concept, (await stateAt())?.hasEntries], [null, true]);
  });

  it('are created in another locale at the right position', async () => {
    const { client } = place;
    const created = await client.request<NewArticle | null>('glosswright/newTranslation', {
      textDocument: { uri: client.uri(PAGE) },
      locale: 'pl',
      position: positionIn(PAGE, 'The people'),
    });
    assert.equal(created?.uri, client.uri('docs/pl/glossary.md'));
    assert.deepEqual(created.titles, [{ start: { line: 8, character: 3 }, end: { line: 8, character: 16 } }]);
  });

  it('are workspace symbols, at the position of their names', async () => {
    const { client } = place;
    const found = await client.request<SymbolInformation[]>('workspace/symbol', { query: 'lojal' });
    assert.deepEqual(
      found.map(({ name, location }) => [name, location.uri, location.range.start.line]),
      [['Lojalność', client.uri('terms.yml'), 5]],
    );
  });

  it('have mentions among their references, except those in the entry itself', async () => {
    const { client } = place;
    client.settings = { references: { mentions: true } };
    await client.notify('workspace/didChangeConfiguration', { settings: null });
    await client.request('workspace/symbol', { query: 'x' });
    const found = await client.request<Location[]>('textDocument/references', {
      textDocument: { uri: client.uri(PAGE) },
      position: positionIn(PAGE, 'Niche {#'),
      context: { includeDeclaration: true },
    });
    assert.deepEqual(
      found.map(({ uri, range }) => `${uri.slice(client.uri('').length + 1)}:${range.start.line}`).toSorted(),
      [
        'docs/en/glossary.md:10',
        'docs/en/glossary.md:18',
        'docs/en/glossary.md:8',
        'docs/en/intro.md:2',
        'docs/en/intro.md:2',
        'docs/pl/intro.md:2',
      ],
    );
  });
});

describe('data files in an editor', () => {
  const place = serverFixture({ ...FILES, 'package.json': '{ "x": "[niche](#gone) ] (x)" }' }, async ({ root }) =>
    Client.start(root, pullClient),
  );

  it('have hovers on terms', async () => {
    await place.client.open('terms.yml');
    assert.match((await place.client.hover('terms.yml', positionIn('terms.yml', 'Loyalty'))) ?? '', /^\*\*Loyalty\*\*/);
  });

  it('have neither hovers nor findings if no layout contains them', async () => {
    await place.client.open('package.json');
    assert.equal(await place.client.hover('package.json', { line: 0, character: 10 }), undefined);
    assert.deepEqual(await place.client.findings('package.json'), []);
  });
});
