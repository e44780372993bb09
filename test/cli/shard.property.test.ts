import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseShard, shardOf } from '../../server/src/cli/shard.ts';
import { anyGlossary } from '../support/anyGlossary.ts';
import { command } from '../support/command.ts';
import { type TemporaryTree, withTemporaryTree } from '../support/temporaryTree.ts';

const RUNS = 25;
const COUNTS = [1, 2, 3, 7];

const anyOptions = fc.constantFrom<readonly string[]>(
  [],
  ['--hints'],
  ['--quiet'],
  ['--rule', 'link-parity=error', '--hints'],
  ['--rule', 'missing-translation=warning', '--max-warnings', '1'],
);
const configurations = [undefined, '{ "exclude": ["**/b.md"] }', '{ "rules": { "slug-case": "error" } }'];

/** The allowed output of a shard to standard error. */
const NOTES =
  /^(?:shard \d+\/\d+ has no files to check\n)?(?:glosswright: \d+ warnings?, more than the \d+ allowed by --max-warnings\n)?$/;

/** Writes the reports of all shards, and returns their paths in another order. */
async function shards(tree: TemporaryTree, count: number, options: readonly string[]): Promise<string[]> {
  const files: string[] = [];
  for (let index = 1; index <= count; index++) {
    const { out, err } = await command(
      tree.root,
      'check',
      '--format',
      'json',
      '--shard',
      `${index}/${count}`,
      ...options,
    );
    assert.match(err, NOTES);
    tree.write({ [`reports/${index}.json`]: out });
    files.unshift(tree.path(`reports/${index}.json`));
  }
  return files;
}

describe('a check in shards', () => {
  it('merged, prints the bytes and returns the exit code of one run', async function () {
    this.timeout(300_000); // slow on a busy machine
    const property = fc.asyncProperty(
      anyGlossary,
      anyOptions,
      fc.constantFrom(...configurations),
      fc.constantFrom(...COUNTS),
      async (content, options, configuration, count) =>
        withTemporaryTree(content, async (tree) => {
          if (configuration !== undefined) tree.write({ 'glosswright.config.json': configuration });
          const files = await shards(tree, count, options);
          const at = options.indexOf('--max-warnings');
          const forMerge = at < 0 ? [] : options.slice(at, at + 2);
          for (const format of ['json', 'sarif', 'pretty', 'github', 'gitlab', 'checkstyle'])
            assert.deepEqual(
              await command(tree.root, 'merge', ...files, '--format', format, ...forMerge),
              await command(tree.root, 'check', '--format', format, ...options),
            );
        }),
    );
    await fc.assert(property, { numRuns: RUNS });
  });

  it('has every path in exactly one shard, and shards of about one size', () => {
    const anySizes = fc.uniqueArray(fc.tuple(fc.string({ maxLength: 3 }), fc.nat(10_000)), {
      selector: ([path]) => path,
    });
    const property = fc.property(anySizes, fc.integer({ min: 1, max: 9 }), fc.string(), (sizes, count, other) => {
      const files = sizes
        .map(([path, size]) => ({ path, size }))
        .toSorted((one, two) => (one.path < two.path ? -1 : 1));
      const all = Array.from({ length: count }, (_, at) => shardOf(files, { index: at + 1, count }));
      for (const path of [...files.map((file) => file.path), other])
        assert.equal(all.filter(({ partOf }) => partOf(path) === 'everything').length, 1);
      const costs = all.map(({ partOf }) =>
        files.reduce((sum, { path, size }) => sum + (partOf(path) === 'everything' ? size + 500 : 0), 0),
      );
      const largest = Math.max(0, ...files.map(({ size }) => size + 500));
      const share = costs.reduce((sum, cost) => sum + cost, 0) / count;
      for (const cost of costs) assert.ok(Math.abs(cost - share) <= largest + 1e-6, `${cost} of ${share}`);
    });
    fc.assert(property);
  });
});

describe('the name of a shard', () => {
  const names: readonly [text: string, shard: unknown][] = [
    ['2/8', { index: 2, count: 8 }],
    ['1/1', { index: 1, count: 1 }],
    ['1000/1000', { index: 1000, count: 1000 }],
    ...['0/8', '9/8', '1/1001', '1', '1/', '/2', '-1/2', '1/2/3', '1.5/2', ' 1/2', '0x1/2', ''].map(
      (text): [string, unknown] => [text, undefined],
    ),
  ];
  for (const [text, shard] of names) it(`'${text}'`, () => assert.deepEqual(parseShard(text), shard));
});
