import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOfData } from '../../../../server/src/glossary/sources/data/index.ts';
import type { DataFormat } from '../../../../server/src/glossary/sources/source.ts';
import { places, shown, tree } from './entries.ts';

const shared = process.env['GLOSSWRIGHT_SHARED'] ?? join(import.meta.dirname, '../../../../../shared');
const glosario = join(shared, 'corpora/field/glosario/glossary.yml');
const missing = existsSync(glosario) ? '' : ' (skipped: no corpora at ../shared or in GLOSSWRIGHT_SHARED)';

const yaml = (given: Parameters<typeof tree>[1] = {}): DataFormat => tree('yaml', given);

const LIST = `# Terms of trade
- id: niche
  term: Niche
  definition: A small part.
- id: market
  term: "Target market"   # the people
  definition: >
    The people a firm
    sells to.

    More of it.
`;

/** A file, its format, and what is read. */
const cases: readonly (readonly [title: string, text: string, format: DataFormat, expected: readonly string[]])[] = [
  ['a list', LIST, yaml(), ['niche: Niche = A small part.', 'market: Target market = The people a firm sells to.']],
  [
    'a list with CRLF and a byte order mark',
    `\uFEFF${LIST.replaceAll('\n', '\r\n')}`,
    yaml(),
    ['niche: Niche = A small part.', 'market: Target market = The people a firm sells to.'],
  ],
  ['lone carriage returns', '- id: a\r  term: A b\r- id: c\r  term: C\r', yaml(), ['a: A b', 'c: C']],
  ['a document mark, and no second document', '%YAML 1.2\n---\n- term: A\n---\n- term: B\n', yaml(), ['a: A']],
  [
    'an indented list below a key',
    'title: x\nterms:\n  - id: a\n    term: A\n\n  # b\n  - id: b\n    term: B\nend: 1\n',
    yaml({ items: 'terms' }),
    ['a: A', 'b: B'],
  ],
  [
    'a list below a key without indentation',
    'terms:\n- term: A\n- term: B\nend: 1\n',
    yaml({ items: 'terms' }),
    ['a: A', 'b: B'],
  ],
  [
    'a list below a path of keys',
    'x:\n  "the terms": # all\n    - term: A\n',
    yaml({ items: 'x.the terms' }),
    ['a: A'],
  ],
  ['a list below an anchor', 'terms: &all\n  - term: A\n', yaml({ items: 'terms' }), ['a: A']],
  [
    'a map of maps',
    'niche:\n  term: Niche\n  definition: Small.\nCSS:\n  definition: Styles.\n',
    yaml(),
    ['niche: Niche = Small.', 'CSS: CSS = Styles.'],
  ],
  [
    'a map of texts',
    'API: An interface.\n"Target market": The people.\nNiche:\n',
    yaml({ definition: undefined }),
    ['API: API = An interface.', 'target-market: Target market = The people.', 'Niche: Niche'],
  ],
  ['no texts of a map that are not definitions', 'version: 2\nniche:\n  term: Niche\n', yaml(), ['niche: Niche']],
  [
    'lists in brackets',
    'terms: [{ term: A, definition: "b" }, { term: C }]\n',
    yaml({ items: 'terms' }),
    ['a: A = b', 'c: C'],
  ],
  [
    'a list for each locale',
    'terms:\n  en:\n    - id: a\n      term: A\n  pt_BR:\n    - id: a\n      term: Á\n  other: 1\n',
    yaml({ items: 'terms.{locale}' }),
    ['a en: A', 'a pt-BR: Á'],
  ],
  [
    'a map for each locale in an item',
    '- slug: x\n  ref: [y]\n  id:\n    term: I\n  en:\n    term: E\n    def: D\n  de:\n    def: D\n',
    yaml({ id: 'slug', definition: 'def', byLocale: true }),
    ['x id: I', 'x en: E = D'],
  ],
  ['an id that looks like a locale', '- id: x\n  de:\n    term: D\n', yaml({ byLocale: true }), ['x de: D']],
  [
    'keys with the locale at the end',
    '- id: x\n  term_en: E\n  term_de: D\n  def_de: F\n  term_: G\n',
    yaml({ term: 'term_{locale}', definition: 'def_{locale}' }),
    ['x en: E', 'x de: D = F'],
  ],
  [
    'maps with a text for each locale',
    '- id: x\n  term:\n    en: E\n    German: D\n  definition: { en: F }\n',
    yaml({ term: 'term.{locale}', definition: 'definition.{locale}' }),
    ['x en: E = F', 'x de: D'],
  ],
  [
    'a field with the locale',
    '- { id: x, lang: en, term: E }\n- { id: x, lang: German, term: D }\n',
    yaml({ locale: 'lang' }),
    ['x en: E', 'x de: D'],
  ],
  [
    'other names',
    '- term: A\n  acronym: AA\n  synonyms: [B, { term: C }]\n  avoid: D; E, F\n',
    yaml({ aliases: ['acronym', 'synonyms'], deprecated: 'avoid' }),
    ['a: A +AA +B +C -D -E, F'],
  ],
  ['several terms', '- id: x\n  term: [A, B]\n', yaml(), ['x: A +B']],
  [
    'Markdown',
    '- term: "`code` *point*"\n  definition: A [number](#number) of a *glyph*.\n',
    yaml(),
    ['code-point: code point = A number of a glyph.'],
  ],
  [
    'a block with its line breaks',
    '- term: A\n  definition: |\n    One\n    two.\n\n    Three.\n',
    yaml(),
    ['a: A = One two.'],
  ],
  [
    'texts that look like numbers and dates',
    '- id: 007\n  term: 1e3\n  definition: 2020-01-01\n',
    yaml(),
    ['007: 1e3 = 2020-01-01'],
  ],
  [
    'aliases of texts, also of another item',
    '- term: &a A\n  definition: &d D\n- id: x\n  term: *a\n  definition: *d\n',
    yaml(),
    ['a: A = D', 'x: A = D'],
  ],
  ['names that repeat', '- term: A\n- term: A\n', yaml(), ['a: A', 'a-1: A']],
  ['an empty file', '', yaml(), []],
  ['a file of comments', '# nothing\n', yaml(), []],
];

