import assert from 'node:assert/strict';
import {
  conceptList,
  type ConceptList,
  type ListedConcept,
} from '../../../server/src/features/overview/conceptList.ts';
import { type ConceptQuery, findSteps, groupsOf } from '../../../server/src/features/overview/conceptQuery.ts';
import { overview } from '../../../server/src/features/overview/overview.ts';
import { finish } from '../../../server/src/features/overview/steps.ts';
import { filesOfTree, rootOf } from '../../support/tree.ts';

const TREE = `
  === glossary/en/brand.md "Brand"
  === glossary/en/market.md "Market"
  === glossary/sv/brand.md "Varumärke"
`;

/** The properties of concepts that are read when the concepts of the query are found and grouped by letter. */
async function readFor(query: ConceptQuery): Promise<string[]> {
  const root = await rootOf(filesOfTree(TREE));
  const [glossary] = root.glossaries;
  assert.ok(glossary);
  const { locales, concepts } = conceptList(glossary, overview(glossary), ['sv']);
  const read = new Set<string>();
  const watched = concepts.map(
    (concept): ListedConcept =>
      new Proxy(concept, {
        get: (target, key) => {
          read.add(String(key));
          return Reflect.get(target, key);
        },
      }),
  );
  const list: ConceptList = { locales, concepts: watched };
  groupsOf(list, finish(findSteps(glossary, list, query)), 'letter', 'sv');
  return [...read].toSorted();
}

describe('a list of concepts', () => {
  const cases: readonly (readonly [title: string, query: ConceptQuery, read: readonly string[]])[] = [
    ['needs only names', { query: '', states: [], sort: 'name' }, ['letter']],
    ['needs searched texts for a search', { query: 'var' }, ['letter', 'text']],
    ['needs states for a filter', { states: ['missing'] }, ['letter', 'states']],
  ];
  for (const [title, query, read] of cases)
    it(title, async () => {
      assert.deepEqual(await readFor(query), read);
    });
});
