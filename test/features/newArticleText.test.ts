import assert from 'node:assert/strict';
import { newArticleText } from '../../server/src/features/newArticleText.ts';
import { createGlossary } from '../../server/src/glossary/glossary.ts';
import { glossary as layout } from '../../server/src/glossary/layouts/glossary.ts';

describe('the text of a new article', () => {
  for (const [what, titleSuffix, title] of [
    ['the title', undefined, 'Market'],
    ['the title with the end of the titles of the site', ' - Trade Guide', 'Market - Trade Guide'],
  ] as const) {
    it(`has ${what}`, () => {
      const glossary = createGlossary({ ...layout, required: ['title'], titleSuffix }, () => false) ?? assert.fail();
      const create = {
        path: 'glossary/en/market.md',
        concept: 'market',
        locale: 'en',
        title: 'Market',
        format: 'yaml',
      } as const;
      const text = newArticleText(glossary, create, { uriOf: (path) => path, textOf: () => undefined });
      assert.match(text, new RegExp(`^title: ['"]?${title}['"]?$`, 'm'));
      assert.match(text, /^# Market$/m);
    });
  }
});
