import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { program } from '../support/client.ts';
import { command } from '../support/command.ts';
import { article } from '../support/program.ts';
import { type TemporaryTree, temporaryTree } from '../support/temporaryTree.ts';

const TEXT = 'Their **target markets** grow.\n\n`market` and [a market](/market), not a bazaar.\n';

describe('glosswright terms FILE', () => {
  let tree: TemporaryTree;
  before(() => {
    tree = temporaryTree({
      'glossary/en/target-market.md': article('Target market'),
      'glossary/en/market.md': '---\ntitle: Market\ndeprecated: [bazaar]\n---\n',
      'glossary/pl/market.md': '---\ntitle: Rynek\naliases: [targ]\ndeprecated: [bazar]\n---\n\nRynki i targi.\n',
      'text.md': TEXT,
      'text.txt': 'A `market`.\n',
      'binary.md': 'a\0b',
    });
  });
  after(() => tree.remove());

  it('prints a table of the terms, not those in code', async () =>
    assert.deepEqual(await command(tree.root, 'terms', 'text.md'), {
      code: 0,
      out: [
        'place  text            concept        evidence',
        '1:9    target markets  target-market  inflected',
        '3:17   market          market         exact',
        '3:41   bazaar          market         deprecated',
        '',
      ].join('\n'),
      err: "3 terms of the locale 'en'\n",
    }));

  it('prints the names to use in another locale', async () =>
    assert.deepEqual(
      (await command(tree.root, 'terms', 'text.md', '--to', 'pl')).out
        .split('\n')
        .map((line) => line.split(/ {2,}/).at(-1)),
      ['pl', '(missing)', 'Rynek', 'Rynek', ''],
    ));

  it('prints JSON with offsets, evidence and names', async () => {
    const { code, out, err } = await command(tree.root, 'terms', 'text.md', '--to', 'pl', '--format', 'json');
    assert.deepEqual([code, err], [0, '']);
    const start = TEXT.indexOf('market]');
    assert.deepEqual(JSON.parse(out).terms[1], {
      start,
      end: start + 6,
      line: 2,
      column: 16,
      text: 'market',
      linked: true,
      concepts: [
        {
          concept: 'market',
          term: 'Market',
          status: 'preferred',
          evidence: 'exact',
          path: 'glossary/en/market.md',
          names: {
            path: 'glossary/pl/market.md',
            preferred: 'Rynek',
            admitted: ['targ'],
            deprecated: ['bazar'],
            draft: false,
          },
        },
      ],
    });
    assert.equal(JSON.parse(out).terms[0].concepts[0].names, null);
  });

  it('reads an article in its own locale, and any text in a given one', async () => {
    assert.match((await command(tree.root, 'terms', 'glossary/pl/market.md')).err, /^2 terms of the locale 'pl'$/m);
    assert.match(
      (await command(tree.root, 'terms', 'glossary/pl/market.md', '--locale', 'en')).err,
      /^0 terms of the locale 'en'$/m,
    );
  });

  const inputs: readonly (readonly [input: string, args: readonly string[], said: string])[] = [
    ['`market`', [], "0 terms of the locale 'en'\n"],
    ['`market`', ['--plain'], "1 term of the locale 'en'\n"],
    ['', [], "0 terms of the locale 'en'\n"],
  ];
  for (const [input, args, said] of inputs)
    it(`reads standard input: '${input}' ${args.join(' ')}`, () =>
      assert.equal(readingInput(tree.root, input, args), said));

  it('reads files with the extension .txt as plain text', async () =>
    assert.match((await command(tree.root, 'terms', 'text.txt')).out, /^1:4 +market/m));

  const refused: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [['nowhere.md'], /'nowhere.md' does not exist/],
    [['glossary'], /^glosswright: terms: 'glossary' is not a regular file\n$/],
    [['binary.md'], /^glosswright: terms: 'binary.md' is not a text\n$/],
    [['text.md', '--to', 'de'], /terms: there is no locale 'de'; there are en, pl/],
    [['text.md', 'text.txt'], /terms: unexpected argument 'text.txt'/],
  ];
  for (const [args, message] of refused)
    it(`rejects ${args.join(' ')}`, async () => {
      const { code, out, err } = await command(tree.root, 'terms', ...args);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, message);
    });
});

/** The output of the command for a text in standard input. */
function readingInput(root: string, input: string, args: readonly string[]): string {
  const all = [program, 'terms', '-', '--locale', 'en', '--root', root, ...args];
  return spawnSync(process.execPath, all, { input, encoding: 'utf8' }).stderr;
}
