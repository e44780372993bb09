import assert from 'node:assert/strict';
import { temporaryTree, type TemporaryTree } from '../support/temporaryTree.ts';
import {
  type Editor,
  EN,
  filesIn,
  glossary,
  isInstalled,
  OPEN,
  PL,
  run,
  script,
  type Seen,
  snippet,
} from './editors.ts';

const neovim: Editor = {
  name: 'Neovim',
  command: 'nvim',
  args: ['--headless', '-u', 'NONE', '-c', `luafile ${script('neovim.lua')}`],
};

/** By what the README's code begins with. */
const setups = [
  { what: 'set up as before 0.11', beginning: 'local client' },
  { what: 'set up as from 0.11 on', beginning: 'vim.lsp.config' },
];

for (const { what, beginning } of setups)
  describe(`Neovim, ${what}`, function () {
    this.timeout(400_000);
    let tree: TemporaryTree;
    let seen: Seen;

    before(async function () {
      if (!isInstalled(neovim)) this.skip();
      tree = temporaryTree(glossary);
      seen = await run(neovim, tree.root, snippet('lua', beginning));
    });
    after(() => tree?.remove());

    it('runs without an error', () => assert.equal(seen.problem, undefined));

    it('shows pushed findings', () => assert.deepEqual(seen.diagnostics, ["broken-link: There is no article 'new'."]));

    it('shows a term in an inflected form', () => {
      assert.match(seen.hover, /^\*\*Rynek docelowy\*\* `target-market`\n\nRynek docelowy\.\n/);
      assert.match(seen.hover, /en: \[Target market\]\(<file:/);
    });

    it('goes to the article in the same locale first', () => assert.deepEqual(seen.definition, [`${PL}:2`, `${EN}:2`]));

    it('lists links to the article', () => assert.deepEqual(seen.references, [`${OPEN}:5`, 'glossary/en/brand.md:5']));

    it('completes the concept that the link text means', () => {
      assert.deepEqual(seen.offered, ['/target-market', '/brand']);
      assert.equal(seen.completed, '[rynkiem docelowym](/target-market');
    });

    it('renames files and links', () => {
      const files = filesIn(tree);
      assert.deepEqual(
        files.filter(({ path }) => path.endsWith('-market.md')).map(({ path }) => path),
        ['glossary/en/customer-market.md', 'glossary/pl/customer-market.md'],
      );
      const links = files.flatMap(({ text }) => text.match(/\]\([^)]*\)/g) ?? []);
      assert.deepEqual(links, ['](/customer-market)', '](/customer-market)', '](/new)']);
    });

    it('detects changes by other programs, although it does not watch files', () =>
      assert.deepEqual(seen.diagnosticsAfter, []));
  });
