import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { presets } from '../../server/src/glossary/layouts/index.ts';
import { LayoutPaths } from '../../server/src/glossary/layoutPaths.ts';

const folders = [
  '',
  'glossary/',
  'glossary/en/',
  'glossary/pl/',
  'glossary/xyzzy/',
  'glossary/en/deep/',
  'content/en/',
];
const names = ['market.md', 'brand.mdx', '.md', 'a.b.md', 'market.MD', 'market', 'index.md', '_index.md'];
const paths = fc.tuple(fc.constantFrom(...folders), fc.constantFrom(...names)).map((parts) => parts.join(''));

describe('the place of a file', () => {
  it('does not depend on the files that were placed before it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...presets), fc.array(paths, { minLength: 2, maxLength: 12 }), (layout, order) => {
        const known = LayoutPaths.of(layout);
        for (const path of order) {
          assert.deepEqual(known?.place(path), LayoutPaths.of(layout)?.place(path), path);
          assert.equal(known?.folderOf(path), LayoutPaths.of(layout)?.folderOf(path), path);
        }
      }),
    );
  });
});
