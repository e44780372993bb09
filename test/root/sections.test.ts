import assert from 'node:assert/strict';
import { checkFile } from '../../server/src/root/checkFile.ts';
import type { Root } from '../../server/src/root/root.ts';
import { english } from '../../server/src/localization/index.ts';
import { filesOfTree, rootOf } from '../support/tree.ts';

const TREE = `
  === glossary/en/market.md "Market"
  ## Risks
  === glossary/en/yield.md "Yield"
  [risks](/market#risks)
  === glossary/en/share.md "Share"
  [the market](/market)
  === glossary/en/price.md "Price"
  [here](#risks)
`;

function fragments(root: Root): string[] {
  return root
    .articlePaths()
    .flatMap((path) => checkFile(root, path)?.findings ?? [])
    .filter(({ code }) => code === 'broken-fragment')
    .map(({ message }) => english(message));
}

async function checked(): Promise<Root> {
  const root = await rootOf(filesOfTree(TREE));
  assert.deepEqual(fragments(root), ["This page has no section 'risks'."]);
  return root;
}

/** Opens the article with another text, and returns the invalidated paths except its own. */
async function invalidatedPaths(root: Root, edit: (text: string) => string): Promise<string[]> {
  const path = 'glossary/en/market.md';
  const read = root.read(path);
  const invalidation = await root.setBuffer(path, edit(read?.kind === 'text' ? read.text : ''));
  return [...invalidation.pathsOf()].filter((each) => each !== path);
}

describe('the sections of articles', () => {
  it('invalidate the articles that link to one of them, and no others', async () => {
    const root = await checked();
    assert.deepEqual(await invalidatedPaths(root, (text) => text.replace('Risks', 'Dangers')), [
      'glossary/en/yield.md',
    ]);
    assert.deepEqual(fragments(root), [
      "This page has no section 'risks'.",
      "The article 'market' has no section 'risks'.",
    ]);
    assert.deepEqual(await invalidatedPaths(root, (text) => text.replace('Dangers', 'Risks')), [
      'glossary/en/yield.md',
    ]);
    assert.deepEqual(fragments(root), ["This page has no section 'risks'."]);
  });

  it('do not invalidate articles if they are unchanged', async () => {
    const root = await checked();
    assert.deepEqual(await invalidatedPaths(root, (text) => `${text}\nProse.\n`), []);
  });

  it('are not read if no link leads to one', async () => {
    const root = await rootOf(filesOfTree('=== glossary/en/a.md "A"\n[b](/b)\n=== glossary/en/b.md "B"\n## Risks'));
    for (const { anchors } of root.glossaries) anchors.textOf = () => assert.fail('sections were read');
    assert.deepEqual(fragments(root), []);
  });
});
