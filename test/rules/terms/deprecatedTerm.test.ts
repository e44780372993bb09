import assert from 'node:assert/strict';
import { withRules } from '../../support/tree.ts';

const { checkTree, fixesOfTree, fixTree } = withRules('deprecated-term');

const POLISH = `
=== glossary/pl/economies-of-scale.md
---
title: Korzyści skali
deprecated: [Ekonomia skali, Efekt wielkości]
---
=== glossary/pl/zysk.md "Zysk"
`;

describe('deprecated-term', () => {
  it('reports deprecated terms, inflected or not, linked or not', async () => {
    await checkTree(`
      === glossary/pl/economies-of-scale.md
      ---
      title: Korzyści skali
      deprecated: [Ekonomia skali, Efekt wielkości]
      ---
      === glossary/pl/zysk.md "Zysk"
      ## Ekonomia skali
         ^^^^^^^^^^^^^^ deprecated-term: 'Ekonomia skali' is deprecated. Use 'Korzyści skali'.
      Firma korzysta z ekonomii skali i [efektu wielkości](/economies-of-scale).
                       ^^^^^^^^^^^^^^ deprecated-term: 'Ekonomia skali' is deprecated. Use 'Korzyści skali'.
                                         ^^^^^^^^^^^^^^^^ deprecated-term: 'Efekt wielkości' is deprecated. Use 'Korzyści skali'.
      === glossary/ru/economies-of-scale.md
      ---
      title: Эффект масштаба
      deprecated: Экономика масштаба
      ---
      === glossary/ru/zysk.md "Прибыль"
      За счёт экономики масштаба.
              ^^^^^^^^^^^^^^^^^^ deprecated-term: 'Экономика масштаба' is deprecated. Use 'Эффект масштаба'.
    `);
  });

  it('does not report quoted words', async () => {
    await checkTree(`
      === glossary/pl/economies-of-scale.md
      ---
      title: Korzyści skali
      deprecated: [Ekonomia skali]
      ---
      Nie mówi się „ekonomia skali” ani _ekonomia skali_.
    `);
  });

  it('does not report terms in block quotes, in other locales, or that are also a current name', async () => {
    await checkTree(`
      === glossary/en/scale.md
      ---
      title: Economies of scale
      deprecated: [Scale effect, Bazaar]
      ---
      === glossary/en/market.md
      ---
      title: Market
      aliases: [Bazaar]
      ---
      A bazaar.

      > A scale effect.
      === glossary/pl/market.md "Rynek"
      A bazaar.
    `);
  });

  it('is fixed by the preferred term', async () => {
    const tree = `${POLISH}Korzysta z ekonomia skali.\n`;
    assert.deepEqual(await fixesOfTree(tree), ["* Replace with 'korzyści skali' (base form)"]);
    await fixTree(tree, "Replace with 'korzyści skali' (base form)", 'Korzysta z korzyści skali.');
  });
});
