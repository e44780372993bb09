import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseFrontMatter } from '../../../server/src/markdown/frontMatter.ts';
import { certainEdits } from '../../../server/src/rules/engine/fixAll.ts';
import { checkFile } from '../../../server/src/root/checkFile.ts';
import { applyEdits, rootOf, withRules } from '../../support/tree.ts';

const { checkTree, fixesOfTree, fixTree } = withRules('html-entity');

/** An article with the front matter's line. */
function withLine(line: string): string {
  return `
=== glossary/en/market.md
---
${line}
description: d
---
`;
}

describe('html-entity', () => {
  it('reports the common entities in all values', async () => {
    await checkTree(`
      === glossary/en/market.md
      ---
      title: Men&#39;s &amp; women&#x27;s &Quot;wear&quot;
                ^^^^^ html-entity: '&#39;' is shown literally. Use ' instead.
                       ^^^^^ html-entity: '&amp;' is shown literally. Use & instead.
                                  ^^^^^^ html-entity: '&#x27;' is shown literally. Use ' instead.
                                          ^^^^^^ html-entity: '&Quot;' is shown literally. Use " instead.
                                                    ^^^^^^ html-entity: '&quot;' is shown literally. Use " instead.
      description: "a&nbsp;b"
                     ^^^^^^ html-entity: '&nbsp;' is shown literally. Use a non-breaking space instead.
      aliases: [a &ndash; b, 'c &lt; d']
                  ^^^^^^^ html-entity: '&ndash;' is shown literally. Use – instead.
                                ^^^^ html-entity: '&lt;' is shown literally. Use < instead.
      seo:
        text: e&hellip;
               ^^^^^^^^ html-entity: '&hellip;' is shown literally. Use … instead.
      ---
      Text &amp; text.
    `);
  });

  it('does not report rare names, invalid characters, and files that are not articles', async () => {
    await checkTree(`
      === glossary/en/market.md "R&D; &zwnj; &#0; &#xD800; &#9999999; AT&T"
      === notes.md
      ---
      title: Men&#39;s
      ---
    `);
  });

  const toml: readonly (readonly [line: string, after: string | undefined])[] = [
    ['title = "Men&#39;s"', 'title = "Men\'s"'],
    ['title = "a &quot;b"', 'title = "a \\"b"'],
    ['title = "a &#92;b"', 'title = "a \\\\b"'],
    ["title = 'a &quot;b'", "title = 'a \"b'"],
    ["title = 'Men&#39;s'", undefined],
    ['aliases = ["a &amp; b"]', 'aliases = ["a & b"]'],
  ];
  for (const [line, after] of toml)
    it(`is fixed in TOML with the escapes of the quotes: ${line}`, async () => {
      const tree = `\n=== glossary/en/market.md\n+++\n${line}\n+++\n`;
      const [fix] = await fixesOfTree(tree);
      if (after === undefined) assert.equal(fix, undefined);
      else await fixTree(tree, fix?.replace(/^[*!]+ /, '') ?? '', after);
    });

  it('is fixed by the character, with the escapes of the value’s quotes', async () => {
    const fixes: readonly (readonly [line: string, title: string, after: string])[] = [
      ['title: Men&#39;s', "Replace with '", "title: Men's"],
      ["title: 'Men&#39;s'", "Replace with '", "title: 'Men''s'"],
      ['title: "a &quot;b"', 'Replace with "', 'title: "a \\"b"'],
      ['title: "a &#92;b"', 'Replace with \\', 'title: "a \\\\b"'],
      ['title: a &amp; b', 'Replace with &', 'title: a & b'],
    ];
    for (const [line, title, after] of fixes) {
      assert.deepEqual(await fixesOfTree(withLine(line)), [`*! ${title}`], line);
      await fixTree(withLine(line), title, after);
    }
  });

  it('is fixed in a block scalar for any character', async () => {
    assert.deepEqual(await fixesOfTree(withLine('title: |\n  a&#58; b &#35;c')), [
      '*! Replace with :',
      '*! Replace with #',
    ]);
  });

  it('does not offer a fix if the character has a special meaning in YAML', async () => {
    for (const line of ['title: a&#58; b', 'title: a &#35;b', 'title: &quot;a', 'aliases: [a&#44; b]', 'title: &amp;a'])
      assert.deepEqual(await fixesOfTree(withLine(line)), [], line);
  });

  it('never makes front matter invalid or changes other values', async () => {
    const entity = fc.constantFrom(
      '&#39;',
      '&quot;',
      '&amp;',
      '&lt;',
      '&#58;',
      '&#35;',
      '&#44;',
      '&#92;',
      '&#123;',
      '&nbsp;',
    );
    const piece = fc.oneof(entity, fc.constantFrom('a', ' ', 'b c', '-', 'é'));
    const value = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join('').trim());
    const quote = fc.constantFrom('', '"', "'");
    await fc.assert(
      fc.asyncProperty(value, quote, async (inner, mark) => {
        const text = `---\ntitle: ${mark}${inner}${mark}\ndescription: d\n---\n`;
        const root = await rootOf({ 'glossary/en/a.md': text }, ['html-entity']);
        const findings = checkFile(root, 'glossary/en/a.md')?.findings ?? [];
        const fixed = parseFrontMatter(applyEdits(text, certainEdits(findings).edits));
        const before = parseFrontMatter(text);
        assert.ok((fixed?.errors.length ?? 1) <= (before?.errors.length ?? 0), text);
        assert.equal(fixed?.entries.length, before?.entries.length, text);
      }),
      { numRuns: 300 },
    );
  });
});
