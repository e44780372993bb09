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

const emacs: Editor = {
  name: 'Emacs with eglot',
  command: 'emacs',
  // Without -Q, because the site's own files find Debian's packages.
  args: ['--batch', '-q', '-l', script('emacs.el')],
  probe: ['--batch', '-q', '--eval', "(require 'eglot)"],
};

describe('Emacs with eglot', function () {
  this.timeout(400_000);
  let tree: TemporaryTree;
  let seen: Seen;

  before(async function () {
    if (!isInstalled(emacs)) this.skip();
    tree = temporaryTree(glossary);
    seen = await run(emacs, tree.root, snippet('elisp', '(with-eval-after-load'));
  });
  after(() => tree?.remove());

  it('runs without an error', () => assert.equal(seen.problem, undefined));

  it('shows pushed findings', () =>
    assert.deepEqual(seen.diagnostics, ["glosswright [broken-link]: There is no article 'new'."]));

  it('shows a term in an inflected form', () => assert.match(seen.hover, /Rynek docelowy\b[^]*Target market/));

  it('goes to the article in the same locale first', () => assert.deepEqual(seen.definition, [`${PL}:2`, `${EN}:2`]));

  it('lists links to the article, and the article', () =>
    assert.deepEqual(seen.references, [`${PL}:2`, `${OPEN}:5`, 'glossary/en/brand.md:5']));

  it('completes the concept that the link text means', () => {
    assert.deepEqual(seen.offered, ['/target-market', '/brand']);
    assert.equal(seen.completed, '[rynkiem docelowym](/target-market');
  });

  it('renames, or shows a reason if it cannot rename files', () => {
    const slugs = filesIn(tree).filter(({ path }) => path.endsWith('-market.md'));
    if (seen.renamesFiles) assert.ok(slugs.length === 2 && slugs.every(({ path }) => path.includes('customer')));
    else {
      assert.match(String(seen.renamed), /This editor cannot rename files and update the links to them in one step\./);
      assert.deepEqual(
        filesIn(tree).filter(({ path }) => path in glossary),
        Object.entries(glossary)
          .map(([path, text]) => ({ path, text }))
          .toSorted((one, other) => (one.path < other.path ? -1 : 1)),
      );
    }
  });

  it('watches the files that the server requests', () => assert.ok(Number(seen.watches) > 0));
});
