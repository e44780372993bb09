import assert from 'node:assert/strict';
import { withRules } from '../../support/tree.ts';

const { checkTree, fixesOfTree, fixTree } = withRules('unlinked-term');

/** A page of entries in the format, and a page of the site with the text. */
function site(kind: string, entries: string, text: string): string {
  return `
  === glosswright.config.json
  { "layouts": [{ "pages": [{ "path": "GLOSSARY.md", "entries": { "kind": "${kind}" } }], "site": ["docs/{any**}.md"] }] }
  === GLOSSARY.md
  ${entries}
  === docs/guide.md
  ${text}
`;
}

describe('links to entries without an anchor', () => {
  const cases: readonly (readonly [what: string, kind: string, entries: string, link: string])[] = [
    [
      'the page, for bold items',
      'bold-items',
      '- **Niche**: A small market.\n  - **Brand**: A name.',
      '[niche](../GLOSSARY.md)',
    ],
    [
      'the page, for rows of a table',
      'table',
      '| Term | Meaning |\n  |---|---|\n  | Niche | A small market. |',
      '[niche](../GLOSSARY.md)',
    ],
    ['the page, for a definition list', 'definition-list', 'Niche\n  : A small market.', '[niche](../GLOSSARY.md)'],
    [
      'an id that is written',
      'definition-list',
      'Niche {#niche}\n  : A small market.',
      '[niche](../GLOSSARY.md#niche)',
    ],
    [
      'an anchor that is written',
      'bold-items',
      '- <a id="n"></a>**Niche**: A small market.\n  - **Brand**: A name.',
      '[niche](../GLOSSARY.md#n)',
    ],
  ];
  for (const [what, kind, entries, link] of cases)
    it(`lead to ${what}`, async () => {
      const tree = site(kind, entries, 'This is a niche.');
      const titles = await fixesOfTree(tree);
      assert.equal(titles.length, 1);
      await fixTree(tree, titles[0]?.replace(/^\* /, '') ?? '', `This is a ${link}.`);
    });

  it('count as links to the entry', async () => {
    await checkTree(
      site(
        'bold-items',
        '- **Niche**: A small market.\n  - **Brand**: A name.',
        'A [niche](../GLOSSARY.md), then a niche.',
      ),
    );
  });

  it('are not proposed on the page itself', async () => {
    await checkTree(site('bold-items', '- **Niche**: A small market.\n  - **Brand**: The name of a niche.', 'A text.'));
  });
});
