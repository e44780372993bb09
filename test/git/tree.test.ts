import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { findBase, isUnchanged, readGitTree } from '../../server/src/git/tree.ts';
import { command } from '../support/command.ts';
import { article } from '../support/article.ts';
import { type Repository, withRepository } from '../support/repository.ts';

const EN = 'glossary/en/market.md';
const SH = '#!/bin/sh\n';

describe('the files of a commit', () => {
  it(
    'are those below the paths, relative to the folder, with the hashes of their content',
    withRepository(async (repository) => {
      const files = {
        [`site/${EN}`]: 'one',
        'site/glossary/pl/żółć é.md': 'two',
        'site/other/x.md': '',
        'draft.md': '',
      };
      const commit = repository.commit('2024-05-01', { ...files, 'site/glossary/link.md': { link: 'en/market.md' } });
      repository.tree.write({ [`site/${EN}`]: 'not committed', 'site/glossary/en/new.md': '' });
      const tree = await readGitTree(repository.tree.path('site'), commit, ['glossary/', '../draft.md', 'none/']);
      assert.ok(tree instanceof Map);
      const paths = ['../draft.md', EN, 'glossary/link.md', 'glossary/pl/żółć é.md'];
      assert.deepEqual([...tree.keys()].toSorted(), paths);
      assert.deepEqual([tree.get(EN)?.isRegular, tree.get('glossary/link.md')?.isRegular], [true, false]);
      const id = tree.get(EN)?.id ?? '';
      assert.ok(isUnchanged(Buffer.from('one'), id));
      assert.ok(!isUnchanged(Buffer.from('One'), id));
    }),
  );

  for (const format of ['sha1', 'sha256'])
    it(
      `have the hashes that git computes with ${format}`,
      withRepository(async (repository) => {
        const { tree } = repository;
        tree.write({ 'x/a.md': 'a\nżółć\n' });
        const git = (...args: readonly string[]): string =>
          execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
            cwd: tree.path('x'),
            encoding: 'utf8',
          }).trim();
        git('init', '--quiet', `--object-format=${format}`);
        git('add', '--all');
        git('commit', '--quiet', '--message', 'x');
        const files = await readGitTree(tree.path('x'), git('rev-parse', 'HEAD'), ['.']);
        assert.ok(files instanceof Map);
        const id = files.get('a.md')?.id ?? '';
        assert.ok(isUnchanged(Buffer.from('a\nżółć\n'), id));
        assert.ok(isUnchanged(Buffer.from('a\r\nżółć\r\n'), id));
        assert.ok(!isUnchanged(Buffer.from('a\rżółć\n'), id));
      }),
    );

  it(
    'cannot be read for an unknown commit',
    withRepository(async ({ tree }) => {
      const answer = await readGitTree(tree.root, '0'.repeat(40), ['.']);
      assert.ok('reason' in answer);
      assert.match(answer.reason, /^git cannot read the repository: fatal: /);
    }),
  );
});

/** All configuration keys that can make git run a program when it compares working files with a commit. */
function arm(repository: Repository): () => boolean {
  const { tree } = repository;
  tree.write({
    'trap.sh': `${SH}touch '${tree.path('sprung')}'\ncat\n`,
    '.gitattributes': '*.md filter=md diff=md ident\n',
  });
  const program = tree.path('trap.sh');
  chmodSync(program, 0o755);
  for (const key of ['filter.md.clean', 'filter.md.smudge', 'filter.md.process', 'diff.md.textconv', 'diff.md.command'])
    repository.git('config', key, program);
  for (const key of [
    'core.fsmonitor',
    'diff.external',
    'core.pager',
    'pager.ls-tree',
    'core.sshCommand',
    'core.editor',
  ])
    repository.git('config', key, program);
  for (const name of ['ls-tree', 'merge-base', 'rev-parse', 'for-each-ref', 'cat-file'])
    repository.git('config', `alias.${name}`, `!${program}`);
  for (const hook of ['post-index-change', 'reference-transaction', 'fsmonitor-watchman']) {
    tree.write({ [`.githooks/${hook}`]: `${SH}${program}\n` });
    chmodSync(tree.path(`.githooks/${hook}`), 0o755);
  }
  repository.git('config', 'core.hooksPath', tree.path('.githooks'));
  return () => existsSync(tree.path('sprung'));
}

describe('comparing with a commit', () => {
  it(
    'does not run programs that a repository configures',
    withRepository(async (repository) => {
      repository.commit('2024-05-01', {
        [EN]: article('Market'),
        'glossary/pl/market.md': article('Rynek'),
        'glossary/pl/price.md': article('Cena'),
      });
      const isSprung = arm(repository);
      repository.tree.write({ [EN]: article('Market', '[x](/none)') });
      repository.tree.delete('glossary/pl/market.md');
      const { code, out, err } = await command(repository.tree.root, 'check', '--changed');
      assert.deepEqual({ code, err }, { code: 1, err: '' });
      assert.match(out, /^glossary\/en\/market\.md\n[^\n]*broken-link\n/);
      assert.equal(isSprung(), false);
      repository.git('status'); // so such commands are not used
      assert.equal(isSprung(), true);
    }),
  );

  it(
    'does not pass a name as an option',
    withRepository(async (repository) => {
      repository.commit('2024-05-01', { [EN]: '' });
      for (const name of ['--all', '--output=x', '-h', '--', '', 'a\nb', 'HEAD..HEAD', '^HEAD', 'HEAD^{tree}'])
        assert.ok('reason' in (await findBase(repository.tree.root, name)), name);
    }),
  );
});
