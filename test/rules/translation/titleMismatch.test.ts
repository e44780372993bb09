import { withRules } from '../../support/tree.ts';

const { checkTree } = withRules('title-mismatch');

/** In ten languages: a title, its word in another form or compound, and another word for the same. */
const WORDS: readonly (readonly [locale: string, title: string, same: string, other: string])[] = [
  ['de', 'Verzicht', 'Die Verzichtserklärung', 'Die Aufgabe'],
  ['es', 'Abandono', 'Los abandonos', 'La renuncia'],
  ['fi', 'Hylkääminen', 'Hylkäämisestä', 'Luopumisesta'],
  ['fr', 'Abandon', 'Les abandons', 'La renonciation'],
  ['hu', 'Lemondás', 'A lemondást', 'Az elhagyást'],
  ['ja', '放棄条項', 'これは放棄条項です', 'これは解約です'],
  ['pl', 'Porzucenie', 'O porzuceniu', 'O rezygnacji'],
  ['ru', 'Оставление', 'Об оставлении', 'Об отказе'],
  ['sv', 'Övergivande', 'Övergivandet', 'Avståendet'],
  ['tr', 'Vazgeçme', 'Vazgeçmenin', 'Terk etmenin'],
];

function article(locale: string, title: string, description: string, mark = ''): string {
  return `
    === glossary/en/abandonment.md
    ---
    title: Abandonment
    description: The abandonment of property.
    ---
    === glossary/${locale}/abandonment.md
    ---
    title: ${title}${mark}
    description: ${description}.
    ---
  `;
}

describe('title-mismatch', () => {
  for (const [locale, title, same, other] of WORDS) {
    it(`reports a description with another word for the title in ${locale}`, async () => {
      const message = `The description does not use the term '${title}'. The English description uses 'Abandonment'.`;
      const mark = `\n    ${' '.repeat(7)}${'^'.repeat(title.length)} title-mismatch: ${message}`;
      await checkTree(article(locale, title, other, mark));
    });

    it(`does not report a form or a derived word of the title in ${locale}`, async () => {
      await checkTree(article(locale, title, same));
    });
  }

  it('does not report a title that is in the first paragraph, or an untranslated one', async () => {
    await checkTree(`${article('pl', 'Porzucenie', 'O rezygnacji')}
    ## Przykład

    To jest porzucenie mienia.
    `);
    await checkTree(article('pl', 'Abandonment', 'O rezygnacji'));
  });

  it('does not report an article whose source does not use its title in the description, and drafts', async () => {
    await checkTree(`
      === glossary/en/abandonment.md
      ---
      title: Abandonment
      description: Giving something up.
      ---
      === glossary/pl/abandonment.md
      ---
      title: Porzucenie
      description: O rezygnacji.
      ---
    `);
    await checkTree(`
      === glossary/en/abandonment.md
      ---
      title: Abandonment
      description: The abandonment.
      ---
      === glossary/pl/abandonment.md
      ---
      title: Porzucenie
      description: O rezygnacji.
      draft: true
      ---
    `);
  });

  it('compares names without their note', async () => {
    await checkTree(`
      === glossary/en/tba.md
      ---
      title: To be announced (TBA)
      description: To be announced is a phrase.
      ---
      === glossary/sv/tba.md
      ---
      title: Att tillkännages (TBA)
      description: Att tillkännage är en fras.
      ---
    `);
  });
});
