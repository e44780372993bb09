import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Chunks } from '../../server/src/cli/checking/chunks.ts';
import { anyGlossary } from '../support/anyGlossary.ts';
import { command } from '../support/command.ts';
import { run, type Run } from '../support/program.ts';
import { runs } from '../support/runs.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';

/** Runs the program with this number of threads, even for little work. */
function runWith(threads: number, folder: string, ...args: readonly string[]): Run {
  process.env['GLOSSWRIGHT_THREADS'] = String(threads);
  try {
    return run(folder, 'check', ...args);
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
          assert.deepEqual(runWith(threads, root, ...args), await command(root, 'check', ...args));
        }),
    );
    await fc.assert(property, { numRuns: runs(12) });
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
