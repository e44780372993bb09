import assert from 'node:assert/strict';
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { checkFile } from '../../server/src/root/checkFile.ts';
import { diskFiles } from '../../server/src/disk/files.ts';
import { type HistoryAnswer, readEarlierTexts, readGitHistory } from '../../server/src/git/history.ts';
import { readLineCommits } from '../../server/src/git/lineCommits.ts';
import { findGit } from '../../server/src/git/program.ts';
import { Root } from '../../server/src/root/root.ts';
import { readHistory } from '../../server/src/root/rootHistory.ts';
import { type Repository, withRepository } from '../support/repository.ts';
import { english } from '../../server/src/localization/index.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';

const EN = 'glossary/en/market.md';
const PL = 'glossary/pl/market.md';
const article = (title: string, rest = ''): string => `---\ntitle: ${title}\ndescription: d\n---\n${rest}`;

async function historyOf(folder: string, named: readonly string[] = [], below = ['glossary/']): Promise<HistoryAnswer> {
  return readGitHistory({ folder, below, named: new Set(named) });
}

/** `path day`, in order. */
function daysOf(answer: HistoryAnswer): string[] {
  assert.equal(answer.kind, 'history');
  const days = [...answer.last].map(
    ([path, { time }]) => `${path} ${new Date(time * 1000).toISOString().slice(0, 10)}`,
  );
  return days.toSorted();
}

/** A program that creates a file when it is run. */
function trap(repository: Repository): { program: string; isSprung: () => boolean } {
  const program = repository.tree.path('trap.sh');
  const mark = repository.tree.path('sprung');
  repository.tree.write({ 'trap.sh': `#!/bin/sh\ntouch '${mark}'\ncat\nexit 1\n` });
  chmodSync(program, 0o755);
  return { program, isSprung: () => existsSync(mark) };
}

async function opened(repository: Repository, configuration = {}): Promise<Root> {
  const root = new Root(repository.tree.key, diskFiles, configuration);
  await root.load();
  return root;
}

function messages(root: Root, path: string): string[] {
  const findings = checkFile(root, path)?.findings ?? [];
  return findings
    .filter(({ code }) => code === 'outdated-translation')
    .map(({ severity, message }) => `${severity}: ${english(message)}`);
}

