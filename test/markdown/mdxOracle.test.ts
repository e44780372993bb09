import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { parseMarkdown } from '../../server/src/markdown/parseMarkdown.ts';
import { maskProse } from '../../server/src/markdown/prose.ts';
import { askMdxOracle, lettersOf, type MdxAnswer } from './mdxOracle.ts';
import { mdxInlineSoup } from './soup.ts';

const shared = process.env['GLOSSWRIGHT_SHARED'] ?? join(import.meta.dirname, '../../../shared');
const field = join(shared, 'corpora/field');
const missing = existsSync(field) ? '' : ' (skipped: no corpora at ../shared or in GLOSSWRIGHT_SHARED)';

function answer(text: string): MdxAnswer {
  const document = parseMarkdown(text, 'mdx');
  const links = document.links.filter(({ kind }) => kind !== 'html');
  return {
    links: links.map((link) => `${link.text} -> ${link.target} @${link.span.start}-${link.span.end}`),
    headings: document.headings.map((heading) => `${heading.level} ${heading.text}`),
    prose: lettersOf(maskProse(document)),
  };
}

describe('the reference parser of MDX', () => {
  it('finds the same links, headings and prose', function () {
    this.timeout(60_000);
    let compared = 0;
    fc.assert(
      fc.property(mdxInlineSoup, (text) => {
        const expected = askMdxOracle(text);
        if (expected === undefined) return;
        compared++;
        assert.deepEqual(answer(text), expected);
      }),
      { numRuns: 4000, seed: 1 },
    );
    assert.ok(compared > 2000);
  });

  for (const site of ['effector', 'helm'])
    (missing === '' ? it : it.skip)(`finds the same in the pages of ${site}${missing}`, function () {
      this.timeout(60_000);
      const folder = join(field, site);
      const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.mdx'));
      assert.ok(pages.length > 30);
      for (const path of pages) {
        const text = readFileSync(join(folder, path), 'utf8');
        const end = parseMarkdown(text, 'mdx').frontMatter?.span.end ?? 0;
        assert.deepEqual(answer(text), askMdxOracle(' '.repeat(end) + text.slice(end)), path);
      }
    });
});
