import assert from 'node:assert/strict';
import { parse as parseToml } from 'smol-toml';
import * as v from 'valibot';
import { Client } from '../support/client.ts';
import { temporaryTree } from '../support/temporaryTree.ts';
import { glossary, OPEN, snippet } from './editors.ts';

/** The capabilities of Helix that matter to the server: it counts positions in UTF-8 if possible, and pulls no diagnostics. */
const helix = {
  general: { positionEncodings: ['utf-8', 'utf-32', 'utf-16'] },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: false },
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: false },
  },
  textDocument: {
    completion: { completionItem: { snippetSupport: true, insertReplaceSupport: true } },
    hover: { contentFormat: ['markdown'] },
    rename: { prepareSupport: true, honorsChangeAnnotations: false },
    publishDiagnostics: { versionSupport: true },
  },
  window: { workDoneProgress: true },
};

const server = v.looseObject({ command: v.string(), args: v.optional(v.array(v.string())) });
const kateLike = v.object({ command: v.array(v.string()) });

/** The command line in each documented configuration, as parsed by its editor. */
const setups: readonly [editor: string, command: () => string[]][] = [
  [
    'Helix',
    () => {
      const schema = v.object({
        'language-server': v.object({ glosswright: server }),
        language: v.array(v.looseObject({})),
      });
      const { 'language-server': servers } = v.parse(
        schema,
        parseToml(snippet('toml', '[language-server.glosswright]')),
      );
      return [servers.glosswright.command, ...(servers.glosswright.args ?? [])];
    },
  ],
  [
    'Sublime Text',
    () => {
      const schema = v.object({ clients: v.object({ glosswright: kateLike }) });
      return v.parse(schema, JSON.parse(snippet('json', '{ "clients"'))).clients.glosswright.command;
    },
  ],
  [
    'Kate',
    () => {
      const schema = v.object({ servers: v.object({ glosswright: kateLike }) });
      return v.parse(schema, JSON.parse(snippet('json', '{ "servers"'))).servers.glosswright.command;
    },
  ],
];

describe('the configurations of editors without tests', () => {
  for (const [editor, command] of setups)
    it(`${editor}: is valid, and starts the server`, () =>
      assert.deepEqual(command(), ['glosswright', 'lsp', '--stdio']));

  it('a client with the capabilities of Helix gets findings, hovers and UTF-16 positions', async () => {
    const tree = temporaryTree(glossary);
    const client = Client.connect(tree.root);
    try {
      const { capabilities } = await client.initialize({ capabilities: helix });
      assert.equal(capabilities.positionEncoding, 'utf-16');
      const lines = (await client.open(OPEN)).split('\n');
      const { diagnostics } = await client.until<{ uri: string; diagnostics: { code: string }[] }>(
        'textDocument/publishDiagnostics',
        (published) => published.uri === client.uri(OPEN) && published.diagnostics.length > 0,
      );
      assert.deepEqual(
        diagnostics.map(({ code }) => code),
        ['broken-link'],
      );
      const line = lines.findIndex((each) => each.includes('rynkach'));
      const place = { line, character: lines[line]?.indexOf('rynkach') ?? 0 };
      assert.match((await client.hover(OPEN, place)) ?? '', /Rynek docelowy/);
      await client.stop();
    } finally {
      tree.remove();
    }
  });
});