describe('readGitHistory', () => {
  it(
    'returns the last commit of each file',
    withRepository(async (repository) => {
      repository.commit('2024-05-01', { [EN]: '1', [PL]: '1', 'glossary/pl/żółć é.md': '1', 'other.md': '1' });
      const second = repository.commit('2024-05-02', { [EN]: '2' });
      repository.commit('2024-05-03', { 'other.md': '2' });
      repository.tree.write({ [PL]: 'not committed', 'glossary/pl/new.md': '' });
      const answer = await historyOf(repository.tree.root);
      assert.deepEqual(daysOf(answer), [`${EN} 2024-05-02`, `${PL} 2024-05-01`, 'glossary/pl/żółć é.md 2024-05-01']);
      assert.equal(answer.kind === 'history' && answer.last.get(EN)?.id, second);
    }),
  );

  it(
    'returns paths relative to the folder',
    withRepository(async (repository) => {
      repository.commit('2024-05-01', { [`site/${EN}`]: '1', [EN]: '1' });
      repository.git('config', 'diff.relative', 'false');
      assert.deepEqual(daysOf(await historyOf(repository.tree.path('site'))), [`${EN} 2024-05-01`]);
      assert.deepEqual(daysOf(await historyOf(repository.tree.path('site'), [], [''])), [`${EN} 2024-05-01`]);
    }),
  );

  it(
    'returns the requested commits, even if they do not change an article, and no others',
    withRepository(async (repository) => {
      const first = repository.commit('2024-05-01', { [EN]: '1' });
      const second = repository.commit('2024-05-02', { 'other.md': '1' });
      const none = '0'.repeat(40);
      const answer = await historyOf(repository.tree.root, [first, second.slice(0, 8), none]);
      assert.equal(answer.kind, 'history');
      assert.equal(answer.named.get(first)?.id, first);
      assert.equal(answer.named.get(second.slice(0, 8))?.id, second);
      assert.ok(answer.named.has(none) && answer.named.get(none) === undefined);
    }),
  );

  it(
    'includes commits of merged branches',
    withRepository(async (repository) => {
      repository.commit('2024-05-01', { [EN]: '1', [PL]: '1' });
      repository.git('switch', '--quiet', '--create', 'topic');
      repository.commit('2024-05-02', { [PL]: '2' });
      repository.git('switch', '--quiet', 'main');
      repository.commit('2024-05-03', { [EN]: '2' });
      repository.git('merge', '--quiet', '--no-ff', '--message', 'merge', 'topic');
      assert.deepEqual(daysOf(await historyOf(repository.tree.root)), [`${EN} 2024-05-03`, `${PL} 2024-05-02`]);
    }),
  );

  it('returns none outside a repository', async () =>
    withTemporaryTree({ [EN]: '' }, async ({ root }) => {
      assert.deepEqual(await historyOf(root), { kind: 'none' });
    }));

  it(
    'returns none before the first commit',
    withRepository(async ({ tree }) => {
      assert.deepEqual(await historyOf(tree.root), { kind: 'none' });
    }),
  );

  it(
    'returns a reason in a shallow clone',
    withRepository(async (repository) => {
      repository.commit('2024-05-01', { [EN]: '1' });
      repository.commit('2024-05-02', { [EN]: '2' });
      repository.git('clone', '--quiet', '--depth', '1', pathToFileURL(repository.tree.root).href, 'clone');
      const answer = await historyOf(repository.tree.path('clone'));
      assert.equal(answer.kind, 'rests');
      assert.match(answer.reason, /shallow clone/);
    }),
  );

  it(
    'returns a reason in a worktree of a shallow clone',
    withRepository(async (repository) => {
      repository.commit('2024-05-01', { [EN]: '1' });
      repository.commit('2024-05-02', { [EN]: '2' });
      repository.git('clone', '--quiet', '--depth', '1', pathToFileURL(repository.tree.root).href, 'clone');
      repository.git('-C', 'clone', 'worktree', 'add', '--quiet', '../worktree');
      assert.equal((await historyOf(repository.tree.path('worktree'))).kind, 'rests');
    }),
  );

  it(
    'returns a reason if a symbolic link leads into a shallow clone',
    withRepository(async (repository) => {
      repository.commit('2024-05-01', { [`site/${EN}`]: '1' });
      repository.commit('2024-05-02', { [`site/${EN}`]: '2' });
      repository.git('clone', '--quiet', '--depth', '1', pathToFileURL(repository.tree.root).href, 'clone');
      repository.tree.write({ link: { link: 'clone/site' } });
      assert.equal((await historyOf(repository.tree.path('link'))).kind, 'rests');
    }),
  );

  it(
    'returns a reason if git cannot read the repository',
    withRepository(async (repository) => {
      repository.commit('2024-05-01', { [EN]: '1' });
      repository.tree.write({ '.git/config': '[' });
      const answer = await historyOf(repository.tree.root);
      assert.equal(answer.kind, 'rests');
      assert.match(answer.reason, /^git cannot read the repository: fatal: /);
    }),
  );

  it(
    'returns texts at commits in the requested order',
    withRepository(async (repository) => {
      const first = repository.commit('2024-05-01', { [`site/${EN}`]: 'één\n', [`site/${PL}`]: '' });
      const second = repository.commit('2024-05-02', { [`site/${EN}`]: 'two' });
      const asked = [
        { commit: second, path: EN },
        { commit: first, path: 'none.md' },
        { commit: first, path: PL },
        { commit: first, path: EN },
        { commit: first, path: 'glossary' },
      ];
      assert.deepEqual(await readEarlierTexts(repository.tree.path('site'), asked), [
        'two',
        undefined,
        '',
        'één\n',
        undefined,
      ]);
    }),
  );

  it(
    'does not read the repository whose hook runs the program',
    withRepository(async (repository) => {
      repository.commit('2024-05-01', { [EN]: '1' });
      process.env['GIT_DIR'] = '/nowhere';
      try {
        assert.deepEqual(daysOf(await historyOf(repository.tree.root)), [`${EN} 2024-05-01`]);
      } finally {
        delete process.env['GIT_DIR'];
      }
    }),
  );
});

