import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { textHash } from '../../server/src/disk/textHash.ts';
import { writeText, type WriteRequest, writeTexts } from '../../server/src/disk/writeText.ts';
import { temporaryTree, type TemporaryTree } from '../support/temporaryTree.ts';

describe('writeText', () => {
  let tree: TemporaryTree;
  beforeEach(() => {
    tree = temporaryTree({ 'en/a.md': 'before' });
  });
  afterEach(() => {
    assert.deepEqual(temporaryFiles(tree.root), []);
    tree.remove();
  });

  const write = (path: string, text: string, more: Partial<WriteRequest> = {}): Promise<string> =>
    outcomeOf({ diskRoot: tree.root, diskPath: tree.path(path), text, bom: false, ...more });
  const read = (path: string): string => fs.readFileSync(tree.path(path), 'utf8');

  it('replaces a file', async () => {
    assert.equal(await write('en/a.md', 'Zażółć\r\n'), 'written');
    assert.equal(read('en/a.md'), 'Zażółć\r\n');
  });

  it('creates a file', async () => {
    assert.equal(await write('en/b.md', 'b'), 'written');
    assert.equal(read('en/b.md'), 'b');
  });

  it('writes a byte order mark and UTF-16 on request', async () => {
    await write('en/a.md', 'ż', { bom: true });
    assert.equal(read('en/a.md'), '\uFEFFż');
    await write('en/a.md', 'ż', { bom: true, encoding: 'utf-16be' });
    assert.deepEqual([...fs.readFileSync(tree.path('en/a.md'))], [0xfe, 0xff, 0x01, 0x7c]);
  });

  it('keeps permissions', async function () {
    if (process.platform === 'win32') this.skip();
    fs.chmodSync(tree.path('en/a.md'), 0o666);
    await write('en/a.md', 'after');
    assert.equal(fs.statSync(tree.path('en/a.md')).mode & 0o777, 0o666);
  });

  it("keeps the owner and group of another user's file", async function () {
    if (process.getuid?.() !== 0) {
      console.log('      skipped: only root can change the owner of a file');
      this.skip();
    }
    fs.chownSync(tree.path('en/a.md'), 1234, 4321);
    fs.chmodSync(tree.path('en/a.md'), 0o640);
    assert.equal(await write('en/a.md', 'after'), 'written');
    const { uid, gid, mode } = fs.statSync(tree.path('en/a.md'));
    assert.deepEqual([uid, gid, mode & 0o777], [1234, 4321, 0o640]);
  });

  it('does not change a file that no longer has the text that the new one was made of', async () => {
    const before = textHash('before');
    assert.equal(await write('en/a.md', 'after', { before }), 'written');
    assert.equal(await write('en/a.md', 'again', { before }), 'changed');
    assert.equal(read('en/a.md'), 'after');
    tree.delete('en/a.md');
    assert.equal(await write('en/a.md', 'again', { before }), 'changed');
  });

  it('does not change a file with another hard link', async () => {
    fs.linkSync(tree.path('en/a.md'), tree.path('en/b.md'));
    assert.equal(await write('en/a.md', 'after'), 'hard-links');
    assert.deepEqual([read('en/a.md'), read('en/b.md')], ['before', 'before']);
  });

  it('writes many files, and returns a result for each', async () => {
    const paths = Array.from({ length: 100 }, (_, index) => `en/${index}.md`);
    const requests = [...paths, 'none/a.md'].map((path) => ({
      diskRoot: tree.root,
      diskPath: tree.path(path),
      text: path,
      bom: false,
    }));
    const results = await writeTexts(requests);
    assert.deepEqual(results.map(({ kind }) => kind).indexOf('not-written'), 100);
    assert.deepEqual(paths.map(read), paths);
  });

  it('does not change a read-only file', async function () {
    if (process.getuid?.() === 0) {
      console.log('      skipped: root can write read-only files');
      this.skip();
    }
    fs.chmodSync(tree.path('en/a.md'), 0o444);
    assert.equal(await write('en/a.md', 'after'), 'forbidden');
    assert.equal(read('en/a.md'), 'before');
  });

  it('reports why it did not write', async () => {
    assert.equal(await write('none/a.md', ''), 'missing');
    assert.equal(await write('en', ''), 'not-a-file');
    assert.equal(await write('en/a.md/b.md', ''), 'missing');
    assert.equal(await write('en/a\0.md', ''), 'other');
    assert.equal(await write('', ''), 'outside-root');
  });

  it('removes its temporary file if the rename fails', async () => {
    const long = `${'x'.repeat(300)}.md`;
    assert.equal(await write(`en/${long}`, ''), 'other');
    assert.deepEqual(fs.readdirSync(tree.path('en')), ['a.md']);
  });

  describe('writeText outside the root', () => {
    let outside: TemporaryTree;
    beforeEach(function () {
      outside = temporaryTree({ 'a.md': 'before' });
      if (process.platform === 'win32') {
        console.log('      skipped: links need a privilege on Windows');
        this.skip();
      }
    });
    afterEach(() => {
      assert.equal(fs.readFileSync(outside.path('a.md'), 'utf8'), 'before');
      assert.deepEqual(fs.readdirSync(outside.root), ['a.md']);
      outside.remove();
    });

    it('does not write through a path', async () => {
      assert.equal(await write('en/x.md', 'x', { diskPath: outside.path('a.md') }), 'outside-root');
      assert.equal(await write('en/x.md', 'x', { diskPath: `${tree.root}/../x.md` }), 'outside-root');
    });

    it('does not write through a link to a file', async () => {
      tree.write({ 'en/link.md': { link: outside.path('a.md') } });
      assert.equal(await write('en/link.md', 'x'), 'outside-root');
    });

    it('does not write through a link to a folder, not even a new file', async () => {
      tree.write({ pl: { link: outside.root } });
      assert.equal(await write('pl/a.md', 'x'), 'outside-root');
      assert.equal(await write('pl/b.md', 'x'), 'outside-root');
    });

    it('does not write through a link without a target', async () => {
      tree.write({ 'en/link.md': { link: outside.path('new.md') } });
      assert.equal(await write('en/link.md', 'x'), 'missing');
    });
  });

  it('writes the target of a link inside the root, and keeps the link', async function () {
    if (process.platform === 'win32') this.skip();
    tree.write({ 'en/link.md': { link: 'a.md' } });
    assert.equal(await write('en/link.md', 'after'), 'written');
    assert.equal(read('en/a.md'), 'after');
    assert.ok(fs.lstatSync(tree.path('en/link.md')).isSymbolicLink());
  });

  it('never shows a reader a partial text', async () => {
    const texts = ['a', 'b'].map((letter) => letter.repeat(1_000_000));
    const [first = '', second = ''] = texts;
    await write('en/a.md', first);
    const writing = write('en/a.md', second);
    const done = writing.then(() => true);
    const notYet = async (): Promise<boolean> => !(await Promise.race([done, nextTurn()]));
    while (await notYet()) assert.ok(texts.includes(read('en/a.md')));
    assert.equal(await writing, 'written');
  });
});

async function outcomeOf(request: WriteRequest): Promise<string> {
  const result = await writeText(request);
  return result.kind === 'written' ? 'written' : result.reason;
}

function temporaryFiles(root: string): string[] {
  return fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.tmp'));
}

async function nextTurn(): Promise<false> {
  await new Promise((resolve) => {
    setImmediate(resolve);
  });
  return false;
}
