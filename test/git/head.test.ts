import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mayHaveMoved, readGitHead } from '../../server/src/git/head.ts';
import { temporaryTree, type TemporaryTree, type TreeContent } from '../support/temporaryTree.ts';

const one = '1'.repeat(40);
const two = '2'.repeat(40);
const three = '3'.repeat(64);

describe('readGitHead', () => {
  let tree: TemporaryTree;
  beforeEach(() => {
    tree = temporaryTree();
  });
  afterEach(() => {
    tree.remove();
  });

  interface Case {
    readonly what: string;
    readonly content: TreeContent;
    readonly folder?: string;
    readonly commit: string | undefined;
    readonly ref?: string;
  }
  const main = 'ref: refs/heads/main\n';
  const cases: readonly Case[] = [
    {
      what: 'a branch in a file of its own',
      content: {
        '.git/HEAD': main,
        '.git/refs/heads/main': `${one}\n`,
        '.git/packed-refs': `${two} refs/heads/main\n`,
      },
      commit: one,
      ref: 'refs/heads/main',
    },
    {
      what: 'a packed branch',
      content: {
        '.git/HEAD': main,
        '.git/packed-refs': `# pack-refs with: peeled\n${two} refs/heads/x/refs/heads/main\n${one} refs/heads/main\n^${two}\n`,
      },
      commit: one,
      ref: 'refs/heads/main',
    },
    { what: 'a detached HEAD', content: { '.git/HEAD': `${one}\n` }, commit: one },
    { what: 'SHA-256', content: { '.git/HEAD': `${three}\n` }, commit: three },
    { what: 'a folder below', content: { '.git/HEAD': one, 'a/b/c.md': '' }, folder: 'a/b', commit: one },
    { what: 'a branch without a commit', content: { '.git/HEAD': main }, commit: undefined, ref: 'refs/heads/main' },
    {
      what: 'a reference to a reference',
      content: { '.git/HEAD': main, '.git/refs/heads/main': 'ref: refs/heads/other', '.git/refs/heads/other': one },
      commit: one,
      ref: 'refs/heads/main',
    },
    {
      what: 'references in a circle',
      content: { '.git/HEAD': main, '.git/refs/heads/main': main },
      commit: undefined,
      ref: 'refs/heads/main',
    },
    {
      what: 'a reference out of the folder',
      content: { '.git/HEAD': 'ref: refs/../../secret', secret: one },
      commit: undefined,
    },
    { what: 'garbage', content: { '.git/HEAD': 'garbage' }, commit: undefined },
    {
      what: 'a worktree',
      content: {
        'main/.git/HEAD': two,
        'main/.git/refs/heads/topic': one,
        'main/.git/worktrees/w/HEAD': 'ref: refs/heads/topic\n',
        'main/.git/worktrees/w/commondir': '../..\n',
        'w/.git': 'gitdir: ../main/.git/worktrees/w\n',
      },
      folder: 'w',
      commit: one,
      ref: 'refs/heads/topic',
    },
    {
      what: 'a submodule',
      content: { '.git/HEAD': two, '.git/modules/m/HEAD': one, 'm/.git': 'gitdir: ../.git/modules/m', 'm/a.md': '' },
      folder: 'm',
      commit: one,
    },
  ];
  for (const { what, content, folder = '', commit, ref } of cases) {
    it(`reads ${what}`, () => {
      tree.write(content);
      const head = readGitHead(tree.path(folder));
      assert.equal(head?.commit, commit);
      assert.equal(head?.ref, ref);
    });
  }

  it('finds no repository in an empty `.git`', () => {
    tree.write({ '.git/': '' });
    // The temporary folder itself may be in a repository.
    assert.deepEqual(readGitHead(tree.root), readGitHead(tree.path('..')));
  });

  it('agrees with git', function () {
    const git = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], {
        cwd: tree.root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim();
    try {
      git('init', '--initial-branch=main');
    } catch {
      console.log('      skipped: git is not installed');
      this.skip();
    }
    assert.equal(readGitHead(tree.root)?.commit, undefined);
    for (const step of [
      ['commit', '--allow-empty', '-m', 'one'],
      ['commit', '--allow-empty', '-m', 'two'],
      ['pack-refs', '--all'],
      ['checkout', '--detach', 'HEAD~1'],
      ['switch', '-c', 'topic/x'],
    ]) {
      git(...step);
      assert.equal(readGitHead(tree.root)?.commit, git('rev-parse', 'HEAD'), step.join(' '));
    }
  });
});

describe('mayHaveMoved', () => {
  let tree: TemporaryTree;
  beforeEach(() => {
    tree = temporaryTree({ '.git/HEAD': 'ref: refs/heads/main', '.git/packed-refs': `${one} refs/heads/main\n` });
  });
  afterEach(() => {
    tree.remove();
  });

  const moves: readonly (readonly [what: string, change: TreeContent, commit: string])[] = [
    ['a commit', { '.git/refs/heads/main': two }, two],
    ['a checkout', { '.git/HEAD': `${two}\n` }, two],
    ['packing', { '.git/packed-refs': `${two} refs/heads/main\n${one} refs/heads/other\n` }, two],
  ];
  for (const [what, change, commit] of moves) {
    it(`detects ${what}`, () => {
      const before = readGitHead(tree.root);
      assert.ok(before !== undefined);
      assert.equal(mayHaveMoved(before), false);
      tree.write(change);
      assert.equal(mayHaveMoved(before), true);
      const after = readGitHead(tree.root);
      assert.equal(after?.commit, commit);
      assert.notEqual(after.id, before.id);
    });
  }

  it('may return true although the commit and its ID are the same', () => {
    const before = readGitHead(tree.root);
    assert.ok(before !== undefined);
    tree.write({ '.git/refs/heads/main': one });
    assert.equal(mayHaveMoved(before), true);
    assert.equal(readGitHead(tree.root)?.id, before.id);
  });

  it('changes the ID for another state of a format that it cannot read', () => {
    tree.write({ '.git/HEAD': 'ref: refs/heads/.invalid', '.git/reftable/tables.list': 'a' });
    const before = readGitHead(tree.root);
    tree.write({ '.git/reftable/tables.list': 'a b' });
    assert.ok(before !== undefined && mayHaveMoved(before));
    assert.equal(before.commit, undefined);
    assert.notEqual(readGitHead(tree.root)?.id, before.id);
  });
});
