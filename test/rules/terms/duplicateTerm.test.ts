import { withRules } from '../../support/tree.ts';

const { checkTree } = withRules('duplicate-term');

describe('duplicate-term', () => {
  it('reports two concepts with one name in a locale, in any case, at the name', async () => {
    await checkTree(`
      === glossary/en/margin.md "Margin"
      === glossary/pl/margin.md "Marża"
             ^^^^^ duplicate-term: In Polish, 'Marża' is also a name of 'profit-margin'.
      === glossary/pl/profit-margin.md
      ---
      title: Marża zysku
      aliases: [Zysk, "marża"]
                ^^^^ duplicate-term: In Polish, 'Zysk' is also a name of 'profit'.
                      ^^^^^^^ duplicate-term: In Polish, 'marża' is also a name of 'margin'.
      ---
      === glossary/pl/profit.md
      # Zysk
        ^^^^ duplicate-term: In Polish, 'Zysk' is also a name of 'profit-margin'.
    `);
  });

  it('reports all concepts of a name', async () => {
    await checkTree(`
      === glossary/en/a.md "Margin"
             ^^^^^^ duplicate-term: In English, 'Margin' is also a name of 'b' and 'c'.
      === glossary/en/b.md "Margin"
             ^^^^^^ duplicate-term: In English, 'Margin' is also a name of 'a' and 'c'.
      === glossary/en/c.md "margin"
             ^^^^^^ duplicate-term: In English, 'margin' is also a name of 'a' and 'b'.
    `);
  });

  it('does not report other locales, deprecated names, forms, inflections and the concept’s own names', async () => {
    await checkTree(`
      === glossary/en/capital.md "Capital"
      === glossary/fr/capital.md "Capital"
             ^^^^^^^ duplicate-term: In French, 'Capital' is also a name of 'market'.
      === glossary/fr/market.md
      ---
      title: Marché
      aliases: [Le Marché, Marchés]
      deprecated: Capital
      forms: [Capital]
      ---
      === glossary/fr/markets.md "Marchés boursiers"
    `);
  });

  it('does not report names with different qualifiers in parentheses, or the qualifiers', async () => {
    await checkTree(`
      === glossary/en/block.md "Block"
      === glossary/en/block-css.md "Block (CSS)"
      === glossary/en/block-scripting.md "Block (Scripting)"
      === glossary/en/css.md "CSS"
    `);
  });

  it('does not report words in the parentheses of titles', async () => {
    await checkTree(`
      === glossary/en/deep-learning.md "deep learning"
      === glossary/en/transfer-learning.md "transfer learning (deep learning)"
      === glossary/en/learning-rate.md "learning rate (deep learning)"
      === glossary/en/pass.md "pass (a test)"
      === glossary/en/result.md "expected result (of test)"
      === glossary/en/test.md "test"
      === glossary/en/delivery.md "Continuous Delivery (CD)"
      === glossary/en/deployment.md "Continuous Deployment (CD)"
    `);
  });

  it('reports the abbreviation of another concept’s name', async () => {
    await checkTree(`
      === glossary/en/kpi.md "KPI"
             ^^^ duplicate-term: In English, 'KPI' is also a name of 'key-figure'.
      === glossary/en/key-figure.md "Key Performance Indicator (KPI)"
    `);
  });
});
