import assert from 'node:assert/strict';
import { newLocale, type NewLocaleOptions } from '../../server/src/features/create/newLocale.ts';
import { DraftFiles } from '../../server/src/features/draft/draftFiles.ts';
import { addedPage } from '../../server/src/root/addedPage.ts';
import type { Root } from '../../server/src/root/root.ts';
import { applyEdits } from '../../server/src/rules/engine/fixAll.ts';
import { rootOf } from '../support/tree.ts';

const PAGE = 'docs/glossary.md';
const MARK = '<!-- glosswright-draft -->';

function layout(locales: Readonly<Record<string, string>>, more: object = {}): string {
  const pages = [{ path: PAGE, entries: { kind: 'table', locales }, ...more }];
  return `${JSON.stringify({ layouts: [{ sourceLocale: 'en', pages }] }, undefined, 2)}\n`;
}

async function rootWith(text: string, configuration: string | undefined): Promise<Root> {
  const configured = configuration === undefined ? {} : { 'glosswright.config.json': configuration };
  const root = await rootOf({ ...configured, [PAGE]: text });
  await root.readLinks();
  return root;
}

/** What a new locale leads to: the page and the name in the draft, a sentence, or the configuration that it needs first. */
async function planned(
  text: string,
  locale: string,
  { configuration, ...options }: NewLocaleOptions & { readonly configuration?: string },
): Promise<{ page?: string; name?: string; reason?: string; configuration?: string | undefined }> {
  const root = await rootWith(text, configuration);
  const [glossary = assert.fail('no glossary')] = root.glossaries;
  const files = new DraftFiles({ uriOf: (path) => path, textOf: (path) => (path === PAGE ? text : undefined) });
  const plan = newLocale(glossary, locale, files, options);
  if (plan.kind === 'refused') {
    if (!plan.missing) return { reason: plan.reason };
    const added = addedPage(root, glossary, plan.missing);
    return { configuration: added && applyEdits(configuration ?? '', added.edits) };
  }
  assert(plan.draft.kind === 'entry');
  const page = applyEdits(text, plan.draft.edits);
  return { page, name: page.slice(plan.draft.nameSpan.start, plan.draft.nameSpan.end) };
}

/** Without a configuration: the column is found in the table. */
const DETECTED: NewLocaleOptions = { isDetected: true, concept: 'niche' };

