import assert from 'node:assert/strict';
import { withRules } from '../../support/tree.ts';

const { checkTree, fixesOfTree } = withRules('untranslated-term', 'untranslated-link-text');

describe('a foreign term at the start of a compound', () => {
  it('is reported as a hint in Germanic and Finnic languages, in any spelling', async () => {
    await checkTree(`
      === glossary/en/micromarketing.md "Micromarketing"
      === glossary/sv/micromarketing.md "Mikromarknadsföring"
      Ett mikromarketingprogram, micromarketingkampanjer och Micromarketing-kampanjer; ren mikromarketing.
          ^^^^^^^^^^^^^^^^^^^^^ hint untranslated-term: 'mikromarketingprogram' begins with the English term 'Micromarketing'. In Swedish, this glossary uses 'Mikromarknadsföring'.
                                 ^^^^^^^^^^^^^^^^^^^^^^^ hint untranslated-term: 'micromarketingkampanjer' begins with the English term 'Micromarketing'. In Swedish, this glossary uses 'Mikromarknadsföring'.
                                                             ^^^^^^^^^^^^^^^^^^^^^^^^ hint untranslated-term: 'Micromarketing-kampanjer' begins with the English term 'Micromarketing'. In Swedish, this glossary uses 'Mikromarknadsföring'.
                                                                                           ^^^^^^^^^^^^^^ hint untranslated-term: 'mikromarketing' is, in Swedish spelling, the English term 'Micromarketing'. In Swedish, this glossary uses 'Mikromarknadsföring'.
      Se [mikromarketingsystem](/micromarketing).
          ^^^^^^^^^^^^^^^^^^^^ hint untranslated-link-text: 'mikromarketingsystem' begins with the English term 'Micromarketing'. In Swedish, this glossary uses 'Mikromarknadsföring'.
      === glossary/fi/micromarketing.md "Pienmarkkinointi"
      Yrityksen mikromarketingkampanja ja micromarketingstrategia.
                ^^^^^^^^^^^^^^^^^^^^^^ hint untranslated-term: 'mikromarketingkampanja' begins with the English term 'Micromarketing'. In Finnish, this glossary uses 'Pienmarkkinointi'.
                                          ^^^^^^^^^^^^^^^^^^^^^^^ hint untranslated-term: 'micromarketingstrategia' begins with the English term 'Micromarketing'. In Finnish, this glossary uses 'Pienmarkkinointi'.
      === glossary/de/micromarketing.md "Kleinmarktwerbung"
      Die Micromarketingkampagne und das Mikromarketing.
          ^^^^^^^^^^^^^^^^^^^^^^ hint untranslated-term: 'Micromarketingkampagne' begins with the English term 'Micromarketing'. In German, this glossary uses 'Kleinmarktwerbung'.
                                         ^^^^^^^^^^^^^^ hint untranslated-term: 'Mikromarketing' is, in German spelling, the English term 'Micromarketing'. In German, this glossary uses 'Kleinmarktwerbung'.
      === glossary/et/micromarketing.md "Väiketurundus"
      Mikromarketingikampaania
      ^^^^^^^^^^^^^^^^^^^^^^^^ hint untranslated-term: 'Mikromarketingikampaania' begins with the English term 'Micromarketing'. In Estonian, this glossary uses 'Väiketurundus'.
    `);
  });

  it('is reported for names in the title and for aliases', async () => {
    await checkTree(`
      === glossary/en/philosophy.md
      ---
      title: Philosophy
      aliases: [Cryptocurrency]
      ---
      === glossary/da/philosophy.md "Tænkning"
      En filosofistuderende køber kryptokurrencypenge.
         ^^^^^^^^^^^^^^^^^^ hint untranslated-term: 'filosofistuderende' begins with the English term 'Philosophy'. In Danish, this glossary uses 'Tænkning'.
                                  ^^^^^^^^^^^^^^^^^^^ hint untranslated-term: 'kryptokurrencypenge' begins with the English term 'Cryptocurrency'. In Danish, this glossary uses 'Tænkning'.
    `);
  });

  describe('is not reported', () => {
    it('in languages that write compounds apart, and in the source locale', async () => {
      await checkTree(`
        === glossary/en/micromarketing.md "Micromarketing"
        micromarketingcampaigns
        === glossary/pl/micromarketing.md "Marketing niszowy"
        mikromarketingprogram
        === glossary/ru/micromarketing.md "Нишевый маркетинг"
        micromarketingprogram
      `);
    });

    it('if the locale’s own name starts the same way or contains the word', async () => {
      await checkTree(`
        === glossary/en/container.md "Container"
        === glossary/en/strategy.md "Strategy (plan)"
        === glossary/de/container.md "Behälter (Container)"
        Containerisierung und Strategiewechsel
        === glossary/de/strategy.md "Unternehmensplan, Strategie"
      `);
    });

    it('if the term is short, of several words, deprecated, or without an article here', async () => {
      await checkTree(`
        === glossary/en/revenue.md "Revenue"
        === glossary/en/target.md "Target market"
        === glossary/en/missing.md "Microsegment"
        === glossary/en/old.md
        ---
        title: Value
        deprecated: [Worthiness]
        ---
        === glossary/sv/old.md "Värde"
        === glossary/sv/revenue.md "Intäkt"
        === glossary/sv/target.md "Målmarknad"
        revenuesystem targetmarketprogram microsegmentering worthinesstest
      `);
    });

    it('in quotes, glosses, code, coined names and words in the locale’s own terms', async () => {
      await checkTree(`
        === glossary/en/micromarketing.md "Micromarketing"
        === glossary/sv/micromarketing.md "Nischmarknadsföring"
        "mikromarketingprogram" (mikromarketingprogram) \`mikromarketingprogram\` MicroMarketingPro mikromarketinglag

        > mikromarketingprogram
        === glossary/sv/law.md "Mikromarketinglag"
      `);
    });
  });

  it('has no fix, because the intended compound is unknown', async () => {
    const tree = `
      === glossary/en/micromarketing.md "Micromarketing"
      === glossary/sv/micromarketing.md "Mikromarknadsföring"
      mikromarketingprogram
    `;
    assert.deepEqual(await fixesOfTree(tree), []);
  });
});
