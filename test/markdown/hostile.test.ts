import assert from 'node:assert/strict';
import { parseMarkdown } from '../../server/src/markdown/parseMarkdown.ts';
import { maskProse } from '../../server/src/markdown/prose.ts';
import { markdownShapes } from '../support/shapes/markdownShapes.ts';
import { mdxShapes } from '../support/shapes/mdxShapes.ts';

/** UTF-16 units. */
const LENGTH = 40_000;

describe('parseMarkdown of a hostile text covers its whole length', () => {
  for (const [name, shape] of Object.entries(markdownShapes))
    it(name, () => {
      const text = shape(LENGTH);
      assert.equal(maskProse(parseMarkdown(text)).length, text.length);
    });

  for (const [name, shape] of Object.entries({ ...markdownShapes, ...mdxShapes }))
    it(`in MDX: ${name}`, () => {
      const text = shape(LENGTH);
      assert.equal(maskProse(parseMarkdown(text, 'mdx')).length, text.length);
    });

  it('with an article of 10 MB', () => {
    const sentence = 'Rynek docelowy to grupa osób, do których firma kieruje produkt lub usługę. ';
    const article = `## Rynek\n\n${sentence.repeat(6)}[Link](/rynek), *emphasis*, \`code\`.\n\n- one\n\n> quote\n\n`;
    const text = article.repeat(Math.ceil(10_000_000 / article.length));
    const document = parseMarkdown(text);
    assert.equal(document.links.length, text.length / article.length);
    assert.equal(maskProse(document).length, text.length);
  });
});
