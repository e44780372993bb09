import { FRONT_MATTER_RULES, LINK_RULES, withRules } from '../../support/tree.ts';

const { checkTree } = withRules(...LINK_RULES, ...FRONT_MATTER_RULES);

describe('duplicate-article', () => {
  it('reports files for one concept in one locale, and the file that links lead to', async () => {
    await checkTree(`
      === Texts/Polish/market.md "Rynek"
      ^^^ duplicate-article: The Polish article 'market' is also in 'Texts/POLISH/market.md' and 'Texts/polish/market.md'; links lead to 'Texts/POLISH/market.md'.
      [nisza](/niche)
      === Texts/polish/market.md "Rynek"
      ^^^ duplicate-article: The Polish article 'market' is also in 'Texts/POLISH/market.md' and 'Texts/Polish/market.md'; links lead to 'Texts/POLISH/market.md'.
      === Texts/POLISH/market.md
      Text.
      ^^^^^ duplicate-article: The Polish article 'market' is also in 'Texts/Polish/market.md' and 'Texts/polish/market.md'; links lead to this one.
      ^^^^^ missing-front-matter: This article has no front matter; it needs 'title' and 'description'.
      === Texts/Polish/niche.md "Nisza"
    `);
  });

  it('does not report other locales, slugs in other cases, and the same slug in another layout', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      === glossary/pl/market.md "Rynek"
      === glossary/pl/Market.md "Rynek"
      === content/pl/market.md "Rynek"
      === Texts/Polish/market.md "Rynek"
    `);
  });

  it('reports files whose front matter gives them the same slug', async () => {
    await checkTree(`
      === glosswright.config.json
      { "layouts": [{ "slugKey": "id" }] }
      === glossary/en/a.md
      ---
      ^^^ duplicate-article: The English article 'market' is also in 'glossary/en/market.md'; links lead to this one.
      title: A
      description: A
      id: market
      ---
      === glossary/en/market.md "Market"
      ^^^ duplicate-article: The English article 'market' is also in 'glossary/en/a.md'; links lead to 'glossary/en/a.md'.
      [a](/market) [a](/a)
                       ^^ broken-link: There is no article 'a'. Did you mean 'market'?
    `);
  });

  it('does not report an entry that a data file repeats, but one that says something else', async () => {
    await checkTree(`
      === glosswright.config.json
      { "layouts": [{ "data": [{ "path": "terms/{any}.csv", "entries": { "kind": "csv", "term": "{locale}", "definition": "note" } }] }] }
      === terms/fi.csv
      en,fi,note
      Niche,lokero,A part.
      Market,markkina,All of it.
      ^^^^^^ duplicate-article: The English entry 'market' is also in 'terms/pl.csv'; links lead to this one.
      === terms/pl.csv
      en,pl,note
      Niche,nisza,A part.
      Market,rynek,The buyers.
      ^^^^^^ duplicate-article: The English entry 'market' is also in 'terms/fi.csv'; links lead to 'terms/fi.csv'.
    `);
  });
});
