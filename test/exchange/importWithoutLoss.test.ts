import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from '../../server/src/root/root.ts';
import { exported } from '../support/exported.ts';
import { filesAfter, planOf, type ImportFormatName } from '../support/imported.ts';
import { contentOfTbx } from '../support/tbxContent.ts';
import { rootOf } from '../support/tree.ts';

const project = join(import.meta.dirname, '../..');
const shared = process.env['GLOSSWRIGHT_SHARED'] ?? join(project, '../shared');
const samples = join(shared, 'exchange/tbx');
const ifShared = existsSync(samples) ? describe : describe.skip;
const missing = existsSync(samples) ? '' : ' (skipped: no data at ../shared or in GLOSSWRIGHT_SHARED)';

const empty = (preset: string): Record<string, string> => ({
  'glosswright.config.json': JSON.stringify({ layouts: [{ preset }] }),
});

/** The glossary that a file makes of an empty tree. */
async function made(preset: string, text: string, format: ImportFormatName): Promise<Root> {
  return rootOf(await filesAfter(empty(preset), text, format));
}

ifShared(`the astronomy termbase of LTAC${missing}`, () => {
  for (const style of ['DCT', 'DCA']) {
    const text = (): string => readFileSync(join(samples, `Example_Astronomy_${style}_VALID.tbx`), 'utf8');

    it(`in the style ${style} has the same content after import and export`, async () => {
      const after = exported(await made('glossary', text(), 'tbx'), 'tbx', { drafts: true });
      assert.deepEqual(contentOfTbx(after), contentOfTbx(text()));
    });

    it(`in the style ${style} changes nothing when it is imported again`, async () => {
      const root = await made('glossary', text(), 'tbx');
      assert.deepEqual(planOf(root, text(), 'tbx'), { steps: [], same: 84 });
      assert.deepEqual(planOf(root, exported(root, 'tbx', { drafts: true }), 'tbx'), { steps: [], same: 84 });
    });
  }
});
