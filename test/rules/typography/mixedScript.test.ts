import assert from 'node:assert/strict';
import { assertMarked, assertUnmarked } from '../../support/markedTexts.ts';
import { withRules } from '../../support/tree.ts';

const { checkTree, fixesOfTree, fixTree } = withRules('mixed-script');

/** A Russian article with the text. */
function ru(text: string): string {
  return `=== glossary/ru/x.md "X"\n${text}`;
}

describe('mixed-script', () => {
  it('reports letters of another alphabet that look alike', async () => {
    await assertMarked('mixed-script', {
      be: ['Гэта ⟦рынaк⟧.'],
      bg: ['Това е ⟦пaзар⟧.'],
      de: ['Der ⟦Mаrkt⟧ und die ⟦Νachfrage⟧.'],
      el: ['Είναι ⟦αγoρά⟧.'],
      en: ['The ⟦mаrket⟧.'],
      fr: ['Le ⟦mаrché⟧.'],
      pl: ['To ⟦rynеk⟧ i ⟦firmу⟧.'],
      ru: ['Здесь ⟦TВА⟧ и ⟦pынок⟧, [⟦pынок⟧](/market).'],
      sr: ['Ово је ⟦тpжиште⟧.'],
      uk: ['Це ⟦pинок⟧ і ⟦мiсто⟧.'],
    });
  });

  it('reports an abbreviation in Cyrillic letters that is in Latin letters elsewhere', async () => {
    await assertMarked('mixed-script', {
      ru: [
        'Рынок TBA, или ⟦ТВА⟧, велик.',
        'Форма 10-K и форма 10-⟦К⟧.',
        'Выпуск A-акций и ⟦А⟧-акции.',
        'Облигация ⟦А⟧-типа и A-ноты.',
        'Округ ⟦А⟧: любой, Округ A: другой.',
      ],
      uk: ['Ринок TBA, або ⟦ТВА⟧.'],
    });
  });

  it('does not report hyphens, endings after a name, units, and letters that do not look alike', async () => {
    await assertUnmarked('mixed-script', {
      bg: ['CD-диск и IP-адрес.'],
      en: ['The angle Δx, 5 μm and the σ-algebra.', 'The Russian word рынок.'],
      ru: [
        'Здесь CD-диск, IP-адрес, CDы и Dockerа.',
        'Это ВТО и СССР.',
        '`TВА`',
        'Пункт А и A.',
        'Округ А и класс A.',
        'Вместе. А округ A — нет.',
        'Форма 10-К.',
      ],
      sr: ['Tržište и тржиште.'],
      uk: ['Це API-ключ та PDFа.'],
    });
  });

  it('reports titles and descriptions', async () => {
    await checkTree(`
      === glossary/ru/x.md
      ---
      title: Pынок
             ^^^^^ mixed-script: 'Pынок' has Latin and Cyrillic letters.
      description: Это меcто.
                       ^^^^^ mixed-script: 'меcто' has Latin and Cyrillic letters.
      ---
    `);
  });

  it('is fixed with the only spelling that is possible, or that the article has', async () => {
    assert.deepEqual(await fixesOfTree(ru('Это pынок.')), ["*! Write 'рынок'"]);
    await fixTree(ru('Это pынок.'), "Write 'рынок'", 'Это рынок.');
    assert.deepEqual(await fixesOfTree(ru('TВА.')), [
      "* Write 'ТВА' in Cyrillic letters",
      "Write 'TBA' in Latin letters",
    ]);
    assert.deepEqual(await fixesOfTree(ru('TВА и TBA.')), ["*! Write 'TBA'"]);
    assert.deepEqual(await fixesOfTree(ru('ТВА и TBA.')), ["* Write 'TBA' in Latin letters"]);
  });

  it('has no fix where the word is also the name of a link', async () => {
    const tree = `
      === _i18n/en/resources/moneropedia/block.md
      ---
      terms: ["block"]
      summary: "A block"
      ---
      === _i18n/ru/resources/moneropedia/block.md
      ---
      terms: ["блoк"]
      summary: "Это"
      ---
      Это @блoк.
    `;
    assert.deepEqual(await fixesOfTree(tree), []);
  });
});
