import assert from 'node:assert/strict';
import type { CodeAction } from 'vscode-languageserver-types';
import { HAS_COMMANDS, INDEX_STATE, type IndexState, WANTS_INDEX_STATE } from '../../server/src/lsp/clientRequests.ts';
import { Client, pullClient } from '../support/client.ts';
import { article } from '../support/serverFixture.ts';
import { type TemporaryTree, withTemporaryTree } from '../support/temporaryTree.ts';

const CONFIGURATION = 'glosswright.config.json';
const EN = 'glossary/en/market.md';
const TITLE = `Turn off 'broken-link' in ${CONFIGURATION}`;
const WRONG = '{\n  "rules": { "broken-link": "loud" }\n}\n';
const MESSAGE = new RegExp(`^${CONFIGURATION}:2:29: `);

const withCommands = {
  ...pullClient,
  experimental: { [HAS_COMMANDS]: true, [WANTS_INDEX_STATE]: true },
};
const withDisabled = {
  ...pullClient,
  textDocument: { ...pullClient.textDocument, codeAction: { disabledSupport: true } },
};

/** If the text is undefined, there is a folder instead of the file. */
async function withConfiguration(
  text: string | undefined,
  capabilities: object,
  test: (client: Client, tree: TemporaryTree) => Promise<void>,
): Promise<void> {
  const content = {
    [EN]: article('Market', '[x](/nothing)'),
    ...(text === undefined ? { [`${CONFIGURATION}/`]: '' } : { [CONFIGURATION]: text }),
  };
  await withTemporaryTree(content, async (tree) => {
    const client = await Client.start(tree.root, capabilities);
    await test(client, tree);
    await client.stop();
  });
}

/** The action that turns the rule off, or reports why it cannot. */
async function turnOff(client: Client): Promise<CodeAction | undefined> {
  await client.open(EN);
  const position = { line: 4, character: 6 };
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: client.uri(EN) },
    range: { start: position, end: position },
    context: { diagnostics: [] },
  });
  return actions.find(({ title }) => title.startsWith(TITLE));
}

describe('turning a rule off', () => {
  it('edits a valid configuration file', async () =>
    withConfiguration('{}', withCommands, async (client) => {
      const { title, edit, command } = (await turnOff(client)) ?? assert.fail();
      assert.deepEqual([title, command], [TITLE, undefined]);
      assert.match(JSON.stringify(edit), /broken-link/);
    }));

  for (const [what, text] of [
    ['a wrong value', WRONG],
    ['a syntax error', '{\n  "rules": { "broken-link": '],
    ['a folder in its place', undefined],
  ] as const)
    it(`reports why it cannot, and opens the file at the error: ${what}`, async () =>
      withConfiguration(text, withCommands, async (client) => {
        const { title, edit, command } = (await turnOff(client)) ?? assert.fail();
        assert.deepEqual([title, edit], [`${TITLE}: first correct the error in the file`, undefined]);
        assert.equal(command?.command, 'glosswright.openConfiguration');
        assert.equal(command.arguments?.[0], client.uri(CONFIGURATION));
        assert.match(command.title, new RegExp(`^Correct this first: ${CONFIGURATION}:`));
      }));

  it('returns the reason to a client that shows it', async () =>
    withConfiguration(WRONG, withDisabled, async (client) => {
      const { title, edit, disabled } = (await turnOff(client)) ?? assert.fail();
      assert.deepEqual([title, edit], [TITLE, undefined]);
      assert.match(disabled?.reason ?? '', /^Correct this first: .*:2:29: /);
    }));

  it('is not offered by a client that can show neither', async () =>
    withConfiguration(WRONG, pullClient, async (client) => assert.equal(await turnOff(client), undefined)));
});

describe('the state of the index', () => {
  it('contains the first error of the configuration, and its position, until it is fixed', async () =>
    withConfiguration(WRONG, withCommands, async (client, tree) => {
      const { problem } = await stateWith(client, true);
      assert.equal(problem?.uri, client.uri(CONFIGURATION));
      assert.deepEqual(problem.position, { line: 1, character: 28 });
      assert.match(problem.message, MESSAGE);
      assert.equal(problem.inForce, 'Using the default configuration.');

      tree.write({ [CONFIGURATION]: '{}' });
      await client.changedOnDisk([CONFIGURATION, 2]);
      await stateWith(client, false);

      tree.write({ [CONFIGURATION]: '{' });
      await client.changedOnDisk([CONFIGURATION, 2]);
      await stateWith(client, true, 'Using the last valid configuration.');
    }));
});

async function stateWith(
  client: Client,
  hasProblem: boolean,
  inForce?: string,
): Promise<Extract<IndexState, { kind: 'ready' }>> {
  const state = await client.until<IndexState>(
    INDEX_STATE,
    (each) =>
      each.kind === 'ready' &&
      (each.problem !== null) === hasProblem &&
      (inForce === undefined || each.problem?.inForce === inForce),
  );
  assert.ok(state.kind === 'ready');
  return state;
}
