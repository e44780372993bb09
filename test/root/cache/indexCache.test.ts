import assert from 'node:assert/strict';
import { readFileSync, statSync, utimesSync } from 'node:fs';
import { loadIndexCache, saveIndexCache } from '../../../server/src/root/cache/indexCache.ts';
import type { ConfigurationInput } from '../../../server/src/config/configurationSchema.ts';
import { diskFiles } from '../../../server/src/disk/files.ts';
import { Root } from '../../../server/src/root/root.ts';
import { MemoryCache } from '../../support/memoryCache.ts';
import { type TemporaryTree, temporaryTree } from '../../support/temporaryTree.ts';

const BRAND = 'glossary/en/brand.md';
const MARKA = 'glossary/pl/brand.md';
const text = (title: string): string => `---\ntitle: ${title}\n---\n[x](/market)\n`;
const titles = ({ glossaries }: Root): string[] =>
  glossaries.flatMap((glossary) => [...glossary.articles.all()].map(({ title = '' }) => title)).toSorted();

describe('what is kept of an index', () => {
  let tree: TemporaryTree;
  let cached: MemoryCache;
  beforeEach(() => {
    tree = temporaryTree({ [BRAND]: text('Brand'), [MARKA]: text('Marka'), 'glossary/en/about.txt': '' });
    cached = new MemoryCache();
    for (const path of [BRAND, MARKA]) setAge(path, 10_000);
  });
  afterEach(() => tree.remove());

  /** Makes the file as old as that, in milliseconds. */
  function setAge(path: string, age: number): void {
    const time = (Date.now() - age) / 1000;
    utimesSync(tree.path(path), time, time);
  }

  /** The root as a start finds it; `read` says how many times articles were read for it. */
  async function start(settings: ConfigurationInput = {}): Promise<{ root: Root; read: number }> {
    const root = new Root(tree.key, diskFiles, settings);
    await root.load({}, loadIndexCache(root, cached));
    await root.readLinks();
    return { root, read: root.readings };
  }

  it('spares the next start all reading, and gives the same', async () => {
    const first = await start();
    assert.equal(first.read, 4);
    assert.ok(await saveIndexCache(first.root, cached));
    const second = await start();
    assert.equal(second.read, 0);
    assert.equal(second.root.dump(), first.root.dump());
  });

  it('is not believed over a file of another time or size', async () => {
    await saveIndexCache((await start()).root, cached);
    setAge(MARKA, 20_000);
    assert.equal((await start()).read, 2);
    const { mtimeMs } = statSync(tree.path(BRAND));
    tree.write({ [BRAND]: text('Brands') });
    utimesSync(tree.path(BRAND), mtimeMs / 1000, mtimeMs / 1000);
    const { root, read } = await start();
    assert.equal(read, 4);
    assert.deepEqual(titles(root), ['Brands', 'Marka']);
  });

  it('leaves out what had only just been written when it was read: it could change within one tick of the clock', async () => {
    setAge(MARKA, 500);
    const { root } = await start();
    assert.equal(root.settledEntry(MARKA), undefined);
    await saveIndexCache(root, cached);
    tree.write({ [MARKA]: text('Znaki') });
    setAge(MARKA, 500);
    assert.deepEqual(titles((await start()).root), ['Brand', 'Znaki']);
    assert.equal((await start()).read, 2);
  });

  it('leaves out what is open in the editor', async () => {
    const { root } = await start();
    await root.setBuffer(MARKA, text('Znak'));
    await saveIndexCache(root, cached);
    assert.deepEqual(titles((await start()).root), ['Brand', 'Marka']);
  });

  it('leaves out what could not be read: that may change and the file stay the same', async () => {
    tree.write({ [MARKA]: new Uint8Array([1, 0, 2]) });
    setAge(MARKA, 10_000);
    const { root } = await start();
    await saveIndexCache(root, cached);
    assert.equal((await start()).read, 2);
  });

  it('is of no use under another layout, and of the same under other rules', async () => {
    await saveIndexCache((await start()).root, cached);
    assert.equal((await start({ rules: { 'broken-link': 'off' } })).read, 0);
    assert.equal((await start({ sourceLocale: 'pl' })).read, 4);
    assert.equal((await start({ exclude: ['glossary/pl'] })).read, 0);
  });

  it('is not looked for where the settings do not want it', async () => {
    await saveIndexCache((await start()).root, cached);
    assert.equal((await start({ cache: false })).read, 4);
  });

  it('is nothing of the repository, and changes nothing in it', async () => {
    const before = readFileSync(tree.path(BRAND), 'utf8');
    await saveIndexCache((await start()).root, cached);
    assert.equal(readFileSync(tree.path(BRAND), 'utf8'), before);
    tree.write({ 'glosswright.config.json': '{ "cache": false }' });
    assert.equal((await start()).read, 4);
  });

  it('does not contain deleted files, and supports new ones', async () => {
    tree.write({ 'glossary/pl/a.md': text('A'), 'glossary/pl/z.md': text('Z') });
    for (const name of ['a', 'z']) setAge(`glossary/pl/${name}.md`, 10_000);
    await saveIndexCache((await start()).root, cached);
    tree.delete('glossary/pl/a.md');
    tree.write({ 'glossary/pl/b.md': text('B') });
    const { root, read } = await start();
    assert.deepEqual(titles(root), ['B', 'Brand', 'Marka', 'Z']);
    assert.equal(read, 2);
  });
});
