import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import { RawClient } from '../support/rawClient.ts';
import { type TemporaryTree, temporaryTree } from '../support/temporaryTree.ts';
import { article } from '../support/serverFixture.ts';

const named = (folder: string, names: readonly string[]): string[] => names.map((name) => `${folder}/${name}`);
const REQUESTS = [
  ...named('textDocument', ['hover', 'completion', 'definition', 'declaration', 'implementation', 'references']),
  ...named('textDocument', ['documentHighlight', 'documentLink', 'codeAction', 'codeLens', 'inlayHint', 'brew']),
  ...named('textDocument', ['prepareRename', 'rename', 'diagnostic']),
  ...named('workspace', ['symbol', 'diagnostic', 'executeCommand', 'willRenameFiles', 'willCreateFiles']),
  'completionItem/resolve',
  'codeLens/resolve',
  'inlayHint/resolve',
  'workspaceSymbol/resolve',
  '',
  ...named('glosswright', ['article', 'missingArticle', 'missingLinks', 'linkFixes', 'newTranslation', 'brew']),
  ...named('glosswright', [
    'glossaries',
    'concepts',
    'conceptGroups',
    'progress',
    'entry',
    'newEntry',
    'conceptDetails',
    'conceptPlace',
    'conceptLink',
  ]),
  'glosswright/conceptsOfFiles',
  ...named('glosswright', ['conceptProblems', 'newConcept', 'localesToAdd', 'newLocale']),
  ...named('glosswright', ['source', 'earlierSource', 'earlierText', 'preview', 'terms']),
];
const NOTIFICATIONS = [
  ...named('textDocument', ['didOpen', 'didChange', 'didSave', 'didClose', 'willSave']),
  ...named('workspace', [
    'didChangeWatchedFiles',
    'didChangeConfiguration',
    'didChangeWorkspaceFolders',
    'didRenameFiles',
  ]),
  'initialized',
  '$/cancelRequest',
  '$/progress',
  '$/setTrace',
  '$/x',
  'glosswright/trusted',
  'window/workDoneProgress/cancel',
];

/** Any message that a client could send by mistake; `root` is the URI of the folder that it has open. */
function anyMessage(root: string): fc.Arbitrary<{ method: string; params?: unknown; isRequest: boolean }> {
  const odd = fc.constantFrom<unknown>(
    null,
    true,
    '',
    'x',
    0,
    -1,
    1e308,
    [],
    {},
    [null],
    { uri: null },
    '\0',
    '__proto__',
  );
  const orOdd = (usual: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> => fc.oneof({ weight: 5, arbitrary: usual }, odd);
  const number = orOdd(fc.constantFrom(0, 1, 3, 7, -1, -1e9, 1.5, 2 ** 31, 2 ** 53));
  const uri = orOdd(
    fc.constantFrom(
      `${root}glossary/en/victim.md`,
      `${root}glossary/en/none.md`,
      root,
      `${root}%2e%2e/x.md`,
      `${root}%zz`,
      'file:///',
      'file://',
      'untitled:Untitled-1',
      'vscode-vfs://github/a/b.md',
      'git:/a.md?{}',
      'x',
      'file:///a\0.md',
    ),
  );
  const position = orOdd(fc.record({ line: number, character: number }, { requiredKeys: [] }));
  const range = orOdd(fc.record({ start: position, end: position }, { requiredKeys: [] }));
  const text = fc.constantFrom('', 'x', '[a](/b)\r\n', '---\ntitle: A\n---\n[x](/brand)', '\0\ud800', '['.repeat(5000));
  const textDocument = orOdd(
    fc.record({ uri, version: number, languageId: odd, text: orOdd(text) }, { requiredKeys: ['uri'] }),
  );
  const params = fc.record(
    {
      textDocument,
      position,
      range,
      newName: orOdd(text),
      query: orOdd(text),
      data: odd,
      label: odd,
      context: orOdd(
        fc.record({ diagnostics: orOdd(fc.array(fc.record({ range, code: odd, data: odd }))), only: odd }),
      ),
      contentChanges: orOdd(
        fc.array(orOdd(fc.record({ range, text: orOdd(text) }, { requiredKeys: [] })), { maxLength: 3 }),
      ),
      changes: orOdd(fc.array(orOdd(fc.record({ uri, type: number })), { maxLength: 3 })),
      files: orOdd(fc.array(orOdd(fc.record({ oldUri: uri, newUri: uri })), { maxLength: 3 })),
      settings: orOdd(fc.record({ glosswright: odd })),
      event: orOdd(fc.record({ added: orOdd(fc.array(odd, { maxLength: 2 })), removed: odd })),
      command: orOdd(fc.constant('glosswright.server.createTranslation')),
      arguments: odd,
      id: odd,
      value: odd,
      previousResultIds: odd,
      previousResultId: odd,
      token: odd,
      locale: odd,
      uri,
    },
    { requiredKeys: ['textDocument'] },
  );
  const message = (
    methods: readonly string[],
    isRequest: boolean,
  ): fc.Arbitrary<{ method: string; params?: unknown; isRequest: boolean }> =>
    fc.record(
      { method: fc.constantFrom(...methods), params: orOdd(params), isRequest: fc.constant(isRequest) },
      { requiredKeys: ['method', 'isRequest'] },
    );
  return fc.oneof(message(REQUESTS, true), message(NOTIFICATIONS, false));
}

describe('a server that gets arbitrary messages', () => {
  let tree: TemporaryTree;
  let client: RawClient;
  before(async () => {
    tree = temporaryTree({
      'glossary/en/brand.md': article('Brand', '[x](/no-such)\n'),
      'glossary/en/victim.md': article('Victim', 'A brand of a [brand](/brand).\n'),
      'glossary/pl/brand.md': article('Marka'),
    });
    client = new RawClient();
    const uri = pathToFileURL(`${tree.root}/`).href;
    const capabilities = {
      textDocument: { diagnostic: {}, codeLens: {}, inlayHint: {}, declaration: {}, implementation: {} },
    };
    const options = { cacheFolder: null };
    await client.ask('hello', 'initialize', {
      processId: null,
      rootUri: uri,
      capabilities,
      initializationOptions: options,
    });
    await client.send({ method: 'initialized', params: {} });
  });
  after(() => {
    client.end();
    tree.remove();
  });

  it('answers every request, and reports the same findings afterwards', async () => {
    const root = pathToFileURL(`${tree.root}/`).href;
    const textDocument = { uri: `${root}glossary/en/brand.md` };
    const findings = async (id: string): Promise<unknown> => {
      const { result } = await client.ask(id, 'textDocument/diagnostic', { textDocument });
      return result;
    };
    const before = await findings('before');
    assert.match(JSON.stringify(before), /no-such/);

    let sent = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(anyMessage(root), { minLength: 1, maxLength: 20 }), async (messages) => {
        const ids = messages.map(() => `fuzz ${sent++}`);
        for (const [at, { isRequest, ...message }] of messages.entries())
          await client.send(isRequest ? { id: ids[at], ...message } : message);
        const requested = ids.filter((_, at) => messages[at]?.isRequest);
        for (const id of requested) await client.until((message) => message.id === id && message.method === undefined);
      }),
      { numRuns: 150, endOnFailure: true },
    );
    assert.deepEqual(await findings('after'), before);
    assert.deepEqual(
      logged(client).filter((text) => text.startsWith('unexpected')),
      [],
    );
  });
});

function logged({ received }: RawClient): string[] {
  return received
    .filter(({ method }) => method === 'window/logMessage')
    .map(({ params }) => (typeof params === 'object' && params && 'message' in params ? String(params.message) : ''));
}
