import assert from 'node:assert/strict';
import type { FileEntry } from '../../server/src/disk/listing.ts';
import { FileTree } from '../../server/src/root/fileTree.ts';
import { difference, type TreeDifference } from '../../server/src/disk/treeState.ts';

/** `a.md 10 1.5` is a file of 10 bytes, written at 1.5. */
function files(...lines: string[]): FileEntry[] {
  return lines.map((line) => {
    const [path = '', size, modified] = line.split(' ');
    return { path, diskPath: `/${path}`, size: Number(size), modified: Number(modified), changed: 1, inode: 1 };
  });
}

function compare(before: FileEntry[], after: FileEntry[]): TreeDifference {
  return difference(new FileTree(before).all(), new FileTree(after).all());
}

describe('difference', () => {
  it('is empty if nothing changed', () => {
    const same = files('a.md 10 1.5', 'b.md 0 2');
    assert.deepEqual(compare(same, files('a.md 10 1.5', 'b.md 0 2')), { created: [], changed: [], deleted: [] });
  });

  it('contains created, changed and deleted files', () => {
    const before = files('a.md 10 1', 'b.md 10 1', 'c.md 10 1', 'd.md 10 1');
    const after = files('a.md 10 1', 'b.md 11 1', 'd.md 10 0.5', 'e.md 1 1');
    assert.deepEqual(compare(before, after), { created: ['e.md'], changed: ['b.md', 'd.md'], deleted: ['c.md'] });
  });

  it('reports a file as changed if its spelling on disk changed', () => {
    const before = [{ path: 'th\u00e9.md', diskPath: '/the\u0301.md', size: 1, modified: 1, changed: 1, inode: 1 }];
    const after = [{ path: 'th\u00e9.md', diskPath: '/th\u00e9.md', size: 1, modified: 1, changed: 1, inode: 1 }];
    assert.deepEqual(compare(before, after).changed, ['th\u00e9.md']);
  });
});
