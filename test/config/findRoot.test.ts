import assert from 'node:assert/strict';
import { join } from 'node:path';
import { findRoot, isRoot } from '../../server/src/config/findRoot.ts';
import { type TreeContent, withTemporaryTree } from '../support/temporaryTree.ts';

describe('findRoot', () => {
  /** From the folder `from`, the nearest root is `expected`; both relative to the tree, undefined is none inside it. */
  const cases: readonly {
    readonly what: string;
    readonly tree: TreeContent;
    readonly from: string;
    readonly expected: string | undefined;
  }[] = [
    {
      what: 'the folder with a configuration file',
      tree: { 'a/glosswright.config.json': '', 'a/b/c/': '' },
      from: 'a/b/c',
      expected: 'a',
    },
    { what: 'the folder itself', tree: { 'glossary/en/a.md': '' }, from: '.', expected: '.' },
    { what: 'the folder above the articles', tree: { 'a/glossary/en/a.md': '' }, from: 'a/glossary/en', expected: 'a' },
    { what: 'the folder above language names', tree: { 'a/Texts/Polish/a.md': '' }, from: 'a/Texts', expected: 'a' },
    {
      what: 'the folder above a site’s content',
      tree: { 'a/content/pt-br/a.md': '', 'a/docs/': '' },
      from: 'a/docs',
      expected: 'a',
    },
    {
      what: 'the nearest of two',
      tree: { 'glossary/en/a.md': '', 'sub/glossary/en/a.md': '' },
      from: 'sub/glossary',
      expected: 'sub',
    },
    {
      what: 'nothing where folders name no locale',
      tree: { 'a/content/posts/a.md': '', 'a/glossary/a.md': '' },
      from: 'a',
      expected: undefined,
    },
    {
      what: 'nothing where only section pages are',
      tree: { 'a/content/en/_index.md': '', 'a/content/en/README.md': '' },
      from: 'a',
      expected: undefined,
    },
    { what: 'nothing where only other files are', tree: { 'a/content/en/a.txt': '' }, from: 'a', expected: undefined },
  ];
  for (const { what, tree, from, expected } of cases) {
    it(`finds ${what}`, async () => {
      await withTemporaryTree(tree, ({ root, path }) => {
        const found = findRoot(path(from));
        const inside = found !== undefined && found.startsWith(root) ? found : undefined;
        assert.equal(inside, expected === undefined ? undefined : join(root, expected));
      });
    });
  }

  it('finds the first article early in a large content folder', async () => {
    const deep = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`content/blog/${index}/a.md`, '']));
    await withTemporaryTree({ ...deep, 'content/en/a.md': '' }, ({ root }) => assert.ok(isRoot(root)));
  });

  it('returns undefined for a missing folder', () => {
    assert.equal(isRoot(join(import.meta.dirname, 'no-such-folder')), false);
  });
});
