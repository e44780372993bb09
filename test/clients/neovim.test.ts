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
    this.timeout(120_000);
    let tree: TemporaryTree;
    let seen: Seen;

    before(async function () {
      if (!isInstalled(neovim)) this.skip();
      tree = temporaryTree(glossary);
      seen = await run(neovim, tree.root, snippet('lua', beginning));
    });
    after(() => tree?.remove());

    it('does all of this without a problem', () => assert.equal(seen.problem, undefined));

    it('shows findings that the server pushes', () =>
      assert.deepEqual(seen.diagnostics, ["broken-link: There is no article 'new'."]));

    it('shows a term that stands in an inflected form', () => {
      assert.match(seen.hover, /^\*\*Rynek docelowy\*\* `target-market`\n\nRynek docelowy\.\n/);
      assert.match(seen.hover, /en: \[Target market\]\(<file:/);
    });

    it('goes to the article of this language first', () => assert.deepEqual(seen.definition, [`${PL}:2`, `${EN}:2`]));

    it('lists who links the article', () => assert.deepEqual(seen.references, [`${OPEN}:5`, 'glossary/en/brand.md:5']));

    it('completes what the text of the link means', () => {
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

    it('sees what other programs write, though it watches no files', () => assert.deepEqual(seen.diagnosticsAfter, []));
  });
