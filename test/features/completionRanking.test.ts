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
    ['what is linked beside what is linked here', '[rynek](/market) [x](/|)', '/en/logo /price-elasticity /revenue'],
    ['what has the same keyword', '---\nkeywords: [sprzedaż]\n---\n[x](/|)', '/en/logo /customer'],
    ['what others linked by that text', '[elastycznego popytu](/|)', '/price-elasticity'],
    ['what a title begins like', '[elastyczne ceny](/|)', '/price-elasticity'],
    ['what stands in parentheses', '[coś innego (revenue)](/|)', '/revenue'],
    ['what the text means, of what fits the letters', '[przychodu](/r|)', '/revenue'],
    ['a slug whose letters are left out', '[x](/prcel|)', '/price-elasticity'],
    ['a title with a mistake', '[x](/przychud|)', '/revenue'],
    ['a title without its accents', '[x](/elastycznosc|)', '/price-elasticity'],
    ['a page that is no article', '[x](/sty|)', '/style'],
  ];
  for (const [what, marked, labels] of first)
    it(`puts first ${what}`, () => {
      const wanted = labels.split(' ');
      assert.deepEqual(editor.complete(marked).slice(0, wanted.length), wanted);
    });
});
