import assert from 'node:assert/strict';
import { assertMarked, assertUnmarked } from '../../support/markedTexts.ts';
import { withRules } from '../../support/tree.ts';

const { fixesOfTree, fixTree } = withRules('stop-word-link');

/** A Polish article with the text. */
function polish(text: string): string {
  return `
=== glossary/en/market.md "Market"
=== glossary/pl/x.md "X"
${text}
`;
}

describe('stop-word-link', () => {
  it('reports a link whose text is only words such as `and`, in every language', async () => {
    await assertMarked('stop-word-link', {
      cs: ['Trh [⟦nebo⟧](/market) obchod.'],
      de: ['Markt [⟦und⟧](/market) Handel.'],
      en: ['Market [⟦which⟧](/market) grows, [⟦of the⟧](/market) town.'],
      es: ['Mercado [⟦y⟧](/market) comercio.'],
      fi: ['Markkina [⟦joka⟧](/market) kasvaa.'],
      fr: ['Marché [⟦dans⟧](/market) la ville.'],
      it: ['Mercato [⟦che⟧](/market) cresce.'],
      pl: ['Rynek [⟦i⟧](/market) handel, [⟦który⟧][m] rośnie.\n\n[m]: /market'],
      ru: ['Рынок [⟦и⟧](/market) торговля.'],
      sv: ['Marknad [⟦som⟧](/market) växer, [⟦**och**⟧](/market) handel.'],
      tr: ['Pazar [⟦ve⟧](/market) ticaret.'],
      uk: ['Ринок [⟦або⟧](/market) торгівля.'],
    });
  });

  it('does not report terms, names of the concept, code, abbreviations and other pages', async () => {
    await assertUnmarked('stop-word-link', {
      en: [
        '[the market](/market), [AND](/and), [And](/and), [`if`](/market), [IT](/market), [here](/market), [this](/market)',
        '[and](https://example.org), [and], [is 5](/market)\n\n[and]: /market',
      ],
      es: ['[sin estado](/market)'],
      ja: ['[の](/market)'],
    });
  });

  it('reports a link that takes in the conjunction, relative pronoun or article after the term', async () => {
    await assertMarked('stop-word-link', {
      cs: ['[⟦trh nebo⟧](/market) obchod'],
      de: ['[⟦Markt und⟧](/market) Handel'],
      en: ['[⟦market of the⟧](/market) town'],
      es: ['[⟦mercado y⟧](/market) comercio'],
      fi: ['[⟦markkina ja⟧](/market) kauppa'],
      fr: ['[⟦marché qui⟧](/market) croît'],
      hu: ['[⟦piac és⟧](/market) kereskedelem'],
      it: ['[⟦mercato che⟧](/market) cresce'],
      pl: ['[⟦rynek, który⟧](/market) rośnie, [⟦rynek i⟧](/market) handel'],
      ru: ['[⟦требование в отношении этого⟧](/market) имущества'],
      sv: ['[⟦marknad som⟧](/market) växer'],
      tr: ['[⟦pazar ve⟧](/market) ticaret'],
      uk: ['[⟦ринок та⟧](/market) торгівля'],
    });
  });

  it('reports a link in a translation whose text is a list, a choice or, where compounds are one word, a long phrase', async () => {
    await assertMarked('stop-word-link', {
      fi: ['[⟦luottohistorian pituus, luottotyypit⟧](/credit-history)', '[⟦omistuksesta tai omaisuuserästä⟧](/asset)'],
      pl: ['[⟦ubezpieczenia morskiego, w którym⟧](/insurance)'],
      sv: ['[⟦dotterbolagens gemensamma interna granskningar⟧](/private-sector)'],
    });
  });

  it('does not report names that are lists, choices or end like that, abbreviations of lists, and verbs', async () => {
    await assertUnmarked('stop-word-link', {
      de: ['[steigt ein](/market), [Forschung und Entwicklung](/market), [Vitamin A](/market)'],
      en: ['[log in](/market), [assets or shares](/asset), [assets, shares](/asset), [what this is](/market)'],
      es: ['[crear, leer y borrar](/crud), [verdadero o falso](/true-or-false)'],
      fi: [
        '[10-K-raportti](/10-k), [Securities and Exchange Commission](/sec), [sosiaaliset, taloudelliset](/a-b-c-d)',
      ],
      pl: ['[papiery wartościowe zabezpieczone hipoteką](/mbs-bond)', '[rynek, Kraków](/market)'],
      sv: ['[till pari](/at-par), [värdepapper](/security)'],
    });
  });

  it('leaves parts of one phrase to split-link', async () => {
    await assertUnmarked('stop-word-link', { pl: ['[rynek i](/market) [handel](/market)'] });
  });

  it('offers to move the last word out of the link', async () => {
    await fixTree(polish('[rynek i](/market) handel'), "Move 'i' out of the link", '[rynek](/market) i handel');
    await fixTree(polish('[rynek i](/market)handel'), "Move 'i' out of the link", '[rynek](/market) i handel');
    assert.deepEqual(await fixesOfTree(polish('[rynek *i*](/market) handel')), []);
  });

  it('offers to remove the link', async () => {
    const tree = `
      === glossary/en/market.md "Market"
      === glossary/pl/x.md "X"
      Rynek [i](/market) handel.
    `;
    assert.deepEqual(await fixesOfTree(tree), ['* Remove the link']);
    await fixTree(tree, 'Remove the link', 'Rynek i handel.');
  });
});
