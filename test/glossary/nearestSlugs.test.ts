import assert from 'node:assert/strict';
import { nearestSlugs } from '../../server/src/glossary/nearestSlugs.ts';
import { filesOfTree, rootOf } from '../support/tree.ts';

const tree = `
  === glossary/en/target-market.md "Target market"
  === glossary/en/market.md "Market"
  === glossary/en/economies-of-scale.md "Scale economies"
  === glossary/en/business.md "Business"
  === glossary/en/seo.md "SEO"
  === glossary/en/sea.md "SEA"
  === glossary/en/roi.md
  ---
  title: Return on investment
  description: d
  aliases: [ROI ratio]
  ---
  === glossary/pl/rynek-docelowy.md "Cel"
`;

describe('nearestSlugs', () => {
  /** `!` marks a slug that differs in spelling only. */
  const cases: readonly (readonly [what: string, slug: string, near: readonly string[]])[] = [
    ['an underscore', 'target_market', ['!target-market']],
    ['a space and capitals', 'Target Market', ['!target-market']],
    ['nothing between the words', 'economiesofscale', ['!economies-of-scale']],
    ['a plural', 'target-markets', ['!target-market']],
    ['a singular that is too far', 'economy-of-scale', []],
    ['no plural of a word in -ss', 'busines', ['business']],
    ['the title', 'scale-economies', ['!economies-of-scale']],
    ['an alias', 'roi_ratio', ['!roi']],
    ['a letter too many', 'markett', ['market']],
    ['a letter too few', 'marke', ['market']],
    ['another letter', 'narket', ['market']],
    ['two letters swapped', 'amrket', ['market']],
    ['several, the nearest first', 'targetmarkt', ['target-market']],
    ['a word of three letters: too easily another', 'sem', []],
    ['a title in another locale than the source’s', 'cel', []],
    ['nothing like it', 'photosynthesis', []],
    ['the slug itself', 'market', []],
    ['signs alone', '---', []],
  ];
  for (const [what, slug, expected] of cases) {
    it(`returns ${expected.join(', ') || 'nothing'} for '${slug}' (${what})`, async () => {
      const [glossary] = (await rootOf(filesOfTree(tree))).glossaries;
      assert.ok(glossary);
      const near = nearestSlugs(glossary, slug).map((each) => `${each.sure ? '!' : ''}${each.slug}`);
      assert.deepEqual(near, expected);
    });
  }

  it('returns at most three slugs, in an order that does not depend on earlier changes', async () => {
    const paths = ['marked', 'marker', 'market', 'markey', 'target'].map((slug) => `glossary/en/${slug}.md`);
    for (const order of [paths, paths.toReversed()]) {
      const [glossary] = (await rootOf(Object.fromEntries(order.map((path) => [path, ''])))).glossaries;
      assert.ok(glossary);
      assert.deepEqual(
        nearestSlugs(glossary, 'marke').map(({ slug }) => slug),
        ['marked', 'marker', 'market'],
      );
    }
  });
});
