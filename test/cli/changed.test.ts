import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { command } from '../support/command.ts';
import { article, jsonReport, type Run } from '../support/program.ts';
import { type Repository, withRepository } from '../support/repository.ts';
import type { TreeContent } from '../support/temporaryTree.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';

const FAULT = '[x](/none)\n\n##Heading';
const OLD = '2024-05-01';
const NEW = '2024-05-02';

/** Faults in every article, so that what is left out shows. */
const base: Readonly<Record<string, string>> = {
  'glossary/en/market.md': article('Market', FAULT),
  'glossary/en/niche.md': article('Niche', FAULT),
  'glossary/pl/market.md': article('Rynek', `[nisza](/niche) ${FAULT}`),
  'glossary/pl/niche.md': article('Nisza', `[rynek](/market) ${FAULT}`),
  'glossary/de/niche.md': article('Nische', `[Markt](/market) ${FAULT}`),
};

const quiet = ['missing-translation', 'orphan-translation', 'outdated-translation'].flatMap((code) => [
  '--rule',
  `${code}=off`,
]);

async function check({ tree }: Repository, ...args: readonly string[]): Promise<Run> {
  return command(tree.root, 'check', ...args);
}

/** `path: code of target`, one for each finding that is reported. */
async function found(repository: Repository, ...args: readonly string[]): Promise<string[]> {
  const { out, err } = await check(repository, '--format', 'json', ...quiet, ...args);
  assert.notEqual(out, '', err);
  return jsonReport(out).findings.map(({ path, code, target }) =>
    [path.slice('glossary/'.length), code, target].join(' ').trim(),
  );
}

const faults = (path: string): string[] => [`${path} heading-no-space`, `${path} broken-link none`];
/** In the order of the report. */
const sorted = (findings: readonly string[]): string[] => findings.toSorted();

async function assertFound(
  repository: Repository,
  args: readonly string[],
  expected: readonly string[],
): Promise<void> {
  assert.deepEqual(sorted(await found(repository, ...args)), sorted(expected));
}

