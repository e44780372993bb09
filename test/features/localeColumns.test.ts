import assert from 'node:assert/strict';
import { comparison } from '../../server/src/features/compare/comparison.ts';
import { newConcept } from '../../server/src/features/create/newConcept.ts';
import { DraftFiles } from '../../server/src/features/draft/draftFiles.ts';
import { newDraft } from '../../server/src/features/newDraft.ts';
import { conceptAt } from '../../server/src/features/conceptAt.ts';
import { checkFile } from '../../server/src/root/checkFile.ts';
import type { Root } from '../../server/src/root/root.ts';
import { applyEdits } from '../../server/src/rules/engine/fixAll.ts';
import { english } from '../../server/src/localization/index.ts';
import { EditorFixture } from '../support/editorFixture.ts';
import { filesOfTree, rootOf, withRules } from '../support/tree.ts';

const { fixTree } = withRules('missing-translation');

const LAYOUT = {
  sourceLocale: 'en',
  pages: [
    { path: 'docs/glossary.md', entries: { kind: 'table', locales: { en: 'English', de: 'Deutsch', pl: 'Polski' } } },
  ],
  site: [{ path: 'docs/de/{any**}.md', locale: 'de' }],
};
const HEAD = '| English | Deutsch | Polski | Notes |\n|---|---|---|---|\n';
const ROWS = '| market | Markt | rynek | See niche. |\n| niche | Nische | nisza | A small market. |\n';

function tree(rows: string, others = ''): string {
  return `=== glosswright.config.json\n${JSON.stringify({ layouts: [LAYOUT] })}\n=== docs/glossary.md\n${HEAD}${rows}${others}`;
}

/** The same with a column of definitions. */
function recipeWith(rows: string): string {
  return tree(rows).replace('"kind":"table"', '"kind":"table","definition":"Notes"');
}

async function rootIn(text: string): Promise<Root> {
  const root = await rootOf(filesOfTree(text));
  await root.readLinks();
  return root;
}

function textIn(root: Root, path: string): string {
  const read = root.read(path);
  return read?.kind === 'text' ? read.text : '';
}

function filesOf(root: Root): DraftFiles {
  return new DraftFiles({ uriOf: (path) => path, textOf: (path) => textIn(root, path) || undefined });
}

