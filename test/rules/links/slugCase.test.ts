import assert from 'node:assert/strict';
import { FRONT_MATTER_RULES, LINK_RULES, withRules } from '../../support/tree.ts';

const { checkTree, fixesOfTree, fixTree } = withRules(...LINK_RULES, ...FRONT_MATTER_RULES);

describe('slug-case', () => {
  it('reports slugs that differ from an article’s only in case, instead of a broken link', async () => {
    await checkTree(`
      === glossary/en/target-market.md "Target market"
      [a](/Target-Market/#a) [a](/en/TARGET-MARKET) [a](./Target-market.md) [a](/target%2DMarket) [a](/target-market)
          ^^^^^^^^^^^^^^^^^ slug-case: The slug is 'target-market'. Links are case-sensitive.
                                 ^^^^^^^^^^^^^^^^^ slug-case: The slug is 'target-market'. Links are case-sensitive.
                                                        ^^^^^^^^^^^^^^^^^^ slug-case: The slug is 'target-market'. Links are case-sensitive.
                                                                                ^^^^^^^^^^^^^^^^ slug-case: The slug is 'target-market'. Links are case-sensitive.
      === glossary/pl/API.md "API"
      [a](/api) [a](/API)
          ^^^^ slug-case: The slug is 'API'. Links are case-sensitive.
      === README.md
      [a](/Target-Market) [a](/target-market)
          ^^^^^^^^^^^^^^ slug-case: The slug is 'target-market'. Links are case-sensitive.
    `);
  });

  it('reports slugs of another locale’s article if the link leads there', async () => {
    await checkTree(`
      === glossary/en/API.md "API"
      [a](/de/Api) [a](/api)
          ^^^^^^^ slug-case: The slug is 'api'. Links are case-sensitive.
                       ^^^^ slug-case: The slug is 'API'. Links are case-sensitive.
      === glossary/de/api.md "Api"
      [a](/api) [a](/API)
                    ^^^^ untranslated-link: 'API' is not translated into German yet. The English article is 'API'.
    `);
  });

  it('does not report a slug if the article of that case would be missing, too', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      [a](/api)
          ^^^^ broken-link: There is no article 'api'.
      === glossary/de/API.md "API"
    `);
  });

  describe('is fixed', () => {
    it('by the right case, which needs no review', async () => {
      const tree = `
        === glossary/en/target-market.md "Target market"
        [a](/en/Target-Market/?q#Target-Market)
            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ slug-case: The slug is 'target-market'. Links are case-sensitive.
      `;
      assert.deepEqual(await fixesOfTree(tree), ["*! Change link to 'target-market'"]);
      await fixTree(tree, "Change link to 'target-market'", '[a](/en/target-market/?q#Target-Market)');
    });

    it('by a choice if several articles differ only in case', async () => {
      const tree = `
        === glossary/en/API.md "API"
        [a](/api)
            ^^^^ slug-case: The slug is 'API' or 'Api'. Links are case-sensitive.
        === glossary/en/Api.md "Api"
      `;
      assert.deepEqual(await fixesOfTree(tree), ["Change link to 'API'", "Change link to 'Api'"]);
      await fixTree(tree, "Change link to 'Api'", '[a](/Api)');
    });

    it('if the slug is escaped', async () => {
      const tree = `
        === glossary/en/café.md "Café"
        [a](/Caf%C3%A9/#a)
            ^^^^^^^^^^^^^ slug-case: The slug is 'café'. Links are case-sensitive.
      `;
      await fixTree(tree, "Change link to 'café'", '[a](/caf%C3%A9#a)');
    });
  });
});
