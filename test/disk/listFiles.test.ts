import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { listFiles } from '../support/diskListing.ts';
import type { FileListing, ListOptions } from '../../server/src/disk/listing.ts';
import { english, msg } from '../../server/src/localization/index.ts';
import { temporaryTree, type TemporaryTree, type TreeContent } from '../support/temporaryTree.ts';

describe('listFiles', () => {
  let tree: TemporaryTree;
  beforeEach(() => {
    tree = temporaryTree();
  });
  afterEach(() => {
    tree.remove();
  });

  const list = async (content: TreeContent, options?: ListOptions): Promise<FileListing> => {
    tree.write(content);
    return listFiles(tree.key, options);
  };
  const paths = async (content: TreeContent, options?: ListOptions): Promise<string[]> => {
    const { files } = await list(content, options);
    return files.map((file) => file.path);
  };

  it('lists Markdown files with size and time', async () => {
    const { files, links, problems } = await list({ 'glossary/en/a.md': '# Ż', 'glossary/en/a.txt': '' });
    const { mtimeMs, ctimeMs, ino } = fs.statSync(tree.path('glossary/en/a.md'));
    assert.deepEqual(files, [
      {
        path: 'glossary/en/a.md',
        diskPath: `${tree.key}/glossary/en/a.md`,
        size: 4,
        modified: mtimeMs,
        changed: ctimeMs,
        inode: ino,
      },
    ]);
    assert.deepEqual([links, problems], [[], []]);
  });

  it('sorts by path in code units', async () => {
    const content = { 'a/b.md': '', 'a.md': '', 'a-b.md': '', 'B.md': '', 'a b/c.md': '', 'aż.md': '', 'a/b/c.md': '' };
    assert.deepEqual(await paths(content), Object.keys(content).toSorted());
  });

  it('ignores the case of extensions, and lists other extensions on request', async () => {
    const content = { 'a.MD': '', 'b.markdown': '', 'c.mdx': '', 'd.md.bak': '', 'e.rst': '', md: '' };
    assert.deepEqual(await paths(content), ['a.MD', 'b.markdown', 'c.mdx']);
    assert.deepEqual(await paths({}, { extensions: ['.mdx'] }), ['c.mdx']);
  });

  it('skips hidden folders and node_modules, but not hidden files', async () => {
    const content = {
      '.git/a.md': '',
      '.obsidian/a.md': '',
      'x/node_modules/y/a.md': '',
      '.a.md': '',
      'a.md/b.md': '',
    };
    assert.deepEqual(await paths(content), ['.a.md', 'a.md/b.md']);
  });

  it('excludes what globs match', async () => {
    const content = {
      'drafts/en/a.md': '',
      'content/pl/search/a.md': '',
      'content/pl/_index.md': '',
      'content/pl/a.md': '',
    };
    const exclude = ['drafts', './content/*/search/', '/content/*/_*.md'];
    assert.deepEqual(await paths(content, { exclude }), ['content/pl/a.md']);
    assert.deepEqual(await paths(content, { exclude: ['**/*.md'] }), []);
    assert.deepEqual(await paths(content, { exclude: ['CONTENT'], identity: { caseInsensitive: true } }), [
      'drafts/en/a.md',
    ]);
    assert.deepEqual(
      await paths({ 'docs (old)/a.md': '' }, { exclude: ['d*c{s,x} (old)', 'content', 'drafts/**'] }),
      [],
    );
  });

  it('accepts globs with any number of wildcards, and rejects invalid ones', async () => {
    const exclude = ['*a*a*a*a*a*a*a*a*b', '**/a/**/a/**/a/**/a/**/x', '{a,aa}'.repeat(30), '(a+)+b', '/', 'b.md'];
    const { files, problems } = await list({ [`${'a'.repeat(200)}.md`]: '', 'b.md': '' }, { exclude });
    assert.equal(files.length, 1);
    assert.deepEqual(
      problems.map(({ path, kind }) => [path, kind]),
      [['/', 'bad-pattern']],
    );
  });

  it('calls wanted before it reads a folder', async () => {
    const asked: string[] = [];
    const wanted = (folder: string): boolean => {
      asked.push(folder);
      return !folder.startsWith('docs');
    };
    assert.deepEqual(await paths({ 'docs/deep/a.md': '', 'content/pl/a.md': '' }, { wanted }), ['content/pl/a.md']);
    assert.deepEqual(asked, ['content', 'content/pl', 'docs']);
  });

  it('reports a root that is missing or not a folder', async () => {
    tree.write({ 'a.md': '' });
    const missing = await listFiles(tree.key, { diskRoot: tree.path('none') });
    assert.deepEqual(
      missing.problems.map(({ path, kind }) => [path, kind]),
      [['', 'missing']],
    );
    const file = await listFiles(tree.key, { diskRoot: tree.path('a.md') });
    assert.equal(file.problems[0]?.kind, 'missing');
  });

  it('stops if the signal is aborted', async () => {
    const content = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`${String(index)}.md`, '']));
    await assert.rejects(list(content, { signal: AbortSignal.abort(new Error('enough')) }), /enough/);

    const controller = new AbortController();
    const slow = { ...fs, lstatSync: (path: string) => waitThenStat(path), realpathSync: fs.realpathSync.native };
    const listing = listFiles(tree.key, { fileSystem: slow, signal: controller.signal });
    controller.abort(new Error('enough'));
    await assert.rejects(listing, /enough/);
  });

  it('stops at the maximum number of files and reports it', async () => {
    const { files, problems } = await list({ 'a.md': '', 'b/b.md': '', 'c.md': '' }, { maximumFiles: 2 });
    assert.deepEqual(
      files.map((file) => file.path),
      ['a.md', 'b/b.md'],
    );
    assert.equal(problems[0]?.kind, 'too-many-files');
  });

  it('stops at the maximum depth', async () => {
    const { files, problems } = await list({ [`${'d/'.repeat(64)}a.md`]: '', [`${'d/'.repeat(65)}a.md`]: '' });
    assert.equal(files.length, 1);
    assert.deepEqual(
      problems.map(({ path, kind }) => [path.length, kind]),
      [[129, 'too-deep']],
    );
  });

  describe('folders without read permission', () => {
    const content = { 'a/a.md': '', 'b/b.md': '', 'c/c.md': '' };

    it('are reported, and the others are listed (the file system is made to fail)', async () => {
      tree.write(content);
      const fileSystem = {
        lstatSync: fs.lstatSync,
        realpathSync: fs.realpathSync.native,
        readdirSync: (path: string, options: { withFileTypes: true }): fs.Dirent[] => {
          if (path === `${tree.key}/b/`)
            throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
          return fs.readdirSync(path, options);
        },
      };
      const { files, problems } = await listFiles(tree.key, { fileSystem });
      assert.deepEqual(
        files.map((file) => file.path),
        ['a/a.md', 'c/c.md'],
      );
      assert.deepEqual(problems, [{ path: 'b', kind: 'forbidden', message: msg('{0}', 'EACCES: permission denied') }]);
    });

    it('are reported, and the others are listed (by their permissions)', async function () {
      if (process.platform === 'win32' || process.getuid?.() === 0) {
        console.log('      skipped: root can read all folders; see the previous test');
        this.skip();
      }
      tree.write(content);
      fs.chmodSync(tree.path('b'), 0);
      const { files, problems } = await listFiles(tree.key);
      fs.chmodSync(tree.path('b'), 0o700);
      assert.deepEqual(
        files.map((file) => file.path),
        ['a/a.md', 'c/c.md'],
      );
      assert.deepEqual(
        problems.map(({ path, kind }) => [path, kind]),
        [['b', 'forbidden']],
      );
    });
  });

  describe('symbolic links', () => {
    before(function () {
      if (process.platform === 'win32') {
        console.log('      skipped: links need a privilege on Windows');
        this.skip();
      }
    });

    it('are not followed in a cycle', async () => {
      const content = {
        'a/a.md': '',
        'a/loop': { link: '..' },
        'a/self': { link: 'self' },
        'a/one.md': { link: 'two.md' },
        'a/two.md': { link: 'one.md' },
      };
      const { files, links, problems } = await list(content);
      assert.deepEqual(
        files.map((file) => file.path),
        ['a/a.md'],
      );
      assert.deepEqual(links, [{ path: 'a/loop', target: '' }]);
      assert.deepEqual(
        problems.map(({ path, kind }) => [path, kind]),
        [
          ['a/one.md', 'missing'],
          ['a/two.md', 'missing'],
        ],
      );
    });

    it('do not list a file twice, and are returned with their targets', async () => {
      const content = { 'a/x.md': '', 'a/alias.md': { link: 'x.md' }, b: { link: 'a' } };
      const { files, links } = await list(content);
      assert.deepEqual(
        files.map((file) => file.path),
        ['a/x.md'],
      );
      assert.deepEqual(links, [
        { path: 'a/alias.md', target: 'a/x.md' },
        { path: 'b', target: 'a' },
      ]);
    });

    it('are not followed out of the root', async () => {
      const outside = temporaryTree({ 'secret.md': 'secret', 'folder/a.md': '' });
      const content = {
        'a.md': { link: outside.path('secret.md') },
        b: { link: outside.path('folder') },
        c: { link: '..' },
      };
      const { files, links, problems } = await list(content);
      outside.remove();
      assert.deepEqual([files, links], [[], []]);
      assert.deepEqual(
        problems.map(({ path, kind }) => [path, kind]),
        [
          ['a.md', 'outside-root'],
          ['b', 'outside-root'],
          ['c', 'outside-root'],
        ],
      );
    });

    it("are reported if they have no target and an article's name", async () => {
      const { problems } = await list({ 'a.md': { link: 'none' }, b: { link: 'none' } });
      assert.deepEqual(
        problems.map(({ path, kind }) => [path, kind]),
        [['a.md', 'missing']],
      );
    });

    it('can be the root', async () => {
      const outside = temporaryTree({ 'a.md': '', b: { link: 'a.md' } });
      tree.write({ root: { link: outside.root } });
      const { files, links, problems } = await listFiles(tree.key, { diskRoot: tree.path('root') });
      outside.remove();
      assert.deepEqual(
        files.map((file) => file.diskPath),
        [`${tree.path('root')}/a.md`],
      );
      assert.deepEqual(links, [{ path: 'b', target: 'a.md' }]);
      assert.deepEqual(problems, []);
    });
  });

  it('does not list pipes', async function () {
    if (process.platform === 'win32') this.skip();
    execFileSync('mkfifo', [tree.path('pipe.md')]);
    assert.deepEqual(await paths({ 'a.md': '' }), ['a.md']);
  });

  describe('decomposed names', () => {
    it('are composed in the path and unchanged in the path to open', async () => {
      const { files } = await list({ 'cafe\u0301/the\u0301.md': 'tea' });
      assert.equal(files[0]?.path, 'caf\u00e9/th\u00e9.md');
      assert.equal(fs.readFileSync(files[0].diskPath, 'utf8'), 'tea');
    });

    it('are sorted by their composed form', async () => {
      assert.deepEqual(await paths({ 'e\u0301.md': '', 'f.md': '' }), ['f.md', '\u00e9.md']);
    });

    it('are left out if the composed name exists too', async function () {
      const { files, problems } = await list({ 'the\u0301.md': 'decomposed', 'th\u00e9.md': 'composed' });
      if (fs.readdirSync(tree.root).length === 1) {
        console.log('      skipped: the file system treats both names as one');
        this.skip();
      }
      assert.deepEqual(
        files.map(({ diskPath }) => fs.readFileSync(diskPath, 'utf8')),
        ['composed'],
      );
      assert.deepEqual(
        problems.map(({ path, kind }) => [path, kind]),
        [['th\u00e9.md', 'same-name']],
      );
    });

    it("can be part of the root's path", async () => {
      tree.write({ 'cafe\u0301/a.md': '' });
      const { files } = await listFiles(tree.key, { diskRoot: tree.path('cafe\u0301') });
      assert.equal(files.length, 1);
    });
  });

  it('reports a name that is not valid UTF-8', async function () {
    try {
      fs.writeFileSync(Buffer.concat([Buffer.from(`${tree.root}/`), Buffer.from('caf\xe9.md', 'latin1')]), '');
    } catch {
      console.log('      skipped: the file system rejects such names');
      this.skip();
    }
    if (process.platform === 'darwin' || process.platform === 'win32') this.skip();
    const { files, problems } = await list({ 'a.md': '' });
    assert.equal(files.length, 1);
    assert.equal(problems[0]?.kind, 'other');
    assert.match(english(problems[0].message), /UTF-8/);
  });

  it('ignores files that are deleted meanwhile', async () => {
    tree.write({ 'a.md': '', 'b.md': '' });
    const fileSystem = {
      readdirSync: fs.readdirSync,
      realpathSync: fs.realpathSync.native,
      lstatSync: (path: string) => fs.lstatSync(path.endsWith('a.md') ? `${path}.gone` : path),
    };
    const { files, problems } = await listFiles(tree.key, { fileSystem });
    assert.deepEqual(
      files.map((file) => file.path),
      ['b.md'],
    );
    assert.deepEqual(problems, []);
  });
});

function waitThenStat(path: string): fs.Stats {
  const until = performance.now() + 1;
  while (performance.now() < until);
  return fs.lstatSync(path);
}
