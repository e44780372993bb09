import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { anyArticle, anyGlossary, anyPath } from '../support/anyGlossary.ts';
import { command } from '../support/command.ts';
import { article } from '../support/program.ts';
import { type TemporaryTree, withTemporaryTree } from '../support/temporaryTree.ts';

/** Runs with its own cache folder, and returns what was written there. */
async function withCache<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const before = process.env['XDG_CACHE_HOME'];
  let result: T | undefined;
  await withTemporaryTree({}, async ({ root }) => {
    process.env['XDG_CACHE_HOME'] = root;
    try {
      result = await work(join(root, 'glosswright'));
    } finally {
      if (before === undefined) delete process.env['XDG_CACHE_HOME'];
      else process.env['XDG_CACHE_HOME'] = before;
    }
  });
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the work is done, or has thrown
  return result as T;
}

function isReports(file: string): boolean {
  return readFileSync(file, 'latin1').startsWith('glosswright reports');
}

/** The same reports with another text, in the format of the program. */
function withFinding(reports: string, words: string): string {
  const [head = '', body = ''] = reports.split('\n');
  const other = body.replace("There is no article 'none'", words);
  assert.notEqual(other, body);
  return `${head.slice(0, -64)}${createHash('sha256').update(other).digest('hex')}\n${other}`;
}

/** Seconds since 1970, long ago: recently written files are never cached. Each change has its own time. */
let clock = 1_500_000_000;

function put(tree: TemporaryTree, path: string, text: string | undefined): void {
  if (text === undefined) rmSync(tree.path(path), { force: true });
  else {
    tree.write({ [path]: text });
    clock += 10;
    utimesSync(tree.path(path), clock, clock);
  }
}

type Change = readonly [path: string, text: string | undefined];

const anyChange: fc.Arbitrary<Change> = fc.tuple(anyPath, fc.option(anyArticle, { nil: undefined }));
const anyOptions = fc.constantFrom<readonly string[]>(
  ['--format', 'json', '--hints'],
  ['--format', 'junit', '--quiet'],
  ['--rule', 'slug-case=error', '--format', 'sarif'],
  ['glossary/en', '--format', 'json'],
);

