import assert from 'node:assert/strict';
import { assertMarked, assertUnmarked } from '../../support/markedTexts.ts';
import { withRules } from '../../support/tree.ts';

const { fixesOfTree, fixTree } = withRules('repeated-words');

describe('repeated-words', () => {
  it('reports a word that is twice in a row', async () => {
    await assertMarked('repeated-words', {
      cs: ['Firma ⟦na na⟧ trhu.'],
      de: ['Der Markt ⟦mit mit⟧ Kunden.'],
      en: ['This is ⟦the the⟧ market, and ⟦today\ntoday⟧ it grows.'],
      es: ['El mercado ⟦de de⟧ hoy.'],
      fi: ['Yritys ⟦näkyvän näkyvän⟧ logon.'],
      fr: ['Le marché ⟦pour pour⟧ tous.'],
      it: ['Una parte ⟦di di⟧ questo.'],
      nl: ['De markt ⟦van van⟧ vandaag.'],
      pl: ['Firma ⟦działa działa⟧ na rynku.'],
      ru: ['Чтобы ⟦исправить исправить⟧ ошибку.'],
      sv: ['Bolaget ⟦har har⟧ kunder.'],
    });
  });

  it('reports a choice between a word and itself, also with links and parentheses', async () => {
    await assertMarked('repeated-words', {
      cs: ['Ztráta ⟦majetku nebo majetku⟧ firmy.'],
      de: ['Es ist ⟦eigen oder eigen⟧ im Sinn des Rechts.'],
      en: ['The loss of ⟦property or property⟧.'],
      es: ['La pérdida de ⟦bienes o bienes⟧.'],
      fi: ['Hän voi ⟦menettää (tai menettää⟧) sen.'],
      fr: ['La perte de ⟦biens ou biens⟧, et plus.'],
      it: ['La perdita di ⟦beni o beni⟧.'],
      pl: ['Prawo do ⟦mienia lub mienia⟧ firmy, do [⟦mienia](/market) lub mienia⟧, do ⟦mienia lub [mienia](/market)⟧.'],
      ru: ['Оно ⟦обеспеченная или обеспеченная⟧ кредитом.'],
      sv: ['Förlust av ⟦egendom eller egendom⟧ i landet.'],
      tr: ['Kaybı ⟦malın veya malın⟧ olur.'],
      uk: ['Втрата ⟦майна або майна⟧ фірми.'],
    });
  });

  it('does not report words that can stand twice, names, quotations and other words', async () => {
    await assertUnmarked('repeated-words', {
      de: ['Die Leute, die die Firma kennen, und das, das das Beste ist.'],
      en: [
        'He said that that was it, as he had had it. Baden Baden is very very nice. The "known known" is bye bye.',
        'A key or key combination, which may or may not open. Use *slider* or *slider* box. A user and user account.',
        'The `the the` in code. The the-market. 5 5 and x x.',
        'One end\n\nend of another.',
      ],
      fr: ['Vous vous trompez, nous nous trompons.'],
      hi: ['धीरे धीरे चलो।'],
      id: ['Orang itu pelan pelan berjalan.'],
      it: ['A mano a mano, piano piano.'],
      ja: ['これ は は 市場です'],
      nl: ['Ik weet dat dat zo is.'],
      sv: ['Det är den den gäller.'],
      tr: ['Zaman zaman olur, yavaş yavaş.'],
      vi: ['Nó luôn luôn đúng.'],
    });
  });

  it('offers to remove the repeated word', async () => {
    const tree = `
      === glossary/en/x.md "X"
      This is the the market.
    `;
    assert.deepEqual(await fixesOfTree(tree), ['* Remove the repeated word']);
    await fixTree(tree, 'Remove the repeated word', 'This is the market.');
  });
});
