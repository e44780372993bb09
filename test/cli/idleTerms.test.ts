import assert from 'node:assert/strict';
import { IdleTerms } from '../../server/src/cli/checking/idleTerms.ts';
import type { Glossary } from '../../server/src/glossary/glossary.ts';
import { filesOfTree, rootOf } from '../support/tree.ts';

const TREE = `
  === glossary/en/market.md "Market"
  === glossary/fi/market.md "Markkina"
  === glossary/pl/market.md "Rynek"
`;

/** The glossary, and what is forgotten of it. */
async function watched(): Promise<{ readonly glossary: Glossary; readonly forgotten: string[] }> {
  const [glossary] = (await rootOf(filesOfTree(TREE))).glossaries;
  assert.ok(glossary);
  const forgotten: string[] = [];
  const forget = glossary.terms.forget.bind(glossary);
  glossary.terms.forget = (locale) => {
    forgotten.push(locale);
    forget(locale);
  };
  return { glossary, forgotten };
}

describe('the terms of idle locales', () => {
  it('are released after thousands of files of other locales, except those of the source locale', async () => {
    const { glossary, forgotten } = await watched();
    const idle = new IdleTerms();
    idle.see(glossary, 'en');
    for (const locale of ['fi', 'pl']) for (let file = 0; file < 4000; file++) idle.see(glossary, locale);
    assert.deepEqual(forgotten, ['fi']);
  });

  it('are retained if the locales of the files alternate', async () => {
    const { glossary, forgotten } = await watched();
    const idle = new IdleTerms();
    for (let file = 0; file < 9000; file++) idle.see(glossary, ['en', 'fi', 'pl'][file % 3] ?? '');
    assert.deepEqual(forgotten, []);
  });

  it('are rebuilt on demand', async () => {
    const { glossary } = await watched();
    const find = (): unknown => [
      glossary.terms.findDeclared('pl', 'Rynek i market.'),
      glossary.terms.titlesWith('rynek', 'pl'),
    ];
    const before = find();
    glossary.terms.forget('pl');
    assert.deepEqual(find(), before);
    glossary.terms.forget('fi');
    assert.deepEqual(find(), before);
  });
});
