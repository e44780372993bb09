import assert from 'node:assert/strict';
import { withRules } from '../../support/tree.ts';

const { checkTree, fixesOfTree, fixTree } = withRules('split-link');

/** A Polish article with the text. */
function polish(text: string): string {
  return `
=== glossary/en/target-market.md "Target market"
=== glossary/pl/target-market.md "Rynek docelowy"
${text}
`;
}

describe('split-link', () => {
  it('reports adjacent links to one article', async () => {
    await checkTree(`
      === glossary/en/target-market.md "Target market"
      === glossary/pl/target-market.md "Rynek docelowy"
      Znają [rynek](/target-market) [docelowy](/target-market) i [swój](/target-market)[ rynek](/pl/target-market) [nowy](/target-market).
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ split-link: These 2 adjacent links lead to the same article. Merge them into one.
                                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ split-link: These 3 adjacent links lead to the same article. Merge them into one.
      Znają [rynek](/target-market)
            ^... split-link: These 2 adjacent links lead to the same article. Merge them into one.
      [docelowy](/target-market).
      === glossary/fi/target-market.md "Kohdemarkkina"
      [kohde](/no-article) [markkina](/no-article)
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ split-link: These 2 adjacent links lead to the same article. Merge them into one.
      === glossary/ja/target-market.md "対象市場"
      [対象](/target-market)[市場](/target-market)
      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ split-link: These 2 adjacent links lead to the same article. Merge them into one.
    `);
  });

  it('reports links whose text has no letters', async () => {
    await checkTree(`
      === glossary/en/capital.md "Capital"
      === glossary/pl/capital.md "Kapitał"
      [,](/capital) ale [](/capital) i [ „” ](/capital)
      ^^^^^^^^^^^^^ split-link: The text of this link has no letters.
                        ^^^^^^^^^^^^ split-link: The text of this link has no letters.
                                       ^^^^^^^^^^^^^^^^ split-link: The text of this link has no letters.
    `);
  });

  it('does not report links to different destinations, links with text in between, symbols and images', async () => {
    await checkTree(`
      === glossary/en/capital.md "Capital"
      === glossary/en/market.md "Market"
      [a](/capital) [b](/market), [a](/capital#x) [b](/capital#y), [a](/capital), [b](/capital), [a](/capital) mängd [b](/capital)
      [→](/capital) [☰](/market) [![](a.png)](/capital) [,](https://example.org) [a](https://example.org) [b](https://example.org)

      - [a](/market)
      - [b](/market)

      > [a](/market)
      > [b](/market)

      [a][m] [b][m]

      [m]: /market
    `);
  });

  it('does not report links separated by a hard line break', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      [a](/market)  
      [b](/market)
    `);
  });

  it('is fixed by merging the links', async () => {
    const tree = polish('Znają [rynek](/target-market) [docelowy](/target-market).');
    assert.deepEqual(await fixesOfTree(tree), ['*! Merge the links']);
    await fixTree(tree, 'Merge the links', 'Znają [rynek docelowy](/target-market).');
    await fixTree(polish('[ryn](/target-market)[ek](/target-market)'), 'Merge the links', '[rynek](/target-market)');
    await fixTree(
      polish('[**k**](/target-market "t") [l](/target-market)  [m](</target-market>)'),
      'Merge the links',
      '[**k** l  m](</target-market>)',
    );
  });

  it('offers to remove a link without letters, and marks it as auto-fixable if the link has a text', async () => {
    const tree = polish('a [,](/target-market) b [](/target-market) c');
    assert.deepEqual(await fixesOfTree(tree), ['*! Remove the link', '* Remove the link']);
    await fixTree(tree, 'Remove the link', 'a , b [](/target-market) c');
    await fixTree(polish('b [](/target-market) c'), 'Remove the link', 'b  c');
  });

  it('leaves links on words such as `and` outside', async () => {
    await checkTree(`
      === glossary/en/target-market.md "Target market"
      === glossary/pl/target-market.md "Rynek docelowy"
      [rynek docelowy](/target-market) [i](/target-market) handel, [i](/target-market) [rynek](/target-market) [docelowy](/target-market)
                                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ split-link: These 2 adjacent links lead to the same article. Merge them into one.
    `);
    const between = polish('[rynek](/target-market) [i](/target-market) [handel](/target-market)');
    assert.deepEqual(await fixesOfTree(between), ['* Merge the links']);
  });

  it('is not fixed if the link would take in half of a bracket', async () => {
    const half = polish('[ma zostać ogłoszone (](/target-market) [TBA](/target-market) )');
    assert.deepEqual(await fixesOfTree(half), []);
    const whole = polish('[rynek docelowy](/target-market) [(RD)](/target-market)');
    assert.deepEqual(await fixesOfTree(whole), ['* Merge the links']);
  });
});
