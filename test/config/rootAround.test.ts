import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { keyOfPath } from '../../server/src/disk/fileKey.ts';
import { rootAround } from '../../server/src/config/rootAround.ts';
import { type TreeContent, withTemporaryTree } from '../support/temporaryTree.ts';

/** Opening `opens` finds `root`; both are relative to the tree. */
const cases: readonly {
  readonly what: string;
  readonly tree: TreeContent;
  readonly opens: string;
  /** Undefined if there is none. */
  readonly root?: string;
  readonly home?: string;
}[] = [
  { what: 'a glossary’s root', tree: { 'a/glossary/en/a.md': '' }, opens: 'a', root: 'a' },
  { what: 'the folder of the locales', tree: { 'a/glossary/en/a.md': '' }, opens: 'a/glossary', root: 'a' },
  { what: 'a locale’s folder', tree: { 'a/glossary/en/a.md': '' }, opens: 'a/glossary/en', root: 'a' },
  { what: 'an article', tree: { 'a/glossary/en/a.md': '' }, opens: 'a/glossary/en/a.md', root: 'a' },
  {
    what: 'a folder below a configuration',
    tree: { 'a/glosswright.config.json': '{}', 'a/docs/terms/en/a.md': '' },
    opens: 'a/docs/terms/en',
    root: 'a',
  },
  {
    what: 'a folder in a glossary within another',
    tree: { 'a/glossary/en/a.md': '', 'a/sub/glossary/en/a.md': '' },
    opens: 'a/sub/glossary',
    root: 'a/sub',
  },
  {
    what: 'a folder of a repository whose top is the root',
    tree: { 'a/.git/HEAD': '', 'a/glossary/en/a.md': '' },
    opens: 'a/glossary',
    root: 'a',
  },
  {
    what: 'a repository within a glossary, which has none',
    tree: { 'a/glossary/en/a.md': '', 'a/b/.git/HEAD': '', 'a/b/c/': '' },
    opens: 'a/b/c',
  },
  {
    what: 'a submodule within a glossary, which has none',
    tree: { 'a/glossary/en/a.md': '', 'a/b/.git': 'gitdir: ../.git/modules/b' },
    opens: 'a/b',
  },
  { what: 'a folder in none', tree: { 'a/b/': '' }, opens: 'a/b' },
  { what: 'a folder that is not there', tree: { 'a/': '' }, opens: 'a/b/c' },
  {
    what: 'a folder of a user whose home folder is a glossary',
    tree: { 'home/glossary/en/a.md': '', 'home/notes/': '' },
    opens: 'home/notes',
    home: 'home',
  },
  {
    what: 'a home that is a glossary',
    tree: { 'home/glossary/en/a.md': '' },
    opens: 'home',
    home: 'home',
    root: 'home',
  },
];

describe('the root around an opened folder', () => {
  for (const { what, tree, opens, root, home = 'nowhere' } of cases)
    it(`is found for ${what}`, async () => {
      await withTemporaryTree(tree, ({ path }) =>
        assert.equal(rootAround(keyOfPath(path(opens)), path(home)), root && keyOfPath(path(root))),
      );
    });

  it('is not a folder that other users can write to', async function () {
    if (process.platform === 'win32') this.skip(); // no such bit
    await withTemporaryTree({ 'shared/glossary/en/a.md': '', 'shared/mine/': '' }, ({ path }) => {
      chmodSync(path('shared'), 0o1777);
      assert.equal(rootAround(keyOfPath(path('shared/mine'))), undefined);
    });
  });
});
