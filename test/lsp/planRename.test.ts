import assert from 'node:assert/strict';
import { renamingsOf } from '../../server/src/features/rename/renaming.ts';
import type { RenamePlan, Refusal } from '../../server/src/features/rename/renamePlan.ts';
import { planRename } from '../../server/src/lsp/planRename.ts';
import { Root } from '../../server/src/root/root.ts';
import { MEMORY_ROOT, MemoryFiles } from '../support/memoryFiles.ts';
import { article } from '../support/program.ts';

const SHARE = 'glossary/en/share.md';
const FILES = {
  'glossary/en/brand.md': article('Brand'),
  'glossary/en/market.md': article('Market', 'A [brand](/brand).\n'),
  [SHARE]: article('Share', 'The [brand](/brand).\n'),
};

/** Plans a rename that yields after each file, and then does something else. */
async function planWhile(other: (root: Root) => Promise<unknown>): Promise<RenamePlan | Refusal | undefined> {
  const root = new Root(MEMORY_ROOT, new MemoryFiles(FILES));
  await root.load();
  await root.readLinks();
  await root.setBuffer(SHARE, FILES[SHARE]);
  const [glossary] = root.glossaries;
  assert(glossary);
  const renamings = renamingsOf(glossary, 'brand', 'brand', 'label');
  return planRename(root, glossary, renamings, { longestSlice: 0, pause: async () => void (await other(root)) });
}

describe('the plan of a rename, while other work is done', () => {
  it('has all files if nothing changes', async () => {
    const plan = await planWhile(async (root) => root.setBuffer(SHARE, FILES[SHARE]));
    assert(plan && 'files' in plan);
    assert.deepEqual(
      plan.files.map(({ path }) => path),
      ['glossary/en/market.md', SHARE],
    );
  });

  it('does not exist if a letter is typed in an open article', async () => {
    let letters = '';
    const plan = await planWhile(async (root) => root.setBuffer(SHARE, `${FILES[SHARE]}${(letters += 'a')}`));
    assert.equal(plan, undefined);
  });

  it('does not exist if a document is closed', async () => {
    assert.equal(await planWhile(async (root) => root.setBuffer(SHARE, undefined)), undefined);
  });
});
