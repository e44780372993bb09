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

describe('the cached index', () => {
  let tree: TemporaryTree;
  let cached: MemoryCache;
  beforeEach(() => {
    tree = temporaryTree({ [BRAND]: text('Brand'), [MARKA]: text('Marka'), 'glossary/en/about.txt': '' });
    cached = new MemoryCache();
    for (const path of [BRAND, MARKA]) setAge(path, 10_000);
  });
  afterEach(() => tree.remove());

  /** Sets the age of the file, in milliseconds. */
  function setAge(path: string, age: number): void {
    const time = (Date.now() - age) / 1000;
    utimesSync(tree.path(path), time, time);
  }

  /** Starts with the current files; `read` is the number of articles that were read. */
  async function start(settings: ConfigurationInput = {}): Promise<{ root: Root; read: number }> {
    const root = new Root(tree.key, diskFiles, settings);
    await root.load({}, loadIndexCache(root, cached));
    await root.readLinks();
    return { root, read: root.readings };
  }

  it('saves the next start all reading, with the same result', async () => {
    const first = await start();
    assert.equal(first.read, 4);
    assert.ok(await saveIndexCache(first.root, cached));
    const second = await start();
    assert.equal(second.read, 0);
    assert.equal(second.root.dump(), first.root.dump());
  });

  it('does not override a file with another time or size', async () => {
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

  it('leaves out files that were read within a tick of their change', async () => {
    setAge(MARKA, 500);
    const { root } = await start();
    assert.equal(root.settledEntry(MARKA), undefined);
    await saveIndexCache(root, cached);
    tree.write({ [MARKA]: text('Znaki') });
    setAge(MARKA, 500);
    assert.deepEqual(titles((await start()).root), ['Brand', 'Znaki']);
    assert.equal((await start()).read, 2);
  });

  it('leaves out open documents', async () => {
    const { root } = await start();
    await root.setBuffer(MARKA, text('Znak'));
    await saveIndexCache(root, cached);
    assert.deepEqual(titles((await start()).root), ['Brand', 'Marka']);
  });

  it('leaves out unreadable files, which may become readable without a change', async () => {
    tree.write({ [MARKA]: new Uint8Array([1, 0, 2]) });
    setAge(MARKA, 10_000);
    const { root } = await start();
    await saveIndexCache(root, cached);
    assert.equal((await start()).read, 2);
  });

  it('is not used with another layout, but with other rules', async () => {
    await saveIndexCache((await start()).root, cached);
    assert.equal((await start({ rules: { 'broken-link': 'off' } })).read, 0);
    assert.equal((await start({ sourceLocale: 'pl' })).read, 4);
    assert.equal((await start({ exclude: ['glossary/pl'] })).read, 0);
  });

  it('is not read if the settings disable it', async () => {
    await saveIndexCache((await start()).root, cached);
    assert.equal((await start({ cache: false })).read, 4);
  });

  it('is outside the repository and changes nothing in it', async () => {
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
