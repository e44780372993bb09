import assert from 'node:assert/strict';
import jsonld from 'jsonld';
import { readJsonLd } from '../../server/src/exchange/import/readJsonLd.ts';
import { english } from '../../server/src/localization/index.ts';
import { filesAfter } from '../support/imported.ts';

const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const EX = 'https://example.org/';
const EMPTY = { 'glosswright.config.json': '{ "layouts": [{ "preset": "glossary" }] }' };

/** A document whose statements are those that a complete library reads. */
const documents: readonly (readonly [title: string, document: object])[] = [
  [
    'expanded',
    [
      {
        '@id': `${EX}a`,
        '@type': [`${SKOS}Concept`],
        [`${SKOS}prefLabel`]: [{ '@value': 'A', '@language': 'en' }],
        [`${SKOS}related`]: [{ '@id': `${EX}b` }],
      },
    ],
  ],
  [
    'a prefix and language maps',
    {
      '@context': { skos: SKOS, prefLabel: { '@id': 'skos:prefLabel', '@container': '@language' } },
      '@graph': [{ '@id': `${EX}a`, '@type': 'skos:Concept', prefLabel: { en: 'A', de: ['B', 'C'], '@none': 'D' } }],
    },
  ],
  [
    'a vocabulary, a base and a language',
    {
      '@context': { '@vocab': SKOS, '@base': EX, '@language': 'en', related: { '@type': '@id' } },
      '@id': 'a',
      prefLabel: 'A',
      altLabel: { '@value': 'B' },
      related: ['b', '#c', 'https://other.org/d'],
    },
  ],
  [
    'names for keywords, and terms that need later ones',
    {
      '@context': {
        label: 'skos:prefLabel',
        id: '@id',
        type: '@type',
        broader: { '@id': 'skos:broader', '@type': '@id' },
        Concept: 'skos:Concept',
        skos: SKOS,
      },
      id: `${EX}a`,
      type: 'Concept',
      label: { '@value': 'A', '@language': 'EN-gb' },
      broader: `${EX}b`,
    },
  ],
  [
    'several contexts, one of them in a node, and null',
    {
      '@context': [{ skos: SKOS }, { '@language': 'en' }],
      '@id': `${EX}a`,
      'skos:prefLabel': 'A',
      'skos:broader': {
        '@context': { '@language': null, name: 'skos:prefLabel' },
        '@id': `${EX}b`,
        name: 'B',
        'skos:altLabel': null,
      },
      'skos:narrower': { '@context': null, '@id': `${EX}c`, [`${SKOS}prefLabel`]: 'C' },
    },
  ],
  [
    'reverse properties',
    {
      '@context': { skos: SKOS, narrower: { '@reverse': 'skos:broader', '@type': '@id' } },
      '@id': `${EX}a`,
      narrower: [`${EX}b`, { '@id': `${EX}c`, 'skos:prefLabel': 'C' }],
      '@reverse': { 'skos:related': { '@id': `${EX}d` } },
    },
  ],
  [
    'sets, indexes, data types, numbers and nodes without an id',
    {
      '@context': {
        skos: SKOS,
        note: { '@id': 'skos:note', '@container': '@index' },
        date: { '@id': `${EX}date`, '@type': 'http://www.w3.org/2001/XMLSchema#date' },
        kind: { '@id': `${EX}kind`, '@type': '@vocab' },
        plain: { '@id': `${EX}plain`, '@language': null },
        '@language': 'en',
      },
      '@id': `${EX}a`,
      'skos:altLabel': { '@set': ['A', 'B'] },
      note: { x: 'One', y: ['Two', 'Three'] },
      date: '2020-01-01',
      kind: 'skos:Concept',
      plain: 'P',
      [`${EX}count`]: [3, true],
      'skos:example': { 'skos:notation': 'n' },
    },
  ],
  [
    'keys without a meaning',
    { '@context': { skos: SKOS, gone: null }, '@id': `${EX}a`, name: 'x', gone: 'y', 'skos:prefLabel': 'A' },
  ],
];

