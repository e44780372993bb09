import assert from 'node:assert/strict';
import { withRules } from '../../support/tree.ts';

const { checkTree, fixesOfTree, fixTree } = withRules('inconsistent-term');

/** In ten languages: the title, a form of it, and another name. */
const NAMES: readonly (readonly [locale: string, title: string, form: string, other: string])[] = [
  ['de', 'Skaleneffekt', 'Skaleneffekte', 'Größenvorteil'],
  ['es', 'Economía de escala', 'economías de escala', 'ventajas del tamaño'],
  ['fi', 'Mittakaavaetu', 'mittakaavaetuja', 'suuruuden hyöty'],
  ['fr', 'Économie d’échelle', 'économies d’échelle', 'avantage de taille'],
  ['hu', 'Méretgazdaságosság', 'méretgazdaságosságot', 'nagyüzemi előny'],
  ['ja', '規模の経済', '規模の経済', '大量生産'],
  ['pl', 'Korzyści skali', 'korzyściami skali', 'ekonomia rozmiaru'],
  ['ru', 'Эффект масштаба', 'эффекта масштаба', 'выгода размера'],
  ['sv', 'Skalfördel', 'skalfördelarna', 'stordriftsekonomi'],
  ['tr', 'Ölçek ekonomisi', 'ölçek ekonomisinin', 'büyüklük kazancı'],
];

