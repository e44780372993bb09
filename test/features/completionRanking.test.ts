import assert from 'node:assert/strict';
import { EditorFixture } from '../support/editorFixture.ts';

const GLOSSARY = `
=== glossary/en/brand.md "Brand"
A [logo](/logo).
=== glossary/en/advert.md "Advert"
=== glossary/en/customer.md "Customer"
=== glossary/en/logo.md "Logo"
=== glossary/en/market.md "Market"
=== glossary/en/revenue.md "Revenue"
=== glossary/en/price-elasticity.md "Price elasticity"
=== glossary/pl/brand.md "Marka"
=== glossary/pl/customer.md
---
title: Klient
description: Kto kupuje.
keywords: [sprzedaż]
---
=== glossary/pl/market.md "Rynek"
Na rynku jest [przychód](/revenue) i [elastyczny popyt](/price-elasticity).
=== glossary/pl/price-elasticity.md "Elastyczność cenowa"
=== glossary/pl/revenue.md "Przychód"
=== glossary/pl/zeal.md "Zapał"
=== glossary/pl/style/_index.md
# Styl
`;

describe('the order of completion items', () => {
  let editor: EditorFixture;
  before(async () => {
    editor = await EditorFixture.of(GLOSSARY, 'glossary/pl/brand.md');
  });

  const first: readonly (readonly [what: string, marked: string, labels: string])[] = [
    ["what the source's article links comes before the rest", '[x](/|)', '/en/logo /brand'],
    [
      'concepts that others link together with the links here',
      '[rynek](/market) [x](/|)',
      '/en/logo /price-elasticity /revenue',
    ],
    ['concepts with the same keyword', '---\nkeywords: [sprzedaż]\n---\n[x](/|)', '/en/logo /customer'],
    ['concepts that others link with that text', '[elastycznego popytu](/|)', '/price-elasticity'],
    ['a concept whose title has the prefix', '[elastyczne ceny](/|)', '/price-elasticity'],
    ['the concept in parentheses', '[coś innego (revenue)](/|)', '/revenue'],
    ['the concept that the text means, among matches of the letters', '[przychodu](/r|)', '/revenue'],
    ['a slug with omitted letters', '[x](/prcel|)', '/price-elasticity'],
    ['a title with a mistake', '[x](/przychud|)', '/revenue'],
    ['a title without its accents', '[x](/elastycznosc|)', '/price-elasticity'],
    ['a page that is not an article', '[x](/sty|)', '/style'],
  ];
  for (const [what, marked, labels] of first)
    it(`puts first ${what}`, () => {
      const wanted = labels.split(' ');
      assert.deepEqual(editor.complete(marked).slice(0, wanted.length), wanted);
    });
});
