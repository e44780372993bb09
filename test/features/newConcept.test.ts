import assert from 'node:assert/strict';
import type { ConceptRequest } from '../../server/src/features/create/newConcept.ts';
import { newConcept } from '../../server/src/features/create/newConcept.ts';
import { newLocale } from '../../server/src/features/create/newLocale.ts';
import type { PlannedDraft } from '../../server/src/features/create/plannedDraft.ts';
import { suggestSlug } from '../../server/src/features/create/suggestSlug.ts';
import { newDraft } from '../../server/src/features/newDraft.ts';
import { DraftFiles } from '../../server/src/features/draft/draftFiles.ts';
import type { Glossary } from '../../server/src/glossary/glossary.ts';
import { applyEdits } from '../../server/src/rules/engine/fixAll.ts';
import { ENTRY_GLOSSARY } from '../support/entryGlossary.ts';
import { filesOfTree, rootOf } from '../support/tree.ts';

interface Fixture {
  readonly glossary: Glossary;
  readonly files: DraftFiles;
  /** The path and the text of the file with the draft; or why there is none. */
  readonly result: (planned: PlannedDraft | ReturnType<typeof newConcept>) => readonly [string, string] | string;
}

async function fixture(tree: string): Promise<Fixture> {
  const root = await rootOf(filesOfTree(tree));
  await root.readLinks();
  const textOf = (path: string): string | undefined => {
    const read = root.read(path);
    return read?.kind === 'text' ? read.text : undefined;
  };
  return {
    glossary: root.glossaries[0] ?? assert.fail('There is no glossary.'),
    files: new DraftFiles({ uriOf: (path) => path, textOf }),
    result: (planned) => {
      if (planned.kind !== 'draft') return planned.reason;
      const { draft } = planned;
      return [draft.path, draft.kind === 'file' ? draft.text : applyEdits(textOf(draft.path) ?? '', draft.edits)];
    },
  };
}

const ARTICLES = `=== glossary/en/target-market.md "Target market"
A [niche](/niche).
=== glossary/en/niche.md "Niche"
=== glossary/en/block-css.md "Block (CSS)"
=== glossary/pl/niche.md "Nisza"
=== glossary/zh-cn/niche.md "利基"
`;

/** One page of entries in English. */
function page(entries: object, text: string, section?: string): string {
  const layout = { sourceLocale: 'en', pages: [{ path: 'terms/{locale}.md', entries, section }] };
  return `=== glosswright.config.json\n${JSON.stringify({ layouts: [layout] })}\n=== terms/en.md\n${text}`;
}

const HEADINGS = { kind: 'headings', levels: [2] };
/** A page with a section between two others. */
const SECTIONS = (text: string): string =>
  `# Shop\n\n### Alpha\n\nText.\n\n## Glossary\n\n${text}## Later\n\n### Zeta\n`;
const LETTERS = `=== glosswright.config.json
{ "layouts": [{ "preset": "glossary", "articles": "terms/{locale}/{any}/{slug}.md" }] }
`;

describe('a suggested slug', () => {
  const cases: readonly (readonly [title: string, slug: string | undefined, others?: readonly string[]])[] = [
    ['Market share', 'market-share'],
    ["Porter's five forces", 'porters-five-forces'],
    ['Żółta łódź', 'zolta-lodz'],
    ['Straße', 'strasse'],
    ['Inline (CSS)', 'inline-css'],
    ['Cascading Style Sheets (CSS)', 'cascading-style-sheets'],
    ['C++', 'c'],
    ['Доля рынка', undefined],
    ['Доля рынка', 'доля-рынка', ['ниша']],
    ['Market share', 'market_share', ['target_market']],
  ];
  for (const [title, slug, others = ['niche']] of cases)
    it(`of '${title}' beside '${others.join(', ')}' is ${slug ?? 'unknown'}`, async () => {
      const { glossary } = await fixture(others.map((other) => `=== glossary/en/${other}.md "X ${other}"`).join('\n'));
      assert.equal(suggestSlug(glossary, title), slug);
    });
});