describe('check --cache', () => {
  it('reports the same as a run without a cache, after any change', async function () {
    this.timeout(300_000);
    const property = fc.asyncProperty(
      anyGlossary,
      fc.array(anyChange, { minLength: 1, maxLength: 6 }),
      anyOptions,
      async (content, changes, options) =>
        withCache(async () =>
          withTemporaryTree(content, async (tree) => {
            tree.write({ 'glossary/en/z.md': article('Z') });
            for (const path of Object.keys(content)) put(tree, path, content[path]);
            for (const [path, text] of [...changes, changes[0] ?? ['glossary/en/z.md', undefined]]) {
              const expected = await command(tree.root, 'check', ...options);
              assert.deepEqual(await command(tree.root, 'check', '--cache', ...options), expected);
              assert.deepEqual(await command(tree.root, 'check', '--cache', ...options), expected);
              put(tree, path, text);
            }
          }),
        ),
    );
    await fc.assert(property, { numRuns: 40 });
  });

  it('updates the demand for a translation', async () =>
    withCache(async () =>
      withTemporaryTree({}, async (tree) => {
        for (const slug of ['a', 'b', 'c']) put(tree, `glossary/en/${slug}.md`, article(slug.toUpperCase()));
        put(tree, 'glossary/pl/a.md', article('Ą', '[B](/b)'));
        put(tree, 'glossary/pl/c.md', article('Ć'));
        const wanted = async (): Promise<string | undefined> =>
          /'B' has no Polish[^.]*/.exec((await command(tree.root, 'check', '--cache')).out)?.[0];
        assert.equal(await wanted(), "'B' has no Polish article yet; 1 Polish article links to it");
        put(tree, 'glossary/pl/c.md', article('Ć', '[B](/b)'));
        assert.equal(await wanted(), "'B' has no Polish article yet; 2 Polish articles link to it");
        assert.equal(await wanted(), "'B' has no Polish article yet; 2 Polish articles link to it");
      }),
    ));

  it('checks articles again that link to a section of an article whose headings changed', async () =>
    withCache(async () =>
      withTemporaryTree({}, async (tree) => {
        put(tree, 'glossary/en/a.md', article('A', '[b](/b#risks)'));
        put(tree, 'glossary/en/b.md', article('B', '## Risks'));
        const sections = async (): Promise<string[]> =>
          (await command(tree.root, 'check', '--cache')).out.match(/has no section[^.]*/g) ?? [];
        assert.deepEqual(await sections(), []);
        put(tree, 'glossary/en/b.md', article('B', '## Dangers'));
        assert.deepEqual(await sections(), ["has no section 'risks'"]);
        put(tree, 'glossary/en/b.md', article('B', '## Risks'));
        assert.deepEqual(await sections(), []);
      }),
    ));

  it('does not use a cache that another program wrote', async () =>
    withCache(async (folder) =>
      withTemporaryTree({}, async (tree) => {
        put(tree, 'glossary/en/a.md', article('A', '[x](/none)'));
        put(tree, 'glossary/en/b.md', article('B', '[A](/a)'));
        const expected = await command(tree.root, 'check');
        assert.equal(expected.code, 1);
        await command(tree.root, 'check', '--cache');
        const files = readdirSync(folder).map((name) => join(folder, name));
        assert.equal(files.length, 2); // the index, and the findings
        for (const file of files) {
          const bytes = readFileSync(file);
          for (const damaged of [
            Buffer.alloc(0),
            bytes.subarray(0, bytes.length - 1),
            Buffer.from(bytes.toString('latin1').replace('none', 'nine'), 'latin1'),
          ]) {
            writeFileSync(file, damaged);
            assert.deepEqual(await command(tree.root, 'check', '--cache'), expected);
          }
        }
      }),
    ));

  it('reports the findings of a changed file with the same size and time', async () =>
    withCache(async () =>
      withTemporaryTree({}, async (tree) => {
        put(tree, 'glossary/en/a.md', article('A', '[x](/none)'));
        put(tree, 'glossary/en/b.md', article('B', '[x](/a)'));
        await command(tree.root, 'check', '--cache');
        tree.write({ 'glossary/en/b.md': article('B', '[x](/n)') });
        utimesSync(tree.path('glossary/en/b.md'), clock, clock);
        const { out } = await command(tree.root, 'check', '--cache');
        assert.match(out, /'n'/);
        assert.equal(out, (await command(tree.root, 'check')).out);
      }),
    ));

  it('reuses the findings of files with other stamps and the same text', async () =>
    withCache(async (folder) =>
      withTemporaryTree({}, async (tree) => {
        const texts = { 'glossary/en/a.md': article('A', '[x](/none)'), 'glossary/en/b.md': article('B', '[x](/a)') };
        const checkout = async (): Promise<string> => {
          tree.write({ 'glossary/en/': '' });
          tree.delete('glossary');
          for (const [path, text] of Object.entries(texts)) put(tree, path, text);
          return (await command(tree.root, 'check', '--cache')).out;
        };
        const expected = await checkout();
        const reports = readdirSync(folder)
          .map((name) => join(folder, name))
          .find((file) => isReports(file));
        assert.ok(reports);
        writeFileSync(reports, withFinding(readFileSync(reports, 'utf8'), 'known from before'));
        assert.match(await checkout(), /known from before/); // nothing was checked again
        texts['glossary/en/a.md'] = article('A', '[x](/nine)');
        assert.doesNotMatch(await checkout(), /known from before/);
        assert.match(expected, /'none'/);
      }),
    ));

  it('does not wait for a pipe in place of the cache file', async function () {
    if (process.platform === 'win32') {
      console.log('      skipped: Windows has no named pipes in folders');
      this.skip();
    }
    await withCache(async (folder) =>
      withTemporaryTree({}, async (tree) => {
        put(tree, 'glossary/en/a.md', article('A', '[x](/none)'));
        const expected = await command(tree.root, 'check', '--cache');
        for (const name of readdirSync(folder)) {
          rmSync(join(folder, name));
          execFileSync('mkfifo', [join(folder, name)]);
        }
        assert.deepEqual(await command(tree.root, 'check', '--cache'), expected);
        assert.deepEqual(await command(tree.root, 'check', '--cache'), expected);
      }),
    );
  });

  it('writes nothing if the cache is off', async () =>
    withCache(async (folder) =>
      withTemporaryTree({}, async (tree) => {
        put(tree, 'glossary/en/a.md', article('A'));
        await command(tree.root, 'check');
        tree.write({ 'glosswright.config.json': '{ "cache": false }' });
        await command(tree.root, 'check', '--cache');
        assert.throws(() => readdirSync(folder), { code: 'ENOENT' });
      }),
    ));
});
