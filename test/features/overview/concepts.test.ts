import assert from 'node:assert/strict';
import { conceptList } from '../../../server/src/features/overview/conceptList.ts';
import {
  type ConceptQuery,
  findSteps,
  type Grouping,
  groupsOf,
} from '../../../server/src/features/overview/conceptQuery.ts';
import { conceptRows } from '../../../server/src/features/overview/conceptRows.ts';
import { overview } from '../../../server/src/features/overview/overview.ts';
import { finish, sortSteps } from '../../../server/src/features/overview/steps.ts';
import { filesOfTree, rootOf } from '../../support/tree.ts';

const TREE = `
  === glossary/en/brand.md "Brand"
  === glossary/en/block-css.md "Block (CSS)"
  === glossary/en/area.md "Area"
  === glossary/en/market.md "Market"
  === glossary/en/401k.md "401(k)"
  === glossary/sv/brand.md
  ---
  title: Varumärke
  aliases: [Kännetecken]
  deprecated: [Brand]
  ---
  A [market](/market) and an [area](/area).
  === glossary/sv/area.md "Område"
  See [market](/market).
  === glossary/sv/401k.md "Åldersspar" draft
`;

async function asked(query: ConceptQuery, nameLocales: readonly string[] = ['sv']) {
  const root = await rootOf(filesOfTree(TREE));
  const [glossary] = root.glossaries;
  assert.ok(glossary);
  const list = conceptList(glossary, overview(glossary), nameLocales);
  const found = finish(findSteps(glossary, list, query));
  return { glossary, list, found, rows: conceptRows(glossary, list, found, query.locales) };
}

async function namesOf(query: ConceptQuery, nameLocales?: readonly string[]): Promise<string[]> {
  return (await asked(query, nameLocales)).rows.map(({ name }) => name);
}

async function groups(grouping: Grouping, nameLocales?: readonly string[]): Promise<string[]> {
  const { list, found } = await asked({}, nameLocales);
  return groupsOf(list, found, grouping, 'sv').map(({ key, count }) => `${key} ${count}`);
}

describe('the concepts of a glossary', () => {
  it('have the name of the first locale with one, sorted by the rules of its language', async () => {
    assert.deepEqual(await namesOf({}), ['Block', 'Market', 'Område', 'Varumärke', 'Åldersspar']);
  });

  it('have other names, the qualifier of the title, and a state for each locale', async () => {
    const { rows } = await asked({});
    assert.deepEqual(rows[0], {
      slug: 'block-css',
      name: 'Block',
      nameLocale: 'en',
      qualifier: 'CSS',
      otherNames: [],
      states: 'cm',
      demand: 0,
    });
    assert.deepEqual(rows[3]?.otherNames, ['Kännetecken']);
  });

  it('have names that do not start with a letter at the end', async () => {
    assert.equal((await namesOf({}, ['en'])).at(-1), '401(k)');
  });

  const queries: readonly (readonly [title: string, query: ConceptQuery, names: readonly string[]])[] = [
    ['by the beginning of a word', { query: 'varu' }, ['Varumärke']],
    ['without accents', { query: 'omrade' }, ['Område']],
    ['by another name', { query: 'kännet' }, ['Varumärke']],
    ['by the name in the source locale', { query: 'area' }, ['Område']],
    ['by the name in any locale', { query: 'varumärke' }, ['Varumärke']],
    ['by the slug', { query: 'css block' }, ['Block']],
    ['not within a word', { query: 'arket' }, []],
    ['by state', { states: ['draft'] }, ['Åldersspar']],
    ['by state and locale', { states: ['missing'], locales: ['sv'] }, ['Block', 'Market']],
    ['by state in a locale that has none', { states: ['missing'], locales: ['en'] }, []],
    ['the most wanted first', { states: ['missing'], sort: 'demand' }, ['Market', 'Block']],
  ];
  for (const [title, query, names] of queries)
    it(`are found ${title}`, async () => assert.deepEqual(await namesOf(query), names));

  it('have the number of articles that link to them if they are not complete', async () => {
    const { rows } = await asked({});
    assert.deepEqual(
      rows.map(({ slug, demand }) => [slug, demand]),
      [
        ['block-css', 0],
        ['market', 2],
        ['area', 0],
        ['brand', 0],
        ['401k', 0],
      ],
    );
  });

  it('are grouped by letter: Å is one in Swedish, and none in English', async () => {
    assert.deepEqual(await groups('letter'), ['B 1', 'M 1', 'O 1', 'V 1', 'Å 1']);
    assert.deepEqual(await groups('letter', ['en']), ['A 1', 'B 2', 'M 1', '# 1']);
  });

  it('are grouped by state in a locale', async () => {
    assert.deepEqual(await groups('state'), ['missing 2', 'draft 1', 'complete 2']);
  });

  it('are grouped by the folder of the article', async () => {
    assert.deepEqual(await groups('page'), ['glossary/en/ 2', 'glossary/sv/ 3']);
  });
});

const compare = (one: { readonly key: number }, other: { readonly key: number }): number => one.key - other.key;

describe('sorting in steps', () => {
  it('keeps the order of equal items', () => {
    const items = Array.from({ length: 1500 }, (_, at) => ({ at, key: (at * 7919) % 13 }));
    assert.deepEqual(finish(sortSteps(items, compare)), items.toSorted(compare));
    assert.deepEqual(finish(sortSteps([], compare)), []);
  });
});
