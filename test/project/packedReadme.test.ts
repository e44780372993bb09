import assert from 'node:assert/strict';
import { packedReadme } from '../../scripts/packed-readme.mjs';
import { withPalette } from '../../scripts/screenshots/palette.mjs';
import { temporaryTree } from '../support/temporaryTree.ts';

/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const text =
  'See [CI](docs/ci.md#a), [top](#top) and [web](https://example.com).\n\n![A [picture]](docs/a.png)\n\n`[x](y)`\n';

describe('the README of the packed extension', () => {
  const tree = temporaryTree({ 'docs/a.png': PNG });
  after(tree.remove);

  it('embeds pictures and has no links to files if there is no repository', () =>
    assert.equal(
      packedReadme(text, tree.root, { version: '1.2.3' }),
      'See CI, [top](#top) and [web](https://example.com).\n\n' +
        `![A [picture]](data:image/png;base64,${Buffer.from(withPalette(PNG)).toString('base64')})\n\n\`[x](y)\`\n`,
    ));

  for (const url of ['https://github.com/a/b', 'git+https://github.com/a/b.git'])
    it(`has URLs of the version in ${url}`, () =>
      assert.equal(
        packedReadme(text, tree.root, { version: '1.2.3', repository: { url } }),
        'See [CI](https://github.com/a/b/blob/v1.2.3/docs/ci.md#a), [top](#top) and [web](https://example.com).\n\n' +
          '![A [picture]](https://github.com/a/b/raw/v1.2.3/docs/a.png)\n\n`[x](y)`\n',
      ));
});