describe('check --changed', () => {
  const changes: readonly [what: string, change: (repository: Repository) => void, expected: readonly string[]][] = [
    ['nothing when nothing has changed', () => undefined, []],
    [
      'an article that is edited and not committed',
      ({ tree }) => tree.write({ 'glossary/pl/niche.md': article('Nisza', `[rynek](/market) More. ${FAULT}`) }),
      faults('pl/niche.md'),
    ],
    [
      'an untracked article',
      ({ tree }) => tree.write({ 'glossary/pl/zysk.md': article('Zysk', FAULT) }),
      faults('pl/zysk.md'),
    ],
    [
      'an article that is added and not committed',
      (repository) => {
        repository.tree.write({ 'glossary/pl/zysk.md': article('Zysk', FAULT) });
        repository.git('add', '--all');
      },
      faults('pl/zysk.md'),
    ],
    [
      'findings of other articles about a deleted translation',
      ({ tree }) => tree.delete('glossary/pl/niche.md'),
      ['pl/market.md untranslated-link niche'],
    ],
    [
      'findings of other articles about a deleted concept',
      ({ tree }) => {
        tree.delete('glossary/pl/market.md');
        tree.delete('glossary/en/market.md');
      },
      ['de/niche.md broken-link market', 'pl/niche.md broken-link market'],
    ],
    [
      'findings of other articles about a renamed concept',
      ({ tree }) => {
        tree.delete('glossary/en/niche.md');
        tree.write({ 'glossary/en/niches.md': article('Niche') });
        tree.delete('glossary/pl/niche.md');
      },
      ['pl/market.md broken-link niche'],
    ],
    [
      'findings of other articles about an article that is now a draft',
      ({ tree }) => tree.write({ 'glossary/pl/niche.md': article('Nisza').replace('---\n', '---\ndraft: true\n') }),
      ['pl/market.md untranslated-link niche'],
    ],
    [
      'nothing for files where only line endings differ',
      ({ tree }) => {
        for (const [path, text] of Object.entries(base)) tree.write({ [path]: text.replaceAll('\n', '\r\n') });
      },
      [],
    ],
    [
      'nothing for files outside the layouts and ignored files',
      ({ tree }) => {
        tree.write({ 'notes.md': FAULT, 'glossary/pl/tmp.md': FAULT, '.gitignore': 'tmp.md\n' });
      },
      [],
    ],
  ];
  for (const [what, change, expected] of changes)
    it(
      `reports ${what}`,
      withRepository(async (repository) => {
        repository.commit(OLD, base);
        change(repository);
        await assertFound(repository, ['--changed'], expected);
      }),
    );

  it(
    'reports findings of other articles about a deleted section, and no others about its article',
    withRepository(async (repository) => {
      const links = `[Markt](/market#risks) [Markt](/Market) ${FAULT}`;
      const before = {
        'glossary/en/market.md': article('Market', '## Risks'),
        'glossary/en/niche.md': article('Niche', links),
      };
      repository.commit(OLD, before);
      repository.tree.write({ 'glossary/en/market.md': article('Market', '## Dangers') });
      await assertFound(repository, ['--changed'], ['en/niche.md broken-fragment market']);
    }),
  );

  it(
    'reports every article after a change of the configuration, with a notice',
    withRepository(async (repository) => {
      repository.commit(OLD, base);
      repository.tree.write({ 'glosswright.config.json': '{ "rules": { "heading-no-space": "error" } }' });
      assert.deepEqual(await found(repository, '--changed'), await found(repository));
      const { err } = await check(repository, '--changed');
      assert.equal(err, 'glosswright.config.json has changed, which affects every article\n');
    }),
  );

  it(
    'reports everything before the first commit',
    withRepository(async (repository) => {
      repository.tree.write(base);
      assert.deepEqual(await found(repository, '--changed'), await found(repository));
    }),
  );

  it(
    'works in a folder of the repository, and with paths',
    withRepository(async (repository) => {
      const { tree } = repository;
      repository.commit(OLD, { ...prefixed(base), 'draft.md': FAULT, 'other.md': FAULT });
      tree.write({ ...prefixed({ 'glossary/pl/zysk.md': article('Zysk', FAULT), 'glossary/de/x.md': FAULT }) });
      await assertFound(repository, ['site/glossary/pl', '--changed'], faults('pl/zysk.md'));
      await assertFound(repository, ['--root', 'site', 'site/glossary/pl/niche.md', '--changed'], []);
      tree.write({ 'draft.md': `${FAULT} [market](/market)` });
      const { out } = await check(
        repository,
        'draft.md',
        'other.md',
        '--root',
        'site',
        '--changed',
        '--format',
        'json',
      );
      assert.deepEqual([...new Set(jsonReport(out).findings.map(({ path }) => path))], ['../draft.md']);
    }),
  );

  it(
    'fixes only changed articles with --fix',
    withRepository(async (repository) => {
      repository.commit(OLD, base);
      repository.tree.write({ 'glossary/pl/zysk.md': article('Zysk', FAULT) });
      repository.tree.delete('glossary/pl/niche.md');
      const { err } = await check(repository, '--changed', '--fix');
      assert.match(err, /^fixed glossary\/pl\/zysk\.md\n1 finding fixed in 1 file\n$/);
    }),
  );

  it(
    'counts only reported warnings for the exit code',
    withRepository(async (repository) => {
      repository.commit(OLD, base);
      assert.equal((await check(repository, '--changed', '--max-warnings', '0')).code, 0);
      repository.tree.write({ 'glossary/pl/zysk.md': article('Zysk', '##Heading') });
      assert.equal((await check(repository, '--changed')).code, 0);
      assert.equal((await check(repository, '--changed', '--max-warnings', '0')).code, 1);
    }),
  );

  it(
    'can be divided into shards',
    withRepository(async (repository) => {
      repository.commit(OLD, base);
      repository.tree.write({ 'glossary/pl/zysk.md': article('Zysk', FAULT), 'glossary/en/x.md': article('X', FAULT) });
      const files = ['1/2', '2/2'].map((shard) => [shard, `${shard[0]}.json`] as const);
      for (const [shard, file] of files)
        repository.tree.write({
          [file]: (await check(repository, '--changed', '--shard', shard, '--format', 'json')).out,
        });
      const merged = await command(repository.tree.root, 'merge', ...files.map(([, file]) => file));
      assert.deepEqual(merged, await check(repository, '--changed', '--format', 'json'));
    }),
  );
});

function prefixed(content: TreeContent): TreeContent {
  return Object.fromEntries(Object.entries(content).map(([path, each]) => [`site/${path}`, each]));
}

/** A branch with one new article, and a commit on `main` since it began. */
function branched(repository: Repository): void {
  repository.commit(OLD, base);
  repository.git('switch', '--quiet', '--create', 'topic');
  repository.commit(NEW, { 'glossary/pl/zysk.md': article('Zysk', FAULT) });
  repository.git('switch', '--quiet', 'main');
  repository.commit(NEW, { 'glossary/pl/niche.md': article('Nisza', `${FAULT} Main.`) });
  repository.git('switch', '--quiet', 'topic');
}