describe('a table with a column for each locale', () => {
  const cells: readonly (readonly [what: string, row: string, expected: string])[] = [
    ['an empty cell', '| fee | | opłata | |', '| fee | fee <!-- glosswright-draft --> | opłata | |'],
    ['a wide one', '| fee |       | opłata | |', '| fee | fee <!-- glosswright-draft --> | opłata | |'],
    ['one without space', '| fee || opłata | |', '| fee | fee <!-- glosswright-draft --> | opłata | |'],
    [
      'the first of several names',
      '| fee; tax |  | opłata | |',
      '| fee; tax | fee <!-- glosswright-draft --> | opłata | |',
    ],
  ];
  for (const [what, row, expected] of cells)
    it(`gets a draft in ${what}`, async () =>
      fixTree(
        tree(`${ROWS}${row}\n`),
        "Create entry 'fee' in German",
        `=== docs/glossary.md\n${HEAD}${ROWS}${expected}`,
      ));

  const refused: readonly (readonly [what: string, row: string])[] = [
    ['a cell that is missing', '| fee |'],
    ['a cell with a dash', '| fee | – | opłata | |'],
  ];
  for (const [what, row] of refused)
    it(`gets no draft in ${what}`, async () => {
      const root = await rootIn(tree(`${ROWS}${row}\n`));
      const [glossary = assert.fail()] = root.glossaries;
      const create = { path: 'docs/glossary.md', concept: 'fee', locale: 'de', title: 'fee' };
      assert.equal(newDraft(glossary, create, filesOf(root)), undefined);
    });

  it('has the concept of each cell at its name, and not a term of the source in other columns', async () => {
    const root = await rootIn(tree(`${ROWS}| gift | present | upominek | |\n| poison | gift | trucizna | |\n`));
    const text = textIn(root, 'docs/glossary.md');
    const subject = root.subject('docs/glossary.md', text) ?? assert.fail();
    const at = (word: string): unknown => {
      const found = conceptAt(subject, text.lastIndexOf(word) + 1);
      return [found?.locale, found?.concepts[0]?.slug];
    };
    assert.deepEqual(at('Nische'), ['de', 'niche']);
    assert.deepEqual(at('nisza'), ['pl', 'niche']);
    assert.deepEqual(at('gift'), ['de', 'poison']);
    assert.deepEqual(at('market.'), ['en', 'market']);
  });

  it('shows the definition of the row in each locale, and links no locale of the same row in its lenses', async () => {
    const files = filesOfTree(recipeWith('| fee | Gebühr <!-- glosswright-draft --> | opłata | Paid once. |\n'));
    const text = files['docs/glossary.md'] ?? '';
    const editor = await EditorFixture.ofFiles(files, 'docs/glossary.md');
    assert.match(editor.hover(text.replace('opła', 'opła¦')) ?? '', /^\*\*opłata\*\* `fee`\n\nPaid once\.\n/);
    const lenses = editor.lenses(text, { showReferences: 'show', openInLocale: 'open', markComplete: 'mark' });
    assert.deepEqual(lenses, [
      'no references | show "glossary:docs/glossary.md" {"line":2,"character":2}',
      'Draft in German: Mark as Complete | mark "glossary:docs/glossary.md" {"line":2,"character":8}',
    ]);
  });

  it('does not open the source of a cell beside its own row', async () => {
    const editor = await EditorFixture.ofFiles(filesOfTree(tree(ROWS)), 'docs/glossary.md');
    const { subject, offset } = editor.open(`${HEAD}${ROWS}`.replace('nisza', 'nis¦za'));
    const articles = { uriOf: (path: string) => path, textOf: () => undefined };
    const found = comparison(subject, articles, offset);
    assert.deepEqual(
      [found.kind, 'reason' in found && found.reason],
      ['none', "'nisza' is in the same row as its source."],
    );
  });

  it('marks only the cell with the mark as a draft', async () => {
    const root = await rootIn(tree('| market | Markt <!-- glosswright-draft --> | rynek | |\n'));
    const drafts = [...(root.glossaries[0]?.articles.all() ?? [])].map(({ locale, draft }) => `${locale} ${draft}`);
    assert.deepEqual(drafts.toSorted(), ['de true', 'en false', 'pl false']);
  });

  it('does not take the source for a draft because of a mark in a column that is not known', async () => {
    const root = await rootIn(tree('| market | Markt | rynek | torg <!-- glosswright-draft --> |\n'));
    assert.equal(root.glossaries[0]?.articles.get('market', 'en')?.draft, false);
    const own = await rootIn(tree('| market <!-- glosswright-draft --> | Markt | rynek | |\n'));
    assert.equal(own.glossaries[0]?.articles.get('market', 'en')?.draft, true);
  });

  it('reports duplicate terms at their cells', async () => {
    const root = await rootIn(tree(`${ROWS}| place | Markt | miejsce | |\n`));
    const findings = checkFile(root, 'docs/glossary.md')?.findings ?? [];
    const text = textIn(root, 'docs/glossary.md');
    const shown = findings.map(({ code, span, entry }) => [code, text.slice(span.start, span.end), entry?.locale]);
    assert.deepEqual(shown, [
      ['duplicate-term', 'Markt', 'de'],
      ['duplicate-term', 'Markt', 'de'],
    ]);
  });

  it('is linked from pages of other locales', async () => {
    const root = await rootIn(tree(ROWS, '=== docs/de/a.md\nDie [Nische](../glossary.md#niche).\n'));
    assert.deepEqual(
      checkFile(root, 'docs/de/a.md')?.findings.map(({ code, message }) => [code, english(message)]),
      [],
    );
  });

  it('gets a row of a new concept in the source locale, and none in another one', async () => {
    const root = await rootIn(tree(ROWS));
    const [glossary = assert.fail()] = root.glossaries;
    const planned = newConcept(glossary, { title: 'Nail' }, filesOf(root));
    const edits = planned.kind === 'draft' && planned.draft.kind === 'entry' ? planned.draft.edits : [];
    assert.equal(
      applyEdits(textIn(root, 'docs/glossary.md'), edits),
      `${HEAD}${ROWS}| Nail <!-- glosswright-draft --> |  |  |  |\n`,
    );
    assert.equal(newConcept(glossary, { title: 'Nagel', locale: 'de' }, filesOf(root)).kind, 'refused');
  });
});