/** A broken file, its format, and what is read and said. */
const broken: typeof cases = [
  [
    'a quote that is not closed',
    '- term: A\n- term: "B\n  definition: C\n- term: D\n',
    yaml(),
    ['a: A', 'b-definition-c: B definition: C', 'd: D', '! The closing quote is missing. @"B'],
  ],
  [
    'a file that breaks off',
    '- term: A\n- term: B\n  definition: [C\n',
    yaml(),
    ['a: A', 'b: B = C', '! A list or map in brackets is not closed or is missing a comma. @'],
  ],
  [
    'a colon in a text',
    '- term: A\n  definition: B: C\n- term: D\n',
    yaml(),
    ['a: A', 'd: D', '! Put a value that contains ": " in quotes. @B: C'],
  ],
  [
    'tabs',
    '- term: A\n\tdefinition: B\n- term: C\n',
    yaml(),
    ['a: A', 'c: C', '! Indent with spaces: YAML does not allow tabs. @\tdefinition: B'],
  ],
  [
    'items without a term',
    '- id: a\n- term: ""\n- text\n- term: B\n',
    yaml(),
    [
      'b: B',
      '! This item has no "term". @id: a',
      '! This item has no "term". @term: ""',
      '! This item has no "term". @text',
    ],
  ],
  [
    'an item without a locale',
    '- slug: a\n  ref: { term: A }\n',
    yaml({ id: 'slug', byLocale: true }),
    ['! This item has no "{locale}.term". @slug: a'],
  ],
  [
    'the same id twice',
    '- { id: a, term: A }\n- { id: a, term: B }\n- { id: A, term: C }\n',
    yaml(),
    [
      'a: A',
      'a: B',
      'A: C',
      '! The id "a" is used twice. The first entry counts. @a',
      '! The ids "a" and "A" are the same if case is ignored. @A',
    ],
  ],
  ['a key twice', '- term: A\n  term: B\n', yaml(), ['a: A', '! Duplicate key "term". Use each key only once. @term']],
  [
    'keys of every object',
    '- __proto__: { term: A }\n  term: B\n- constructor: C\n',
    yaml(),
    ['b: B', '! This item has no "term". @constructor: C'],
  ],
  ['an id that every object has', '__proto__:\n  term: A\n', yaml(), ['__proto__: A']],
  ['a missing key', 'words:\n  - term: A\n', yaml({ items: 'terms' }), ['! The file has no "terms". @']],
  [
    'a text in place of a list',
    'terms: none\n',
    yaml({ items: 'terms' }),
    ['! A list or map of items is expected here. @none'],
  ],
  [
    'deep nesting',
    `- term: A\n- ${'['.repeat(100)}\n- term: B\n`,
    yaml(),
    ['a: A', 'b: B', `! Lists and maps are nested too deeply. @- ${'['.repeat(100)}`],
  ],
  [
    'an alias of nothing',
    '- term: A\n  definition: *b\n',
    yaml(),
    ['a: A = *b', '! Put a value that starts with * in quotes. @*b'],
  ],
];

