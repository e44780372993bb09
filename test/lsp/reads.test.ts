import assert from 'node:assert/strict';
import { diskFiles } from '../../server/src/disk/files.ts';
import { Client } from '../support/client.ts';
import { type TemporaryTree, temporaryTree } from '../support/temporaryTree.ts';
import { article } from '../support/serverFixture.ts';

const PATH = 'glossary/pl/a1.md';
const TEXT = article('Pojęcie 1', 'To jest [pojęcie](/a2), a to [inne](/none).\n');
const ROUNDS = 5;

/** An open article in a glossary of 300 concepts in two locales; the files that the server reads are counted. */
describe('the other files that a request reads', () => {
  let tree: TemporaryTree;
  let client: Client;
  const read: string[] = [];
  before(async () => {
    const concepts = Array.from({ length: 300 }, (_, number) => [
      [`glossary/en/a${number}.md`, article(`Concept ${number}`)],
      [`glossary/pl/a${number}.md`, article(`Pojęcie ${number}`, `[x](/a${number + 1})\n`)],
    ]);
    tree = temporaryTree({ ...Object.fromEntries(concepts.flat()), [PATH]: TEXT });
    client = await Client.startInProcess(tree.root, {
      ...diskFiles,
      read: (file, most) => {
        read.push(file.diskPath);
        return diskFiles.read(file, most);
      },
    });
    await client.open(PATH);
    await client.findings(PATH);
    // The links of all articles are read in the background; references wait for them.
    await client.at('references', PATH, { line: 4, character: 12 }, { context: {} });
  });
  after(async () => {
    await client.stop();
    tree.remove();
  });

  const requests: readonly (readonly [what: string, most: number, ask: (round: number) => Promise<unknown>])[] = [
    [
      'a letter and the findings after it',
      0,
      async (round) => {
        await client.change(PATH, `${TEXT}\n${'a'.repeat(round)}`);
        assert.equal((await client.findings(PATH)).length > 0, true);
      },
    ],
    // Reads the article of its description.
    ['a hover', 1, async () => assert.match((await client.hover(PATH, { line: 4, character: 12 })) ?? '', /Pojęcie 2/)],
    ['a definition', 2, async () => client.at('definition', PATH, { line: 4, character: 12 })],
    ['a completion', 0, async () => client.at('completion', PATH, { line: 4, character: 20 })],
    ['code actions', 1, async () => client.at('codeAction', PATH, { line: 4, character: 12 }, CODE_ACTION)],
  ];
  for (const [what, most, ask] of requests)
    it(`are very few for ${what}, regardless of the number of articles`, async () => {
      const before = read.length;
      for (let round = 0; round < ROUNDS; round++) await ask(round);
      const files = read.slice(before);
      assert.ok(files.length <= most * ROUNDS, files.join('\n'));
    });
});

const CODE_ACTION = {
  range: { start: { line: 4, character: 30 }, end: { line: 4, character: 31 } },
  context: { diagnostics: [] },
};
