import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { command } from '../support/command.ts';
import { article, jsonReport, type Run } from '../support/program.ts';
import { withRepository } from '../support/repository.ts';
import { type TemporaryTree, type TreeContent, withTemporaryTree } from '../support/temporaryTree.ts';

const content: TreeContent = {
  'site/glossary/en/market.md': article('Market', '[x](/nowhere)'),
  'site/glossary/en/niche.md': article('Niche', '[x](/Market)'),
  'site/glossary/pl/market.md': article('Rynek', '[x](/niche)'),
  'site/glossary/pl/zysk.md': article('Zysk', '[x](/markt)'),
  'site/glossary/pl/out.md': { link: '/etc/hostname' },
  'draft.md': 'A [niche](/niche) and a [nich](/nich).\n',
};

const REPORT = 'reports/1.json';

/** Runs the shards in a folder of the tree, and returns the files of their reports. */
async function shards(tree: TemporaryTree, count: number, args: readonly string[], folder = ''): Promise<string[]> {
  const files: string[] = [];
  for (let index = 1; index <= count; index++) {
    const options = [...args, '--shard', `${index}/${count}`, '--format', 'json'];
    const { out, code } = await command(tree.path(folder), 'check', ...options);
    assert.notEqual(code, 2);
    tree.write({ [`reports/${index}.json`]: out });
    files.push(tree.path(`reports/${index}.json`));
  }
  return files;
}

async function check({ root }: TemporaryTree, ...args: readonly string[]): Promise<Run> {
  return command(root, 'check', ...args);
}

async function merge({ root }: TemporaryTree, ...args: readonly string[]): Promise<Run> {
  return command(root, 'merge', ...args);
}

async function assertMerged(tree: TemporaryTree, args: readonly string[], folder = ''): Promise<void> {
  const files = await shards(tree, 3, args, folder);
  for (const format of ['json', 'sarif'])
    assert.deepEqual(
      await merge(tree, ...files, '--format', format),
      await command(tree.path(folder), 'check', ...args, '--format', format),
    );
}