describe('a hostile repository', () => {
  const settings: readonly (readonly [string, (program: string) => string])[] = [
    ['core.fsmonitor', (program) => program],
    ['core.pager', (program) => program],
    ['pager.log', (program) => program],
    ['pager.rev-list', (program) => program],
    ['diff.external', (program) => program],
    ['diff.md.textconv', (program) => program],
    ['diff.md.command', (program) => program],
    ['log.showSignature', () => 'true'],
    ['gpg.program', (program) => program],
    ['gpg.ssh.program', (program) => program],
    ['filter.md.clean', (program) => program],
    ['filter.md.smudge', (program) => program],
    ['alias.log', (program) => `!${program}`],
    ['alias.cat-file', (program) => `!${program}`],
    ['alias.blame', (program) => `!${program}`],
    ['core.sshCommand', (program) => program],
    ['credential.helper', (program) => `!${program}`],
    ['core.alternateRefsCommand', (program) => program],
    ['core.editor', (program) => program],
  ];

  it(
    'does not run programs from its configuration',
    withRepository(async (repository) => {
      const { program, isSprung } = trap(repository);
      const attributes = { '.gitattributes': '*.md diff=md filter=md' };
      repository.commit('2024-05-01', { ...attributes, [EN]: '1', [PL]: '1', '.githooks/post-index-change': '' });
      // A seemingly signed commit: showing signatures would verify it.
      const tree = repository.git('rev-parse', 'HEAD^{tree}');
      const text = `tree ${tree}\nparent ${repository.git('rev-parse', 'HEAD')}\nauthor A <a@example.org> 1714700000 +0000\ncommitter A <a@example.org> 1714700000 +0000\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n x\n -----END PGP SIGNATURE-----\n\nsigned\n`;
      repository.tree.write({ signed: text });
      repository.git('reset', '--quiet', '--soft', repository.git('hash-object', '-t', 'commit', '-w', 'signed'));
      const first = repository.git('rev-parse', 'HEAD~1');
      for (const [key, value] of settings) repository.git('config', key, value(program));
      repository.git('config', 'core.hooksPath', repository.tree.path('.githooks'));
      for (const hook of ['post-index-change', 'reference-transaction', 'fsmonitor-watchman']) {
        repository.tree.write({ [`.githooks/${hook}`]: `#!/bin/sh\n${program}\n` });
        chmodSync(repository.tree.path(`.githooks/${hook}`), 0o755);
      }
      const answer = await historyOf(repository.tree.root, [first]);
      assert.deepEqual(daysOf(answer), [`${EN} 2024-05-01`, `${PL} 2024-05-01`]);
      assert.deepEqual(await readEarlierTexts(repository.tree.root, [{ commit: first, path: EN }]), ['1']);
      assert.equal((await readLineCommits(repository.tree.root, EN))?.[0]?.id, first);
      assert.equal(isSprung(), false);
    }),
  );

  it(
    'does not make git fetch missing objects of a partial clone',
    withRepository(async (repository) => {
      const { program, isSprung } = trap(repository);
      const first = repository.commit('2024-05-01', { [EN]: '1' });
      const lacking = [`${first}^{tree}`, `${first}:${EN}`].map((object) => repository.git('rev-parse', object));
      for (const [key, value] of [
        ['core.repositoryFormatVersion', '1'],
        ['extensions.partialClone', 'origin'],
        ['remote.origin.url', 'ssh://example.invalid/x'],
        ['remote.origin.promisor', 'true'],
        ['protocol.allow', 'always'],
        ['protocol.ssh.allow', 'always'],
        ['core.sshCommand', program],
      ] as const)
        repository.git('config', key, value);
      for (const id of lacking) {
        rmSync(repository.tree.path(`.git/objects/${id.slice(0, 2)}/${id.slice(2)}`), { force: true });
      }
      const answer = await historyOf(repository.tree.root);
      assert.notEqual(answer.kind, 'history');
      await readEarlierTexts(repository.tree.root, [{ commit: first, path: EN }]);
      assert.equal(isSprung(), false);
    }),
  );

  it(
    'does not make git use a nested repository',
    withRepository(async (repository) => {
      const { program, isSprung } = trap(repository);
      repository.commit('2024-05-01', { [EN]: '1' });
      repository.git('clone', '--quiet', '--bare', '.', 'site');
      repository.tree.write({ 'site/config': `[core]\n\tbare = true\n\tfsmonitor = ${program}\n` });
      assert.notEqual((await historyOf(repository.tree.path('site'), [], [''])).kind, 'history');
      assert.equal(isSprung(), false);
    }),
  );
});

