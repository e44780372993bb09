import assert from 'node:assert/strict';
import { checkFile } from '../../server/src/root/checkFile.ts';
import { ENTRY_GLOSSARY } from '../support/entryGlossary.ts';
import { filesOfTree, rootOf, withRules } from '../support/tree.ts';

const { fixTree, fixesOfTree } = withRules('missing-translation');

const EN = `=== docs/en/glossary.md
---
title: Glossary
---

# Glossary

## Brand {#brand}

A name. See [niche](#niche) and [market](market.md).

### Kinds

Many.

## Niche {#niche}

A small market.

## Reach {#reach}

Who sees it.
`;

/** A layout with one page a locale, its English page, and further files. */
function tree(entries: object, files: string, section?: readonly string[]): string {
  const layout = {
    sourceLocale: 'en',
    pages: [{ path: 'docs/{locale}/glossary.md', entries, section }],
    articles: ['other/{locale}/{slug}.md'],
    link: '/{slug}',
  };
  // A locale counts from its second entry on.
  const others = ['a', 'b'].map((slug) => `=== other/pl/${slug}.md\n---\ntitle: ${slug}\n---`).join('\n');
  return `=== glosswright.config.json\n${JSON.stringify({ layouts: [layout] })}\n${others}\n${files}`;
}

const HEADINGS = { kind: 'headings', levels: [2] };

/** A page as the tree would have it after the fix. */
function page(text: string): string {
  return `=== docs/pl/glossary.md\n${text}`;
}

