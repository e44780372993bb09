import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvOfWorkbook } from '../../server/src/cli/xlsx.ts';
import { csvRows } from '../../server/src/glossary/sources/data/csvRows.ts';
import type { Root } from '../../server/src/root/root.ts';
import { command } from '../support/command.ts';
import { exported, type ExportedOptions } from '../support/exported.ts';
import { filesAfter, type ImportFormatName } from '../support/imported.ts';
import { openedRoot } from '../support/openedRoot.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';
import { rootOf } from '../support/tree.ts';
import { workbookOf } from '../support/workbook.ts';

// An export that is imported into an empty tree and exported again has the same bytes.

const project = join(import.meta.dirname, '../..');
const corpora = join(process.env['GLOSSWRIGHT_SHARED'] ?? join(project, '../shared'), 'corpora');

type TripFormat = Exclude<ImportFormatName, 'omegat'>;
type Trip = readonly [format: TripFormat, options?: ExportedOptions];

const all: readonly Trip[] = [
  ['tbx'],
  ['skos-turtle'],
  ['skos-jsonld', { base: 'https://example.org/terms/' }],
  ['csv'],
  ['tsv'],
  ['csv', { columns: 'concepts' }],
  ['tsv', { columns: 'concepts' }],
];

/** In layouts other than its own, a format with one row a concept and one with nested elements show what the layout cannot hold. */
const few: readonly Trip[] = [['tbx'], ['csv', { columns: 'concepts' }]];

/** A folder, and the presets of the empty trees. Files have other names and keys in other layouts. */
const glossaries: readonly (readonly [name: string, folder: string, presets: readonly string[]])[] = [
  ['the sample glossary', project, ['glossary', 'moneropedia']],
  ['cncf-glossary', join(corpora, 'cncf-glossary'), ['cncf', 'glossary']],
  ['moneropedia', join(corpora, 'moneropedia'), ['moneropedia', 'glossary']],
  ['investorswiki-sample', join(corpora, 'investorswiki-sample'), ['investorswiki', 'glossary']],
  ['field/glosario', join(corpora, 'field/glosario'), ['glossary']],
];

/** Exports, imports into an empty tree, and exports again. */
async function assertSameBytes(root: Root, preset: string, [format, options = {}]: Trip): Promise<void> {
  const before = exported(root, format, { drafts: true, ...options });
  const empty = { 'glosswright.config.json': JSON.stringify({ layouts: [{ preset }] }) };
  const after = exported(await rootOf(await filesAfter(empty, before, format)), format, { drafts: true, ...options });
  assert.ok(before.length > 100);
  if (after !== before) assert.deepEqual(after.split('\n'), before.split('\n'), format);
}

for (const [name, folder, presets] of glossaries) {
  const isThere = existsSync(folder);
  const missing = isThere ? '' : ' (skipped: no corpora at ../shared or in GLOSSWRIGHT_SHARED)';
  (isThere ? describe : describe.skip)(`${name} has the same bytes after import and export${missing}`, () => {
    for (const [at, preset] of presets.entries())
      it(`in an empty tree of the layout ${preset}`, async function () {
        this.timeout(300_000);
        const root = await openedRoot(folder);
        for (const trip of at === 0 ? all : few) await assertSameBytes(root, preset, trip);
      });
  });
}

/** Texts that a format could lose or read differently. */
const strange = {
  'glossary/en/a b.md': '---\ntitle: A\naliases: ["x; y", "c:\\\\", "\\\\;", "\\\\\\\\server", "z"]\n---\n[x](/a-b)\n',
  'glossary/en/a-b.md': '---\ntitle: B\ndescription: x\nkeywords: ["k; l", m]\nforms: ["f;", g]\n---\n[x](/a%20b)\n',
  'glossary/en/A-B.md': '---\ntitle: Other case\ndescription: x\n---\n',
  'glossary/en/401k.md': '---\ntitle: A (b)\ndescription: "\\"x\\", 1\\n2"\ndeprecated: ["#", "=1"]\n---\n',
  'glossary/pl/a b.md': '---\ntitle: Ą\ndescription: y\n---\n',
};