describe('a new locale of a table with a column for each locale', () => {
  const written: readonly (readonly [what: string, before: readonly string[], after: readonly string[]])[] = [
    [
      'behind the last language, with the draft of one entry',
      ['| English | Deutsch | Notes |', '|---|---|---|', '| fee | Gebühr | Paid. |', '| niche | Nische | |'],
      [
        '| English | Deutsch | Français | Notes |',
        '|---|---|---|---|',
        '| fee | Gebühr | | Paid. |',
        `| niche | Nische | niche ${MARK} | |`,
      ],
    ],
    [
      'at the end of the rows',
      ['| en | de |', '| --- | --- |', '| fee | Gebühr |', '| niche | Nische |'],
      ['| en | de | fr |', '| --- | --- | --- |', '| fee | Gebühr | |', `| niche | Nische | niche ${MARK} |`],
    ],
    [
      'without spaces',
      ['|EN|DE|', '|-|-|', '|fee|Gebühr|', '|niche|Nische|'],
      ['|EN|DE|FR|', '|-|-|-|', '|fee|Gebühr||', `|niche|Nische|niche ${MARK}|`],
    ],
    [
      'in rows that do not begin with a border',
      ['English | German | Notes', '--- | --- | ---', 'fee | Gebühr | Paid.', 'niche | Nische | Small.'],
      [
        'English | German | French | Notes',
        '--- | --- | --- | ---',
        'fee | Gebühr | | Paid.',
        `niche | Nische | niche ${MARK} | Small.`,
      ],
    ],
    [
      'as wide as its header in a table with aligned columns',
      [
        '| English | Deutsch | Notes    |',
        '| ------- | :------ | -------- |',
        '| fee     | Gebühr  | A \\| B.  |',
        '| niche   | Nische  |          |',
      ],
      [
        '| English | Deutsch | Français | Notes    |',
        '| ------- | :------ | :------- | -------- |',
        '| fee     | Gebühr  |          | A \\| B.  |',
        `| niche   | Nische  | niche ${MARK} |          |`,
      ],
    ],
    [
      'in each table of the page that has languages, and in no other one',
      [
        '| English | Deutsch |',
        '|---|---|',
        '| fee | Gebühr |',
        '| niche | Nische |',
        '',
        '| Role | Name |',
        '|---|---|',
        '| author | Ann |',
        '',
        '| Deutsch | English |',
        '|---|---|',
        '| Ware | product |',
      ],
      [
        '| English | Deutsch | Français |',
        '|---|---|---|',
        '| fee | Gebühr | |',
        `| niche | Nische | niche ${MARK} |`,
        '',
        '| Role | Name |',
        '|---|---|',
        '| author | Ann |',
        '',
        '| Deutsch | English | Français |',
        '|---|---|---|',
        '| Ware | product | |',
      ],
    ],
    [
      'in the table of the entry, although that has only the source',
      [
        '| English | Deutsch |',
        '|---|---|',
        '| fee | Gebühr |',
        '| shop | Laden |',
        '',
        '| English | Notes |',
        '|---|---|',
        '| niche | Small. |',
      ],
      [
        '| English | Deutsch | Français |',
        '|---|---|---|',
        '| fee | Gebühr | |',
        '| shop | Laden | |',
        '',
        '| English | Français | Notes |',
        '|---|---|---|',
        `| niche | niche ${MARK} | Small. |`,
      ],
    ],
    [
      'that is there and empty',
      ['| English | Deutsch | French |', '|---|---|---|', '| fee | Gebühr | |', '| niche | Nische | |'],
      ['| English | Deutsch | French |', '|---|---|---|', '| fee | Gebühr | |', `| niche | Nische | niche ${MARK} |`],
    ],
  ];
  for (const [what, before, after] of written)
    it(`gets a column ${what}`, async () => {
      const title = '# Glossary\n\n';
      const { page, name, reason } = await planned(`${title}${before.join('\n')}\n`, 'fr', DETECTED);
      assert.equal(reason, undefined);
      assert.equal(page, `${title}${after.join('\n')}\n`);
      assert.equal(name, 'niche');
    });

  it('keeps the line breaks of the page', async () => {
    const text = '# Glossary\r\n\r\n| English | Deutsch |\r\n|---|---|\r\n| fee | Gebühr |\r\n| niche | Nische |\r\n';
    const { page = '' } = await planned(text, 'fr', DETECTED);
    assert.match(page, /^# Glossary\r\n\r\n\| English \| Deutsch \| Français \|\r\n/);
    assert.equal(page.replaceAll('\r\n', '').includes('\n'), false);
  });

  it('measures wide characters as editors show them', async () => {
    const rows = ['| English | 中文 |', '| ------- | ---- |', '| fee     | 费用 |', '| niche   | 利基 |'];
    const { page = '' } = await planned(`# Glossary\n\n${rows.join('\n')}\n`, 'ja', DETECTED);
    assert.deepEqual(page.split('\n').slice(2, 5), [
      '| English | 中文 | 日本語 |',
      '| ------- | ---- | ------ |',
      '| fee     | 费用 |        |',
    ]);
  });

  it('gets a column in a section of a page, and nowhere else', async () => {
    const rows = '| English | Deutsch |\n|---|---|\n| fee | Gebühr |\n| niche | Nische |\n';
    const text = `# Guide\n\n${rows}\n## Glossary\n\n${rows}`;
    const configuration = layout({ en: 'English', de: 'Deutsch', fr: 'Français' }, { section: 'Glossary' });
    const { page = '' } = await planned(text, 'fr', { configuration, concept: 'niche' });
    assert.equal(page.indexOf('Français') > page.indexOf('## Glossary'), true, page);
    assert.equal(page.startsWith(`# Guide\n\n${rows}`), true, page);
  });

  it('is added to the configuration first, if that names the columns', async () => {
    const text = '| English | Deutsch |\n|---|---|\n| fee | Gebühr |\n| niche | Nische |\n';
    const { configuration } = await planned(text, 'fr', { configuration: layout({ en: 'English', de: 'Deutsch' }) });
    assert.equal(configuration, layout({ en: 'English', de: 'Deutsch', fr: 'Français' }));
    const { page = '' } = await planned(text, 'fr', { configuration: configuration ?? '', concept: 'fee' });
    assert.equal(
      page,
      `| English | Deutsch | Français |\n|---|---|---|\n| fee | Gebühr | fee ${MARK} |\n| niche | Nische | |\n`,
    );
  });

  it('has the header that the configuration names', async () => {
    const text = '| English | Deutsch |\n|---|---|\n| fee | Gebühr |\n';
    const configuration = layout({ en: 'English', de: 'Deutsch', fr: 'In French' });
    const { page = '' } = await planned(text, 'fr', { configuration });
    assert.match(page, /^\| English \| Deutsch \| In French \|\n/);
  });

  const refused: readonly (readonly [what: string, text: string, reason: string])[] = [
    [
      'a row without all cells',
      '| English | Deutsch |\n|---|---|\n| fee | Gebühr |\n| niche | Nische |\n| tax |\n',
      "Line 7 of 'docs/glossary.md' does not have as many cells as the header of its table. Correct it first.",
    ],
    [
      'a row with another border',
      '| English | Deutsch |\n|---|---|\n| fee | Gebühr |\n| niche | Nische | \n| shop | Laden | | |\n',
      "Line 7 of 'docs/glossary.md' does not have as many cells as the header of its table. Correct it first.",
    ],
    [
      'rows that do not end with a border',
      'English | Deutsch\n---|---\nfee | Gebühr\nniche | Nische\n',
      "The rows of the table in 'docs/glossary.md' do not end with '|'. Add the column to it by hand.",
    ],
    [
      'tags',
      '<table>\n<tr><th>English</th><th>Deutsch</th></tr>\n<tr><td>fee</td><td>Gebühr</td></tr>\n<tr><td>niche</td><td>Nische</td></tr>\n</table>\n',
      "The table in 'docs/glossary.md' is written with HTML tags. Add the column to it by hand.",
    ],
  ];
  for (const [what, text, reason] of refused)
    it(`is refused in a table with ${what}`, async () => {
      assert.deepEqual(await planned(`# Glossary\n\n${text}`, 'fr', DETECTED), { reason });
      const configuration = layout({ en: 'English', de: 'Deutsch' });
      assert.deepEqual(await planned(`# Glossary\n\n${text}`, 'fr', { configuration, concept: 'niche' }), { reason });
    });

  it('is refused if the configuration describes several pages', async () => {
    const pages = [{ path: 'docs/{any}.md', entries: { kind: 'table', locales: { en: 'English', de: 'Deutsch' } } }];
    const configuration = JSON.stringify({ layouts: [{ sourceLocale: 'en', pages }] });
    const text = '| English | Deutsch |\n|---|---|\n| niche | Nische |\n';
    const { reason = '' } = await planned(text, 'fr', { configuration });
    assert.match(reason, /has no column for 'fr'/);
  });
});
