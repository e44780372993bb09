import assert from 'node:assert/strict';
import { FRONT_MATTER_RULES, LINK_RULES, withRules } from '../../support/tree.ts';

const { checkTree, fixesOfTree, fixTree } = withRules(...LINK_RULES, ...FRONT_MATTER_RULES);

describe('untranslated-link', () => {
  it('reports links to concepts that only the source locale has', async () => {
    await checkTree(`
      === glossary/en/target-market.md "Target market"
      === glossary/pl/market.md "Rynek"
      [rynku docelowego](/target-market#a), [rynek](/market)
                         ^^^^^^^^^^^^^^^^ untranslated-link: 'target-market' is not translated into Polish yet. The English article is 'Target market'.
      === glossary/ru/market.md "Рынок"
      [рынок](/pl/target-market)
              ^^^^^^^^^^^^^^^^^ untranslated-link: 'target-market' is not translated into Polish yet. The English article is 'Target market'.
    `);
  });

  it('reports links to drafts', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      === glossary/pl/market.md "Rynek" draft
      === glossary/pl/niche.md "Nisza"
      [rynek](/market)
              ^^^^^^^ untranslated-link: 'market' is only a draft in Polish. The English article is 'Market'.
    `);
  });

  it('does not report links if the source locale has no article, or only a draft', async () => {
    await checkTree(`
      === glossary/en/market.md "Market" draft
      [market](/market) [nisza](/pl/niche)
      === glossary/pl/niche.md "Nisza" draft
      [nisza](/niche)
    `);
  });

  it('reports the slug of a concept whose source article has no title', async () => {
    await checkTree(`
      === glossary/en/market.md
      ---
      ^^^ missing-front-matter: The front matter has no 'title'.
      description: Where one sells.
      ---
      === glossary/pl/niche.md "Nisza"
      [rynek](/market)
              ^^^^^^^ untranslated-link: 'market' is not translated into Polish yet. The English article is 'market'.
    `);
  });

  it('does not report links to the source locale', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      === glossary/pl/niche.md "Nisza"
      [rynek](/en/market)
      === content/en/pod.md "Pod"
      === content/pl/node.md "Węzeł"
      [pod](/pod/) [węzeł](/pl/node/)
    `);
  });

  it('reports the links of the locale in the layout cncf', async () => {
    await checkTree(`
      === content/en/pod.md "Pod"
      === content/pl/node.md "Węzeł"
      [pod](/pl/pod/) [pod](../pod/) [pod](pod/)
            ^^^^^^^^ untranslated-link: 'pod' is not translated into Polish yet. The English article is 'Pod'.
                            ^^^^^^^ untranslated-link: 'pod' is not translated into Polish yet. The English article is 'Pod'.
    `);
  });

  it('follows the source locale of the configuration', async () => {
    await checkTree(`
      === glosswright.config.json
      { "sourceLocale": "pl" }
      === glossary/en/niche.md "Niche"
      [market](/market)
               ^^^^^^^ untranslated-link: 'market' is not translated into English yet. The Polish article is 'Rynek'.
      === glossary/pl/market.md "Rynek"
      === glossary/de/market.md "Markt"
      [Nische](/niche)
               ^^^^^^ broken-link: There is no article 'niche' in German or Polish; it exists in English.
    `);
  });

  it('reports information if the site falls back to the source article', async () => {
    await checkTree(`
      === glosswright.config.json
      { "layouts": [{ "fallsBackToSource": true }] }
      === glossary/en/market.md "Market"
      === glossary/pl/niche.md "Nisza"
      [rynek](/market)
              ^^^^^^^ information untranslated-link: 'market' is not translated into Polish yet. The English article is 'Market'.
    `);
  });

  describe('is fixed', () => {
    it('by creating the article, or by a link to the source article', async () => {
      const tree = `
        === glossary/en/market.md
        ---
        title: "Market: where one sells"
        description: d
        ---
        === glossary/pl/niche.md "Nisza"
        [rynku](/market#a)
                ^^^^^^^^^ untranslated-link: 'market' is not translated into Polish yet. The English article is 'Market: where one sells'.
      `;
      assert.deepEqual(await fixesOfTree(tree), [
        "* Create article 'market' in Polish",
        'Link to the English article instead',
      ]);
      await fixTree(tree, 'Link to the English article instead', '[rynku](/en/market#a)');
      await fixTree(
        tree,
        "Create article 'market' in Polish",
        `
        === glossary/pl/market.md
        ---
        title:  # Market: where one sells
        description:  # d
        draft: true
        ---
        `,
      );
    });

    it('only by creating the article if the site has no links between locales', async () => {
      const tree = `
        === Texts/English/market.md "Market"
        === Texts/Polish/niche.md "Nisza"
        [rynku](/market)
                ^^^^^^^ untranslated-link: 'market' is not translated into Polish yet. The English article is 'Market'.
      `;
      assert.deepEqual(await fixesOfTree(tree), ["* Create article 'market' in Polish"]);
    });

    it('only by a link to the source article if there is a draft', async () => {
      const tree = `
        === glossary/en/market.md "Market"
        === glossary/pl/market.md "Rynek" draft
        === glossary/pl/niche.md "Nisza"
        [rynku](/market)
                ^^^^^^^ untranslated-link: 'market' is only a draft in Polish. The English article is 'Market'.
      `;
      assert.deepEqual(await fixesOfTree(tree), ['Link to the English article instead']);
    });

    it('by a bare slug if that is the source locale’s', async () => {
      const tree = `
        === content/en/pod.md "Pod"
        === content/pl/node.md "Węzeł"
        [poda](/pl/pod/?a)
               ^^^^^^^^^^ untranslated-link: 'pod' is not translated into Polish yet. The English article is 'Pod'.
      `;
      await fixTree(tree, 'Link to the English article instead', '[poda](/pod/?a)');
    });
  });
});
