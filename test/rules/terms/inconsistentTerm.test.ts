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

  it('reports the rarer name, where none is declared', async () => {
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
