import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fc from 'fast-check';
import { listFiles } from '../support/diskListing.ts';
import { keyOfPath } from '../../server/src/disk/fileKey.ts';
import { temporaryTree, withTemporaryTree, type TreeContent } from '../support/temporaryTree.ts';

/** `rules` by folder; `files` are listed, or not listed if they start with `-`. */
interface Case {
  readonly what: string;
  readonly rules: Readonly<Record<string, string>>;
  readonly files: readonly string[];
}

const cases: readonly Case[] = [
  { what: 'a folder', rules: { '': 'build/' }, files: ['-build/a.md', '-x/build/a.md', 'build.md'] },
  { what: 'a tied folder', rules: { '': '/build' }, files: ['-build/a.md', 'x/build/a.md'] },
  { what: 'files by pattern', rules: { '': '*.tmp.md' }, files: ['-a.tmp.md', '-x/a.tmp.md', 'a.md'] },
  { what: 'a file by name', rules: { '': 'README.md' }, files: ['-README.md', '-x/README.md', 'a.md'] },
  { what: 'an open pattern', rules: { '': 'x/draft*' }, files: ['-x/draft-a.md', '-x/drafts/a.md', 'draft.md'] },
  { what: 'names in brackets', rules: { '': '[ab].md' }, files: ['-a.md', '-x/b.md', 'c.md'] },
  { what: 'what is taken back', rules: { '': '*.md\n!a.md' }, files: ['a.md', '-b.md', 'x/a.md'] },
  { what: 'nothing in an ignored folder', rules: { '': 'x/\n!x/a.md' }, files: ['-x/a.md'] },
  { what: 'rules of a folder in it', rules: { x: 'a.md\n/y/' }, files: ['a.md', '-x/a.md', '-x/y/b.md', 'x/z/y/b.md'] },
  {
    what: 'a lower rule before an upper one',
    rules: { '': 'keep.md', x: '!keep.md' },
    files: ['-keep.md', 'x/keep.md'],
  },
  {
    what: 'a folder that a lower file takes back',
    rules: { '': 'build', x: '!build' },
    files: ['-build/a.md', 'x/build/a.md', 'x/build/y/a.md'],
  },
  { what: 'rules of folders with odd names', rules: { 'x [1]*!': 'a.md' }, files: ['-x [1]*!/a.md', 'x 1/a.md'] },
  { what: 'comments, blanks and CRLF', rules: { '': '# a.md\r\n\r\n  \r\nb.md\r\n' }, files: ['a.md', '-b.md'] },
  { what: 'a byte order mark', rules: { '': '\uFEFFa.md' }, files: ['-a.md', 'b.md'] },
  {
    what: 'escaped signs',
    rules: { '': '\\#a.md\n\\!b.md', x: '\\#a.md' },
    files: ['-#a.md', '-!b.md', '-x/#a.md', 'a.md'],
  },
  { what: 'spaces at the end', rules: { '': 'a.md  \nb\\ ' }, files: ['-a.md', '-b /c.md', 'b/c.md'] },
  { what: 'braces as they stand', rules: { '': '{a,b}.md' }, files: ['-{a,b}.md', 'a.md'] },
  { what: 'what is in a folder, not the folder', rules: { '': 'x/**\n!x/a.md' }, files: ['x/a.md', '-x/b.md'] },
  { what: 'composed names for decomposed files', rules: { '': 'th\u00e9.md' }, files: ['-the\u0301.md'] },
];

function treeOf({ rules, files }: Pick<Case, 'rules' | 'files'>): TreeContent {
  const gitignores = Object.entries(rules).map(([folder, text]) => [`${folder}/.gitignore`, text]);
  return Object.fromEntries([...gitignores, ...files.map((file) => [file.replace(/^-/, ''), ''])]);
}

