import assert from 'node:assert/strict';
import { fixAll } from '../../../server/src/rules/engine/fixAll.ts';
import { checkFile, checkResult } from '../../../server/src/root/checkFile.ts';
import { checkTree as checkAll, rootOf, withRules } from '../../support/tree.ts';

const { checkTree, fixesOfTree, fixTree } = withRules('broken-link', 'slug-case', 'html-entity', 'unused-suppression');

describe('a suppression comment', () => {
  it('for the next line applies to the next line that is not blank, and to no other', async () => {
    await checkTree(`
      === glossary/en/a.md "A"
      <!-- glosswright-disable-next-line broken-link -->
      [x](/none)
      [x](/none)
          ^^^^^ broken-link: There is no article 'none'.

      <!-- glosswright-disable-next-line broken-link -->

      [x](/none) [x](/none)
      [x](/none)
          ^^^^^ broken-link: There is no article 'none'.
    `);
  });

  it('for the next line skips other comments of its kind', async () => {
    await checkTree(`
      === glossary/en/a.md "A"
      <!-- glosswright-disable-next-line broken-link -->
      <!-- glosswright-disable-next-line
        slug-case -->

      [x](/none) [x](/A)

      Text <!-- glosswright-disable-next-line broken-link -->
      [x](/none)

      > <!-- glosswright-disable-next-line broken-link -->
      >
      > [x](/none)
    `);
  });

  it('has one code, several, or none, which means all, and can have a reason', async () => {
    await checkTree(`
      === glossary/en/a.md "A"
      <!-- glosswright-disable-next-line slug-case, broken-link -- written next week, slug-case too -->
      [x](/none) [x](/A)

      <!--glosswright-disable-next-line broken-link-->
      [x](/none) [x](/A)
                     ^^ slug-case: The slug is 'a'. Links are case-sensitive.

      <!-- glosswright-disable-next-line broken-link -- slug-case -->
      [x](/none) [x](/A)
                     ^^ slug-case: The slug is 'a'. Links are case-sensitive.
    `);
  });

  it('without a code applies to all codes, and is used if it suppresses one of them', async () => {
    await checkAll(`
      === glossary/en/a.md "A"
      <!-- glosswright-disable-next-line -->
      [x](/none) [x](/A)

      <!-- glosswright-disable-next-line -- nothing to see -->
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: Unused suppression: no finding on the next line.
      Text.
    `);
    await checkTree(`
      === glossary/en/a.md "A"
      <!-- glosswright-disable-next-line -->
      Other rules are off, and may find something here.
    `);
  });

  it('for a block applies to its end, separately for each code', async () => {
    await checkTree(`
      === glossary/en/a.md "A"
      <!-- glosswright-disable broken-link, slug-case -->
      [x](/none) [x](/A)
      <!-- glosswright-enable slug-case -->
      [x](/none) [x](/A)
                     ^^ slug-case: The slug is 'a'. Links are case-sensitive.

      Text <!-- glosswright-enable --> [x](/none)
                                           ^^^^^ broken-link: There is no article 'none'.
    `);
  });

  it('for a block of all codes can be ended for one code', async () => {
    await checkTree(`
      === glossary/en/a.md "A"
      <!-- glosswright-disable -->
      [x](/none) [x](/A)
      <!-- glosswright-enable slug-case -->
      [x](/none) [x](/A)
                     ^^ slug-case: The slug is 'a'. Links are case-sensitive.
      <!-- glosswright-disable slug-case -->
      [x](/none) [x](/A)
      <!-- glosswright-enable -->
      [x](/none) [x](/A)
          ^^^^^ broken-link: There is no article 'none'.
                     ^^ slug-case: The slug is 'a'. Links are case-sensitive.
    `);
  });

  it('for a block without an end applies to the end of the file, and is reported', async () => {
    const tree = `
      === glossary/en/a.md "A"
      <!-- glosswright-disable broken-link -->
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: This block has no 'glosswright-enable' and lasts to the end of the file.
      [x](/none)
    `;
    await checkTree(tree);
    assert.deepEqual(await fixesOfTree(tree), ['Suppress in the whole file']);
    await fixTree(tree, 'Suppress in the whole file', '<!-- glosswright-disable-file broken-link -->');
  });

  it('for the file applies to the whole file, including the front matter', async () => {
    await checkTree(`
      === glossary/en/a.md "A &#39; b"
      [x](/none) [x](/A)
                     ^^ slug-case: The slug is 'a'. Links are case-sensitive.
      <!-- glosswright-disable-file broken-link, html-entity -->
    `);
  });

  it('has no effect in code', async () => {
    await checkTree(`
      === glossary/en/a.md "A"
      \`<!-- glosswright-disable-file broken-link -->\` [x](/none)
                                                          ^^^^^ broken-link: There is no article 'none'.
    `);
  });
});