describe('the entries of YAML', () => {
  for (const [title, text, format, expected] of cases) {
    it(`reads ${title}`, () => assert.deepEqual(shown(text, format), expected));
  }

  for (const [title, text, format, expected] of broken) {
    it(`reads valid parts and reports ${title}`, () => assert.deepEqual(shown(text, format), expected));
  }

  it('returns the spans of texts without quotes and marks', () => {
    assert.deepEqual(places(LIST, yaml()), [
      ['niche', 'Niche', 'A small part.'],
      ['market', 'Target market', 'The people a firm\n    sells to.\n\n    More of it.'],
    ]);
    assert.deepEqual(places('"a":\n  definition: b\n', yaml()), [['a', 'a', 'b']]);
  });

  it('returns the lines of the item for each entry', () => {
    const { entries } = entriesOfData(LIST, yaml());
    assert.deepEqual(
      entries.map(({ span }) => LIST.slice(span.start, span.end)),
      [LIST.slice(17, LIST.indexOf('- id: market')), LIST.slice(LIST.indexOf('- id: market'))],
    );
  });

  it('returns separate lines for each locale of an item', () => {
    const text = '- slug: a\n  en:\n    term: A\n  de:\n    term: B\n- { slug: b, en: { term: C }, de: { term: D } }\n';
    const { entries } = entriesOfData(text, yaml({ id: 'slug', byLocale: true }));
    assert.deepEqual(
      entries.map(({ span }) => text.slice(span.start, span.end)),
      ['  en:\n    term: A\n', '  de:\n    term: B\n', 'en: { term: C }', 'de: { term: D }'],
    );
  });

  it('reads an item before many comments, and none with many comments in it', () => {
    const comments = '# x\n'.repeat(500);
    assert.deepEqual(shown(`- term: A\n${comments}`, yaml()), ['a: A']);
    assert.deepEqual(shown(`- term: A\n- id: b\n${comments}  term: B\n`, yaml()), [
      'a: A',
      '! Items of more than 32 KiB, 2,000 lines or 200 empty lines are not read. @-',
    ]);
  });

  it('reads no entries of a file that is empty except for line breaks and comments', () => {
    for (const text of ['', '\n', '\r', '\n# nothing yet\n', '\n\n# a\n\n# b', '\uFEFF\n'])
      assert.deepEqual(entriesOfData(text, yaml()).entries, []);
  });

  it('does not expand aliases', () => {
    const lines = [
      '- &a [x, x]',
      ...Array.from({ length: 25 }, (_, at) => `- &${'b'.repeat(at + 1)} [*a, *${'b'.repeat(at) || 'a'}]`),
    ];
    assert.equal(entriesOfData(lines.join('\n'), yaml()).entries.length, 0);
  });

  (existsSync(glosario) ? it : it.skip)(`reads a real glossary${missing}`, () => {
    const format = yaml({ id: 'slug', definition: 'def', aliases: ['acronym'], byLocale: true });
    const { entries, problems } = entriesOfData(readFileSync(glosario, 'utf8'), format);
    assert.equal(new Set(entries.map(({ id }) => id)).size, 633);
    assert.equal(new Set(entries.map(({ locale }) => locale)).size, 23);
    assert.deepEqual(problems, []);
  });
});
