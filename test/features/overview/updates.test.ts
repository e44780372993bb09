import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { type ConceptList, conceptList, updatedList } from '../../../server/src/features/overview/conceptList.ts';
import { type Overview, overview, updatedOverview } from '../../../server/src/features/overview/overview.ts';
import type { Glossary } from '../../../server/src/glossary/glossary.ts';
import { filesOfTree, rootOf } from '../../support/tree.ts';

const TREE = `
  === glossary/en/brand.md "Brand"
  === glossary/en/market.md "Market"
  === glossary/en/niche.md "Niche" draft
  === glossary/pl/brand.md "Marka"
  === glossary/pl/market.md "Rynek"
  === glossary/sv/market.md "Marknad"
`;
const NAMES = ['sv', 'pl'];

/** A text of an article; undefined if it is deleted. */
const texts = fc.constantFrom(
  undefined,
  '---\ntitle: Ö\n---\n[x](/market)\n',
  '---\ntitle: 5 A\n---\n',
  '---\ntitle: M\ndraft: true\n---\n',
  'No front matter.\n',
);
const paths = fc
  .tuple(fc.constantFrom('en', 'pl', 'sv', 'fi'), fc.constantFrom('brand', 'market', 'niche', 'new', 'z'))
  .map(([locale, slug]) => `glossary/${locale}/${slug}.md`);

function bySlug({ locales, concepts }: Overview): unknown {
  return [locales, concepts.map(({ slug, states }) => `${slug} ${states}`).toSorted()];
}

/** The list with everything that is computed on demand. */
function inFull({ locales, concepts }: ConceptList): unknown {
  const plain = concepts.map(({ slug, states, name, nameLocale, qualifier, otherNames, letter, text, page }) => {
    return { slug, states, name, nameLocale, qualifier, otherNames, letter, text, page };
  });
  return [locales, plain];
}

/** What is known of a state of the glossary. */
interface State {
  readonly revision: number;
  readonly overview: Overview;
  readonly list: ConceptList;
}

function computed(glossary: Glossary): State {
  const whole = overview(glossary);
  return { revision: glossary.articles.log.revision, overview: whole, list: conceptList(glossary, whole, NAMES) };
}

/** As a server updates what it knows. */
function updated(glossary: Glossary, before: State): State {
  const { log } = glossary.articles;
  const slugs = log.since(before.revision);
  const next = slugs && updatedOverview(glossary, before.overview, slugs);
  if (!slugs || !next) return computed(glossary);
  return { revision: log.revision, overview: next, list: updatedList(glossary, before.list, next, NAMES, slugs) };
}

describe('an updated overview', () => {
  it('equals a new one after any changes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(paths, texts), { maxLength: 12 }), async (edits) => {
        const root = await rootOf(filesOfTree(TREE));
        const [glossary] = root.glossaries;
        assert.ok(glossary);
        let state = computed(glossary);
        for (const [path, text] of edits) {
          await root.setBuffer(path, text);
          state = updated(glossary, state);
          const expected = computed(glossary);
          assert.deepEqual(bySlug(state.overview), bySlug(expected.overview));
          assert.deepEqual(inFull(state.list), inFull(expected.list));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is not possible after too many changes', async () => {
    const root = await rootOf(filesOfTree(TREE));
    const [glossary] = root.glossaries;
    assert.ok(glossary);
    const { log } = glossary.articles;
    const { revision } = log;
    for (let change = 0; change < 2500; change++) log.add('market');
    assert.equal(log.since(revision), undefined);
    assert.deepEqual(log.since(log.revision), new Set());
    assert.deepEqual(log.since(log.revision - 1), new Set(['market']));
  });
});