describe('check --shard', () => {
  it('reports each finding in one shard', async () =>
    withTemporaryTree(content, async (tree) => {
      const files = await shards(tree, 2, ['site', '--rule', 'missing-translation=off']);
      const reports = files.map((file) => jsonReport(readFileSync(file, 'utf8')));
      assert.deepEqual(
        reports.map(({ findings }) => findings.map(({ path, code }) => `${path} ${code}`)),
        [
          ['glossary/en/market.md broken-link', 'glossary/en/niche.md slug-case'],
          [
            'glossary/pl/market.md untranslated-link',
            'glossary/pl/out.md unreadable-file',
            'glossary/pl/zysk.md orphan-translation',
            'glossary/pl/zysk.md broken-link',
          ],
        ],
      );
    }));

  it('does not change the JSON of a run without shards', async () =>
    withTemporaryTree(content, async (tree) => {
      const { out } = await check(tree, 'site', '--format', 'json');
      assert.match(out, /^\{"version":1,\n"summary":\{[^\n]*\},\n"findings":\[/);
    }));

  it('reports in every format', async () =>
    withTemporaryTree(content, async (tree) => {
      const { out } = await check(tree, 'site', '--shard', '1/2');
      assert.match(out, /^glossary\/en[^]*\n2 articles, 3 concepts, 2 locales: /);
    }));

  const places: readonly [what: string, args: readonly string[], folder: string][] = [
    ['in the folder above the root', ['site'], ''],
    ['in a folder of the root', ['..'], 'site/glossary'],
    ['in a folder beside the root', ['../site'], 'reports'],
    ['with a named file outside of the root', ['draft.md', 'site', '--root', 'site'], ''],
    ['with a part of the articles', ['site/glossary/pl', 'site/glossary/en/niche.md'], ''],
  ];
  for (const [what, args, folder] of places)
    it(`merges to the report of one run ${what}`, async () =>
      withTemporaryTree({ ...content, 'reports/': '' }, async (tree) => assertMerged(tree, args, folder)));

  it('merges to the report of one run with a baseline, and counts each entry once', async () =>
    withTemporaryTree(content, async (tree) => {
      const baseline = ['site', '--baseline', 'known.json'];
      await check(tree, ...baseline, '--update-baseline');
      tree.write({ 'site/glossary/en/niche.md': article('Niche'), 'site/glossary/pl/x.md': article('X', '[x](/y)') });
      tree.delete('site/glossary/pl/zysk.md');
      const files = await shards(tree, 3, baseline);
      const whole = await check(tree, ...baseline, '--format', 'json');
      assert.equal((await merge(tree, ...files)).out, whole.out);
      let stale = 0;
      for (const shard of ['1/3', '2/3', '3/3'])
        stale += Number.parseInt((await check(tree, ...baseline, '--shard', shard)).err || '0', 10);
      assert.ok(stale > 0);
      assert.equal(stale, Number.parseInt(whole.err, 10));
    }));

  it(
    'merges to the report of one run with the history of a repository',
    withRepository(async (repository) => {
      repository.commit('2024-05-01', content);
      repository.commit('2024-05-02', { 'site/glossary/en/market.md': article('Market', 'More.') });
      await assertMerged(repository.tree, ['site']);
      assert.match((await check(repository.tree, 'site')).out, /outdated-translation/);
    }),
  );
});

describe('glosswright merge', () => {
  it('returns the exit code of a run without shards', async () =>
    withTemporaryTree(content, async (tree) => {
      const off = ['site', '--rule', 'broken-link=off', '--rule', 'orphan-translation=off'];
      const files = await shards(tree, 2, off);
      assert.equal((await merge(tree, ...files)).code, 0);
      assert.equal((await merge(tree, ...files, '--max-warnings', '2')).code, 0);
      assert.equal((await merge(tree, ...files, '--max-warnings', '1')).code, 1);
      const quiet = await shards(tree, 2, [...off, '--quiet']);
      assert.equal((await merge(tree, ...quiet, '--max-warnings', '1')).code, 1);
      assert.equal((await merge(tree, ...(await shards(tree, 2, ['site'])))).code, 1);
    }));

  type Files = (tree: TemporaryTree) => Promise<readonly string[]>;
  const refusals: readonly [what: string, files: Files, err: RegExp][] = [
    ['a shard is missing', async (tree) => (await shards(tree, 3, ['site'])).slice(1), /^shard 1 of 3 is missing$/],
    [
      'shards are missing',
      async (tree) => (await shards(tree, 3, ['site'])).slice(0, 1),
      /^shards 2, 3 of 3 are missing$/,
    ],
    [
      'a shard comes twice',
      async (tree) => [...(await shards(tree, 2, ['site'])), tree.path('reports/2.json')],
      /2\.json' are both shard 2 of 2$/,
    ],
    ['the divisions differ', async (tree) => mixed(tree, {}, 3), /have different shard counts$/],
    ['the options differ', async (tree) => mixed(tree, {}, 2, ['site', '--hints']), /created with different options$/],
    ['the paths differ', async (tree) => mixed(tree, {}, 2, ['site/glossary/pl']), /created with different options$/],
    ['the roots differ', async (tree) => mixed(tree, {}, 2, ['.'], 'site'), /different glossaries$/],
    [
      'an article differs in one letter',
      async (tree) => mixed(tree, { 'site/glossary/en/niche.md': article('Niche', '[y](/Market)') }),
      /different versions of the glossary/,
    ],
    [
      'the configuration differs',
      async (tree) => mixed(tree, { 'site/glosswright.config.json': '{ "rules": { "slug-case": "error" } }' }),
      /different versions of the glossary/,
    ],
    [
      'the program was another',
      async (tree) => changed(tree, (text) => text.replace(/"program":"[^"]*"/, '"program":"0.0.1"')),
      /was created by Glosswright 0\.0\.1; this is /,
    ],
    [
      'a report is cut off',
      async (tree) => changed(tree, (text) => text.slice(0, -20)),
      /is not a complete report of 'check/,
    ],
    [
      'a report is of no shard',
      async (tree) => changed(tree, (text) => text.replace(/"shard":[^\n]*\n/, '')),
      /is not a complete report of 'check --shard … --format json'/,
    ],
    ['a file is not there', async (tree) => Promise.resolve([tree.path('none.json')]), /cannot be read: ENOENT/],
    ['no file is named', async () => Promise.resolve([]), /^merge: name the files/],
    [
      'the format needs the files',
      async () => Promise.resolve(['x.json', '--format', 'junit']),
      /^merge: --format takes pretty, json, .*, not 'junit'/,
    ],
    ['an option is unknown', async () => Promise.resolve(['x.json', '--fix']), /^merge: Unknown option '--fix'$/],
  ];
  for (const [what, files, err] of refusals)
    it(`exits with 2 and prints one line if ${what}`, async () =>
      withTemporaryTree(content, async (tree) => {
        const ran = await merge(tree, ...(await files(tree)));
        assert.deepEqual({ code: ran.code, out: ran.out }, { code: 2, out: '' });
        assert.match(ran.err, /^glosswright: [^\n]+\n$/);
        assert.match(ran.err.slice('glosswright: '.length, -1), err);
      }));
});

/** The first report of two shards, and the second report of another run. */
async function mixed(
  tree: TemporaryTree,
  change: TreeContent,
  count = 2,
  args: readonly string[] = ['site'],
  folder = '',
): Promise<string[]> {
  const [first = ''] = await shards(tree, 2, ['site']);
  tree.write({ 'first.json': readFileSync(first), ...change });
  const others = await shards(tree, count, args, folder);
  return [tree.path('first.json'), others[1] ?? ''];
}

/** The report of a division into one, changed. */
async function changed(tree: TemporaryTree, change: (text: string) => string): Promise<string[]> {
  const files = await shards(tree, 1, ['site']);
  tree.write({ [REPORT]: change(readFileSync(tree.path(REPORT), 'utf8')) });
  return files;
}
