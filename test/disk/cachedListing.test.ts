import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { dirname } from 'node:path';
import * as fc from 'fast-check';
import { encodeListing } from '../../server/src/disk/encodeListing.ts';
import { type FileStamp, stampOf } from '../../server/src/disk/fileStamp.ts';
import { type CachedListing, openListing } from '../../server/src/disk/cachedListing.ts';
import { FileTree } from '../../server/src/root/fileTree.ts';
import { listFiles, listFolders } from '../support/diskListing.ts';
import type { FileSystem } from '../../server/src/disk/fileSystem.ts';
import type { FileEntry, ListOptions } from '../../server/src/disk/listing.ts';
import { temporaryTree, type TemporaryTree } from '../support/temporaryTree.ts';

/** A tree on disk whose clock advances with each change and is far in the past. */
class ClockedTree {
  readonly tree: TemporaryTree = temporaryTree();
  /** The folders that were read, by path relative to the root. */
  readonly folders: string[] = [];
  private readonly times = new Map<string, number>();
  private now = 1;

  readonly fileSystem: Pick<FileSystem, 'readdirSync' | 'lstatSync' | 'realpathSync'> = {
    realpathSync: fs.realpathSync.native,
    readdirSync: (path, options) => {
      this.folders.push(path.slice(this.tree.root.length + 1));
      return fs.readdirSync(path, options);
    },
    lstatSync: (path) => {
      const time = this.times.get(path.replace(/\/$/, '')) ?? 0;
      return Object.assign(fs.lstatSync(path), { mtimeMs: time, ctimeMs: time });
    },
  };

  write(path: string, text: string): void {
    const place = this.tree.path(path);
    const isNew = !fs.existsSync(place);
    for (let folder = dirname(place); !fs.existsSync(folder); folder = dirname(folder)) this.touch(dirname(folder));
    this.tree.write({ [path]: text });
    this.touch(place);
    if (isNew) this.touch(dirname(place));
  }

  delete(path: string): void {
    if (!fs.lstatSync(this.tree.path(path), { throwIfNoEntry: false })) return;
    this.tree.delete(path);
    this.touch(dirname(this.tree.path(path)));
  }

  link(path: string, target: string): void {
    const place = this.tree.path(path);
    if (fs.lstatSync(place, { throwIfNoEntry: false }) || !fs.existsSync(dirname(place))) return;
    this.tree.write({ [path]: { link: target } });
    this.touch(dirname(place));
  }

  cache(options: ListOptions = {}): CachedListing {
    const { key } = this.tree;
    const folders = [...listFolders(key, { ...options, fileSystem: this.fileSystem })];
    const stamped = folders.map((folder) => {
      const stamps = folder.names.map((name) => this.stampOf(this.tree.path(folder.prefix + name)));
      return Object.assign(folder, { stamps });
    });
    return openListing(encodeListing(stamped)) ?? assert.fail('the cached listing cannot be opened');
  }

  private stampOf(place: string): FileStamp | undefined {
    if (!this.times.has(place) || !fs.existsSync(place)) return undefined;
    return stampOf(this.fileSystem.lstatSync(place));
  }

  /** Lists all files, with or without a cached listing. */
  async list(options: ListOptions = {}): Promise<FileEntry[]> {
    const { key } = this.tree;
    const { files, same } = await listFiles(key, { ...options, fileSystem: this.fileSystem });
    const { cached } = options;
    const tree = new FileTree(files, cached && same && { listing: cached, same, diskPrefix: `${key}/` });
    return [...tree.all().values()].toSorted((one, other) => (one.path < other.path ? -1 : 1));
  }

  private touch(place: string): void {
    this.times.set(place, this.now++);
  }
}

