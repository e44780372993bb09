import assert from 'node:assert/strict';
import { withRules } from '../../support/tree.ts';

const { checkTree, fixesOfTree, fixTree } = withRules('untranslated-term');

/** A Polish article with the description, and its source article. */
function described(description: string, source = 'A part.'): string {
  return `
  === glossary/en/target-market.md "Target market"
  === glossary/pl/target-market.md "Rynek docelowy"
  === glossary/en/niche.md
  ---
  title: Niche
  description: ${source}
  ---
  === glossary/pl/niche.md
  ---
  title: Nisza
  description: ${description}
  ---
`;
}

describe('untranslated-term', () => {
  it('reports the source locale’s term if the locale has its own', async () => {
    await checkTree(`
      === glossary/en/target-market.md "Target market"
      The target market.
      === glossary/pl/target-market.md "Rynek docelowy"
      Firma musi znać target market, czyli Target Market.
                      ^^^^^^^^^^^^^ untranslated-term: 'target market' is the English term. In Polish, this glossary uses 'Rynek docelowy'.
                                           ^^^^^^^^^^^^^ untranslated-term: 'Target Market' is the English term. In Polish, this glossary uses 'Rynek docelowy'.
      === glossary/ru/target-market.md "Целевой рынок"
      Компания знает свой target market.
                          ^^^^^^^^^^^^^ untranslated-term: 'target market' is the English term. In Russian, this glossary uses 'Целевой рынок'.
      === glossary/fr/target-market.md "Marché cible"
      L’entreprise connaît son target market.
                               ^^^^^^^^^^^^^ untranslated-term: 'target market' is the English term. In French, this glossary uses 'Marché cible'.
      === glossary/ja/target-market.md "対象市場"
      target marketを知る
      ^^^^^^^^^^^^^ untranslated-term: 'target market' is the English term. In Japanese, this glossary uses '対象市場'.
    `);
  });

  it('does not report labels: words with a number in a table, and the beginning of a longer name', async () => {
    await checkTree(`
      === glossary/en/release.md "Release"
      === glossary/fi/release.md "Julkaisu"
      | Komento | Tulos |
      |---|---|
      | release 1 | uusi release 2 (kuten release 1) |

      Kirje on IRS Notice: Release of Deficiency and Increase in Tax.
      === glossary/en/notice-of-deficiency.md "Notice of Deficiency"
      === glossary/fi/notice-of-deficiency.md "Ilmoitus puutteesta"
      Kirje on Notice of Deficiency and Increase in Tax.
      Kirje on Notice of Deficiency on IRS:n.
               ^^^^^^^^^^^^^^^^^^^^ untranslated-term: 'Notice of Deficiency' is the English term. In Finnish, this glossary uses 'Ilmoitus puutteesta'.
    `);
  });

  it('does not report an English word that is also an ordinary word of the language, except in the article of the concept', async () => {
    await checkTree(`
      === glossary/en/tag.md "Tag"
      === glossary/de/tag.md "Schlagwort"
      Ein Tag steht an jedem Artikel.
          ^^^ untranslated-term: 'Tag' is the English term. In German, this glossary uses 'Schlagwort'.
      === glossary/en/chat.md "Chat"
      === glossary/fr/chat.md "Discussion"
      === glossary/sv/chat.md "Samtal"
      === glossary/en/rate.md "Rates"
      === glossary/de/rate.md "Zinssatz"
      === glossary/en/note.md "Note"
      === glossary/de/note.md "Schuldschein"
      Am ersten Tag ist die Rate fällig.
      === glossary/fr/note.md "Billet"
      Le chat dort.
      === glossary/sv/note.md "Skuldebrev"
      Vi har en chat.
                ^^^^ untranslated-term: 'chat' is the English term. In Swedish, this glossary uses 'Samtal'.
    `);
  });

  it('does not report text that is not prose', async () => {
    await checkTree(`
      === glossary/en/target-market.md "Target market"
      === glossary/pl/target-market.md "Rynek docelowy"
      Niech $\\text{target market}$ oraz \\(target market\\), [tu](https://x.org){title="target market"}, [tam][target market], [target market][].
      {: title="target market"}

      $$
      \\text{target market}
      - target market
      $$

      :::tip[Target market]{title="target market"}
      Tu.[^target-market]
      :::

      *[TM]: target market

      [^target-market]: Tam.

      export const nazwa = 'target market';

      {/* target market */} <Chart name={target market} />
    `);
  });

  it('reports terms in indented bodies, and between amounts of money', async () => {
    await checkTree(`
      === glossary/en/target-market.md "Target market"
      === glossary/pl/target-market.md "Rynek docelowy"
      Za $5 target market, za $10 nic.
            ^^^^^^^^^^^^^ untranslated-term: 'target market' is the English term. In Polish, this glossary uses 'Rynek docelowy'.

      !!! note

          Firma zna target market.
                    ^^^^^^^^^^^^^ untranslated-term: 'target market' is the English term. In Polish, this glossary uses 'Rynek docelowy'.

              target market
    `);
  });

  it('reports a term between formulas whose parentheses are not closed', async () => {
    await checkTree(`
      === glossary/en/target-market.md "Target market"
      === glossary/pl/target-market.md "Rynek docelowy"
      Przedział $(a, b]$ opisuje target market, a $[c, d)$ nie.
                                 ^^^^^^^^^^^^^ untranslated-term: 'target market' is the English term. In Polish, this glossary uses 'Rynek docelowy'.
    `);
  });

  it('reports it with the endings of the text’s language, and in the plural', async () => {
    await checkTree(`
      === glossary/en/target-market.md "Target market"
      === glossary/en/cashflow.md "Cashflow"
      === glossary/pl/cashflow.md "Przepływ pieniężny"
      Firma zna target markety i target markets; bez cashflowu.
                ^^^^^^^^^^^^^^ untranslated-term: 'target markety' is the English term. In Polish, this glossary uses 'Rynek docelowy'.
                                 ^^^^^^^^^^^^^^ untranslated-term: 'target markets' is the English term. In Polish, this glossary uses 'Rynek docelowy'.
                                                     ^^^^^^^^^ untranslated-term: 'cashflowu' is the English term. In Polish, this glossary uses 'Przepływ pieniężny'.
      === glossary/pl/target-market.md "Rynek docelowy"
      === glossary/sv/cashflow.md "Kassaflöde"
      Ett cashflowet och cashflows.
          ^^^^^^^^^^ untranslated-term: 'cashflowet' is the English term. In Swedish, this glossary uses 'Kassaflöde'.
                         ^^^^^^^^^ untranslated-term: 'cashflows' is the English term. In Swedish, this glossary uses 'Kassaflöde'.
      === glossary/fi/cashflow.md "Kassavirta"
      Yritys on cashflow'n ja cashflowssa varassa.
                ^^^^^^^^^^ untranslated-term: 'cashflow'n' is the English term. In Finnish, this glossary uses 'Kassavirta'.
                              ^^^^^^^^^^^ untranslated-term: 'cashflowssa' is the English term. In Finnish, this glossary uses 'Kassavirta'.
      === glossary/tr/cashflow.md "Nakit akışı"
      Şirketin cashflow'u var.
               ^^^^^^^^^^ untranslated-term: 'cashflow'u' is the English term. In Turkish, this glossary uses 'Nakit akışı'.
    `);
  });

  it('reports aliases, also in headings and lists', async () => {
    await checkTree(`
      === glossary/en/market.md
      ---
      title: Target market
      aliases: [Target audience]
      ---
      === glossary/de/market.md "Zielmarkt"
      ## Der Target Market heute
             ^^^^^^^^^^^^^ untranslated-term: 'Target Market' is the English term. In German, this glossary uses 'Zielmarkt'.
      - die Target audience
            ^^^^^^^^^^^^^^^ untranslated-term: 'Target audience' is the English term. In German, this glossary uses 'Zielmarkt'.
    `);
  });

  describe('in the description', () => {
    /** The name of a concept in ten languages. */
    const TITLES: readonly (readonly [locale: string, title: string, language: string])[] = [
      ['de', 'Zielmarkt', 'German'],
      ['es', 'Mercado objetivo', 'Spanish'],
      ['fi', 'Kohdemarkkina', 'Finnish'],
      ['fr', 'Marché cible', 'French'],
      ['hu', 'Célpiac', 'Hungarian'],
      ['ja', '対象市場', 'Japanese'],
      ['pl', 'Rynek docelowy', 'Polish'],
      ['ru', 'Целевой рынок', 'Russian'],
      ['sv', 'Målmarknad', 'Swedish'],
      ['tr', 'Hedef pazar', 'Turkish'],
    ];
    for (const [locale, title, language] of TITLES) {
      it(`reports the source locale’s term in ${language}`, async () => {
        await checkTree(`
          === glossary/en/target-market.md "Target market"
          === glossary/${locale}/target-market.md "${title}"
          === glossary/${locale}/niche.md
          ---
          title: X
          description: "… target market."
                          ^^^^^^^^^^^^^ untranslated-term: 'target market' is the English term. In ${language}, this glossary uses '${title}'.
          ---
        `);
      });
    }

    for (const header of ['|', '>', '>-', '|2', ''])
      it(`reports it in lines that are indented by four spaces, after '${header}'`, async () => {
        await checkTree(`
          === glossary/en/target-market.md "Target market"
          === glossary/pl/target-market.md "Rynek docelowy"
          === glossary/pl/niche.md
          ---
          title: X
          description: ${header}
              Mały
              target market.
              ^^^^^^^^^^^^^ untranslated-term: 'target market' is the English term. In Polish, this glossary uses 'Rynek docelowy'.
          ---
        `);
      });

    const fine: readonly (readonly [what: string, description: string, source?: string])[] = [
      ['a gloss', 'Mały rynek (ang. target market).'],
      ['a quotation', "'Mały „target market” firmy.'"],
      ['a description that is a copy of the source’s', 'A small target market.', 'A small target market.'],
      ['code', 'Polecenie `target market` firmy.'],
    ];
    for (const [what, description, source] of fine)
      it(`does not report ${what}`, async () => checkTree(described(description, source)));

    it('reads all keys that the layout names', async () => {
      await checkTree(`
        === glosswright.config.json
        { "layouts": [{ "preset": "glossary", "frontMatter": { "description": ["description", "summary"] } }] }
        === glossary/en/target-market.md "Target market"
        === glossary/pl/target-market.md "Rynek docelowy"
        === glossary/pl/niche.md
        ---
        title: Nisza
        description: Mały rynek.
        summary: Mały target market.
                      ^^^^^^^^^^^^^ untranslated-term: 'target market' is the English term. In Polish, this glossary uses 'Rynek docelowy'.
        ---
      `);
    });

    it('is fixed without a link', async () => {
      await fixTree(
        described('Mały target market.'),
        "Replace with 'rynek docelowy' (base form)",
        'description: Mały rynek docelowy.',
      );
    });
  });

  it('reports terms with digits, and terms in capitals', async () => {
    await checkTree(`
      === glossary/en/wrap.md "10-K wrap"
      === glossary/en/target-market.md "Target market"
      === glossary/en/databases.md "Database"
      === glossary/en/iam.md "Identity Provider"
      === glossary/pl/wrap.md "Owijka 10-K"
      === glossary/pl/target-market.md "Rynek docelowy"
      === glossary/pl/iam.md "Dostawca tożsamości"
      === glossary/pl/databases.md "Baza danych"
      ## TARGET MARKET DZIŚ
         ^^^^^^^^^^^^^ untranslated-term: 'TARGET MARKET' is the English term. In Polish, this glossary uses 'Rynek docelowy'.
      ## CZYM JEST DATABASE W FIRMIE
                   ^^^^^^^^ untranslated-term: 'DATABASE' is the English term. In Polish, this glossary uses 'Baza danych'.
      ## 10-K WRAP
         ^^^^^^^^^ untranslated-term: '10-K WRAP' is the English term. In Polish, this glossary uses 'Owijka 10-K'.
      Firma wydaje 10-K Wrap, czyli raport, na TARGET MARKET z bazą ORACLE DATABASE.
                   ^^^^^^^^^ untranslated-term: '10-K Wrap' is the English term. In Polish, this glossary uses 'Owijka 10-K'.
                                               ^^^^^^^^^^^^^ untranslated-term: 'TARGET MARKET' is the English term. In Polish, this glossary uses 'Rynek docelowy'.
    `);
  });

  const GERMAN = `
    === glossary/en/type.md "Type"
    === glossary/en/attribute.md "Attribute"
    === glossary/en/prototype.md "Prototype"
    === glossary/en/character.md "Character"
    === glossary/en/element.md "Element"
    === glossary/en/leading.md "Leading"
    === glossary/en/database.md "Database"
    === glossary/en/scope.md "Scope"
    === glossary/en/performance.md "Web performance"
    === glossary/de/type.md "Typ"
    === glossary/de/attribute.md "Attribut"
    === glossary/de/prototype.md "Prototyp"
    === glossary/de/character.md "Zeichen"
    === glossary/de/element.md "Bauteil"
    === glossary/de/text.md "Textelement"
    === glossary/de/leading.md "Zeilenabstand"
    === glossary/de/database.md "Datenbank"
    === glossary/de/performance.md "Leistung"
    === glossary/de/scope.md "Gültigkeitsbereich"`;

  it('reports English words in spite of the language’s own ones', async () => {
    await checkTree(`${GERMAN}
    Die Scopes; die Web-Performance; die Characters.
        ^^^^^^ untranslated-term: 'Scopes' is the English term. In German, this glossary uses 'Gültigkeitsbereich'.
                    ^^^^^^^^^^^^^^^ untranslated-term: 'Web-Performance' is the English term. In German, this glossary uses 'Leistung'.
                                         ^^^^^^^^^^ untranslated-term: 'Characters' is the English term. In German, this glossary uses 'Zeichen'.
    `);
  });

  describe('does not report', () => {
    const ownWords: readonly (readonly [what: string, text: string])[] = [
      ['forms of the names of the locale', 'Die Typen und HTML-Attribute mit HTML-Attributen.'],
      ['compounds of the names of the locale', 'Die Prototypenkette und die Grundtypen.'],
      ['words of Latin and what is derived from them', 'Der Charakter, die Charaktere, die Charakteristik.'],
      ['German verbs', 'Wir charakterisieren es.'],
      ['parts of compounds in titles', 'Die Elemente.'],
      ['another phrase', 'An der leading edge.'],
      ['a product', 'Datenbanken wie Oracle Database.'],
      ['a product in a list', '- Oracle Database'],
      ['a product after an abbreviation', 'Es gibt z. B. Oracle Database.'],
      ['words that emphasis splits', 'Das **Web** Performance, das Web *Performance Team*.'],
      ['quotations', 'Es heißt "A New Scope for All".'],
      ['paths', 'Siehe src/scope.'],
    ];
    for (const [what, text] of ownWords) it(what, async () => checkTree(`${GERMAN}\n    ${text}\n`));

    it('a word of the language that says nothing by itself', async () => {
      await checkTree(`
        === glossary/en/comment.md "Comment"
        === glossary/fr/comment.md "Remarque"
        === glossary/fr/niche.md "Niche"
        Elle dit comment le faire.
      `);
    });

    it('a term if the locale has no finished article of its own, or the same name', async () => {
      await checkTree(`
        === glossary/en/target-market.md "Target market"
        === glossary/en/niche.md "Niche market"
        === glossary/en/devops.md "Data Center"
        === glossary/en/multitenancy.md "Multitenancy"
        === glossary/en/integration.md "Continuous Integration (CI)"
        === glossary/pl/niche.md "Nisza" draft
        === glossary/pl/devops.md "Datacenter"
        === glossary/pl/multitenancy.md "Wielodostęp (multitenancy)"
        === glossary/pl/integration.md "Contineous Integration"
        Ma target market, niche market, data center, multitenancy i continuous integration.
      `);
    });

    it('a term beside a title with typing errors, but not beside a related word', async () => {
      await checkTree(`
        === glossary/en/budget.md "National budget"
        === glossary/en/mix.md "Marketing mixture"
        === glossary/sv/budget.md "Nationell budget"
        === glossary/sv/mix.md "Markting mixure"
        En national budget och en marketing mixture.
           ^^^^^^^^^^^^^^^ untranslated-term: 'national budget' is the English term. In Swedish, this glossary uses 'Nationell budget'.
      `);
    });

    it('a term that is marked doNotTranslate', async () => {
      await checkTree(`
        === glossary/en/market.md
        ---
        title: Target market
        doNotTranslate: true
        ---
        === glossary/pl/market.md "Rynek docelowy"
        Zna target market.
      `);
    });

    it('a term in a gloss', async () => {
      await checkTree(`
        === glossary/en/market.md "Target market"
        === glossary/pl/market.md "Rynek docelowy"
        Rynek docelowy (ang. target market) to rynek; po ang. target market; target market (rynek docelowy).
        === glossary/es/market.md "Mercado objetivo"
        El mercado objetivo, en inglés target market, es un mercado.
        === glossary/ru/market.md "Целевой рынок"
        Целевой рынок (target market), англ. target market
        === glossary/zh-cn/market.md "目标市场"
        目标市场（target market）
      `);
    });

    it('a term in a gloss with links, whose targets have their own parentheses', async () => {
      await checkTree(`
        === glossary/en/market.md "Target market"
        === glossary/pl/market.md "Rynek docelowy"
        Nisza (przeciwieństwo [rynku](/market) - target market - czyli [rynku](/market)) jest mała.
        === glossary/pl/niche.md "Nisza"
        Nisza ([mała](/market) część) i target market, [rynek](/market) (duży).
                                        ^^^^^^^^^^^^^ untranslated-term: 'target market' is the English term. In Polish, this glossary uses 'Rynek docelowy'.
      `);
    });

    it('a term in quotation marks, italics, block quotes and links', async () => {
      await checkTree(`
        === glossary/en/market.md "Target market"
        === glossary/pl/market.md "Rynek docelowy"
        „target market”, "target market", «target market», _target market_, *target market*, ***target market***, [target market](/market)

        > target market
      `);
    });

    it('a term in names, abbreviations, code and addresses', async () => {
      await checkTree(`
        === glossary/en/container.md "Container"
        === glossary/en/saas.md "SaaS"
        === glossary/pl/container.md "Kontener"
        Open Container Initiative, Usługa Container; Zna Azure Container i \`container\`; (/pl/container/), https://example.org/container, SaaS
        === glossary/pl/saas.md "Oprogramowanie jako usługa"
      `);
    });

    it('words that are also the locale’s own', async () => {
      await checkTree(`
        === glossary/en/index.md "Index"
        === glossary/en/marginal.md "Market"
        === glossary/sv/index.md "Börsmått"
        Ett index och index fonden.
        === glossary/sv/fund.md "Index fond"
        === glossary/sv/marginal.md "Marknad"
      `);
    });

    it('a term in files of an unknown language, and in the source locale', async () => {
      await checkTree(`
        === glossary/en/market.md "Target market"
        target market
        === glossary/pl/market.md "Rynek docelowy"
        === notes.md
        target market
      `);
    });
  });

  it('reports it in bold', async () => {
    await checkTree(`
      === glossary/en/market.md "Target market"
      === glossary/pl/market.md "Rynek docelowy"
      Ten **target market** i __Target Market__.
            ^^^^^^^^^^^^^ untranslated-term: 'target market' is the English term. In Polish, this glossary uses 'Rynek docelowy'.
                                ^^^^^^^^^^^^^ untranslated-term: 'Target Market' is the English term. In Polish, this glossary uses 'Rynek docelowy'.
    `);
  });

  it('reports it around a term of the locale that it contains', async () => {
    await checkTree(`
      === glossary/en/index.md "Index"
      === glossary/en/index-fund.md "Index fund"
      === glossary/sv/index.md "Index"
      === glossary/sv/index-fund.md "Indexfond"
      Köp en index fund.
             ^^^^^^^^^^ untranslated-term: 'index fund' is the English term. In Swedish, this glossary uses 'Indexfond'.
    `);
  });

  it('reports separate words that the language writes as one', async () => {
    await checkTree(`
      === glossary/en/data-center.md "Data center"
      === glossary/de/data-center.md "Datacenter"
      Ein Data Center, aber kein Data-Center und kein Datacenter.
          ^^^^^^^^^^^ untranslated-term: 'Data Center' is the English term. In German, this glossary uses 'Datacenter'.
    `);
  });

  it('reports it in a file outside the glossary whose language is detected from its words', async () => {
    await checkTree(`
      === glossary/en/micromarketing.md "Micromarketing"
      === glossary/sv/micromarketing.md "Mikromarknadsföring"
      === notes.md
      Micromarketing är personalisering av säljåtgärder genom fördjupad kunskap om den enskilda konsumentens vanor.
      ^^^^^^^^^^^^^^ untranslated-term: 'Micromarketing' is the English term. In Swedish, this glossary uses 'Mikromarknadsföring'.
    `);
  });

  it('is fixed by this locale’s title, linked, but not in headings and in the concept’s own article', async () => {
    const tree = `
      === glossary/en/market.md "Target market"
      === glossary/en/niche.md "Niche"
      === glossary/pl/market.md "Rynek docelowy (segment)"
      === glossary/pl/niche.md "Nisza"
      To target market.
    `;
    assert.deepEqual(await fixesOfTree(tree), ["* Replace with 'rynek docelowy' (base form), linked"]);
    await fixTree(tree, "Replace with 'rynek docelowy' (base form), linked", 'To [rynek docelowy](/market).');
    const heading = `
      === glossary/en/market.md "Target market"
      === glossary/de/market.md "Zielmarkt"
      target market
      === glossary/de/niche.md "Nische"
      # Target market
    `;
    assert.deepEqual(await fixesOfTree(heading), [
      "* Replace with 'Zielmarkt' (base form)",
      "* Replace with 'Zielmarkt' (base form)",
    ]);
  });
});
