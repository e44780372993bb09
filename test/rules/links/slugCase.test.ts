import assert from 'node:assert/strict';
import { FRONT_MATTER_RULES, LINK_RULES, withRules } from '../../support/tree.ts';

const { checkTree, fixesOfTree, fixTree } = withRules(...LINK_RULES, ...FRONT_MATTER_RULES);

describe('slug-case', () => {
  it('finds slugs that differ from an article’s in case only, instead of a broken link', async () => {
    await checkTree(`
      === glossary/en/target-market.md "Target market"
      [a](/Target-Market/#a) [a](/en/TARGET-MARKET) [a](./Target-market.md) [a](/target%2DMarket) [a](/target-market)
          ^^^^^^^^^^^^^^^^^ slug-case: The article is called 'target-market'; upper and lower case make a difference in a link.
                                 ^^^^^^^^^^^^^^^^^ slug-case: The article is called 'target-market'; upper and lower case make a difference in a link.
                                                        ^^^^^^^^^^^^^^^^^^ slug-case: The article is called 'target-market'; upper and lower case make a difference in a link.
                                                                                ^^^^^^^^^^^^^^^^ slug-case: The article is called 'target-market'; upper and lower case make a difference in a link.
      === glossary/pl/API.md "API"
      [a](/api) [a](/API)
          ^^^^ slug-case: The article is called 'API'; upper and lower case make a difference in a link.
      === README.md
      [a](/Target-Market) [a](/target-market)
          ^^^^^^^^^^^^^^ slug-case: The article is called 'target-market'; upper and lower case make a difference in a link.
    `);
  });

  it('finds it in an article of another locale when the link leads there', async () => {
    await checkTree(`
      === glossary/en/API.md "API"
      [a](/de/Api) [a](/api)
          ^^^^^^^ slug-case: The article is called 'api'; upper and lower case make a difference in a link.
                       ^^^^ slug-case: The article is called 'API'; upper and lower case make a difference in a link.
      === glossary/de/api.md "Api"
      [a](/api) [a](/API)
                    ^^^^ untranslated-link: 'API' is not translated into German yet. The English article is 'API'.
    `);
  });

  it('is silent where the article of that case would be missing too', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      [a](/api)
          ^^^^ broken-link: There is no article 'api'.
      === glossary/de/API.md "API"
    `);
  });

  describe('is fixed', () => {
    it('by the right case, which needs no look by a person', async () => {
      const tree = `
        === glossary/en/target-market.md "Target market"
        [a](/en/Target-Market/?q#Target-Market)
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ slug-case: The article is called 'target-market'; upper and lower case make a difference in a link.
      `;
      assert.deepEqual(await fixesOfTree(tree), ["*! Link 'target-market'"]);
      await fixTree(tree, "Link 'target-market'", '[a](/en/target-market/?q#Target-Market)');
    });

    it('by a choice where several articles are written so', async () => {
      const tree = `
        === glossary/en/API.md "API"
        [a](/api)
            ^^^^ slug-case: The article is called 'API' or 'Api'; upper and lower case make a difference in a link.
        === glossary/en/Api.md "Api"
      `;
      assert.deepEqual(await fixesOfTree(tree), ["Link 'API'", "Link 'Api'"]);
      await fixTree(tree, "Link 'Api'", '[a](/Api)');
    });

    it('where the slug is escaped', async () => {
      const tree = `
        === glossary/en/café.md "Café"
        [a](/Caf%C3%A9/#a)
            ^^^^^^^^^^^^^ slug-case: The article is called 'café'; upper and lower case make a difference in a link.
      `;
      await fixTree(tree, "Link 'café'", '[a](/caf%C3%A9#a)');
    });
  });
});