describe('a new concept', () => {
  const created: readonly (readonly [
    what: string,
    tree: string,
    request: ConceptRequest,
    path: string,
    text: RegExp,
  ])[] = [
    [
      'is an article in the source locale',
      ARTICLES,
      { title: 'Market share' },
      'glossary/en/market-share.md',
      /^---\ntitle: Market share\ndescription:\n---\n\n# Market share\n\n$/,
    ],
    [
      'can be in another locale and have another slug',
      ARTICLES,
      { title: 'Udział w rynku', slug: 'share', locale: 'PL' },
      'glossary/pl/share.md',
      /^title: Udział w rynku$/m,
    ],
    [
      'has the front matter format of the other articles',
      '=== glossary/en/niche.md\n+++\ntitle = "Niche"\ndescription = "A"\n+++\n',
      { title: 'Share: a "part"' },
      'glossary/en/share-a-part.md',
      /^\+\+\+\ntitle = "Share: a \\"part\\""$/m,
    ],
    [
      'is MDX where the other articles are',
      '=== glossary/en/niche.mdx "Niche"',
      { title: 'Share' },
      'glossary/en/share.mdx',
      /^title: Share$/m,
    ],
    [
      'is in the folder of its letter',
      `${LETTERS}=== terms/en/n/niche.md "Niche"\n=== terms/en/b/brand.md "Brand"`,
      { title: 'Reach' },
      'terms/en/r/reach.md',
      /^title: Reach$/m,
    ],
    [
      'is in the folder of the concept that it should be like',
      `${LETTERS}=== terms/en/sales/niche.md "Niche"\n=== terms/en/law/brand.md "Brand"`,
      { title: 'Reach', like: 'brand' },
      'terms/en/law/reach.md',
      /^title: Reach$/m,
    ],
    [
      'is an entry at its place in the alphabet, without an id that the heading has by itself',
      page(HEADINGS, '# Terms\n\n## Brand\n\nA.\n\n## Niche\n\nB.\n\n## Reach\n\nC.\n'),
      { title: 'Margin' },
      'terms/en.md',
      /A\.\n\n## Margin\n\n<!-- glosswright-draft -->\n\n## Niche/,
    ],
    [
      'is below the heading of its letter',
      page(
        { kind: 'headings', levels: [3] },
        '## B\n\n### Brand\n\nA.\n\n## N\n\n### Niche\n\nB.\n\n### Nudge\n\nC.\n',
      ),
      { title: 'Name' },
      'terms/en.md',
      /## N\n\n### Name\n\n<!-- glosswright-draft -->\n\n### Niche/,
    ],
    [
      'is the last entry of a page in another order, with an id like the others',
      page(HEADINGS, '## Reach {#reach}\n\nC.\n\n## Brand {#brand}\n\nA.\n\n## Niche {#niche}\n\nB.\n'),
      { title: 'Margin', slug: 'profit' },
      'terms/en.md',
      /B\.\n\n## Margin \{#profit\}\n\n<!-- glosswright-draft -->\n$/,
    ],
    [
      'is at its place in the section of a page',
      page(
        { kind: 'headings', levels: [3] },
        SECTIONS('### Brand\n\nA.\n\n### Niche\n\nB.\n\n### Reach\n\nC.\n\n'),
        'Glossary',
      ),
      { title: 'Margin' },
      'terms/en.md',
      /^# Shop\n\n### Alpha\n\nText\.\n\n## Glossary\n\n### Brand\n\nA\.\n\n### Margin\n\n<!-- glosswright-draft -->\n\n### Niche\n\nB\.\n\n### Reach\n\nC\.\n\n## Later\n\n### Zeta$/,
    ],
    [
      'is at the end of the section of a page',
      page({ kind: 'bold-items' }, SECTIONS('- **Reach**: who.\n- **Brand**: what.\n\n'), 'Glossary'),
      { title: 'Margin' },
      'terms/en.md',
      /- \*\*Brand\*\*: what\.\n- \*\*Margin\*\*: <!-- glosswright-draft -->\n\n## Later\n\n### Zeta$/,
    ],
    [
      'is a row of a table',
      page({ kind: 'table', id: 'id' }, '| Term | Definition | Id |\n| --- | --- | --- |\n| Price | A. | price |\n'),
      { title: 'Margin' },
      'terms/en.md',
      /\| Price \| A\. \| price \|\n\| Margin \| <!-- glosswright-draft --> \| margin \|\n$/,
    ],
  ];
  for (const [what, tree, request, path, text] of created)
    it(what, async () => {
      const { glossary, files, result } = await fixture(tree);
      const [at, written] = result(newConcept(glossary, request, files));
      assert.equal(at, path);
      assert.match(written ?? '', text);
    });

  it('has no draft in a page without the section of the layout', async () => {
    const english = SECTIONS('### Brand\n\nA.\n\n');
    const { glossary, files } = await fixture(
      `${page({ kind: 'headings', levels: [3] }, english, 'Glossary')}=== terms/pl.md\n# Sklep\n`,
    );
    const create = { path: 'terms/pl.md', concept: 'brand', locale: 'pl', title: 'Brand' };
    assert.equal(newDraft(glossary, create, files), undefined);
  });

  const refusals: readonly (readonly [request: ConceptRequest, reason: string | RegExp, tree?: string])[] = [
    [{ title: ' ' }, 'A title needs at least one letter or digit.'],
    [{ title: 'x'.repeat(201) }, 'A title cannot be longer than 200 characters.'],
    [{ title: 'NICHE', slug: 'gap' }, "'NICHE' is already a name of 'niche'."],
    [{ title: 'Gap', slug: 'Niche' }, "The concept 'niche' already exists in English, Polish and Chinese (China)."],
    [{ title: 'Gap', slug: '../gap' }, "A slug of this glossary cannot contain '/'."],
    [{ title: 'Gap', slug: '..' }, 'A slug cannot start with a dot.'],
    [{ title: 'Gap', slug: 'a:b' }, "A slug cannot contain ':'."],
    [{ title: 'Доля' }, "No slug can be made from 'Доля'. Specify one."],
    [{ title: 'Gap', locale: 'fi' }, "There is no locale 'fi'; there are en, pl, zh-cn."],
    [{ title: 'Gap', like: 'nothing' }, "There is no concept 'nothing' in 'en'."],
    [
      { title: 'Reach' },
      "The concept can be in several places: 'law', 'sales'.",
      `${LETTERS}=== terms/en/sales/niche.md "Niche"\n=== terms/en/law/brand.md "Brand"`,
    ],
    [{ title: 'Slogan two' }, /^The concept can be in several places: 'docs\/en\/glossary\.md'/, ENTRY_GLOSSARY],
    [{ title: 'Jingle', like: 'slogan' }, /^'fixed\.yml' is read only\./, ENTRY_GLOSSARY],
    [
      { title: 'A | B' },
      "The entry cannot be added to 'terms/en.md' with certainty.",
      page({ kind: 'table', id: 'id' }, '| Term | Definition | Id |\n| --- | --- | --- |\n| Price | A. | price |\n'),
    ],
  ];
  for (const [request, reason, tree = ARTICLES] of refusals)
    it(`is refused: ${JSON.stringify(request).slice(0, 60)}`, async () => {
      const { glossary, files, result } = await fixture(tree);
      const found = result(newConcept(glossary, request, files));
      if (typeof reason === 'string') assert.equal(found, reason);
      else assert.match(String(found), reason);
    });

  it('is an entry of a writable data file', async () => {
    const { glossary, files, result } = await fixture(ENTRY_GLOSSARY);
    const [path, text] = result(newConcept(glossary, { title: 'Jingle', like: 'loyalty' }, files));
    assert.equal(path, 'terms.yml');
    assert.match(text ?? '', /- slug: jingle\n {2}en:\n {4}term: Jingle/);
  });
});

