import assert from 'node:assert/strict';
import { withRules } from '../../support/tree.ts';

const { checkTree, fixesOfTree, fixTree } = withRules('heading-no-space');

describe('heading-no-space', () => {
  it('reports headings without a space', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      === glossary/pl/market.md "Rynek"
      ##Przegląd wydarzeń
      ^^^^^^^^^^^^^^^^^^^ heading-no-space: A heading needs a space after '##'.
      Tekst
        ###FAQ
        ^^^^^^ heading-no-space: A heading needs a space after '###'.
      ######1. Zalety ##
      ^^^^^^^^^^^^^^^^^^ heading-no-space: A heading needs a space after '######'.
      === glossary/ja/market.md "市場"
      ##ターゲット市場とは何ですか？
      ^^^^^^^^^^^^^^^^ heading-no-space: A heading needs a space after '##'.
    `);
  });

  it('reports headings in a quote', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      > ###Note
        ^^^^^^^ heading-no-space: A heading needs a space after '###'.
      >
      > > ##Two words
          ^^^^^^^^^^^ heading-no-space: A heading needs a space after '##'.
    `);
    await fixTree('=== glossary/en/x.md "X"\n> ###Note', 'Convert to a heading', '> ### Note');
  });

  it('reports full-width marks', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      === glossary/ja/market.md "市場"
      ＃＃ よくある質問
      ^^^^^^^^^ heading-no-space: '＃＃' does not start a heading in Markdown. Use '##' and a space.
      ＃よくある質問
      ^^^^^^^ heading-no-space: '＃' does not start a heading in Markdown. Use '#' and a space.
      #＃　よくある質問
      ^^^^^^^^^ heading-no-space: '#＃' does not start a heading in Markdown. Use '##' and a space.
    `);
  });

  it('reports a single mark before a line of several words between blank lines', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      #All about markets
      ^^^^^^^^^^^^^^^^^^ heading-no-space: A heading needs a space after '#'.

      #market

      #market #of many #tags

      #one of
      two lines

      Text
      #about markets
    `);
  });

  it('does not report headings, code, HTML, front matter and too many marks', async () => {
    await checkTree(`
      === glossary/en/market.md
      ---
      title: Market
      ##description: d
      ---
      # Market
      ## Two
      #
      #######Seven
      #!shebang
      \\##No heading

          ##code

      \`\`\`
      ##code
      \`\`\`

      <div>
      ##html
      </div>
    `);
  });

  it('is fixed by a space and by ASCII marks', async () => {
    const tree = `
      === glossary/en/market.md "Market"
      ##One
      ＃＃＃　Two
    `;
    assert.deepEqual(await fixesOfTree(tree), ['*! Convert to a heading', '*! Convert to a heading']);
    await fixTree(tree, 'Convert to a heading', '## One');
    const wide = `
      === glossary/ja/market.md "市場"
      ＃＃＃　Two
    `;
    await fixTree(wide, 'Convert to a heading', '### Two');
  });
});
