import assert from 'node:assert/strict';
import { FRONT_MATTER_RULES, LINK_RULES, withRules } from '../../support/tree.ts';

const { checkTree, fixesOfTree, fixTree } = withRules(...LINK_RULES, ...FRONT_MATTER_RULES);

describe('wrong-locale-link', () => {
  it('reports links that leave the locale although it has the article', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      === glossary/en/niche.md "Niche"
      [Rynek](/pl/market) [nisza](/pl/niche)
              ^^^^^^^^^^ wrong-locale-link: This link leads to Polish, but the article exists in English: 'Market'.
      === glossary/pl/market.md "Rynek"
      === glossary/pl/niche.md "Nisza"
      [rynek](/en/market), [rynek](../en/market.md#a), [rynek](../en/market), [rynek](/pl/market), [rynek](/market)
              ^^^^^^^^^^ wrong-locale-link: This link leads to English, but the article exists in Polish: 'Rynek'.
                                   ^^^^^^^^^^^^^^^^^ wrong-locale-link: This link leads to English, but the article exists in Polish: 'Rynek'.
                                                               ^^^^^^^^^^^^ wrong-locale-link: This link leads to English, but the article exists in Polish: 'Rynek'.
    `);
  });

  it('reports bare slugs in the layout cncf', async () => {
    await checkTree(`
      === content/en/pod.md "Pod"
      === content/en/node.md "Node"
      [pod](/pod/) [pod](/en/pod/)
      === content/pl/node.md "Węzeł"
      [pod](/pod/) [pod](/pl/pod/) [pod](https://glossary.cncf.io/pod/) [pod](../../pod/)
            ^^^^^ wrong-locale-link: This link leads to English, but the article exists in Polish: 'Pod po polsku'.
                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ wrong-locale-link: This link leads to English, but the article exists in Polish: 'Pod po polsku'.
                                                                              ^^^^^^^^^^ wrong-locale-link: This link leads to English, but the article exists in Polish: 'Pod po polsku'.
      === content/pl/pod.md "Pod po polsku"
    `);
  });

  describe('does not report', () => {
    it('links between the locales of one concept', async () => {
      await checkTree(`
        === content/en/pod.md "Pod"
        [po polsku](/pl/pod/)
        === content/pl/pod.md "Pod"
        [in English](/pod/) [in English](/en/pod/)
      `);
    });

    it('links if the reader’s locale has only a draft', async () => {
      await checkTree(`
        === glossary/en/market.md "Market"
        === glossary/pl/market.md "Rynek" draft
        === glossary/pl/niche.md "Nisza"
        [rynek](/en/market)
      `);
    });

    it('a locale that is written in another case', async () => {
      await checkTree(`
        === content/pt-br/pod.md "Pod"
        === content/pt-br/node.md "Nó"
        [pod](/pt-BR/pod/) [pod](/pt-br/pod/)
      `);
    });
  });

  it('reports links in a section page and in a file outside the glossary', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      === glossary/pl/market.md "Rynek"
      === glossary/pl/about/_index.md
      [rynek](/en/market) [rynek](/market)
              ^^^^^^^^^^ wrong-locale-link: This link leads to English, but the article exists in Polish: 'Rynek'.
      === notes.md
      Ten tekst jest napisany po polsku i mówi o tym, czym jest [rynek](/en/market) oraz [rynek](/market).
                                                                        ^^^^^^^^^^ wrong-locale-link: This link leads to English, but the article exists in Polish: 'Rynek'.
      === content/en/a.md "A"
      === Texts/English/a.md "A"
    `);
  });

  it('is certain only if the reader’s article has the section, too', async () => {
    const fixes = await fixesOfTree(`
      === glossary/en/market.md "Market"
      ## Risks

      ## Costs
      === glossary/pl/market.md "Rynek"
      ## Ryzyko {#risks}
      === glossary/pl/yield.md "Zysk"
      [a](/en/market) [b](/en/market#risks) [c](/en/market#costs)
    `);
    const link = 'Link to the Polish article instead';
    assert.deepEqual(fixes, [`*! ${link}`, `*! ${link}`, `* ${link}`]);
  });

  it('is fixed by the reader’s locale, as the layout writes it', async () => {
    const tree = `
      === glossary/en/market.md "Market"
      === glossary/pl/market.md "Rynek"
      === glossary/pl/niche.md "Nisza"
      [rynek](/en/market/?a#b "t")
              ^^^^^^^^^^^^^^^ wrong-locale-link: This link leads to English, but the article exists in Polish: 'Rynek'.
    `;
    assert.deepEqual(await fixesOfTree(tree), ['*! Link to the Polish article instead']);
    await fixTree(tree, 'Link to the Polish article instead', '[rynek](/market?a#b "t")');

    const cncf = `
      === content/en/pod.md "Pod"
      === content/pl/pod.md "Pod"
      [węzeł](/pl/node/)
      === content/pl/node.md "Węzeł"
      [pod](/pod#a)
    `;
    await fixTree(cncf, 'Link to the Polish article instead', '[pod](/pl/pod/#a)');
  });
});
