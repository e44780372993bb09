import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import * as fc from 'fast-check';
import type { Diagnostic } from 'vscode-languageserver-types';
import { anyTree } from '../support/anyTree.ts';
import { Client } from '../support/client.ts';
import { type TemporaryTree, type TreeContent, withTemporaryTree } from '../support/temporaryTree.ts';
import { connectWorker } from '../support/workerServer.ts';

interface Item {
  readonly uri: string;
  readonly items: readonly Diagnostic[];
}

/** All findings in the folders, as JSON. */
async function findingsOf(client: Client, tree: TemporaryTree, folders: readonly string[]): Promise<string> {
  try {
    const workspaceFolders = folders.map((name) => ({ uri: pathToFileURL(tree.path(name)).href, name }));
    await client.initialize({ processId: null, rootUri: null, workspaceFolders });
    // The answer needs the links of all folders, because none has the locale.
    await client.request('glosswright/tool', { name: 'missing_translations', input: { locale: 'zu' }, uri: null });
    const { items } = await client.request<{ items: readonly Item[] }>('workspace/diagnostic', {
      previousResultIds: [],
    });
    const found = items.map(({ uri, items: each }) => [uri, each] as const);
    const sorted = found.toSorted(([one], [other]) => (one < other ? -1 : 1));
    return JSON.stringify(sorted, withoutRulePages, 1);
  } finally {
    client.kill();
  }
}

/** The page of a rule is a file in Node, and a document of the client in a browser. */
function withoutRulePages(key: string, value: unknown): unknown {
  return key === 'codeDescription' ? undefined : value;
}

describe('the server in a Web Worker', () => {
  it('has the same findings as in Node, byte for byte, in any folders', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyTree, { minLength: 8, maxLength: 12 }), async (trees) => {
        const folders = trees.map((_, at) => `folder${at}`);
        const content: TreeContent = Object.fromEntries(
          trees.flatMap((tree, at) => Object.entries(tree).map(([path, text]) => [`folder${at}/${path}`, text])),
        );
        await withTemporaryTree(content, async (tree) => {
          const inNode = await findingsOf(Client.connect(tree.root), tree, folders);
          const inWorker = await findingsOf(connectWorker(tree.root), tree, folders);
          assert.equal(inWorker, inNode);
          assert.match(inNode, /"broken-link"/);
        });
      }),
      { numRuns: 3 },
    );
  });
});