describe('inconsistent-term', () => {
  for (const [locale, title, form, other] of NAMES) {
    it(`reports another name for a concept in ${locale}, and not a form of its name`, async () => {
      await checkTree(`
        === glossary/${locale}/scale.md "${title}"
        === glossary/${locale}/cost.md "X"
        A [${form}](/scale) B [${title}](/scale) C.

        D [${other}](/scale).
           ${'^'.repeat(other.length)} inconsistent-term: This article also calls 'scale' '${form}'. Use one name.
      `);
    });
  }

  for (const [locale, title, form] of NAMES)
    it(`reports a link in ${locale} whose text is the name of another concept`, async () => {
      await checkTree(`
        === glossary/${locale}/scale.md "${title}"
        === glossary/${locale}/brand.md "Qwx"
        A [${form}](/brand).
           ${'^'.repeat(form.length)} inconsistent-term: '${form}' is the name of 'scale'. The link leads to 'Qwx'.
      `);
    });

  it('does not report a text that can be a name of the link’s concept: a part of one, an abbreviation, a name in the source locale', async () => {
    await checkTree(`
      === glossary/en/brand.md "Marka"
      === glossary/pl/market.md "Rynek"
      === glossary/pl/target-market.md "Rynek docelowy"
      === glossary/pl/brand.md "Znak"
      === glossary/pl/other.md "Marka"
      === glossary/pl/sre.md "SRE"
      === glossary/pl/engineering.md "Site Reliability Engineering"
      === glossary/pl/twin.md "Rynek"
      === glossary/pl/a.md "A"
      [rynek](/target-market) [rynek docelowy](/market) [marka](/brand) [SRE](/engineering) [rynek](/missing)
      === glossary/pl/b.md "B"
      [rynek](/brand)
    `);
  });

  it('offers the address of the other concept', async () => {
    const tree = `
      === glossary/pl/market.md "Rynek"
      === glossary/pl/brand.md "Marka"
      === glossary/pl/a.md "A"
      [rynku](/brand)
    `;
    assert.deepEqual(await fixesOfTree(tree), ["Change link to 'market' (Rynek)"]);
    await fixTree(tree, "Change link to 'market' (Rynek)", '[rynku](/market)');
  });

  it('reports the rarer name if none is declared', async () => {
    await checkTree(`
      === glossary/pl/a.md "A"
      [rynek](/market) i jeszcze [targowisko](/market)
                                  ^^^^^^^^^^ inconsistent-term: This article also calls 'market' 'rynek'. Use one name.
      oraz [rynku](/market).
    `);
  });

  it('does not report parts of one name, links to sections, and links to other locales', async () => {
    await checkTree(`
      === glossary/en/market.md "Market"
      === glossary/pl/market.md "Rynek"
      === glossary/pl/a.md "A"
      [rynek](/market), [targ](/market#history), [market](/en/market), [bazar](/market) [miejski](/market)
    `);
  });

  const related: readonly (readonly [locale: string, one: string, other: string])[] = [
    ['en', 'cloud computing', 'Public clouds'],
    ['fr', 'mettre à l’échelle', 'capacité de mise à l’échelle'],
    ['ru', 'облачные вычисления', 'Публичные облака'],
    ['tr', 'bulut bilişime', 'Genel bulutlar'],
    ['ro', 'ID de interval', 'Intervalurilor'],
    ['bn', 'Log', 'Logs'],
    ['en', 'site reliability engineers', 'SREs'],
  ];
  for (const [locale, one, other] of related)
    it(`does not report '${other}' beside '${one}' in ${locale}`, async () => {
      await checkTree(`
        === glossary/${locale}/a.md "X"
        A [${one}](/concept), and [${other}](/concept).
      `);
    });

  it('reports two names with the same word in the same place', async () => {
    await checkTree(`
      === glossary/pl/scale.md "Korzyści skali"
      === glossary/pl/a.md "A"
      [korzyści skali](/scale), a inne [ekonomię skali](/scale)
                                        ^^^^^^^^^^^^^^ inconsistent-term: This article also calls 'scale' 'korzyści skali'. Use one name.
    `);
  });

  it('joins names that a third one connects', async () => {
    await checkTree(`
      === glossary/ro/interval.md "Interval"
      === glossary/ro/a.md "A"
      [ID de interval](/interval), [Intervaluri](/interval), [Intervalurilor](/interval)
    `);
  });

  /** The title, and a question of the first heading with another name and with a form of the title's. */
  const questions: readonly (readonly [locale: string, title: string, other: string, same: string])[] = [
    ['cs', 'Opuštění', 'Co je vzdání se?', 'Co je opuštění?'],
    ['da', 'Opgivelse', 'Hvad er frafald?', 'Hvad er opgivelsen?'],
    ['de', 'Verzicht', 'Was ist die Aufgabe?', 'Was ist ein Verzicht?'],
    ['es', 'Abandono', '¿Qué es la renuncia?', '¿Qué es el abandono?'],
    ['fi', 'Luopumisvaihtoehto', 'Mikä on hylkäämisoptio?', 'Mikä on luopumisvaihtoehto?'],
    ['fr', 'Abandon', 'Qu’est-ce que la renonciation ?', 'Qu’est-ce qu’un abandon ?'],
    ['it', 'Abbandono', 'Che cos’è la rinuncia?', 'Che cos’è l’abbandono?'],
    ['ja', '放棄条項', '解約とは何ですか？', '放棄条項とは何ですか？'],
    ['nb', 'Frafall', 'Hva er oppgivelse?', 'Hva er frafallet?'],
    ['nl', 'Afstand', 'Wat is opgave?', 'Wat is afstand?'],
    ['pl', 'Wskaźnik rezygnacji', 'Jaki jest współczynnik porzuceń?', 'Czym jest wskaźnik rezygnacji?'],
    ['pt', 'Abandono', 'O que é a renúncia?', 'O que é o abandono?'],
    ['ru', 'Защищенная карта', 'Что такое обеспеченная карта?', 'Что такое защищенные карты?'],
    ['sv', 'Övergivande', 'Vad är avstående?', 'Vad är övergivandet?'],
    ['tr', 'Vazgeçme', 'Terk etme nedir?', 'Vazgeçme nedir?'],
    ['uk', 'Відмова', 'Що таке залишення?', 'Що таке відмова?'],
    ['zh', '放弃条款', '什么是解约？', '什么是放弃条款？'],
  ];
  for (const [locale, title, other, same] of questions)
    it(`reports a first heading that asks for another name in ${locale}`, async () => {
      await checkTree(`
        === glossary/en/abandonment.md "Abandonment"
        === glossary/${locale}/abandonment.md "${title}"
        ## ${other}
           ${'^'.repeat(other.length)} inconsistent-term: This heading does not use the term '${title}' of the title. Use one name.
        === glossary/${locale}/other.md "X"
        ## ${other}
        === glossary/en/other.md "X"
        ## What is Y?
      `);
      await checkTree(`
        === glossary/en/abandonment.md "Abandonment"
        === glossary/${locale}/abandonment.md "${title}"
        ## ${same}

        ## ${other}
      `);
    });

  for (const [locale, heading] of [
    ['de', 'Was ist das?'],
    ['de', 'Was ist und wozu dient es?'],
    ['fi', 'Mikä on'],
    ['ja', 'それは何ですか'],
    ['pl', 'Co to jest?'],
    ['pt', 'O que é e para que serve?'],
    ['ru', 'Что такое и зачем нужно?'],
    ['sv', 'Vad är det?'],
    ['zh', '是什么？'],
    ['zh', '它是什么'],
  ] as const)
    it(`does not report '${heading}'`, async () => {
      await checkTree(`
        === glossary/en/abandonment.md "Abandonment"
        === glossary/${locale}/abandonment.md "Rezygnacja"
        ## ${heading}
      `);
    });

  it('does not report headings of source articles, and headings that ask nothing', async () => {
    await checkTree(`
      === glossary/en/abandonment.md "Abandonment"
      ## What is a waiver?
      === glossary/pl/abandonment.md "Rezygnacja"
      ## Porzucenie
      === glossary/ko/abandonment.md "포기"
    `);
  });

  it('reports an acronym with two letters exchanged: the one that the source or most of the article does not use', async () => {
    await checkTree(`
      === glossary/en/law.md
      ---
      title: Aaron’s law
      description: A change of the CFAA.
      ---
      === glossary/pl/law.md "Prawo Aarona"
      Ustawa CAFA, potem CAFA i CFAA.
             ^^^^ inconsistent-term: 'CAFA' has the letters of 'CFAA' in another order. Use one acronym.
                         ^^^^ inconsistent-term: 'CAFA' has the letters of 'CFAA' in another order. Use one acronym.
      === glossary/pl/other.md "X"
      Ustawa CFAA, potem CAFA oraz CFAA.
                         ^^^^ inconsistent-term: 'CAFA' has the letters of 'CFAA' in another order. Use one acronym.
    `);
  });

  it('does not report other acronyms, names of concepts, words in capitals and lines in capitals', async () => {
    await checkTree(`
      === glossary/en/cfaa.md "CFAA"
      === glossary/en/cafa.md "CAFA"
      === glossary/en/a.md "A"
      CFAA and CAFA, POST and STOP, SELECT FROM a FORM, TRAIL and TRIAL, a trial on a trail.

      ## QRST AND QSRT ARE HERE

      \`QRST\` and QSRT, SQL and SLQ.
    `);
  });

  it('does not report the name of the file that a link leads to', async () => {
    await checkTree(`
      === glosswright.config.json
      { "layouts": [{ "articles": "glossary/{slug}.md", "link": "{file}", "sourceLocale": "en" }] }
      === glossary/qwx.md "Target market"
      === glossary/a.md "A"
      A [target market](qwx.md), see [qwx.md](qwx.md), [glossary/qwx.md](../glossary/qwx.md) and [buyers](qwx.md).
                                                                                                  ^^^^^^ inconsistent-term: This article also calls 'qwx' 'target market'. Use one name.
    `);
  });

  it('is fixed with the other acronym', async () => {
    const tree = `
      === glossary/pl/a.md "A"
      QSRT, QRST, QRST
    `;
    assert.deepEqual(await fixesOfTree(tree), ["* Replace with 'QRST'"]);
    await fixTree(tree, "Replace with 'QRST'", 'QRST, QRST, QRST');
  });

  it('is fixed with the other name', async () => {
    const tree = `
      === glossary/pl/market.md "Rynek"
      === glossary/pl/a.md "A"
      [bazar](/market), dalej [rynek](/market)
    `;
    assert.deepEqual(await fixesOfTree(tree), ["* Replace with 'rynek' (as in another link)"]);
    await fixTree(tree, "Replace with 'rynek' (as in another link)", '[rynek](/market), dalej [rynek](/market)');
  });
});
