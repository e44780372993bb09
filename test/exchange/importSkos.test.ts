import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { exported } from '../support/exported.ts';
import { filesAfter, planOf } from '../support/imported.ts';
import { openedRoot } from '../support/openedRoot.ts';
import { rootOf } from '../support/tree.ts';

const EMPTY = { 'glosswright.config.json': '{ "layouts": [{ "preset": "glossary" }] }' };
const PREFIXES = '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n@prefix ex: <https://example.org/> .\n';

/** What a vocabulary says, and the front matter that it becomes. */
const created: readonly (readonly [title: string, turtle: string, path: string, expected: string])[] = [
  [
    'labels by their kind',
    'ex:market a skos:Concept; skos:prefLabel "Market"@en; skos:altLabel "Bazaar"@en; skos:hiddenLabel "Mart"@en .',
    'glossary/en/market.md',
    'title: Market\ndescription: ""\naliases: [Bazaar]\ndeprecated: [Mart]\ndraft: true',
  ],
  [
    'definitions and notes of each language',
    'ex:market skos:prefLabel "Market"@en, "Markt"@de; skos:definition "A place."@en, "Ein Ort."@de; skos:scopeNote "Handel."@de .',
    'glossary/de/market.md',
    'title: Markt\ndescription: Ein Ort.\ndraft: true\ntermbase:\n  entry:\n    - {scopeNote: Handel.}',
  ],
  [
    'related and broader concepts by their slugs',
    'ex:market skos:prefLabel "Market"@en; skos:related ex:price; skos:broader ex:place, <https://other.org/x> . ex:price skos:prefLabel "Price"@en . ex:place skos:prefLabel "Place"@en .',
    'glossary/en/market.md',
    'title: Market\ndescription: ""\ndraft: true\ntermbase:\n  concept:\n    - {crossReference: price, target: price}\n    - {broader: place, target: place}\n    - {broader: "https://other.org/x"}',
  ],
  [
    'a notation that is no slug, and the scheme of one of several',
    'ex:market skos:prefLabel "Market"@en; skos:notation "1.2"; skos:inScheme ex:s . ex:b skos:prefLabel "B"@en; skos:inScheme ex:t .',
    'glossary/en/market.md',
    'title: Market\ndescription: ""\ndraft: true\ntermbase:\n  concept:\n    - {notation: "1.2"}\n    - {inScheme: "https://example.org/s"}',
  ],
  [
    'statements of other vocabularies',
    'ex:market skos:prefLabel "Market"@en; <http://purl.org/dc/terms/created> "2020-01-01" .',
    'glossary/en/market.md',
    'title: Market\ndescription: ""\ndraft: true\ntermbase:\n  concept:\n    - {"http://purl.org/dc/terms/created": "2020-01-01"}',
  ],
  [
    'a first label as the name if none is preferred',
    'ex:market a skos:Concept; skos:altLabel "Market"@en .',
    'glossary/en/market.md',
    'title: Market\ndescription: ""\ndraft: true',
  ],
];

describe('an imported vocabulary has', () => {
  for (const [title, turtle, path, expected] of created)
    it(title, async () => {
      const text = (await filesAfter(EMPTY, PREFIXES + turtle, 'skos-turtle'))[path] ?? '';
      assert.equal(text.split('---\n')[1]?.trimEnd(), expected);
    });

  it('the same graph again after export', async () => {
    const turtle = `${PREFIXES}ex:market skos:prefLabel "Market"@en; skos:scopeNote "x"@en; skos:broader ex:place; skos:exactMatch <https://other.org/m> .\nex:place skos:prefLabel "Place"@en .`;
    const root = await rootOf(await filesAfter(EMPTY, turtle, 'skos-turtle'));
    const after = exported(root, 'skos-turtle', { drafts: true, base: 'https://example.org/' });
    for (const said of [
      'skos:scopeNote "x"@en',
      'skos:broader <https://example.org/place>',
      'skos:exactMatch <https://other.org/m>',
    ])
      assert.ok(after.includes(said), after);
    assert.deepEqual(planOf(root, after, 'skos-turtle'), { steps: [], same: 2 });
  });
});

const project = join(import.meta.dirname, '../..');
const shared = process.env['GLOSSWRIGHT_SHARED'] ?? join(project, '../shared');
const folders = [
  project,
  ...['cncf-glossary', 'moneropedia', 'investorswiki-sample'].map((name) => join(shared, 'corpora', name)),
];

describe('an exported vocabulary that is imported again', () => {
  for (const folder of folders.filter((path) => existsSync(path)))
    it(`changes nothing in ${folder.slice(folder.lastIndexOf('/') + 1)}`, async () => {
      const root = await openedRoot(folder);
      for (const format of ['skos-turtle', 'skos-jsonld'] as const) {
        const { steps, same } = planOf(root, exported(root, format, { drafts: true }), format);
        assert.deepEqual(steps, [], format);
        assert.ok(same > 0);
      }
    });
});