describe('listFiles and .gitignore', () => {
  for (const aCase of cases) {
    it(`respects ${aCase.what}`, async () => {
      await withTemporaryTree(treeOf(aCase), async (tree) => {
        const { files } = await listFiles(tree.key, { identity: { caseInsensitive: false } });
        const expected = aCase.files.filter((file) => !file.startsWith('-')).map((file) => file.normalize('NFC'));
        assert.deepEqual(
          files.map((file) => file.path),
          expected.toSorted(),
        );
      });
    });
  }

  it('respects the files above the root, up to the top of its repository', async () => {
    const content = {
      '.gitignore': 'a.md',
      'repository/.git/HEAD': '',
      'repository/.gitignore': '/docs/drafts/\nb.md',
      'repository/docs/.gitignore': '/en/c.md',
      'repository/docs/en/a.md': '',
      'repository/docs/en/b.md': '',
      'repository/docs/en/c.md': '',
      'repository/docs/drafts/a.md': '',
    };
    await withTemporaryTree(content, async (tree) => {
      assert.deepEqual(await listBelow(tree.path('repository/docs')), ['en/a.md']);
    });
  });

  it('lists an ignored folder that is the root itself', async () => {
    const content = {
      '.git/HEAD': '',
      '.gitignore': 'out/\na.md',
      'out/x/a.md': '',
      'out/x/.gitignore': 'b.md',
      'out/x/b.md': '',
    };
    await withTemporaryTree(content, async (tree) => {
      assert.deepEqual(await listBelow(tree.path('out/x')), ['a.md']);
    });
  });

  it('ignores files above a root that is not in a repository', async () => {
    await withTemporaryTree({ '.gitignore': 'a.md', 'x/a.md': '' }, async (tree) => {
      assert.deepEqual(await listBelow(tree.path('x')), ['a.md']);
    });
  });

  it('does not apply the rules of an outer repository in a nested one', async () => {
    const content = {
      '.gitignore': 'a.md',
      'x/a.md': '',
      'module/.git': 'gitdir: elsewhere',
      'module/a.md': '',
      'module/.gitignore': '/b.md',
      'module/b.md': '',
    };
    await withTemporaryTree(content, async (tree) => {
      assert.deepEqual(await listBelow(tree.root), ['module/a.md']);
    });
  });

  it('ignores a link, a folder, or a huge file named .gitignore', async () => {
    await withTemporaryTree({ rules: 'a.md', 'x/a.md': '', 'x/.gitignore': { link: '../rules' } }, async (tree) => {
      assert.deepEqual(await listBelow(tree.root), ['x/a.md']);
    });
    await withTemporaryTree({ 'a.md': '', '.gitignore/': '' }, async (tree) => {
      assert.deepEqual(await listBelow(tree.root), ['a.md']);
    });
    await withTemporaryTree({ 'a.md': '', '.gitignore': 'a.md\n'.repeat(300_000) }, async (tree) => {
      assert.deepEqual(await listBelow(tree.root), ['a.md']);
    });
  });

  it('matches expensive rules in bounded time, and skips rules beyond the limits', async () => {
    const deep = 'a/'.repeat(60);
    const hard = [
      `${'**/a/'.repeat(20)}b.md`,
      '*a'.repeat(60),
      `${'[a]*'.repeat(20)}b`,
      `${'*'.repeat(900)}${'a'.repeat(900)}`,
    ];
    const rules = [...hard, '**/drafts/**', '**/x/**/y/**', ''].join('\n');
    const content = {
      '.gitignore': rules + 'other*.md\n'.repeat(20_000),
      [`${deep}c.md`]: '',
      [`${'a'.repeat(200)}.md`]: '',
      'a/drafts/b/c.md': '',
      'x/a/y/b/c.md': '',
    };
    await withTemporaryTree(content, async (tree) => {
      assert.deepEqual(await listBelow(tree.root), [`${deep}c.md`, `${'a'.repeat(200)}.md`]);
    });
  });

  it('lists the same files as git', async function () {
    this.timeout(300_000);
    if (!hasGit()) {
      console.log('      skipped: git is not installed');
      this.skip();
    }
    const name = fc.constantFrom('a', 'b', 'ab', 'build');
    const file = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => `${names.join('/')}.md`);
    const part = fc.constantFrom(
      'a',
      'b',
      'ab',
      'build',
      '*',
      'a*',
      '**',
      '?',
      '[ab]',
      '*.md',
      'a.md',
      'b.md',
      '*b.md',
    );
    const rule = fc
      .tuple(
        fc.constantFrom('', '', '!'),
        fc.constantFrom('', '/'),
        fc.array(part, { minLength: 1, maxLength: 2 }),
        fc.constantFrom('', '', '/'),
      )
      .map(([negative, tied, parts, end]) => `${negative}${tied}${parts.join('/')}${end}`);
    const rules = fc.dictionary(
      fc.constantFrom('', 'a', 'b', 'a/b'),
      fc.array(rule, { maxLength: 4 }).map((lines) => lines.join('\n')),
    );

    await fc.assert(
      fc.asyncProperty(rules, fc.uniqueArray(file, { minLength: 1, maxLength: 12 }), async (someRules, files) => {
        const tree = temporaryTree(treeOf({ rules: someRules, files }));
        try {
          assert.deepEqual(await listBelow(tree.root), listedByGit(tree.root));
        } finally {
          tree.remove();
        }
      }),
      { numRuns: 40 },
    );
  });
});

function hasGit(): boolean {
  try {
    execFileSync('git', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function listedByGit(root: string): string[] {
  execFileSync('git', ['init', '--quiet'], { cwd: root });
  const options = ['-c', 'core.excludesFile=', 'ls-files', '--others', '--exclude-per-directory=.gitignore', '-z'];
  const output = execFileSync('git', options, { cwd: root, encoding: 'utf8' });
  return output
    .split('\0')
    .filter((path) => path.endsWith('.md'))
    .toSorted();
}

async function listBelow(root: string): Promise<string[]> {
  const { files } = await listFiles(keyOfPath(root));
  return files.map((file) => file.path);
}
