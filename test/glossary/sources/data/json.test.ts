import assert from 'node:assert/strict';
import { entriesOfData } from '../../../../server/src/glossary/sources/data/index.ts';
import type { DataFormat } from '../../../../server/src/glossary/sources/source.ts';
import { places, shown, tree } from './entries.ts';

const json = (given: Parameters<typeof tree>[1] = {}): DataFormat => tree('json', given);

const LIST = `[
  { "id": "niche", "term": "Niche", "definition": "A small\\n\\npart." },
  {
    "id": "market",
    "term": "Target \\"market\\""
  }
]
`;

/** A file, its format, and what is read and said. */
const cases: readonly (readonly [title: string, text: string, format: DataFormat, expected: readonly string[]])[] = [
  ['a list', LIST, json(), ['niche: Niche = A small', 'market: Target "market"']],
  ['a byte order mark', `\uFEFF${LIST}`, json(), ['niche: Niche = A small', 'market: Target "market"']],
  ['a map of maps', '{"a": {"term": "A"}, "b": {"definition": "B"}}', json(), ['a: A', 'b: b = B']],
  [
    'a map of texts',
    '{"API": "An interface.", "Target market": "People."}',
    json({ definition: undefined }),
    ['API: API = An interface.', 'target-market: Target market = People.'],
  ],
  ['a list below keys', '{"x": 1, "data": {"terms": [{"term": "A"}]}}', json({ items: 'data.terms' }), ['a: A']],
  [
    'a list for each locale',
    '{"en": [{"id": "a", "term": "A"}], "de": [{"id": "a", "term": "Ä"}], "x": []}',
    json({ items: '{locale}' }),
    ['a en: A', 'a de: Ä'],
  ],
  [
    'a map for each locale in an item',
    '[{"id": "a", "en": {"term": "A"}, "de": {"term": "Ä", "definition": "D"}}]',
    json({ byLocale: true }),
    ['a en: A', 'a de: Ä = D'],
  ],
  [
    'a text for each locale',
    '[{"id": "a", "en": "A", "de": "Ä", "in": ""}]',
    json({ term: '{locale}' }),
    ['a en: A', 'a de: Ä'],
  ],
  [
    'keys that begin with the id',
    '{"title": "Terms", "a-term": "A", "a-definition": "D", "cold-b-term": "B", "c-definition": "E", "a-term-x": "X"}',
    json({ term: '{id}-term', definition: '{id}-definition' }),
    ['a: A = D', 'cold-b: B', 'c: c = E'],
  ],
  [
    'keys that end with the id, below a key',
    '{"x": {"term:a": "A", "def:a": "D", "term:b": "B"}}',
    json({ items: 'x', term: 'term:{id}', definition: 'def:{id}' }),
    ['a: A = D', 'b: B'],
  ],
  [
    'keys with dots',
    '[{"meta": {"id": "a"}, "name.full": "A", "texts": [{"value": "B"}]}]',
    json({ id: 'meta.id', term: 'name.full', definition: 'texts.value' }),
    ['a: A = B'],
  ],
  ['numbers, keywords and null', '[{"id": 7, "term": true, "definition": null}]', json(), ['7: true']],
  ['comments and trailing commas', '[ // all\n  {"term": "A",}, /* b */\n]', json(), ['a: A']],
  ['a comment that the file ends in', '[{"term": "A"}]/*', json(), ['a: A']],
  [
    'names of several forms',
    '[{"term": "A", "also": ["B", {"term": "C"}], "old": "D, E"}]',
    json({ aliases: ['also'], deprecated: 'old' }),
    ['a: A +B +C -D -E'],
  ],
  [
    'a file that breaks off',
    '[{"term": "A"}, {"term": "B", "defini',
    json(),
    ['a: A', 'b: B', '! This map is not closed. @{', '! The closing quote is missing. @"defini'],
  ],
  ['a comment that breaks off', '[{"term": "A"}] /', json(), ['a: A', '! Put this text in double quotes. @/']],
  ['a comment without an end', '[{"term": "A"} /*', json(), ['a: A', '! This list is not closed. @[']],
  [
    'a missing comma',
    '[{"term": "A"} {"term": "B"}]',
    json(),
    ['a: A', 'b: B', '! A comma is missing before this. @{'],
  ],
  [
    'a missing bracket',
    '[{"term": "A"]',
    json(),
    ['a: A', '! This map is not closed. @{', '! There is no list or map to close with ]. @]'],
  ],
  [
    'keys and texts without quotes',
    '[{term: A}]',
    json(),
    ['a: A', '! Put this key in double quotes. @term', '! Put this text in double quotes. @A'],
  ],
  [
    'an item without a term',
    '[{"id": "a"}, "B"]',
    json(),
    ['! This item has no "term". @{"id": "a"}', '! This item has no "term". @"B"'],
  ],
  [
    'a key twice',
    '[{"term": "A", "term": "B"}]',
    json(),
    ['a: A', '! Duplicate key "term". Use each key only once. @"term"'],
  ],
  [
    'the same id twice',
    '{"a": {}, "A": {}}',
    json(),
    ['a: a', 'A: A', '! The ids "a" and "A" are the same if case is ignored. @A'],
  ],
  [
    'keys of every object',
    '[{"__proto__": {"term": "A"}}, {"term": "B", "constructor": 1}]',
    json(),
    ['b: B', '! This item has no "term". @{"__proto__": {"term": "A"}}'],
  ],
  [
    'ids that every object has',
    '{"__proto__": {"term": "A"}, "toString": {"term": "B"}}',
    json(),
    ['__proto__: A', 'toString: B'],
  ],
  ['a missing key', '{"words": []}', json({ items: 'terms' }), ['! The file has no "terms". @{']],
  ['a text in place of a list', '"A"', json(), ['! A list or map of items is expected here. @"A"']],
  [
    'deep nesting',
    `[{"term": "A"}, ${'['.repeat(5000)}`,
    json(),
    [
      'a: A',
      `! This item has no "term". @${'['.repeat(31)}`,
      '! Lists and maps are nested too deeply. The rest of the file is not read. @[',
    ],
  ],
  ['an empty file', '', json(), []],
];

describe('the entries of JSON', () => {
  for (const [title, text, format, expected] of cases) {
    it(`reads ${title}`, () => assert.deepEqual(shown(text, format), expected));
  }

  it('returns the spans of texts without quotes', () => {
    assert.deepEqual(places(LIST, json()), [
      ['niche', 'Niche', 'A small\\n\\npart.'],
      ['market', 'Target \\"market\\"', undefined],
    ]);
    assert.deepEqual(places('{"a": {"term": "B"}}', json()), [['a', 'B', undefined]]);
  });

  it('returns the lines of the item for each entry', () => {
    const { entries } = entriesOfData(LIST, json());
    const second = LIST.indexOf('  {\n');
    assert.deepEqual(
      entries.map(({ span }) => LIST.slice(span.start, span.end)),
      [LIST.slice(2, second), LIST.slice(second, LIST.lastIndexOf(']'))],
    );
  });

  it('does not change the prototype of objects', () => {
    entriesOfData('[{"__proto__": {"polluted": "yes"}, "term": "A"}]', json());
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });
});
