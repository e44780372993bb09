import assert from 'node:assert/strict';
import { detectGlossaries } from '../../../server/src/glossary/detection/detectGlossaries.ts';
import { siteOf } from './site.ts';

type Article = readonly [path: string, title: string, frontMatter?: string];

/** The key and the number of concepts of a site in English and Polish. */
function found(articles: readonly Article[]): readonly [key: string | undefined, concepts: number | undefined] {
  const files = new Map(
    articles.map(([path, title, more = '']) => [
      path,
      `---\ntitle: ${title}\n${more}\n---\n\nIt is what people know.\n`,
    ]),
  );
  const [glossary] = detectGlossaries({
    paths: ['hugo.toml', ...files.keys()].toSorted(),
    read: (path) => files.get(path),
  });
  return [glossary?.layout.conceptKey, glossary?.concepts];
}

/** Articles with the key, by the slugs in both locales. */
function keyed(key: string, slugs: readonly (readonly [en: string, pl: string, concept?: string])[]): Article[] {
  return slugs.flatMap(([en, pl, concept = en]): Article[] => [
    [`content/en/glossary/${en}.md`, en, `${key}: ${concept}`],
    [`content/pl/glossary/${pl}.md`, pl, `${key}: ${concept}`],
  ]);
}

describe('the key that joins translated slugs', () => {
  for (const key of ['translationKey', 'translation_key', 'lang_ref', 'page_id', 'ref'])
    it(`is found: ${key}`, () => {
      assert.deepEqual(
        found(
          keyed(key, [
            ['niche', 'nisza'],
            ['market', 'rynek'],
            ['brand', 'marka'],
          ]),
        ),
        [key, 3],
      );
    });

  const cases: readonly (readonly [what: string, articles: readonly Article[], concepts: number])[] = [
    [
      'where the slugs are the same',
      keyed('translationKey', [
        ['niche', 'niche'],
        ['market', 'market'],
      ]),
      2,
    ],
    [
      'where each value is in one article',
      [...keyed('ref', [['niche', 'nisza']]), ['content/en/glossary/market.md', 'market', 'ref: m']],
      3,
    ],
    [
      'where a locale repeats a value',
      keyed('ref', [
        ['niche', 'nisza', 'a'],
        ['market', 'rynek', 'a'],
        ['brand', 'marka', 'b'],
      ]),
      6,
    ],
    [
      'without a key',
      keyed('weight', [
        ['niche', 'nisza', '1'],
        ['market', 'rynek', '2'],
      ]),
      4,
    ],
  ];
  for (const [what, articles, concepts] of cases)
    it(`is not found ${what}`, () => {
      assert.deepEqual(found(articles), [undefined, concepts]);
    });

  it('is part of the evidence', () => {
    const [glossary] = detectGlossaries(
      siteOf(`=== content/en/glossary/niche.md
      ---
      title: Niche
      translationKey: niche
      ---
     === content/pl/glossary/nisza.md
      ---
      title: Nisza
      translationKey: niche
      ---
     === content/en/glossary/market.md
      ---
      title: Market
      translationKey: market
      ---
     === content/pl/glossary/rynek.md
      ---
      title: Rynek
      translationKey: market
      ---`),
    );
    assert.match(String(glossary?.evidence), /'translationKey' joins translations that have other slugs/);
  });
});
