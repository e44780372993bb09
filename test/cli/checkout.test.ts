import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { program } from '../support/client.ts';
import { article } from '../support/program.ts';
import { temporaryTree } from '../support/temporaryTree.ts';

const bad = article('Bad', '[x](/nowhere)');
/** How a format names the file that the finding is in. */
const patterns: Readonly<Record<string, RegExp>> = {
  github: /^::error file=([^,]+),/m,
  sarif: /"uri":"([^"]+)"/,
  gitlab: /"path":"([^"]+)"/,
  checkstyle: /<file name="([^"]+)"/,
  junit: /<testsuite name="([^"]+)"/,
  rdjson: /"path":"([^"]+)"/,
  json: /"path":"([^"]+)"/,
};

describe('the file of a finding', () => {
  const tree = temporaryTree({
    'repository/.git/HEAD': 'ref: refs/heads/main\n',
    'repository/docs/glossary/en/bad.md': bad,
    'worktree/.git': 'gitdir: ../repository/.git/worktrees/w\n',
    'worktree/docs/glossary/en/bad.md': bad,
    'plain/docs/glossary/en/bad.md': bad,
  });
  after(tree.remove);

  function fileIn(format: string, folder: string, workspace = ''): string | undefined {
    const { stdout } = spawnSync(process.execPath, [program, 'check', '--format', format], {
      cwd: tree.path(folder),
      encoding: 'utf8',
      env: { ...process.env, GITHUB_WORKSPACE: workspace },
    });
    return patterns[format]?.exec(stdout)?.[1];
  }

  for (const format of Object.keys(patterns)) {
    const expected = format === 'json' ? 'glossary/en/bad.md' : 'docs/glossary/en/bad.md';
    it(`in ${format} is ${expected}, from any folder of the repository`, () => {
      assert.equal(fileIn(format, 'repository/docs'), expected);
      assert.equal(fileIn(format, 'repository/docs/glossary/en'), expected);
    });
  }

  const others: readonly [what: string, folder: string, workspace: string, file: string][] = [
    ['begins at a worktree with a file .git', 'worktree/docs', '', 'docs/glossary/en/bad.md'],
    [
      'begins at GITHUB_WORKSPACE where the glossary is in it',
      'repository/docs',
      '.',
      'repository/docs/glossary/en/bad.md',
    ],
    ['does not begin at a GITHUB_WORKSPACE beside it', 'repository/docs', 'worktree', 'docs/glossary/en/bad.md'],
    ['does not begin at a GITHUB_WORKSPACE that is not there', 'repository/docs', 'nowhere', 'docs/glossary/en/bad.md'],
    ['begins at the current folder without a repository', 'plain/docs/glossary', '', 'en/bad.md'],
  ];
  for (const [what, folder, workspace, file] of others)
    it(what, () => assert.equal(fileIn('github', folder, workspace && tree.path(workspace)), file));
});