describe('the front matter key glosswrightDisable', () => {
  it('is read and fixed in TOML', async () => {
    const tree = `
      === glossary/en/a.md
      +++
      title = "A"
      description = "d"
      glosswrightDisable = ["broken-link", "slug-case"] # why
                                            ^^^^^^^^^ unused-suppression: Unused suppression: no 'slug-case' in this file.
      +++
      [x](/none)
    `;
    await checkTree(tree);
    await fixTree(tree, "Remove 'slug-case' from 'glosswrightDisable'", 'glosswrightDisable = ["broken-link"] # why');
  });

  for (const list of [
    '[broken-link, slug-case]',
    '\n        - broken-link\n        - "slug-case"',
    'broken-link, slug-case',
  ])
    it(`turns off the codes of its list for the file: ${JSON.stringify(list.replaceAll('  ', ''))}`, async () => {
      await checkTree(`
        === glossary/en/a.md
        ---
        title: A
        glosswrightdisable: ${list}
        ---
        [x](/none) [x](/A)
      `);
    });

  it('is reported with its unused codes', async () => {
    const tree = `
      === glossary/en/a.md
      ---
      title: A
      glosswrightDisable: [broken-link, slug-case, html-entity, slug-cas]
                                        ^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: Unused suppression: no 'slug-case' or 'html-entity' in this file.
                                                                ^^^^^^^^ unused-suppression: Unknown rule 'slug-cas'.
      ---
      [x](/none)
    `;
    await checkTree(tree);
    await fixTree(
      tree,
      "Remove 'slug-case' and 'html-entity' from 'glosswrightDisable'",
      'glosswrightDisable: [broken-link, slug-cas]',
    );
  });

  it('is removed with the last of its codes', async () => {
    await fixed(
      '---\ntitle: A\nglosswrightDisable:\n  - broken-link\n  - slug-case\ndescription: d\n---\n',
      '---\ntitle: A\ndescription: d\n---\n',
    );
  });
});

