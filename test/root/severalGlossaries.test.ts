import assert from 'node:assert/strict';
import { filesOfTree, rootOf } from '../support/tree.ts';

const PAGE = (path: string): object => ({ path, locale: 'en', entries: { kind: 'headings', levels: [2] } });
const SITE = [{ path: 'docs/{any**}.md', locale: 'en' }];

const TREE = `
  === glosswright.config.json
  ${JSON.stringify({
    layouts: [
      { pages: [PAGE('docs/glossary.md')], site: SITE },
      { pages: [PAGE('docs/design/terminology.md')], site: SITE },
    ],
  })}
  === docs/glossary.md
  ## Niche

  A small market.
  === docs/design/terminology.md
  ## Run

  One execution.
  === docs/guide.md
  A text.
`;

describe('two glossaries, of which each has all pages as its site', () => {
  it('have the entries of their own page', async () => {
    const root = await rootOf(filesOfTree(TREE));
    assert.deepEqual(
      root.glossaries.map(({ articles }) => articles.get('niche', 'en')?.title ?? articles.get('run', 'en')?.title),
      ['Niche', 'Run'],
    );
  });

  it('share the other pages: the first one has them', async () => {
    const root = await rootOf(filesOfTree(TREE));
    assert.equal(root.locate('docs/guide.md')?.glossary, root.glossaries[0]);
    assert.equal(root.locate('docs/design/terminology.md')?.glossary, root.glossaries[1]);
  });
});