describe('strange texts have the same bytes after import and export', () => {
  for (const trip of all)
    it(`in ${trip[0]} ${trip[1]?.columns ?? ''}`.trim(), async () =>
      assertSameBytes(await rootOf(strange), 'glossary', trip),
    );

  it('in a workbook', async () => {
    for (const columns of ['terms', 'concepts'] as const) {
      const before = exported(await rootOf(strange), 'csv', { columns });
      const rows = Array.from(csvRows(before, ','), ({ cells }) => cells.map(({ text }) => text));
      const csv = csvOfWorkbook(workbookOf(rows)) ?? assert.fail();
      const empty = { 'glosswright.config.json': '{ "layouts": [{ "preset": "glossary" }] }' };
      const after = await rootOf(await filesAfter(empty, csv, 'csv'));
      assert.equal(exported(after, 'csv', { columns, drafts: true }), before);
    }
  });
});

describe('an ID that cannot be a slug', () => {
  const empty = { 'glosswright.config.json': '{ "layouts": [{ "preset": "glossary" }] }' };
  const table =
    'id,locale,term,status,definition\n' +
    'open cluster,en,Open cluster,preferred,A group.\nopen cluster,pl,Gromada otwarta,preferred,\n' +
    'index,en,Index,preferred,A list.\n';

  it('is said with the slug, on a line of its own, and is exported again', async () =>
    withTemporaryTree({ ...empty, 'in.csv': table }, async (tree) => {
      const { out } = await command(tree.root, 'import', 'in.csv', '--write');
      assert.deepEqual(out.split('\n'), [
        "slug      'open cluster' becomes 'open-cluster'",
        'create    en  open-cluster: Open cluster',
        'create    pl  open-cluster: Gromada otwarta',
        "slug      'index' becomes 'index-2'",
        'create    en  index-2: Index',
        '',
      ]);
      assert.equal(
        readFileSync(tree.path('glossary/en/open-cluster.md'), 'utf8'),
        '---\ntitle: Open cluster\ndescription: A group.\ndraft: true\ntermbase:\n  id: open cluster\n---\n',
      );
      const again = await command(tree.root, 'export', '--format', 'csv', '--drafts');
      assert.match(again.out, /^open cluster,pl,/m);
    }));

  it('leads to the same concept the next time', async () =>
    withTemporaryTree({ ...empty, 'in.csv': table }, async (tree) => {
      await command(tree.root, 'import', 'in.csv', '--write');
      const renamed = table.replaceAll('Open cluster', 'Star cluster');
      tree.write({ 'in.csv': renamed });
      assert.equal(
        (await command(tree.root, 'import', 'in.csv')).out,
        "conflict  en  open-cluster: 'Open cluster' is preferred, not 'Star cluster'\n",
      );
    }));

  it('is in the JSON of the steps', async () =>
    withTemporaryTree({ ...empty, 'in.csv': table }, async (tree) => {
      const { out } = await command(tree.root, 'import', 'in.csv', '--format', 'json');
      assert.match(out, /"kind":"create","concept":"index-2","id":"index","locale":"en"/);
    }));

  it('has its references in the export, and other concepts their slugs', async () => {
    const skos =
      '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n' +
      '<#open%20cluster> skos:prefLabel "Open cluster"@en ; skos:broader <#star> .\n' +
      '<#star> skos:prefLabel "Star"@en ; skos:narrower <#open%20cluster> ; skos:related <#b%20c> .\n' +
      '<#b%20c> skos:prefLabel "B"@en ; skos:related <#star> .\n';
    const root = await rootOf(await filesAfter(empty, skos, 'skos-turtle'));
    const after = exported(root, 'skos-turtle', { drafts: true });
    for (const line of ['skos:broader <#star>', 'skos:narrower <#open%20cluster>', 'skos:related <#b%20c>'])
      assert.ok(after.includes(line), line);
    assert.deepEqual(exported(root, 'json', { drafts: true }).match(/"(?:slug|id)":"[^"]*"/g), [
      '"id":"b c"',
      '"slug":"b-c"',
      '"id":"open cluster"',
      '"slug":"open-cluster"',
      '"id":"star"',
    ]);
  });
});