describe('the draft of an entry', () => {
  const created: readonly (readonly [what: string, slug: string, files: string, expected: string])[] = [
    [
      'after the entry before it that both pages have',
      'reach',
      '=== docs/pl/glossary.md\n## Marka {#brand}\n\nNazwa.\n\n## Nisza {#niche}\n\nMały.\n\n## Inne {#other}\n',
      '## Marka {#brand}\n\nNazwa.\n\n## Nisza {#niche}\n\nMały.\n\n## Reach {#reach}\n\n<!-- glosswright-draft -->\n\n<!-- Who sees it. -->\n\n## Inne {#other}',
    ],
    [
      'before the next one, if no entry before it is there',
      'niche',
      '=== docs/pl/glossary.md\n# Słownik\n\n## Zasięg {#reach}\n\nKto widzi.\n',
      '# Słownik\n\n## Niche {#niche}\n\n<!-- glosswright-draft -->\n\n<!-- A small market. -->\n\n## Zasięg {#reach}\n\nKto widzi.',
    ],
    [
      'at the end of a page without entries, with the headings below it',
      'brand',
      '=== docs/pl/glossary.md\n# Słownik\n',
      '# Słownik\n\n## Brand {#brand}\n\n<!-- glosswright-draft -->\n\n<!-- A name. See [niche](#niche) and [market](market.md). -->\n\n### Kinds\n\n<!-- Many. -->',
    ],
    [
      'in a new page with the front matter of the source',
      'niche',
      '',
      '---\ntitle: Glossary\n---\n\n# Glossary\n\n## Niche {#niche}\n\n<!-- glosswright-draft -->\n\n<!-- A small market. -->',
    ],
    [
      'with the form of the id that the page has',
      'niche',
      '=== docs/pl/glossary.md\n<a id="brand"></a>\n\n## Marka\n\nNazwa.\n',
      '<a id="brand"></a>\n\n## Marka\n\nNazwa.\n\n<a id="niche"></a>\n\n## Niche\n\n<!-- glosswright-draft -->\n\n<!-- A small market. -->',
    ],
  ];
  for (const [what, slug, files, expected] of created)
    it(`is created ${what}`, async () =>
      fixTree(tree(HEADINGS, `${EN}${files}`), `Create entry '${slug}' in Polish`, page(expected)));

  const sections: readonly (readonly [what: string, files: string, expected: string])[] = [
    [
      'in the section of its page',
      '=== docs/pl/glossary.md\n# Sklep\n\n## Słowniczek\n\n### Zasięg {#reach}\n\nKto.\n\n## Licencja\n',
      '# Sklep\n\n## Słowniczek\n\n### Niche {#niche}\n\n<!-- glosswright-draft -->\n\n<!-- Small. -->\n\n### Zasięg {#reach}\n\nKto.\n\n## Licencja',
    ],
    [
      'at the end of a section without entries',
      '=== docs/pl/glossary.md\n# Sklep\n\n## Słowniczek\n\n## Licencja\n\n### Reach {#reach}\n',
      '# Sklep\n\n## Słowniczek\n\n### Niche {#niche}\n\n<!-- glosswright-draft -->\n\n<!-- Small. -->\n\n## Licencja\n\n### Reach {#reach}',
    ],
    [
      'in a new page with the heading of the section',
      '',
      '# Shop\n\n## Glossary\n\n### Niche {#niche}\n\n<!-- glosswright-draft -->\n\n<!-- Small. -->',
    ],
  ];
  const EN_SECTION =
    '=== docs/en/glossary.md\n# Shop\n\nText.\n\n## Glossary\n\n### Niche {#niche}\n\nSmall.\n\n### Reach {#reach}\n\nWho.\n\n## License\n\nMIT\n';
  const SECTION = ['Glossary', 'Słowniczek'];
  for (const [what, files, expected] of sections)
    it(`is created ${what}`, async () =>
      fixTree(
        tree({ kind: 'headings', levels: [3] }, `${EN_SECTION}${files}`, SECTION),
        "Create entry 'niche' in Polish",
        page(expected),
      ));

  const forms: readonly (readonly [what: string, entries: object, en: string, pl: string, expected: string])[] = [
    [
      'a row of a table, its other cells as comments',
      { kind: 'table', id: 'id' },
      '| Term | Definition | See | Id |\n|---|---|---|---|\n| Niche | Small. | Markets | niche |\n| Reach | Who \\| what. | | reach |',
      '| Nazwa | Definicja | Zobacz | Id |\n|---|---|---|---|\n| Zasięg | Kto. | | reach |',
      '| Nazwa | Definicja | Zobacz | Id |\n|---|---|---|---|\n| Niche | <!-- glosswright-draft --> <!-- Small. --> | <!-- Markets --> | niche |\n| Zasięg | Kto. | | reach |',
    ],
    [
      'a definition of a list, its other paragraphs as comments',
      { kind: 'definition-list' },
      'Reach {#reach}\n: Who.\n\nNiche {#niche}\n: Small.\n\n  And *new*.',
      'Zasięg {#reach}\n: Kto.',
      'Zasięg {#reach}\n: Kto.\n\nNiche {#niche}\n: <!-- glosswright-draft --> <!-- Small. -->\n\n  <!-- And *new*. -->',
    ],
    [
      'a bold item',
      { kind: 'bold-items' },
      '- **Reach** {#reach}: who.\n- **Niche** {#niche} - small.',
      '- **Zasięg** {#reach}: kto.\n\nWięcej.',
      '- **Zasięg** {#reach}: kto.\n- **Niche** {#niche} - <!-- glosswright-draft --> <!-- small. -->\n\nWięcej.',
    ],
    [
      'an entry of a directive',
      { kind: 'glossary-directive' },
      ':::{glossary}\nReach\n  Who.\n\nNiche\n  Small.\n:::',
      ':::{glossary}\nReach\n  Kto.\n:::\n\nWięcej.',
      ':::{glossary}\nReach\n  Kto.\n\nNiche\n  <!-- glosswright-draft --> <!-- Small. -->\n:::\n\nWięcej.',
    ],
    [
      'a shortcode with content',
      { kind: 'component', name: 'term', term: 'name', id: 'id' },
      '{{< term id="reach" name="Reach" >}}\nWho.\n{{< /term >}}\n\n{{< term id="niche" name="Niche" >}}\nSmall.\n{{< /term >}}',
      '{{< term id="reach" name="Zasięg" >}}\nKto.\n{{< /term >}}',
      '{{< term id="reach" name="Zasięg" >}}\nKto.\n{{< /term >}}\n\n{{< term id="niche" name="Niche" >}}\n<!-- glosswright-draft --> <!-- Small. -->\n{{< /term >}}',
    ],
    [
      'a component with attributes',
      { kind: 'component', name: 'Term', term: 'name', id: 'id', definition: 'text' },
      '<Term id="reach" name="Reach" text="Who." />\n\n<Term id="niche" name="Niche" text="Small." />',
      '<Term id="reach" name="Zasięg" text="Kto." />',
      '<Term id="reach" name="Zasięg" text="Kto." />\n\n<Term id="niche" name="Niche" text="Small." />\n<!-- glosswright-draft -->',
    ],
  ];
  for (const [what, entries, en, pl, expected] of forms)
    it(`has the form of its page: ${what}`, async () =>
      fixTree(
        tree(entries, `=== docs/en/glossary.md\n${en}\n${page(pl)}\n`),
        "Create entry 'niche' in Polish",
        page(expected),
      ));

  const shells: readonly (readonly [what: string, entries: object, en: string, expected: string])[] = [
    [
      'the header of a table',
      { kind: 'table', id: 'id' },
      'Text.\n\n| Term | Definition | Id |\n|---|---|---|\n| Reach | Who. | reach |\n| Niche | Small. | niche |',
      '| Term | Definition | Id |\n|---|---|---|\n| Niche | <!-- glosswright-draft --> <!-- Small. --> | niche |',
    ],
    [
      'the fences of a directive',
      { kind: 'glossary-directive' },
      ':::{glossary}\nReach\n  Who.\n\nNiche\n  Small.\n:::',
      ':::{glossary}\nNiche\n  <!-- glosswright-draft --> <!-- Small. -->\n:::',
    ],
    [
      'the tags of a list',
      { kind: 'definition-list' },
      '<dl>\n<dt id="reach">Reach</dt>\n<dd>Who.</dd>\n<dt id="niche">Niche</dt>\n<dd>Small.</dd>\n</dl>',
      '<dl>\n<dt id="niche">Niche</dt>\n<dd><!-- glosswright-draft --> <!-- Small. --></dd>\n</dl>',
    ],
  ];
  for (const [what, entries, en, expected] of shells)
    it(`has in a new page ${what}`, async () =>
      fixTree(tree(entries, `=== docs/en/glossary.md\n${en}\n`), "Create entry 'niche' in Polish", page(expected)));

  it('is added to the item of a writable data file', async () =>
    fixTree(
      ENTRY_GLOSSARY,
      "Create entry 'reach' in Polish",
      `=== terms.yml
- slug: loyalty
  en:
    term: Loyalty
    def: Buying the same brand again.
  pl:
    term: Lojalność
    def: Wierność marce.
- slug: reach
  en:
    term: Reach
    def: How many people see an advertisement.
  pl:
    term: Reach`,
    ));

  it('is not offered in a read-only data file', async () =>
    assert.deepEqual(
      (await fixesOfTree(ENTRY_GLOSSARY)).filter((title) => title.includes('slogan')),
      [],
    ));

  it('is a draft in the index until its mark is removed', async () => {
    const draft = '## Niche {#niche}\n\n<!-- glosswright-draft -->\n\n<!-- Small. -->\n';
    const files = tree(HEADINGS, `${EN}=== docs/pl/glossary.md\n## Marka {#brand}\n\nA [niche](#niche).\n\n${draft}`);
    const root = await rootOf(filesOfTree(files));
    const [glossary] = root.glossaries;
    assert.equal(glossary?.articles.get('niche', 'pl')?.draft, true);
    assert.equal(glossary.articles.get('brand', 'pl')?.draft, false);
    assert.deepEqual(
      checkFile(root, 'docs/pl/glossary.md')
        ?.findings.map(({ code }) => code)
        .filter((code) => code !== 'unlinked-term'),
      ['untranslated-link'],
    );
  });
});
