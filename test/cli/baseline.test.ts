import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { command } from '../support/command.ts';
import { article, jsonReport } from '../support/program.ts';
import { type TemporaryTree, type TreeContent, withTemporaryTree } from '../support/temporaryTree.ts';

const FILE = 'known.json';
const broken: TreeContent = {
  'glossary/en/market.md': article('Market', 'See [one](/one).\n\nSee [two](/two).'),
  'glossary/en/niche.md': article('Niche', 'See [three](/three).'),
};
const configuration: TreeContent = { 'glosswright.config.json': `{ "baseline": "${FILE}" }` };

/** The links that `check` reports in the tree, and how it ends. */
async function check(tree: TemporaryTree, ...args: readonly string[]) {
  const { code, out, err } = await command(tree.root, 'check', '--format', 'json', ...args);
  return { code, targets: out === '' ? [] : jsonReport(out).findings.map(({ target }) => target), err };
}

async function update(tree: TemporaryTree, ...args: readonly string[]) {
  return await check(tree, '--baseline', FILE, '--update-baseline', ...args);
}

function read(tree: TemporaryTree): string {
  return readFileSync(tree.path(FILE), 'utf8');
}

describe('check --baseline', () => {
  it('does not report findings in the baseline, and reports new ones', async () =>
    withTemporaryTree(broken, async (tree) => {
      const clean = { code: 0, targets: [], err: '' };
      assert.deepEqual(await update(tree), { ...clean, err: `3 findings in the baseline ${FILE}\n` });
      assert.deepEqual(await check(tree, '--baseline', FILE), clean);
      tree.write({ 'glossary/en/niche.md': article('Niche', 'See [four](/four).\n\nSee [three](/three).') });
      assert.deepEqual(await check(tree, '--baseline', FILE), { code: 1, targets: ['four'], err: '' });
    }));

  it('reports the number of stale entries, until --update-baseline removes them', async () =>
    withTemporaryTree(broken, async (tree) => {
      await update(tree);
      const before = read(tree);
      tree.write({ 'glossary/en/niche.md': article('Niche') });
      tree.delete('glossary/en/market.md');
      tree.write({ 'glossary/en/market.md': article('Market', 'See [one](/one).') });
      const stale = '2 baseline entries no longer match a finding; use --update-baseline to remove them\n';
      assert.deepEqual(await check(tree, '--baseline', FILE), { code: 0, targets: [], err: stale });
      assert.equal(read(tree), before);
      assert.equal((await update(tree)).err, `1 finding in the baseline ${FILE}, 2 removed\n`);
      assert.equal((await check(tree, '--baseline', FILE)).err, '');
    }));

  it('keeps entries of files that a run does not check', async () =>
    withTemporaryTree(broken, async (tree) => {
      await update(tree);
      const before = read(tree);
      for (const args of [['glossary/en/niche.md'], ['--rule', 'broken-link=off']]) {
        assert.equal((await check(tree, '--baseline', FILE, ...args)).err, '');
        await update(tree, ...args);
        assert.equal(read(tree), before);
      }
    }));

  it('removes the entries of deleted articles', async () =>
    withTemporaryTree(broken, async (tree) => {
      await update(tree);
      tree.delete('glossary/en/niche.md');
      assert.match((await check(tree, '--baseline', FILE)).err, /^1 baseline entry no longer matches a finding/);
    }));

  it('adds hints only with --hints, and keeps existing ones', async () =>
    withTemporaryTree(broken, async (tree) => {
      const asHint = ['--rule', 'broken-link=hint'];
      await update(tree, ...asHint);
      assert.deepEqual((await check(tree, '--baseline', FILE, ...asHint, '--hints')).targets, ['one', 'two', 'three']);
      await update(tree, ...asHint, '--hints');
      await update(tree, ...asHint);
      assert.deepEqual((await check(tree, '--baseline', FILE, ...asHint, '--hints')).targets, []);
    }));

  it('writes the same bytes again', async () =>
    withTemporaryTree(broken, async (tree) => {
      await update(tree);
      const first = read(tree);
      await update(tree);
      assert.equal(read(tree), first);
      assert.equal(first.split('\n').length, 3 + 3 + 1);
    }));

  it('does not add suppressed findings', async () =>
    withTemporaryTree(broken, async (tree) => {
      const body = '<!-- glosswright-disable-next-line broken-link -->\nSee [three](/three).';
      tree.write({ 'glossary/en/niche.md': article('Niche', body) });
      assert.equal((await update(tree)).err, `2 findings in the baseline ${FILE}\n`);
    }));

  it('does not fix known findings with --fix', async () =>
    withTemporaryTree({ 'glossary/en/a.md': article('A', '##Old') }, async (tree) => {
      await update(tree);
      tree.write({ 'glossary/en/a.md': article('A', '##Old\n\n##New') });
      assert.equal((await check(tree, '--baseline', FILE, '--fix')).code, 0);
      assert.equal(readFileSync(tree.path('glossary/en/a.md'), 'utf8'), article('A', '##Old\n\n## New'));
    }));
});

