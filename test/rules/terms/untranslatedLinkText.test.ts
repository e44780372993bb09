import assert from 'node:assert/strict';
import { withRules } from '../../support/tree.ts';

const { checkTree, fixesOfTree, fixTree } = withRules('untranslated-link-text');

describe('untranslated-link-text', () => {
  it('reports the source locale’s term in the text of a link', async () => {
    await checkTree(`
      === glossary/en/target-market.md "Target market"
      === glossary/pl/target-market.md "Rynek docelowy"
      Znają [target market](/target-market), [swój target market](/target-market) i [target market](/en/target-market).
             ^^^^^^^^^^^^^ untranslated-link-text: 'target market' is the English term. In Polish, this glossary uses 'Rynek docelowy'.
                                                   ^^^^^^^^^^^^^ untranslated-link-text: 'target market' is the English term. In Polish, this glossary uses 'Rynek docelowy'.
                                                                                     ^^^^^^^^^^^^^ untranslated-link-text: 'target market' is the English term. In Polish, this glossary uses 'Rynek docelowy'.
      === glossary/fi/target-market.md "Kohdemarkkina"
      Yritys tuntee [target marketin](/target-market).
                     ^^^^^^^^^^^^^^^ untranslated-link-text: 'target marketin' is the English term. In Finnish, this glossary uses 'Kohdemarkkina'.
      === glossary/sv/target-market.md "Målmarknad"
      [target market][t]
       ^^^^^^^^^^^^^ untranslated-link-text: 'target market' is the English term. In Swedish, this glossary uses 'Målmarknad'.

      [t]: /target-market
    `);
  });

  it('reports it in a link to another concept, or to no concept', async () => {
    await checkTree(`
      === glossary/en/target-market.md "Target market"
      === glossary/pl/target-market.md "Rynek docelowy"
      === glossary/pl/niche.md "Nisza"
      [target market](/niche), [target market](/nowhere)
       ^^^^^^^^^^^^^ untranslated-link-text: 'target market' is the English term. In Polish, this glossary uses 'Rynek docelowy'.
                                ^^^^^^^^^^^^^ untranslated-link-text: 'target market' is the English term. In Polish, this glossary uses 'Rynek docelowy'.
    `);
  });

  it('does not report links to other sites, glosses, equal names and what untranslated-term does not report', async () => {
    await checkTree(`
      === glossary/en/target-market.md "Target market"
      === glossary/en/devops.md "DevOps"
      === glossary/pl/target-market.md "Rynek docelowy"
      [target market](https://example.org), [rynek docelowy (target market)](/target-market), ([target market](/target-market))
      [DevOps](/devops), ["target market"](/target-market), target market
      === glossary/pl/devops.md "DevOps"
    `);
  });

  it('is fixed by this locale’s title, in lower case within a sentence', async () => {
    const tree = `
      === glossary/en/target-market.md "Target market"
      === glossary/pl/target-market.md "Rynek docelowy"
      Znają [target market](/target-market).
    `;
    assert.deepEqual(await fixesOfTree(tree), ["* Replace with 'rynek docelowy' (base form)"]);
    await fixTree(tree, "Replace with 'rynek docelowy' (base form)", 'Znają [rynek docelowy](/target-market).');
    const capital = `
      === glossary/en/target-market.md "Target market"
      === glossary/pl/target-market.md "Rynek docelowy"
      [Target market](/target-market) to rynek.
    `;
    await fixTree(capital, "Replace with 'Rynek docelowy' (base form)", '[Rynek docelowy](/target-market) to rynek.');
  });

  it('does not offer a fix if the text is also the label of the definition', async () => {
    const tree = `
      === glossary/en/target-market.md "Target market"
      === glossary/pl/target-market.md "Rynek docelowy"
      Znają [target market] i [target market][].

      [target market]: /target-market
    `;
    assert.deepEqual(await fixesOfTree(tree), []);
  });
});
