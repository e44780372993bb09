import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { truncateSync } from 'node:fs';
import { maximumArticleSize } from '../../server/src/disk/limits.ts';
import { readText, readTextSync, type ReadableFile, type ReadResult } from '../../server/src/disk/readText.ts';
import { temporaryTree, type TemporaryTree } from '../support/temporaryTree.ts';

type Read = (file: ReadableFile, limit: number) => ReadResult | Promise<ReadResult>;

const variants: readonly (readonly [name: string, read: Read])[] = [
  ['readText', readText],
  ['readTextSync', readTextSync],
];

async function reasonOf(read: Read, file: ReadableFile, limit = maximumArticleSize): Promise<string> {
  const result = await read(file, limit);
  return result.kind === 'unreadable' ? result.reason : result.kind;
}

for (const [name, read] of variants) {
  describe(name, () => {
    let tree: TemporaryTree;
    beforeEach(() => {
      tree = temporaryTree();
    });
    afterEach(() => {
      tree.remove();
    });

    it('keeps line endings', async () => {
      tree.write({ 'a.md': '# Ż\r\n' });
      const result = await read({ diskPath: tree.path('a.md') }, maximumArticleSize);
      assert.deepEqual(result, { kind: 'text', text: '# Ż\r\n', bom: false, encoding: 'utf-8' });
    });

    it('reads an empty file', async () => {
      tree.write({ 'a.md': '' });
      const result = await read({ diskPath: tree.path('a.md') }, maximumArticleSize);
      assert.deepEqual(result, { kind: 'text', text: '', bom: false, encoding: 'utf-8' });
    });

    it('reports a byte order mark', async () => {
      tree.write({ 'a.md': '\uFEFFa' });
      const result = await read({ diskPath: tree.path('a.md') }, maximumArticleSize);
      assert.deepEqual(result, { kind: 'text', text: 'a', bom: true, encoding: 'utf-8' });
    });

    it('reads several files that are longer than its buffer', async () => {
      tree.write({ 'a.md': 'ż'.repeat(200_000), 'b.md': 'b'.repeat(300_000), 'c.md': 'c' });
      for (const [file, text] of [
        ['a.md', 'ż'.repeat(200_000)],
        ['c.md', 'c'],
        ['b.md', 'b'.repeat(300_000)],
      ] as const) {
        const result = await read({ diskPath: tree.path(file) }, maximumArticleSize);
        assert.ok(result.kind === 'text' && result.text === text);
      }
    });

    it('reads invalid UTF-8 with replacement characters, and reports the offset of the first', async () => {
      tree.write({ 'a.md': Buffer.from('ab\xe9', 'latin1') });
      const result = await read({ diskPath: tree.path('a.md') }, maximumArticleSize);
      assert.ok(result.kind === 'text');
      assert.equal(result.text, 'ab\uFFFD');
      assert.deepEqual(result.problem, { kind: 'not-utf8', offset: 2 });
    });

    it('rejects a binary file', async () => {
      tree.write({ 'a.md': Buffer.from([1, 0, 2]) });
      assert.equal(await reasonOf(read, { diskPath: tree.path('a.md') }), 'binary');
    });

    it('rejects a file of a terabyte', async () => {
      tree.write({ 'a.md': '' });
      truncateSync(tree.path('a.md'), 2 ** 40);
      assert.equal(await reasonOf(read, { diskPath: tree.path('a.md') }), 'too-large');
      assert.equal(await reasonOf(read, { diskPath: tree.path('a.md'), size: 2 ** 40 }), 'too-large');
    });

    it('reads a file of exactly the maximum size', async () => {
      tree.write({ 'a.md': 'abc' });
      assert.equal(await reasonOf(read, { diskPath: tree.path('a.md') }, 3), 'text');
      assert.equal(await reasonOf(read, { diskPath: tree.path('a.md') }, 2), 'too-large');
    });

    it('reports a missing file, and what is not a file', async () => {
      tree.write({ 'a.md/': '', 'b.md': 'b' });
      assert.equal(await reasonOf(read, { diskPath: tree.path('none.md') }), 'missing');
      assert.equal(await reasonOf(read, { diskPath: tree.path('b.md/c.md') }), 'missing');
      assert.equal(await reasonOf(read, { diskPath: tree.path('a.md') }), 'not-a-file');
      assert.equal(await reasonOf(read, { diskPath: 'a\0b' }), 'other');
    });

    it('does not block on a pipe or a device', async function () {
      if (process.platform === 'win32') this.skip();
      execFileSync('mkfifo', [tree.path('pipe.md')]);
      assert.equal(await reasonOf(read, { diskPath: tree.path('pipe.md') }), 'not-a-file');
      assert.equal(await reasonOf(read, { diskPath: '/dev/zero' }), 'not-a-file');
    });

    it('ends at a cycle of links', async () => {
      tree.write({ 'a.md': { link: 'b.md' }, 'b.md': { link: 'a.md' } });
      assert.equal(await reasonOf(read, { diskPath: tree.path('a.md') }), 'other');
    });
  });
}
