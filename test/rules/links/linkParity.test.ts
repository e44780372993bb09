import { withRules } from '../../support/tree.ts';

const { checkTree } = withRules('link-parity');

describe('link-parity', () => {
  it('reports concepts that only the source article or only the translation links to', async () => {
    await checkTree(`
      === glossary/en/niche.md "Niche"
      A [market](/market), its [cost](/cost), another [cost](/cost).
      === glossary/en/market.md "Market"
      === glossary/pl/niche.md
      # Nisza
      ^^^^^^^ link-parity: The English article links to 'Koszt', but this translation does not.
      ^^^^^^^ link-parity: This translation links to 'Popyt', but the English article does not.
      Na [rynku](/en/market) jest [popyt](/demand).
      === glossary/pl/cost.md "Koszt"
      === glossary/pl/demand.md "Popyt"
      === glossary/pl/market.md "Rynek"
    `);
  });

  it('does not report concepts without a finished article in the locale', async () => {
    await checkTree(`
      === glossary/en/niche.md "Niche"
      A [market](/market), its [cost](/cost), [none](/none).
      === glossary/pl/niche.md "Nisza"
      [rynek](/market) [nic](/nothing)
      === glossary/pl/cost.md "Koszt" draft
      === glossary/pl/market.md "Rynek"
    `);
  });

  it('does not report anything if one of the two has no links, is a draft, or does not exist', async () => {
    await checkTree(`
      === glossary/en/a.md "A"
      [b](/b)
      === glossary/en/b.md "B"
      === glossary/en/c.md "C" draft
      [b](/b)
      === glossary/pl/a.md "A"
      === glossary/pl/b.md "B"
      [a](/a)
      === glossary/pl/c.md "C"
      [a](/a)
      === glossary/pl/d.md "D"
      [a](/a)
    `);
  });

  it('does not report links to the concept itself', async () => {
    await checkTree(`
      === glossary/en/a.md "A"
      [a](/pl/a) [b](/b)
      === glossary/pl/a.md "A"
      [b](/b)
      === glossary/pl/b.md "B"
    `);
  });
});
