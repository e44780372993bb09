import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { findFile, listFiles } from '../support/diskListing.ts';
import { temporaryTree, withTemporaryTree } from '../support/temporaryTree.ts';

const content = {
  '.gitignore': 'ignored/\n*.tmp.md\nbuild\n',
  'a.md': 'a',
  'a.tmp.md': '',
  'a.txt': '',
  'en/b.md': '',
  'en/.gitignore': 'c.md\n!build',
  'en/c.md': '',
  'en/build/d.md': '',
  'build/d.md': '',
  'ignored/e.md': '',
  '.hidden/f.md': '',
  'node_modules/g/g.md': '',
  'drafts/h.md': '',
  'unwanted/i.md': '',
  'module/.git': 'gitdir: x',
  'module/j.tmp.md': '',
  'cafe\u0301/the\u0301.md': '',
  'folder.md/': '',
  [`${'d/'.repeat(64)}k.md`]: '',
  [`${'d/'.repeat(65)}l.md`]: '',
};
const options = { exclude: ['drafts'], wanted: (folder: string): boolean => folder !== 'unwanted' };

describe('findFile', () => {
  it('returns the entry of the listing for each listed file, and none for others', async () => {
    await withTemporaryTree(content, async (tree) => {
      const { files } = await listFiles(tree.key, options);
      const listed = new Map(files.map((file) => [file.path, file]));
      for (const path of everything(tree.root)) {
        assert.deepEqual(findFile(tree.key, path, options), listed.get(path.normalize('NFC')), path);
      }
      assert.equal(listed.size, 6);
    });
  });

  it('finds a decomposed file by its composed name, also when only the folder is decomposed', async () => {
    await withTemporaryTree({ ...content, 'cafe\u0301/caf\u00e9.md': 'x' }, (tree) => {
      const one = findFile(tree.key, 'caf\u00e9/th\u00e9.md');
      assert.equal(one?.path, 'caf\u00e9/th\u00e9.md');
      assert.ok(fs.existsSync(one.diskPath));
      const other = findFile(tree.key, 'caf\u00e9/caf\u00e9.md');
      assert.equal(other?.size, 1);
    });
  });

  it('returns nothing for missing files and malformed paths', async () => {
    await withTemporaryTree(content, (tree) => {
      for (const path of [
        'none.md',
        'en/none.md',
        'th\u00e9/none.md',
        '',
        '.',
        'en',
        '../a.md',
        'a.md/b.md',
        'a\0.md',
      ]) {
        assert.equal(findFile(tree.key, path), undefined, path);
      }
    });
  });

  it('follows links to files inside the root, and none to files outside', async function () {
    if (process.platform === 'win32') {
      console.log('      skipped: links need a privilege on Windows');
      this.skip();
    }
    const outside = temporaryTree({ 'secret.md': '' });
    const links = {
      dead: { link: 'none' },
      real: { link: 'en' },
      'alias.md': { link: 'en/b.md' },
      pl: { link: 'en' },
      'secret.md': { link: outside.path('secret.md') },
      out: { link: outside.root },
      'shown.md': { link: 'ignored/e.md' },
    };
    await withTemporaryTree({ ...content, ...links }, (tree) => {
      const through = ['dead', 'real'];
      assert.equal(findFile(tree.key, 'real/b.md', { wanted: isReal, through })?.path, 'real/b.md');
      assert.equal(findFile(tree.key, 'en/b.md', { wanted: isReal, through })?.path, 'real/b.md');
      assert.equal(findFile(tree.key, 'en/b.md', { through: ['dead'] })?.path, 'en/b.md');
      assert.equal(findFile(tree.key, 'alias.md')?.path, 'en/b.md');
      assert.equal(findFile(tree.key, 'pl/b.md')?.path, 'en/b.md');
      assert.equal(findFile(tree.key, 'secret.md'), undefined);
      assert.equal(findFile(tree.key, 'out/secret.md'), undefined);
      assert.equal(findFile(tree.key, 'shown.md'), undefined);
    });
    outside.remove();
  });
});

function everything(root: string): string[] {
  return fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) => path.replaceAll('\\', '/'));
}

function isReal(folder: string): boolean {
  return folder === 'real';
}