interface Node {
  readonly termType: string;
  readonly value: string;
  readonly language?: string;
}

/** Blank nodes have other names. */
function written(kind: string, value: string, language = ''): string {
  return kind === 'blank' ? '_' : `${kind} ${value} ${language.toLowerCase()}`;
}

function ofLibrary({ termType, value, language }: Node): string {
  const kind = termType === 'Literal' ? 'text' : termType === 'BlankNode' ? 'blank' : 'iri';
  return written(kind, value, language);
}

describe('JSON-LD', () => {
  for (const [title, document] of documents)
    it(`has the statements that a complete library reads: ${title}`, async () => {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the library declares less than it returns
      const quads = (await jsonld.toRDF(document)) as readonly {
        readonly subject: Node;
        readonly predicate: Node;
        readonly object: Node;
      }[];
      const expected = quads.map(({ subject, predicate, object }) => [
        ofLibrary(subject),
        predicate.value,
        ofLibrary(object),
      ]);
      const found = readJsonLd(JSON.stringify(document)).triples.map(({ subject, predicate, object }) => [
        written(subject.startsWith('_:') ? 'blank' : 'iri', subject),
        predicate,
        written(object.kind, object.value, object.language),
      ]);
      assert.ok(expected.length > 0);
      assert.deepEqual(found.map(String).toSorted(), expected.map(String).toSorted());
    });

  /** A document, and why it is not read, or what of it. */
  const said: readonly (readonly [title: string, text: string, problems: readonly string[]])[] = [
    ['a text that is not JSON', '{', ['this is not valid JSON']],
    [
      'a context of another file',
      '{"@context":"https://example.org/context.jsonld","@graph":[]}',
      [
        "the context 'https://example.org/context.jsonld' is not in the file, and is not fetched: put its content in its place",
      ],
    ],
    [
      'an imported context',
      '{"@context":{"@import":"file:///etc/passwd"}}',
      ["the context 'file:///etc/passwd' is not in the file, and is not fetched: put its content in its place"],
    ],
    [
      'a context of one key',
      '{"@context":{"a":{"@id":"x:a","@context":{}}}}',
      ["the context of the key 'a' alone is not supported"],
    ],
    [
      'keys without a meaning',
      '{"@id":"x:a","a":1,"b":2,"c":3,"d":4,"e":5,"f":6}',
      ['keys without a meaning in the context are not imported: a, b, c, d, e, …'],
    ],
    [
      'a definition by itself',
      '{"@context":{"a":"b","b":"a"},"a":1}',
      ['keys without a meaning in the context are not imported: a'],
    ],
    [
      'nodes in each other',
      `${'{"x:y":'.repeat(50_000)}1${'}'.repeat(50_000)}`,
      ['objects that are too deep in others are not imported'],
    ],
    [
      'lists in each other',
      `{"x:y":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      ['objects that are too deep in others are not imported'],
    ],
    [
      'contexts in each other',
      `{"@context":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      ['objects that are too deep in others are not imported'],
    ],
    [
      'definitions that need each other',
      JSON.stringify({
        '@context': Object.fromEntries(Array.from({ length: 30_000 }, (_, at) => [`a${at}`, `a${at + 1}:x`])),
      }),
      ['objects that are too deep in others are not imported'],
    ],
  ];
  for (const [title, text, problems] of said)
    it(`is said: ${title}`, () => assert.deepEqual(readJsonLd(text).problems.map(english), problems));

  it('is imported', async () => {
    const document = {
      '@context': { skos: SKOS, '@language': 'en' },
      '@id': `${EX}market`,
      'skos:prefLabel': 'Market',
      'skos:altLabel': 'Bazaar',
      'skos:definition': 'A place.',
    };
    const files = await filesAfter(EMPTY, JSON.stringify(document), 'skos-jsonld');
    assert.equal(
      files['glossary/en/market.md'],
      '---\ntitle: Market\ndescription: A place.\naliases: [Bazaar]\ndraft: true\n---\n',
    );
  });
});
