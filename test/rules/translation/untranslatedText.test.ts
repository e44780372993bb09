import assert from 'node:assert/strict';
import { checkFile } from '../../../server/src/root/checkFile.ts';
import { english } from '../../../server/src/localization/index.ts';
import { filesOfTree, rootOf, withRules } from '../../support/tree.ts';

const { checkTree } = withRules('untranslated-text');

const ENGLISH = 'The cost of each unit falls with the size of the company.';

/** A sentence in ten languages. */
const SENTENCES: readonly (readonly [locale: string, language: string, sentence: string])[] = [
  ['de', 'German', 'Die Kosten je Stück sinken mit der Größe des Unternehmens.'],
  ['es', 'Spanish', 'El coste de cada unidad baja con el tamaño de la empresa.'],
  ['fi', 'Finnish', 'Yksikön hinta laskee, kun yrityksen koko kasvaa.'],
  ['fr', 'French', 'Le coût de chaque unité baisse avec la taille de l’entreprise.'],
  ['hu', 'Hungarian', 'Az egységköltség a cég méretével együtt csökken.'],
  ['ja', 'Japanese', '単位あたりの費用は会社の規模とともに下がる。'],
  ['nl', 'Dutch', 'De kosten per stuk dalen met de omvang van het bedrijf.'],
  ['pl', 'Polish', 'Koszt jednostkowy maleje wraz z wielkością firmy.'],
  ['ru', 'Russian', 'Стоимость единицы падает с размером компании.'],
  ['sv', 'Swedish', 'Kostnaden för varje enhet sjunker när företaget växer.'],
];

describe('untranslated-text', () => {
  for (const [locale, language, sentence] of SENTENCES) {
    it(`reports an English paragraph in a ${language} article`, async () => {
      await checkTree(`
        === glossary/en/scale.md "Scale"
        === glossary/${locale}/scale.md "X"
        ${sentence}

        ${ENGLISH}
        ${'^'.repeat(ENGLISH.length)} untranslated-text: This text is still in English, not in ${language}.

        ${sentence} (${ENGLISH})
      `);
    });
  }

  it('reports headings, list items and table cells', async () => {
    await checkTree(`
      === glossary/en/scale.md "Scale"
      === glossary/pl/scale.md "Skala"
      ## How to measure the size of a company
         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ untranslated-text: This heading is still in English, not in Polish.
      Tak to działa w każdej firmie, bez względu na jej wielkość i branżę.
      - Koszt maleje.
      - It is the cost of all the units.
        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ untranslated-text: This text is still in English, not in Polish.

      | Wielkość | Koszt |
      |---|---|
      | duża | It is the lowest of all of them |
               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ untranslated-text: This text is still in English, not in Polish.
    `);
  });

  it('reports a heading that the source article has', async () => {
    await checkTree(`
      === glossary/en/scale.md "Scale"
      ## Key takeaways
      ## Economies of scale
      ## GitHub Actions
      === glossary/pl/scale.md "Skala"
      ## Key takeaways
         ^^^^^^^^^^^^^ untranslated-text: This heading is still in English, not in Polish.
      ## GitHub Actions
      ## Ważne rzeczy
      Tekst.
    `);
  });

  it('reports the description, unless it is a copy of the source’s', async () => {
    await checkTree(`
      === glossary/en/scale.md
      ---
      title: Scale
      description: The size of a company in all of its markets.
      ---
      === glossary/pl/scale.md
      ---
      title: Skala
      description: The size of the company in each of the markets.
                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ untranslated-text: The description is still in English, not in Polish.
      ---
      === glossary/sv/scale.md
      ---
      title: Skala
      description: The size of a company in all of its markets.
      ---
    `);
  });

  it('reports an article without translated text once', async () => {
    const text = [ENGLISH, ENGLISH, ENGLISH].join('\n\n');
    const root = await rootOf({ 'glossary/en/a.md': '# A', 'glossary/pl/a.md': `---\ntitle: A\n---\n\n${text}` }, [
      'untranslated-text',
    ]);
    assert.deepEqual(
      checkFile(root, 'glossary/pl/a.md')?.findings.map(({ message }) => english(message)),
      ['The text of this article is still in English, not in Polish.'],
    );
  });

  describe('does not report', () => {
    const fine: readonly (readonly [what: string, text: string])[] = [
      ['quotations of another text', `> ${ENGLISH}`],
      ['quoted words', `„${ENGLISH}”`],
      ['code', `\`\`\`\n${ENGLISH}\n\`\`\``],
      ['names of works', '- The Wealth of Nations\n- The Theory of the Leisure Class and the Rest of It'],
      [
        'references',
        '- Smith, A. (1776). An Inquiry into the Nature and Causes of the Wealth of Nations. London: Strahan.',
      ],
      ['texts of links to other sites', `- [${ENGLISH}](https://example.com/scale)`],
      ['short texts', 'The end of it.'],
      ['comments', `<!-- ${ENGLISH} -->`],
    ];
    for (const [what, text] of fine)
      it(what, async () =>
        checkTree(`=== glossary/en/scale.md "Scale"\n=== glossary/pl/scale.md "Skala"\nTo jest tekst.\n\n${text}`),
      );

    it('drafts, names, and articles in the source language', async () => {
      await checkTree(`
        === glossary/en/scale.md "Scale"
        === glossary/en/name.md
        ---
        title: Name
        doNotTranslate: true
        ---
        === glossary/pl/scale.md "Skala" draft
        ${ENGLISH}
        === glossary/pl/name.md "Name"
        ${ENGLISH}
        === glossary/en-gb/scale.md "Scale"
        ${ENGLISH}
      `);
    });
  });

  it('is checked again when a heading of the source article changes', async () => {
    const path = 'glossary/pl/a.md';
    const files = filesOfTree(
      '=== glossary/en/a.md "A"\n## Summary of risks\n=== glossary/pl/a.md "A"\n## Key takeaways\nTekst.',
    );
    const root = await rootOf(files, ['untranslated-text']);
    assert.deepEqual(checkFile(root, path)?.findings, []);
    const invalidation = await root.setBuffer('glossary/en/a.md', '# A\n\n## Key takeaways');
    assert.ok(invalidation.has(path));
    assert.equal(checkFile(root, path)?.findings.length, 1);
  });
});
