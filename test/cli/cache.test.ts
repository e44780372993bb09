import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { crc32 } from 'node:zlib';
import { put, putWithSameTime } from '../support/agedTree.ts';
import { cacheFiles, withCache } from '../support/cacheHome.ts';
import { command, commandWith } from '../support/command.ts';
import { article } from '../support/program.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';

/** The same reports with another text, in the format of the program. */
function withFinding(reports: string, words: string): string {
  const [head = '', body = ''] = reports.split('\n');
  const other = body.replace("There is no article 'none'", words);
  assert.notEqual(other, body);
  return `${head.slice(0, -64)}${createHash('sha256').update(other).digest('hex')}\n${other}`;
}

/** A kept run that printed something else, in the format of the program. */
function withOutput(run: Buffer, out: string): Buffer {
  const end = 8 + run.readUInt32LE(4);
  const other = Buffer.concat([run.subarray(0, end), Buffer.from(out)]);
  other.writeUInt32LE(crc32(other.subarray(4)), 0);
  return other;
}

describe('check with a cache', () => {
  it('updates the demand for a translation', async () =>
    withCache(async () =>
      withTemporaryTree({}, async (tree) => {
        for (const slug of ['a', 'b', 'c']) put(tree, `glossary/en/${slug}.md`, article(slug.toUpperCase()));
        put(tree, 'glossary/pl/a.md', article('Ą', '[B](/b)'));
        put(tree, 'glossary/pl/c.md', article('Ć'));
        const wanted = async (): Promise<string | undefined> =>
          /'B' has no Polish[^.]*/.exec((await command(tree.root, 'check')).out)?.[0];
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
          (await command(tree.root, 'check')).out.match(/has no section[^.]*/g) ?? [];
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
        const expected = await command(tree.root, 'check', '--no-cache');
        assert.equal(expected.code, 1);
        await command(tree.root, 'check');
        for (const kind of ['runs', 'findings'] as const) {
          const [file = '', ...others] = cacheFiles(folder, kind);
          assert.deepEqual(others, []);
          const bytes = readFileSync(file);
          for (const damaged of [
            Buffer.alloc(0),
            bytes.subarray(0, bytes.length - 1),
            Buffer.from(bytes.toString('latin1').replace('none', 'nine'), 'latin1'),
          ]) {
            for (const each of cacheFiles(folder, 'runs')) rmSync(each);
            writeFileSync(file, damaged);
            assert.deepEqual(await command(tree.root, 'check'), expected);
          }
        }
      }),
    ));

  it('reports the findings of a changed file with the same size and time', async () =>
    withCache(async () =>
      withTemporaryTree({}, async (tree) => {
        put(tree, 'glossary/en/a.md', article('A', '[x](/none)'));
        put(tree, 'glossary/en/b.md', article('B', '[x](/a)'));
        await command(tree.root, 'check');
        putWithSameTime(tree, 'glossary/en/b.md', article('B', '[x](/n)'));
        const { out } = await command(tree.root, 'check');
        assert.match(out, /'n'/);
        assert.equal(out, (await command(tree.root, 'check', '--no-cache')).out);
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
          return (await command(tree.root, 'check')).out;
        };
        const expected = await checkout();
        const [reports] = cacheFiles(folder, 'findings');
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
      console.log('      skipped: Windows has no pipes among files');
      this.skip();
    }
    await withCache(async (folder) =>
      withTemporaryTree({}, async (tree) => {
        put(tree, 'glossary/en/a.md', article('A', '[x](/none)'));
        const expected = await command(tree.root, 'check');
        for (const file of [...cacheFiles(folder, 'runs'), ...cacheFiles(folder, 'findings')]) {
          rmSync(file);
          execFileSync('mkfifo', [file]);
        }
        assert.deepEqual(await command(tree.root, 'check'), expected);
        assert.deepEqual(await command(tree.root, 'check'), expected);
      }),
    );
  });

  it('prints what a run printed before if nothing has changed, and does not check', async () =>
    withCache(async (folder) =>
      withTemporaryTree({}, async (tree) => {
        put(tree, 'glossary/en/a.md', article('A', '[x](/none)'));
        const expected = await command(tree.root, 'check');
        const [run = ''] = cacheFiles(folder, 'runs');
        const known = { ...expected, out: expected.out.replace('none', 'nine') };
        writeFileSync(run, withOutput(readFileSync(run), known.out));
        assert.deepEqual(await command(tree.root, 'check'), known);
        assert.deepEqual(await command(tree.root, 'check', '--no-cache'), expected);
        put(tree, 'glossary/en/new.md', article('New'));
        assert.doesNotMatch((await command(tree.root, 'check')).out, /nine/);
      }),
    ));

  for (const [what, options, content] of [
    ['with --no-cache', ['--no-cache'], {}],
    ['if the configuration turns it off', [], { 'glosswright.config.json': '{ "cache": false }' }],
    ['with --fix', ['--fix'], {}],
  ] as const)
    it(`caches nothing ${what}`, async () =>
      withCache(async (folder) =>
        withTemporaryTree(content, async (tree) => {
          put(tree, 'glossary/en/a.md', article('A'));
          await command(tree.root, 'check', ...options);
          assert.ok(!existsSync(folder));
        }),
      ));

  it('checks without a cache where none can be written', async () =>
    withTemporaryTree({ home: 'a file' }, async (tree) => {
      put(tree, 'glossary/en/a.md', article('A', '[x](/none)'));
      const expected = await command(tree.root, 'check', '--no-cache');
      const env = { XDG_CACHE_HOME: tree.path('home') };
      assert.deepEqual(await commandWith(env, tree.root, 'check'), expected);
      assert.deepEqual(await commandWith(env, tree.root, 'check'), expected);
    }));
});