describe('unused-suppression', () => {
  it('reports suppressions that suppress nothing', async () => {
    await checkTree(`
      === glossary/en/a.md "A"
      <!-- glosswright-disable-next-line broken-link -- once -->
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: Unused suppression: no 'broken-link' on the next line.
      [x](/a)

      <!-- glosswright-disable-next-line broken-link, slug-case -->
                                                      ^^^^^^^^^ unused-suppression: Unused suppression: no 'slug-case' on the next line.
      [x](/none)

      <!-- glosswright-disable slug-case -->
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: Unused suppression: no 'slug-case' in this block.
      <!-- glosswright-enable slug-case, broken-link -->
                                         ^^^^^^^^^^^ unused-suppression: Unused 'glosswright-enable': 'broken-link' is not disabled here.
      <!-- glosswright-enable -->
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: Unused 'glosswright-enable': nothing is disabled here.
      <!-- glosswright-disable-next-line broken-link -->
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: Unused suppression: no 'broken-link' on the next line.
    `);
  });

  it('does not report codes of rules that are off', async () => {
    await checkTree(`
      === glossary/en/a.md "A"
      <!-- glosswright-disable-next-line untranslated-term -->
      Text.
    `);
  });

  it('cannot be suppressed by a comment', async () => {
    await checkTree(`
      === glossary/en/a.md "A"
      <!-- glosswright-disable-file unused-suppression -->
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: Unused suppression: no 'unused-suppression' in this file.
    `);
  });

  it('reports unknown codes and comments, and offers the nearest one', async () => {
    const tree = `
      === glossary/en/a.md "A"
      <!-- glosswright-disable-next-line brokenlink, xyz -->
                                         ^^^^^^^^^^ unused-suppression: Unknown rule 'brokenlink'.
                                                     ^^^ unused-suppression: Unknown rule 'xyz'.
      [x](/none)
          ^^^^^ broken-link: There is no article 'none'.
      <!-- glosswright-disable-nextline broken-link -->
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: Unknown Glosswright comment 'glosswright-disable-nextline'.
    `;
    await checkTree(tree);
    await fixTree(tree, "Replace with 'broken-link'", '<!-- glosswright-disable-next-line broken-link, xyz -->');
    await fixTree(
      tree,
      "Replace with 'glosswright-disable-next-line'",
      '<!-- glosswright-disable-next-line broken-link -->',
    );
  });

  it('reports a comment without an end', async () => {
    await checkTree(`
      === glossary/en/a.md "A"
      [x](/none)
          ^^^^^ broken-link: There is no article 'none'.

      <!-- glosswright-disable-file broken-link
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ unused-suppression: This comment is not closed with '-->': it suppresses nothing, and everything below is part of it.

      [x](/none)
    `);
  });

  it('does not report suppressions of findings beyond the bound', async () => {
    const content = {
      'glossary/en/a.md': `---\ntitle: A\ndescription: d\n---\n${'[x](/none)\n'.repeat(2000)}\n<!-- glosswright-disable-next-line slug-case -->\n[x](/A)\n`,
    };
    const root = await rootOf(content, ['broken-link', 'slug-case', 'unused-suppression']);
    const codes = new Set(checkFile(root, 'glossary/en/a.md')?.findings.map(({ code }) => code));
    assert.deepEqual([...codes], ['broken-link']);
  });

  const removals: readonly (readonly [what: string, before: string, after: string])[] = [
    ['the comment with its line', 'One.\n\n<!-- glosswright-disable-next-line slug-case -->\nTwo.\n', 'One.\n\nTwo.\n'],
    ['the last line', 'One.\n\n<!-- glosswright-disable-next-line slug-case -->', 'One.\n'],
    ['a comment of several lines', '<!-- glosswright-disable-file\n  slug-case -->\r\nOne.\r\n', 'One.\r\n'],
    ['a comment at the end of a line', 'One. <!-- glosswright-disable-file slug-case -->\nTwo.\n', 'One.\nTwo.\n'],
    ['a comment between words', 'One <!-- glosswright-disable-file slug-case --> two.\n', 'One two.\n'],
    [
      'a code, and not the reason',
      '<!-- glosswright-disable-next-line slug-case,html-entity ,broken-link -- why -->\n[x](/none)\n',
      '<!-- glosswright-disable-next-line broken-link -- why -->\n[x](/none)\n',
    ],
    [
      'both ends of a block',
      '<!-- glosswright-disable slug-case -->\nText.\n\n<!-- glosswright-enable slug-case -->\nText.\n',
      'Text.\n\nText.\n',
    ],
  ];
  for (const [what, before, after] of removals) {
    it(`is fixed by removing ${what}`, async () => {
      const header = '---\ntitle: A\ndescription: d\n---\n';
      await fixed(header + before, header + after);
    });
  }
});

/** The article after all certain fixes. Applying them again changes nothing. */
async function fixed(before: string, after: string): Promise<void> {
  const path = 'glossary/en/a.md';
  const root = await rootOf({ [path]: before }, ['broken-link', 'slug-case', 'html-entity', 'unused-suppression']);
  const fix = (article: string): string =>
    fixAll(article, (text) => checkResult(root, path, { kind: 'text', text, bom: false, encoding: 'utf-8' }).findings)
      .text;
  assert.equal(fix(before), after);
  assert.equal(fix(after), after);
}
