import assert from 'node:assert/strict';
import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client, pullClient } from '../support/client.ts';
import { type TemporaryTree, temporaryTree } from '../support/temporaryTree.ts';
import { article } from '../support/serverFixture.ts';

/** Above the number below which nothing is cached. */
const CONCEPTS = 520;
const PAGE = 'glossary/en/concept-7.md';
const pathOf = (index: number): string => `glossary/en/concept-${index}.md`;
const textOf = (index: number): string => `${article(`Concept ${index}`)}\n[x](/concept-${index + 1})\n`;

describe('a warm start', () => {
  let tree: TemporaryTree;
  let store: TemporaryTree;
  beforeEach(() => {
    const concepts = Array.from({ length: CONCEPTS }, (_, index) => index);
    tree = temporaryTree(Object.fromEntries(concepts.map((index) => [pathOf(index), textOf(index)])));
    store = temporaryTree({});
    const old = Date.now() / 1000 - 60;
    for (const index of concepts) utimesSync(tree.path(pathOf(index)), old, old);
  });
  afterEach(() => {
    tree.remove();
    store.remove();
  });

  const start = async (): Promise<Client> => Client.start(tree.root, pullClient, { cacheFolder: store.root });

  /** Waits until an index is cached, and returns its bytes. */
  async function cachedPaths(): Promise<Buffer> {
    for (let left = 400; left > 0; left--) {
      const name = readdirSync(store.root).find((each) => each.endsWith('.index'));
      if (name !== undefined) return readFileSync(join(store.root, name));
      await new Promise((resolve) => {
        setTimeout(resolve, 25);
      });
    }
    return assert.fail('nothing was kept');
  }

  it('answers like the first start, and detects changes made meanwhile', async () => {
    const first = await start();
    await assertKnowsAll(first);
    const bytes = await cachedPaths();
    await first.stop();
    assert.ok(!readdirSync(tree.root).some((name) => name.includes('index')), 'something was put into the folder');
    tree.write({ 'glossary/en/concept-8.md': article('Concept 8, renamed') });
    const second = await start();
    await assertKnowsAll(second, /Concept 8, renamed/);
    await second.stop();
    assert.deepEqual(await cachedPaths(), bytes, 'one article in many is no reason to write everything again');
  });

  it('is a cold start if the cache is damaged', async () => {
    const first = await start();
    const bytes = await cachedPaths();
    await first.stop();
    const [name = ''] = readdirSync(store.root);
    writeFileSync(join(store.root, name), bytes.subarray(0, bytes.length / 2));
    const second = await start();
    await assertKnowsAll(second);
    await second.stop();
  });
});

async function assertKnowsAll(client: Client, title = /Concept 8/): Promise<void> {
  await client.open(PAGE);
  const line = textOf(7).split('\n').indexOf('[x](/concept-8)');
  assert.match((await client.hover(PAGE, { line, character: 6 })) ?? '', title);
  const last = 'glossary/en/concept-519.md';
  await client.open(last);
  assert.deepEqual(await client.findings(last), [
    "broken-link: There is no article 'concept-520'. Did you mean 'concept-120'?",
  ]);
}