describe('the configuration key baseline', () => {
  it('is used without an option', async () =>
    withTemporaryTree({ ...broken, ...configuration }, async (tree) => {
      assert.equal((await check(tree, '--update-baseline')).code, 0);
      assert.deepEqual(await check(tree), { code: 0, targets: [], err: '' });
      assert.deepEqual(await check(tree, 'glossary/en'), { code: 0, targets: [], err: '' });
    }));

  it('accepts a path in a folder, and rejects a path outside the root', async () => {
    for (const path of [
      '../known.json',
      '/known.json',
      'a/../../known.json',
      'C:/known.json',
      'a\\known.json',
      'known',
    ])
      await withTemporaryTree(
        { ...broken, 'glosswright.config.json': JSON.stringify({ baseline: path }) },
        async (tree) => {
          const { code, err } = await check(tree);
          assert.equal(code, 2);
          assert.match(
            err,
            /^glosswright: glosswright\.config\.json:1:13: 'baseline': a baseline must be a \.json file in the root/,
          );
        },
      );
  });

  it('does not follow a symlink outside the root', async () =>
    withTemporaryTree({ 'known.json': '{"version":1,"findings":[]}' }, async (outside) => {
      const link = { [FILE]: { link: outside.path('known.json') } };
      await withTemporaryTree({ ...broken, ...configuration, ...link }, async (tree) => {
        for (const args of [[], ['--update-baseline']]) {
          const { code, err } = await check(tree, ...args);
          assert.equal(code, 2);
          assert.match(
            err,
            /^glosswright: .*'known\.json' cannot be read: a symbolic link leads outside the root\.\n$/,
          );
        }
        assert.equal(readFileSync(outside.path('known.json'), 'utf8'), '{"version":1,"findings":[]}');
      });
    }));
});

describe('an invalid baseline', () => {
  const cases: readonly (readonly [what: string, text: string, err: RegExp])[] = [
    ['of a newer version', '{"version":2,"findings":[]}', /written by a newer version of Glosswright/],
    ['that is broken', '{"version":1,', /it is not JSON/],
    ['that is something else', '{"version":1,"findings":[1]}', /'findings\.0' is not valid/],
  ];
  for (const [what, text, err] of cases) {
    it(`${what} ends the run with one line, and is not overwritten`, async () => {
      for (const content of [broken, { ...broken, ...configuration }])
        await withTemporaryTree({ ...content, [FILE]: text }, async (tree) => {
          const given = content === broken ? ['--baseline', FILE] : [];
          for (const args of [given, [...given, '--update-baseline']]) {
            const ran = await check(tree, ...args);
            assert.deepEqual([ran.code, ran.targets], [2, []]);
            assert.match(ran.err, err);
            assert.equal(ran.err.trimEnd().split('\n').length, 1);
          }
          assert.equal(read(tree), text);
        });
    });
  }

  it('reports a missing file', async () =>
    withTemporaryTree(broken, async (tree) => {
      const err = `glosswright: the baseline '${FILE}' does not exist; use --update-baseline to create it\n`;
      assert.deepEqual(await check(tree, '--baseline', FILE), { code: 2, targets: [], err });
      assert.deepEqual((await check(tree, '--update-baseline')).code, 2);
      assert.ok(!existsSync(tree.path(FILE)));
    }));

  it('reports a file that cannot be written', async () =>
    withTemporaryTree(broken, async (tree) => {
      writeFileSync(tree.path('file'), '');
      assert.match(
        (await check(tree, '--baseline', 'none/known.json', '--update-baseline')).err,
        /^glosswright: none\/known\.json: not written: /m,
      );
      assert.equal((await check(tree, '--baseline', 'none/known.json', '--update-baseline')).code, 2);
    }));
});