const anyPath = fc.constantFrom(
  'a.md',
  'a/a.md',
  'a/b.md',
  'a/B.MD',
  'a-b/a.md',
  'a/b/c.md',
  'a/b/ż.md',
  'a/z\u0307.md', // decomposed
  'b/e\u0301/a.md', // in a folder that is
  'b/node_modules/a.md',
  'b/a.txt',
);
const anyChange = fc.oneof(
  { weight: 5, arbitrary: fc.record({ write: anyPath, text: fc.constantFrom('', 'a', 'b', 'text') }) },
  { weight: 3, arbitrary: fc.record({ delete: fc.oneof(anyPath, fc.constantFrom('a', 'a/b', 'b')) }) },
  { weight: 1, arbitrary: fc.record({ link: fc.constantFrom('a/link.md', 'c'), to: fc.constantFrom('b.md', 'a') }) },
  {
    weight: 1,
    arbitrary: fc.record({
      write: fc.constantFrom('.gitignore', 'a/.gitignore'),
      text: fc.constantFrom('', 'b/', '*.md'),
    }),
  },
);

function make(tree: ClockedTree, change: typeof anyChange extends fc.Arbitrary<infer T> ? T : never): void {
  if ('write' in change) tree.write(change.write, change.text);
  else if ('delete' in change) tree.delete(change.delete);
  else tree.link(change.link, change.to);
}

describe('a cached listing', () => {
  let tree: ClockedTree;
  beforeEach(() => {
    tree = new ClockedTree();
  });
  afterEach(() => tree.tree.remove());

  it('does not read unchanged folders again', async () => {
    tree.write('content/en/a.md', 'a');
    tree.write('content/pl/a.md', 'a');
    const cached = tree.cache();
    tree.write('content/pl/a.md', 'another');
    tree.folders.length = 0;
    const files = await tree.list({ cached });
    assert.deepEqual(
      files.map(({ path, size }) => [path, size]),
      [
        ['content/en/a.md', 1],
        ['content/pl/a.md', 7],
      ],
    );
    assert.deepEqual(tree.folders, []);
    tree.write('content/pl/b.md', 'b');
    assert.equal((await tree.list({ cached })).length, 3);
    assert.deepEqual(tree.folders, ['content/pl/']);
  });

  it('returns the same files as reading every folder, after any changes', async function () {
    this.timeout(300_000);
    const changes = fc.array(anyChange, { maxLength: 8 });
    const anyExclude = fc.constantFrom<string[]>([], ['a/b'], ['**/a.md']);
    const property = fc.asyncProperty(changes, changes, anyExclude, anyExclude, async (first, then, before, after) => {
      const each = new ClockedTree();
      try {
        for (const change of first) make(each, change);
        const cached = each.cache({ exclude: before });
        for (const change of then) make(each, change);
        assert.deepEqual(await each.list({ cached, exclude: after }), await each.list({ exclude: after }));
      } finally {
        each.tree.remove();
      }
    });
    await fc.assert(property, { numRuns: 150 });
  });

  it('does not store the times of a folder that has just changed', () => {
    tree.write('a/a.md', 'a');
    const [folder] = listFolders(tree.tree.key);
    assert.equal(folder?.modified, Number.NaN);
  });

  it('rejects damaged bytes, or reads them within their bounds', () => {
    tree.write('a/a.md', 'a');
    tree.write('a/b/ż.md', 'b');
    const folders = [...listFolders(tree.tree.key)];
    const stamps = [{ size: 1, modified: 1, changed: 1, inode: 1 }];
    const bytes = encodeListing(folders.map((folder) => Object.assign(folder, { stamps })));
    const anyPlace = fc.tuple(fc.nat(bytes.length - 1), fc.nat(255));
    const property = fc.property(fc.array(anyPlace, { maxLength: 3 }), fc.nat(bytes.length), (places, length) => {
      const changed = bytes.slice();
      for (const [at, byte] of places) changed[at] = byte;
      for (const each of [changed, changed.subarray(0, length)]) {
        const listing = openListing(each);
        for (const [, path] of listing?.paths(new Uint8Array(listing.size).fill(1)) ?? []) listing?.itemAt(path);
      }
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it('rejects names that lead out of the root', () => {
    const folder = { prefix: '', modified: 1, changed: 1, stamps: [], hasGitignore: false, hasGit: false };
    const named = (name: string): unknown => openListing(encodeListing([{ ...folder, names: [name] }]));
    for (const name of ['', '..', '..', '/', 'a/b', '/a', '../a.md']) assert.equal(named(name), undefined, name);
    for (const name of ['a', 'a/', '..a', '...', 'ż.md']) assert.ok(named(name), name);
  });
});
