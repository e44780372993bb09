import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Schema } from 'node-schematron';
import type { Root } from '../../server/src/root/root.ts';
import { exported } from '../support/exported.ts';
import { filesAfter } from '../support/imported.ts';
import { openedRoot } from '../support/openedRoot.ts';
import { rootOf } from '../support/tree.ts';

const project = join(import.meta.dirname, '../..');
const shared = process.env['GLOSSWRIGHT_SHARED'] ?? join(project, '../shared');
const schemas = join(shared, 'exchange/tbx');
const missing = existsSync(schemas) ? '' : ' (skipped: no schemas at ../shared or in GLOSSWRIGHT_SHARED)';
const describeTbx = missing === '' ? describe : describe.skip;

/** Looking for the target of a reference takes the square of the time. */
const MOST_CONCEPTS = 8;
const EMPTY = { 'glosswright.config.json': '{ "layouts": [{ "preset": "glossary" }] }' };
const read = (name: string): string => readFileSync(join(schemas, name), 'utf8');

function firstConcepts(root: Root): string[] {
  return root.glossaries.flatMap(({ articles }) => [...articles.slugs()]).slice(0, MOST_CONCEPTS);
}

/** The rules that a file breaks, by the Schematron of the dialect and of its modules. */
function broken(xml: string): string[] {
  return ['TBX-Basic_DCT.sch', 'Min.sch', 'Basic.sch'].flatMap((name) =>
    Schema.fromString(read(name).replace(/^\uFEFF/, ''))
      .validateString(xml)
      .map(({ message }) => `${name}: ${message ?? ''}`),
  );
}

describeTbx(`the Schematron of TBX-Basic${missing}`, function () {
  this.timeout(120_000);

  it('accepts the sample of LTAC after import and export', async () => {
    const root = await rootOf(await filesAfter(EMPTY, read('Example_Astronomy_DCA_VALID.tbx'), 'tbx'));
    assert.deepEqual(broken(exported(root, 'tbx', { drafts: true, concepts: firstConcepts(root) })), []);
  });

  for (const [name, folder] of [
    ['the sample glossary', project],
    ['investorswiki-sample', join(shared, 'corpora/investorswiki-sample')],
    ['cncf-glossary', join(shared, 'corpora/cncf-glossary')],
  ] as const)
    it(`accepts the export of ${name}`, async () => {
      const root = await openedRoot(folder);
      assert.deepEqual(broken(exported(root, 'tbx', { drafts: true, concepts: firstConcepts(root) })), []);
    });

  const wrong: readonly (readonly [title: string, from: RegExp, to: string])[] = [
    ['a reference that leads nowhere', /target="[^"]*"/, 'target="nowhere"'],
    ['a subject field of a language', /<langSec xml:lang="en">/, '$&<min:subjectField>x</min:subjectField>'],
    ['another dialect', /type="TBX-Basic"/, 'type="TBX-Core"'],
  ];
  for (const [title, from, to] of wrong)
    it(`rejects ${title}`, async () => {
      const root = await rootOf(await filesAfter(EMPTY, read('Example_Astronomy_DCT_VALID.tbx'), 'tbx'));
      const xml = exported(root, 'tbx', { drafts: true, concepts: ['c1', 'c2'] });
      assert.notDeepEqual(broken(xml.replace(from, to)), []);
    });
});
