import assert from 'node:assert/strict';
import { stateAt } from '../../../server/src/features/overview/entryStates.ts';
import { overview } from '../../../server/src/features/overview/overview.ts';
import { progressOf } from '../../../server/src/features/overview/progress.ts';
import type { Glossary } from '../../../server/src/glossary/glossary.ts';
import type { History } from '../../../server/src/glossary/history.ts';
import { type SourceChange } from '../../../server/src/glossary/sourceChange.ts';
import { filesOfTree, rootOf } from '../../support/tree.ts';

async function glossaryOf(tree: string): Promise<Glossary> {
  const root = await rootOf(filesOfTree(tree));
  const [glossary] = root.glossaries;
  assert.ok(glossary);
  return glossary;
}

/** The states by concept, in the order of the locales: `brand: complete draft`. */
function statesOf(glossary: Glossary): string[] {
  const { locales, concepts } = overview(glossary);
  return concepts
    .map(({ slug, states }) => `${slug}: ${locales.map((_, index) => stateAt(states, index)).join(' ')}`)
    .toSorted();
}

const TREE = `
  === glossary/en/brand.md "Brand"
  === glossary/en/capital.md "Capital"
  === glossary/en/niche.md "Niche" draft
  === glossary/pl/brand.md "Marka"
  === glossary/pl/capital.md "Kapitał" draft
  === glossary/pl/rynek.md "Rynek"
  === glossary/fi/brand.md "Brändi"
`;

describe('the overview of a glossary', () => {
  it('has the source locale first, and the others sorted', async () => {
    assert.deepEqual(overview(await glossaryOf(TREE)).locales, ['en', 'fi', 'pl']);
  });

  it('has the state of each concept in each locale', async () => {
    assert.deepEqual(statesOf(await glossaryOf(TREE)), [
      'brand: complete complete complete',
      'capital: complete missing draft',
      'niche: draft no-source no-source',
      'rynek: missing no-source complete',
    ]);
  });

  it('counts what a locale has and what can be translated', async () => {
    assert.deepEqual(progressOf(overview(await glossaryOf(TREE))), [
      { locale: 'en', complete: 2, draft: 1, outdated: 0, missing: 1, percent: 50 },
      { locale: 'fi', complete: 1, draft: 0, outdated: 0, missing: 1, percent: 50 },
      { locale: 'pl', complete: 2, draft: 1, outdated: 0, missing: 0, percent: 66 },
    ]);
  });

  it('does not count untranslated texts as drafts in the source locale', async () => {
    const placeholder = '---\nterms: ["account"]\nsummary: "A"\n---\n\n{% include disclaimer.html translated="no" %}\n';
    const paths = ['en', 'pl'].map((locale) => `_i18n/${locale}/resources/moneropedia/account.md`);
    const root = await rootOf(Object.fromEntries(paths.map((path) => [path, placeholder])));
    const [glossary] = root.glossaries;
    assert.ok(glossary);
    assert.deepEqual(statesOf(glossary), ['account: complete draft']);
  });

  it('counts an empty file as a draft, in any locale', async () => {
    const glossary = await glossaryOf(
      '=== glossary/en/brand.md\n=== glossary/pl/brand.md\n=== glossary/fi/brand.md "Brändi"\n',
    );
    assert.deepEqual(statesOf(glossary), ['brand: draft complete draft']);
  });

  it('is empty for a glossary without concepts', async () => {
    const glossary = await glossaryOf(TREE);
    const paths = Array.from(glossary.articles.all(), ({ path }) => path);
    for (const path of paths) glossary.articles.delete(path);
    assert.deepEqual(overview(glossary).concepts, []);
    assert.deepEqual(
      progressOf(overview(glossary)).map(({ percent }) => percent),
      [100],
    );
  });
});

/** The history of a translation that is older than its source. */
const history = (change: SourceChange | undefined): History => ({
  last: new Map([
    ['glossary/en/brand.md', { id: 'b'.repeat(40), time: 200 }],
    ['glossary/pl/brand.md', { id: 'a'.repeat(40), time: 100 }],
  ]),
  named: new Map(),
  earlierFrontMatter: new Map([
    ['glossary/pl/brand.md', { title: 'Brand', description: 'Brand.', ...(change ? { change } : {}) }],
  ]),
});

async function stateAfter(change: SourceChange | undefined): Promise<string[]> {
  const glossary = await glossaryOf('=== glossary/en/brand.md "Brand"\n=== glossary/pl/brand.md "Marka"');
  glossary.history = history(change);
  return statesOf(glossary);
}

describe('an outdated translation in the overview', () => {
  const cases: readonly (readonly [title: string, change: SourceChange | undefined, state: string])[] = [
    ['words have changed', { kind: 'prose', words: 3 }, 'outdated'],
    ['code has changed', { kind: 'code' }, 'outdated'],
    ['the change is not known', undefined, 'outdated'],
    ['only links and markup have changed', { kind: 'markup' }, 'complete'],
    ['only white space has changed', { kind: 'space' }, 'complete'],
  ];
  for (const [title, change, state] of cases)
    it(`is ${state} if ${title}`, async () => assert.deepEqual(await stateAfter(change), [`brand: complete ${state}`]));
});