describe('a new locale', () => {
  it('starts with the concept that most articles link to, in a folder named like the others', async () => {
    const { glossary, files, result } = await fixture(ARTICLES);
    const [path, text] = result(newLocale(glossary, 'pt-BR', files));
    assert.equal(path, 'glossary/pt-br/niche.md');
    assert.match(text ?? '', /^title: {2}# Niche$/m);
  });

  it('starts with the requested concept', async () => {
    const { glossary, files, result } = await fixture(ARTICLES);
    assert.equal(
      result(newLocale(glossary, 'fi', files, { concept: 'target-market' }))[0],
      'glossary/fi/target-market.md',
    );
  });

  it('is a folder with the name of the language', async () => {
    const { glossary, files, result } = await fixture(
      '=== Texts/English/niche.md "Niche"\n=== Texts/Polish/niche.md "Nisza"',
    );
    assert.equal(result(newLocale(glossary, 'fi', files))[0], 'Texts/Finnish/niche.md');
  });

  it('is a page with its first entry', async () => {
    const { glossary, files, result } = await fixture(page(HEADINGS, '# Terms\n\n## Brand {#brand}\n\nA.\n'));
    const [path, text] = result(newLocale(glossary, 'fi', files));
    assert.equal(path, 'terms/fi.md');
    assert.match(text ?? '', /^# Terms\n\n## Brand \{#brand\}\n\n<!-- glosswright-draft -->\n\n<!-- A\. -->\n$/);
  });

  const refusals: readonly (readonly [tag: string, reason: string | RegExp, tree?: string])[] = [
    ['elvish', "'elvish' is not a language tag such as 'pl' or 'pt-BR'."],
    ['../x', "'../x' is not a language tag such as 'pl' or 'pt-BR'."],
    ['ZH-CN', "The glossary already has the locale 'zh-cn'."],
    [
      'fi',
      /^The paths of this glossary \('terms\/\{slug\}\.md'\) have no place for 'fi'\. Add a path/,
      '=== glosswright.config.json\n{"layouts":[{"articles":[{"path":"terms/{slug}.md","locale":"en"}]}]}\n=== terms/a.md "A"',
    ],
  ];
  for (const [tag, reason, tree = ARTICLES] of refusals)
    it(`is refused: ${tag}`, async () => {
      const { glossary, files, result } = await fixture(tree);
      const found = result(newLocale(glossary, tag, files));
      if (typeof reason === 'string') assert.equal(found, reason);
      else assert.match(String(found), reason);
    });
});
