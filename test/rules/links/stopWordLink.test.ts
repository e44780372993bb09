import assert from 'node:assert/strict';
import { assertMarked, assertUnmarked } from '../../support/markedTexts.ts';
import { withRules } from '../../support/tree.ts';

const { fixesOfTree, fixTree } = withRules('stop-word-link');

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
