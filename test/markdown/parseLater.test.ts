import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseLater } from '../../server/src/markdown/parseLater.ts';
import { parseMarkdown } from '../../server/src/markdown/parseMarkdown.ts';
import { articleSoup } from './soup.ts';

describe('parsing later', () => {
  it('returns the same document as parseMarkdown', () => {
    fc.assert(
      fc.property(articleSoup, fc.constantFrom('markdown', 'mdx'), (text, flavor) => {
        const { headings, links, quotes, comments, code, shortcodes, masks, frontMatter } = parseLater(text, flavor);
        const later = { text, flavor, frontMatter, headings, links, quotes, comments, code, shortcodes, masks };
        assert.deepEqual(later, parseMarkdown(text, flavor));
      }),
      { numRuns: 500 },
    );
  });
});
