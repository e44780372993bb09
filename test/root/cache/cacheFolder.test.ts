import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { CacheFolder } from '../../../server/src/root/cache/cacheFolder.ts';
import { type TemporaryTree, temporaryTree } from '../../support/temporaryTree.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const isWindows = process.platform === 'win32';

describe('the cache folder', () => {
  let tree: TemporaryTree;
  beforeEach(() => {
    tree = temporaryTree({});
  });
  afterEach(() => tree.remove());

  const folderOf = (): string => join(tree.root, 'cache', 'of mine');
  const files = (): string[] => readdirSync(folderOf()).toSorted();

  it('returns what was written for the same root only', async () => {
    const folder = new CacheFolder(folderOf(), '1');
    assert.equal(await folder.read('/a'), undefined);
    assert.ok(await folder.write('/a', [bytes('one '), bytes(''), bytes('two')]));
    assert.ok(await folder.write('/b', [bytes('three')]));
    assert.equal((await folder.read('/a'))?.toString(), 'one two');
    assert.ok(await folder.write('/a', [bytes('four')]));
    assert.equal((await folder.read('/a'))?.toString(), 'four');
    assert.equal((await folder.read('/b'))?.toString(), 'three');
    assert.equal(files().length, 2);
  });

  if (!isWindows)
    it('can be read by its owner only', async () => {
      const folder = new CacheFolder(folderOf(), '1');
      await folder.write('/a', [bytes('one')]);
      assert.equal(statSync(folderOf()).mode & 0o777, 0o700);
      for (const name of files()) assert.equal(statSync(join(folderOf(), name)).mode & 0o777, 0o600);
    });

  if (!isWindows)
    it('replaces a link instead of writing through it', async () => {
      const folder = new CacheFolder(folderOf(), '1');
      await folder.write('/a', [bytes('one')]);
      const [name = ''] = files();
      tree.write({ victim: 'untouched' });
      tree.delete(join('cache', 'of mine', name));
      symlinkSync(tree.path('victim'), join(folderOf(), name));
      assert.ok(await folder.write('/a', [bytes('two')]));
      assert.equal(readFileSync(tree.path('victim'), 'utf8'), 'untouched');
      assert.equal((await folder.read('/a'))?.toString(), 'two');
    });

  it('returns undefined and writes nothing if the folder cannot exist', async () => {
    tree.write({ taken: 'a file' });
    const folder = new CacheFolder(tree.path('taken'), '1');
    assert.equal(await folder.write('/a', [bytes('one')]), false);
    assert.equal(await folder.read('/a'), undefined);
    assert.equal(readFileSync(tree.path('taken'), 'utf8'), 'a file');
  });

  it('removes unused roots and temporary files, and keeps files of other programs', async () => {
    const folder = new CacheFolder(folderOf(), '1');
    await folder.write('/old', [bytes('one')]);
    const [old = ''] = files();
    const months = Date.now() / 1000 - 100 * 24 * 60 * 60;
    const unfinished = `${'0'.repeat(32)}.index.${'0'.repeat(16)}.tmp`;
    tree.write({ [`cache/of mine/${unfinished}`]: 'half', 'cache/of mine/notes.txt': 'mine' });
    for (const name of files()) utimesSync(join(folderOf(), name), months, months);
    await folder.write('/new', [bytes('two')]);
    assert.equal(await folder.read('/old'), undefined);
    assert.ok(!files().includes(old) && !files().includes(unfinished));
    assert.ok(files().includes('notes.txt'));
    assert.equal((await folder.read('/new'))?.toString(), 'two');
  });
});
