import { withRules } from '../../support/tree.ts';

const { checkTree } = withRules('broken-link');

describe('letters above a page of entries', () => {
  it('are no broken links, even without entries', async () => {
    await checkTree(`
      === glosswright.config.json
      { "layouts": [{ "pages": [{ "path": "glossary.md", "locale": "en", "entries": { "kind": "headings", "levels": [3] } }] }] }
      === glossary.md
      [A](#a) [M](#m) [N-O](#n-o), [fee](#fee)
                                         ^^^^ broken-link: There is no entry 'fee'.

      ## M

      ### Market

      The people a firm sells to.

      ### Niche

      A small market.
    `);
  });
});