describe('the program git', () => {
  it('is searched for in absolute folders outside the repository', async () =>
    withTemporaryTree({ 'repository/bin/git': '', 'bin/git': '', 'folder/git/': '' }, ({ root, path }) => {
      for (const program of ['repository/bin/git', 'bin/git']) chmodSync(path(program), 0o755);
      const repository = path('repository');
      const find = (...folders: readonly string[]): string | undefined => findGit(repository, folders.join(':'), false);
      assert.equal(find(path('repository/bin'), path('bin')), path('bin/git'));
      assert.equal(find('', '.', 'bin', path('folder'), path('none')), undefined);
      assert.equal(find(`${root}/repository/../repository/bin`), undefined);
    }));
});

describe('the history of a root', () => {
  it(
    'reports outdated translations, and invalidates only them',
    withRepository(async (repository) => {
      const fr = 'glossary/fr/market.md';
      repository.commit('2024-05-01', { [EN]: article('Market'), [PL]: article('Rynek'), [fr]: article('Marché') });
      repository.commit('2024-05-02', { [EN]: article('Market', 'More.') });
      repository.commit('2024-05-03', { [fr]: article('Marché', 'Plus.') });
      const root = await opened(repository);
      const { invalidation, note } = await readHistory(root);
      assert.equal(note, undefined);
      assert.deepEqual([...invalidation.pathsOf()], [PL]);
      assert.deepEqual(messages(root, PL), [
        "information: The English article 'Market' was changed on 2024-05-02, after this translation (2024-05-01). Its text differs in 1 word.",
      ]);
      assert.deepEqual([...(await readHistory(root)).invalidation.pathsOf()], []);
      repository.commit('2024-05-04', { [EN]: article('Markets'), 'README.md': '' });
      await root.refresh([EN]);
      assert.deepEqual([...(await readHistory(root)).invalidation.pathsOf()].toSorted(), [fr, PL].toSorted());
      assert.deepEqual(messages(root, fr), [
        "warning: The English article 'Markets' was changed on 2024-05-04, after this translation (2024-05-03). Its title was 'Market' and its text differs in 1 word.",
      ]);
      await root.reconfigure({});
      assert.equal(messages(root, fr).length, 1);
    }),
  );

  it(
    'is not read if the configuration disables git, or if the rule is off',
    withRepository(async (repository) => {
      repository.commit('2024-05-01', { [EN]: article('Market'), [PL]: article('Rynek') });
      repository.commit('2024-05-02', { [EN]: article('Market', 'More.') });
      for (const configuration of [{ git: false }, { rules: { 'outdated-translation': 'off' } }]) {
        const root = await opened(repository, configuration);
        await readHistory(root);
        assert.equal(root.glossaries[0]?.history.last.size, 0);
      }
      const root = await opened(repository);
      await readHistory(root);
      await root.reconfigure({ git: false });
      assert.deepEqual([...(await readHistory(root)).invalidation.pathsOf()], [PL]);
    }),
  );
});
