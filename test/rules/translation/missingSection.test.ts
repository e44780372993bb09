import { withRules } from '../../support/tree.ts';

const { checkTree } = withRules('missing-section');

const SOURCE = `
      === glossary/en/market.md "Market"
      # Market
      ## Risks
      ### One
      ## History`;

describe('missing-section', () => {
  it('reports a translation with fewer headings than its source article', async () => {
    await checkTree(`${SOURCE}
      === glossary/pl/market.md
      ---
      title: Rynek
             ^^^^^ missing-section: The English article has 3 headings, this translation 2.
      ---
      ## Ryzyko
      ## Historia
      === glossary/sv/market.md
      ---
      title: Marknad
             ^^^^^^^ missing-section: The English article has 3 headings, this translation none.
      ---
      # Marknad
    `);
  });

  it('does not report as many or more headings, headings without a space, and drafts', async () => {
    await checkTree(`${SOURCE}
      === glossary/pl/market.md "Rynek"
      ## Ryzyko
      ## Jeden
      ##Historia
      === glossary/sv/market.md "Marknad"
      ## Risker
      ## En
      ## Historia
      ## Mer
      === glossary/fi/market.md "Markkinat" draft
      === glossary/de/niche.md "Nische"
    `);
  });
});
