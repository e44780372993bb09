import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { Chunks } from '../../server/src/cli/checking/chunks.ts';
import { InOrder } from '../../server/src/cli/checking/inOrder.ts';
import { anyGlossary } from '../support/anyGlossary.ts';
import { command } from '../support/command.ts';
import { killWrites } from '../support/killing/killWrites.ts';
import { run, type Run } from '../support/program.ts';
import { runs } from '../support/runs.ts';
import { type TemporaryTree, withTemporaryTree } from '../support/temporaryTree.ts';

/** Runs the program with this number of threads, even for little work. */
function runWith(threads: number, folder: string, ...args: readonly string[]): Run {
  process.env['GLOSSWRIGHT_THREADS'] = String(threads);
  try {
    return run(folder, ...args);
  } finally {
    delete process.env['GLOSSWRIGHT_THREADS'];
  }
}

describe('a check in several threads', () => {
  const anyOptions = fc.constantFrom<readonly string[]>(
    ['--format', 'json', '--hints'],
    ['--format', 'sarif', '--quiet'],
    ['--format', 'junit', '--max-warnings', '0'],
    ['--rule', 'link-parity=error'],
    ['glossary/en', '--format', 'json'],
    ['glossary/pl', 'README.md', '--format', 'json', '--shard', '1/2'],
  );

  it('prints the bytes and returns the exit code of a check in one thread', async function () {
    this.timeout(300_000);
    const property = fc.asyncProperty(
      anyGlossary,
      anyOptions,
      fc.constantFrom(1, 2, 3),
      async (content, args, threads) =>
        withTemporaryTree({ 'README.md': '', 'glossary/pl/x.md': '# X\n', ...content }, async ({ root }) => {
          assert.deepEqual(runWith(threads, root, 'check', ...args), await command(root, 'check', ...args));
        }),
    );
    await fc.assert(property, { numRuns: runs(12) });
  });
});

/** The text of each file, by path. */
function textsIn({ root, path }: TemporaryTree): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => `${parentPath.slice(root.length + 1)}/${name}`).toSorted();
  return Object.fromEntries(paths.map((each) => [each, readFileSync(path(each), 'utf8')]));
}

describe('changes in several threads', () => {
  const known = ['check', '--baseline', 'known.json', '--update-baseline'];
  const anyCommands = fc.constantFrom<readonly (readonly string[])[]>(
    [['check', '--fix', '--format', 'json', '--hints']],
    [['check', '--fix', '--quiet', '--sort', 'demand', '--rule', 'link-parity=error']],
    [['check', '--fix', 'glossary/en', 'README.md', '--format', 'github']],
    [
      ['link', '--write'],
      ['check', '--hints'],
    ],
    [['link', '--format', 'json']],
    [['link', '--write', '--format', 'diff', '--locale', 'pl']],
    [known, ['check', '--baseline', 'known.json', '--fix', '--format', 'json']],
    [known, ['link', '--write'], ['check', '--baseline', 'known.json', '--format', 'json', '--hints']],
    [
      [...known, '--hints'],
      ['check', '--fix'],
      [...known, '--hints', '--fix', '--quiet'],
    ],
    [
      ['check', '--baseline', 'known.json', '--update-baseline', 'glossary/pl'],
      [...known, '--max-warnings', '0'],
    ],
  );

  it('write and print the bytes of one thread', async function () {
    this.timeout(300_000);
    const property = fc.asyncProperty(
      anyGlossary,
      anyCommands,
      fc.constantFrom(1, 2, 3),
      async (content, commands, threads) => {
        const files = { 'README.md': '# A\n\n,. [x](/x)\n', 'glossary/pl/x.md': '# X\n', ...content };
        await withTemporaryTree(files, async (one) =>
          withTemporaryTree(files, async (other) => {
            for (const args of commands) {
              const expected = await command(one.root, ...args);
              assert.deepEqual(runWith(threads, other.root, ...args), expected);
              assert.deepEqual(textsIn(other), textsIn(one));
            }
          }),
        );
      },
    );
    await fc.assert(property, { numRuns: runs(12) });
  });

  it('leave every file complete if they are killed', async function () {
    this.timeout(300_000); // slow on a busy machine
    process.env['GLOSSWRIGHT_THREADS'] = '1';
    try {
      const { midway } = await killWrites(3);
      assert.ok(midway > 0, 'no run was killed while it wrote');
    } finally {
      delete process.env['GLOSSWRIGHT_THREADS'];
    }
  });
});

describe('results of divided work', () => {
  it('are handed over in the order of the work, whatever order they come in', async () => {
    const anyOrder = fc.nat(12).chain((count) =>
      fc.shuffledSubarray(
        Array.from({ length: count }, (_, at) => at),
        { minLength: count },
      ),
    );
    const property = fc.asyncProperty(anyOrder, async (order) => {
      const given: number[] = [];
      const results = new InOrder<number>(async (result) => {
        await Promise.resolve();
        given.push(result);
      });
      await Promise.all(order.map(async (at) => results.put(at, at)));
      assert.deepEqual(
        given,
        order.toSorted((one, other) => one - other),
      );
    });
    await fc.assert(property);
  });

  it('reject for the caller if they cannot be handed over', async () => {
    const results = new InOrder<string>(async () => Promise.reject(new Error('the disk is full')));
    await assert.rejects(results.put(0, 'a'), /the disk is full/);
  });
});

describe('chunks of work', () => {
  const any = fc.tuple(fc.array(fc.nat(1000)), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 9 }));

  it('return every item once, for any order of requests', () => {
    const property = fc.property(any, fc.infiniteStream(fc.nat()), ([items, threads, perThread], asked) => {
      const chunks = new Chunks(items, threads, perThread, (size) => size);
      const given: (readonly number[])[] = [];
      for (let left = chunks.count; left > 0; left--) {
        const chunk = chunks.next(Number(asked.next().value) % threads);
        assert.ok(chunk);
        given[chunk.index] = chunk.items;
      }
      assert.equal(chunks.next(0), undefined);
      assert.deepEqual(given.flat(), items);
    });
    fc.assert(property);
  });

  it('are gone after one that fails', () => {
    const chunks = new Chunks(['a', 'b'], 1, 2, () => 1);
    assert.equal(chunks.next(0)?.index, 0);
    chunks.drop();
    assert.equal(chunks.next(0), undefined);
  });
});