describe('the commit that --changed compares with', () => {
  const references: readonly (readonly string[])[] = [
    ['--changed=main'],
    ['--changed', 'main'],
    ['--changed', 'HEAD~1'],
    ['--changed', 'main', '.'],
    ['.', '--changed=main~1', '--hints'],
  ];
  for (const args of references)
    it(
      `is where HEAD and the given one diverged: ${args.join(' ')}`,
      withRepository(async (repository) => {
        branched(repository);
        await assertFound(repository, args, faults('pl/zysk.md'));
      }),
    );

  it(
    'defaults to the merge base of HEAD and the default branch of origin',
    withRepository(async (repository) => {
      branched(repository);
      assert.deepEqual(await found(repository, '--changed'), []);
      repository.git('update-ref', 'refs/remotes/origin/main', 'main');
      await assertFound(repository, ['--changed'], faults('pl/zysk.md'));
      repository.git('update-ref', 'refs/remotes/origin/next', 'topic');
      repository.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/next');
      assert.deepEqual(await found(repository, '--changed'), []);
    }),
  );

  it(
    'is not a word that is a path, except after an equals sign',
    withRepository(async (repository) => {
      branched(repository);
      repository.git('branch', 'glossary', 'main');
      assert.deepEqual(await found(repository, '--changed', 'glossary'), []);
      await assertFound(repository, ['--changed=glossary'], faults('pl/zysk.md'));
      assert.deepEqual(await found(repository, '--changed', '--', 'glossary'), []);
    }),
  );

  const refusals: readonly [
    what: string,
    prepare: (repository: Repository) => void,
    args: readonly string[],
    err: RegExp,
  ][] = [
    ['an unknown one', branched, ['--changed=nowhere'], /'nowhere' is not a commit of the repository$/],
    ['an unknown word', branched, ['--changed', 'nowhere'], /'nowhere' is not a commit of the repository$/],
    ['an option', branched, ['--changed=--all'], /'--all' is not a commit/],
    ['nothing', branched, ['--changed='], /'' is not a commit/],
    ['an empty word', branched, ['--changed', ''], /'' is not a commit/],
    ['a file', branched, ['--changed=HEAD:glossary'], /'HEAD:glossary' is not a commit/],
    [
      'an unrelated commit',
      (repository) => {
        branched(repository);
        repository.git('checkout', '--quiet', '--orphan', 'other');
        repository.commit(NEW, {});
      },
      ['--changed=main'],
      /HEAD has no commit in common with 'main'$/,
    ],
    [
      'no name if origin has only other branches',
      (repository) => {
        branched(repository);
        repository.git('update-ref', 'refs/remotes/origin/next', 'main');
      },
      ['--changed'],
      /the default branch is unknown; specify it, for example --changed=origin\/main$/,
    ],
    [
      'a baseline',
      branched,
      ['--changed', '--update-baseline', '--baseline', 'b.json'],
      /cannot be combined with --update/,
    ],
  ];
  for (const [what, prepare, args, err] of refusals)
    it(
      `ends with 2 and one line for ${what}`,
      withRepository(async (repository) => {
        prepare(repository);
        const ran = await check(repository, ...args);
        assert.deepEqual({ code: ran.code, out: ran.out }, { code: 2, out: '' });
        assert.match(ran.err, /^glosswright: [^\n]+\n$/);
        assert.match(ran.err.trimEnd(), err);
      }),
    );

  it(
    'exits with 2 in a shallow clone without the commit',
    withRepository(async (repository) => {
      branched(repository);
      const url = pathToFileURL(repository.tree.root).href;
      repository.git('switch', '--quiet', 'main');
      repository.git('clone', '--quiet', '--depth', '1', '--no-single-branch', '--branch', 'topic', url, 'clone');
      const clone = repository.tree.path('clone');
      for (const args of [['--changed'], ['--changed=origin/main'], ['--changed=HEAD~1']]) {
        const { code, err } = await command(clone, 'check', ...args);
        assert.equal(code, 2);
        assert.match(err, /^glosswright: --changed: [^\n]*: the clone is shallow; fetch more of its history\n$/);
      }
    }),
  );

  it('exits with 2 outside a repository', async () =>
    withTemporaryTree(base, async ({ root }) => {
      const { code, err } = await command(root, 'check', '--changed');
      assert.deepEqual(
        { code, err },
        { code: 2, err: `glosswright: --changed: '${root}' is not in a git repository\n` },
      );
    }));
});
