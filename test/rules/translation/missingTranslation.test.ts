import assert from 'node:assert/strict';
import { checkFile } from '../../../server/src/root/checkFile.ts';
import { filesOfTree, rootOf, withRules } from '../../support/tree.ts';

const { checkTree, fixesOfTree, fixTree } = withRules('missing-translation');

/** An article without a Polish translation. Polish is included because it has two articles. */
const missing = '=== glossary/en/market.md "Market"\n=== glossary/pl/a.md "A"\n=== glossary/pl/b.md "B"';

describe('missing-translation', () => {
  it('reports the locales without an article of a concept, at its title in the source locale', async () => {
    await checkTree(`
      === glossary/en/market.md
      ---
      title: Price elasticity
             ^^^^^^^^^^^^^^^^ missing-translation: 'Price elasticity' has no Polish article yet.
      description: d
      ---
      === glossary/pl/a.md "A"
      === glossary/pl/b.md "B"
    `);
  });

  it('reports the number of articles in the locale that link to the concept, in any locale', async () => {
    await checkTree(`
      === content/en/market.md
      # Market
      ^^^^^^^^ missing-translation: 'Market' has no article in German, Finnish or Polish yet; 3 articles in these languages link to it.
      === content/en/c.md "C" draft
      [market](/market/)
      === content/pl/a.md "A"
      === content/pl/b.md "B"
      === content/fi/a.md "A"
      [one](/market/) [other](/fi/market/)
      === content/fi/b.md "B"
      === content/de/a.md "A"
      [one](/en/market/)
      === content/de/b.md "B"
      [one](/de/market/)
    `);
  });

  it('reports a concept that some locales have as a draft', async () => {
    await checkTree(`
      === glossary/en/market.md
      # Market
      ^^^^^^^^ missing-translation: 'Market' has no article in Swedish or German yet, and only a draft in Finnish and Polish; 1 article in these languages links to it.
      === glossary/en/niche.md
      # Niche
      ^^^^^^^ missing-translation: 'Niche' has no German article yet, and only a draft in Polish; 1 article in both languages links to it.
      === glossary/fi/market.md "Markkina" draft
      === glossary/pl/market.md "Rynek" draft
      === glossary/pl/niche.md "Nisza" draft
      === glossary/de/a.md "A"
      [niche](/niche)
      === glossary/de/b.md "B"
      === glossary/sv/niche.md "Nisch"
      [market](/market)
      === glossary/sv/a.md "A"
      === glossary/fi/niche.md "Rako"
    `);
  });

  it('reports a draft as missing', async () => {
    await checkTree(`
      === glossary/en/market.md
      # Market
      ^^^^^^^^ missing-translation: 'Market' is only a draft in Polish; 1 Polish article links to it.
      === glossary/pl/market.md "Rynek" draft
      === glossary/pl/a.md "A"
      [rynek](/market)
    `);
  });

  it('reports the slug of a concept without a title', async () => {
    await checkTree(`
      === glossary/en/market.md
      Text.
      ^^^^^ missing-translation: 'market' has no Polish article yet.
      === glossary/pl/a.md "A"
      === glossary/pl/b.md "B"
    `);
  });

  it('does not report drafts, locales with one article, or anything in translations', async () => {
    await checkTree(`
      === glossary/en/market.md "Market" draft
      === glossary/en/niche.md "Niche"
      === glossary/de/one.md "Eins"
      [market](/market)
      === glossary/pl/niche.md "Nisza"
      === glossary/pl/cost.md "Koszt"
    `);
  });

  it('reports a concept with two files once', async () => {
    await checkTree(`
      === Texts/English/a.md
      # A
      ^^^ missing-translation: 'A' has no Polish article yet.
      === Texts/english/a.md "A"
      === Texts/Polish/b.md "B"
      === Texts/Polish/c.md "C"
    `);
  });

  it('follows the source locale of the configuration', async () => {
    await checkTree(`
      === glosswright.config.json
      { "sourceLocale": "pl" }
      === glossary/pl/rynek.md
      # Rynek
      ^^^^^^^ missing-translation: 'Rynek' has no English article yet.
      === glossary/en/a.md "A"
      === glossary/en/b.md "B"
    `);
  });

  it('does not report other concepts than the article’s own', async () => {
    const root = await rootOf(filesOfTree(missing), ['missing-translation']);
    const [finding] = checkFile(root, 'glossary/en/market.md')?.findings ?? [];
    assert.equal(finding?.target, undefined);
  });

  describe('is fixed', () => {
    it('by creating the article', async () => {
      assert.deepEqual(await fixesOfTree(missing), ["* Create article 'market' in Polish"]);
      await fixTree(
        missing,
        "Create article 'market' in Polish",
        `
        === glossary/pl/market.md
        ---
        title:  # Market
        description:  # Market.
        draft: true
        ---
        `,
      );
    });

    it('by creating the article in each locale without one, the most wanted first', async () => {
      const tree = `
        === glossary/en/market.md "Market"
        === glossary/de/a.md "A"
        === glossary/de/b.md "B"
        === glossary/fi/market.md "Markkina" draft
        === glossary/fi/a.md "A"
        === glossary/pl/a.md "A"
        [rynek](/market)
        === glossary/pl/b.md "B"
      `;
      assert.deepEqual(await fixesOfTree(tree), [
        "* Create article 'market' in Polish",
        "Create article 'market' in German",
      ]);
    });

    it('not if there is a draft', async () => {
      const tree = `=== glossary/en/a.md "A"\n=== glossary/pl/a.md "A" draft\n=== glossary/pl/b.md "B"`;
      assert.deepEqual(await fixesOfTree(tree), []);
    });
  });
});
