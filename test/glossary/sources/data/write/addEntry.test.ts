import assert from 'node:assert/strict';
import { applyEdits, isRefusal } from '../../../../../server/src/glossary/sources/data/write/edit.ts';
import { addEntry } from '../../../../../server/src/glossary/sources/data/write/index.ts';
import type { NewEntry } from '../../../../../server/src/glossary/sources/data/write/edit.ts';
import type { DataFormat } from '../../../../../server/src/glossary/sources/source.ts';
import { table, tree } from '../entries.ts';

const entry = (id: string, locale?: string, given: Partial<NewEntry> = {}): NewEntry => ({
  id,
  locale,
  name: id.toUpperCase(),
  definition: 'The text.',
  ...given,
});

const byLocale = { id: 'slug', definition: 'def', byLocale: true } as const;

/** The file with `‹` and `›` around what is added; the format and the entry. */
const cases: readonly (readonly [title: string, expected: string, format: DataFormat, entry: NewEntry])[] = [
  [
    'the end of a list in YAML',
    '# All\n- id: c\n  term: C # c\n- id: a\n  term: A\n‹- id: b\n  term: B\n  definition: The text.\n›',
    tree('yaml'),
    entry('b'),
  ],
  [
    'its order in a sorted list',
    '- id: a\n  term: A\n\n‹- id: b\n  term: B\n  definition: The text.\n\n›- id: c\n  term: C\n\n- id: d\n  term: D\n',
    tree('yaml'),
    entry('b'),
  ],
  [
    'a list before a comment and another key',
    'terms:\n    - term: A\n      id: a\n‹    - term: B\n      id: b\n      definition: The text.\n›\n# End\nend: 1\n',
    tree('yaml', { items: 'terms' }),
    entry('b'),
  ],
  [
    'a file without a line break at its end',
    '- id: a\n  term: A‹\n- id: b\n  term: B\n  definition: The text.›',
    tree('yaml'),
    entry('b'),
  ],
  [
    'a file with CRLF',
    '- id: a\r\n  term: A\r\n‹- id: b\r\n  term: B\r\n›',
    tree('yaml'),
    entry('b', undefined, { definition: undefined }),
  ],
  ['a map in YAML', 'a:\n    term: A\n‹b:\n    term: B\n    definition: The text.\n›', tree('yaml'), entry('b')],
  [
    'a map of texts in YAML',
    'A: one\n‹B: "Two: three"\n›',
    tree('yaml', { definition: undefined, id: undefined }),
    entry('B', undefined, { definition: 'Two: three' }),
  ],
  [
    'a locale of an item in YAML',
    '- slug: a\n  ref: [x]\n  en:\n    term: A\n    def: >\n      One.\n‹  de:\n    term: Ä\n    def: The text.\n›\n- slug: b\n  en:\n    term: B\n',
    tree('yaml', byLocale),
    entry('a', 'de', { name: 'Ä' }),
  ],
  [
    'a locale in its order',
    '- slug: a\n  de:\n    term: A\n‹  en:\n    term: A\n    def: The text.\n›  fr:\n    term: A\n  pl:\n    term: A\n  ref: x\n',
    tree('yaml', byLocale),
    entry('a', 'en'),
  ],
  [
    'another item of locales',
    '- slug: a\n  en:\n    term: A\n‹- slug: b\n  de:\n    term: B\n    def: The text.\n›',
    tree('yaml', byLocale),
    entry('b', 'de'),
  ],
  [
    'keys with a locale in YAML',
    '- id: a\n  term_en: A\n‹  term_de: Ä\n›  note: x\n- id: b\n  term_en: B\n',
    tree('yaml', { term: 'term_{locale}', definition: undefined }),
    entry('a', 'de', { name: 'Ä' }),
  ],
  [
    'maps of texts for each locale in YAML',
    '- id: a\n  term:\n    en: A\n‹    de: Ä\n›  note: x\n',
    tree('yaml', { term: 'term.{locale}', definition: undefined }),
    entry('a', 'de', { name: 'Ä' }),
  ],
  [
    'an item for each locale in YAML',
    '- id: a\n  lang: en\n  term: A\n‹- id: a\n  lang: de\n  term: A\n  definition: The text.\n›',
    tree('yaml', { locale: 'lang' }),
    entry('a', 'de'),
  ],
  [
    'the list of a locale in YAML',
    'en:\n  - id: a\n    term: A\nde:\n  - id: x\n    term: X\n‹  - id: a\n    term: A\n›',
    tree('yaml', { items: '{locale}', definition: undefined }),
    entry('a', 'de'),
  ],
  [
    'texts that need quotes in YAML',
    '- id: a\n  term: A\n‹- id: "1"\n  term: "yes"\n  definition: "#x: [y]\\n"\n›',
    tree('yaml'),
    entry('1', undefined, { name: 'yes', definition: '#x: [y]\n' }),
  ],
  [
    'the end of a list in JSON',
    '[\n  {\n    "id": "a",\n    "term": "A"\n  }‹,\n  {\n    "id": "b",\n    "term": "B",\n    "definition": "The text."\n  }›\n]\n',
    tree('json'),
    entry('b'),
  ],
  [
    'its order in JSON with an item on each line',
    '{ "terms": [\n\t{"id": "a", "term": "A"},\n\t‹{"id": "b", "term": "B", "definition": "The text."},\n\t›{"id": "c", "term": "C"},\n\t{"id": "d", "term": "D"}\n] }',
    tree('json', { items: 'terms' }),
    entry('b'),
  ],
  [
    'a list on one line in JSON',
    '[{ "id": "a", "term": "A" }‹, { "id": "b", "term": "B", "definition": "The text." }›]',
    tree('json'),
    entry('b'),
  ],
  [
    'a map in JSON',
    '{\n  "a": { "term": "A" }‹,\n  "b": { "term": "B", "definition": "The text." }›\n}\n',
    tree('json', { id: undefined }),
    entry('b'),
  ],
  [
    'a map of texts in JSON',
    '{\n  "A": "One."‹,\n  "B": "The \\"text\\"."›\n}\n',
    tree('json', { id: undefined, definition: undefined }),
    entry('B', undefined, { definition: 'The "text".' }),
  ],
  [
    'a locale of an item in JSON',
    '[\n  {\n    "slug": "a",\n    "en": {\n      "term": "A"\n    }‹,\n    "de": {\n      "term": "A",\n      "def": "The text."\n    }›,\n    "note": 1\n  }\n]\n',
    tree('json', byLocale),
    entry('a', 'de'),
  ],
  [
    'texts for each locale in JSON',
    '[{"id": "a", "term": {"en": "A"‹, "de": "Ä"›}}]',
    tree('json', { term: 'term.{locale}', definition: undefined }),
    entry('a', 'de', { name: 'Ä' }),
  ],
  [
    'a row',
    'id,term,note,definition\nc,C,,\na,A,,\n‹b,B,,"One, ""two""."\n›',
    table('csv'),
    entry('b', undefined, { definition: 'One, "two".' }),
  ],
  [
    'a row in its order',
    'id;term\r\na;A\r\n‹b;B\r\n›c;C\r\nd;D\r\n',
    table('csv', { definition: undefined }),
    entry('b'),
  ],
  [
    'a row of a file without a line break at its end',
    'Term\tID\nA\ta‹\nB\tb›',
    table('tsv', { definition: undefined }),
    entry('b'),
  ],
  [
    'cells of a row',
    'id,en,de,def_de\na,A,‹Ä›,‹The text.›\nb,B,B,\n',
    table('csv', { term: '{locale}', definition: 'def_{locale}' }),
    entry('a', 'de', { name: 'Ä' }),
  ],
  [
    'cells after the end of a short row',
    'id,en,x,de\na,A‹,,"Ä,"›\n',
    table('csv', { term: '{locale}', definition: undefined }),
    entry('a', 'de', { name: 'Ä,' }),
  ],
];

const refused: readonly (readonly [
  title: string,
  text: string,
  format: DataFormat,
  entry: NewEntry,
  reason: RegExp,
])[] = [
  ['an id that is there', '- id: a\n  term: A\n', tree('yaml'), entry('a'), /already has/],
  ['a list in brackets in YAML', '[{ id: a, term: A }]\n', tree('yaml'), entry('b'), /no list or map/],
  [
    'an item in brackets in YAML',
    '- { slug: a, en: { term: A } }\n',
    tree('yaml', byLocale),
    entry('a', 'de'),
    /no list or map/,
  ],
  ['a list that is not there', 'a: 1\n', tree('yaml', { items: 'terms' }), entry('b'), /no list or map/],
  [
    'keys that begin with the id of their entry',
    '{\n  "a-term": "A",\n  "a-definition": "D"\n}\n',
    tree('json', { term: '{id}-term', definition: '{id}-definition' }),
    entry('b'),
    /would not be read back/,
  ],
  ['an empty list in JSON', '[]', tree('json'), entry('b'), /no list or map/],
  [
    'a locale without a column',
    'id,en\na,A\n',
    table('csv', { term: '{locale}', definition: undefined }),
    entry('a', 'de'),
    /no column "de"/,
  ],
  ['an empty file', '', table('csv'), entry('a'), /no header/],
  ['TBX', '<tbx/>', { kind: 'tbx' }, entry('a'), /TBX/],
];

describe('adding an entry to a data file', () => {
  for (const [title, expected, format, added] of cases) {
    it(`adds it at ${title}`, () => {
      const text = expected.replaceAll(/‹[^›]*›/g, '');
      const edits = addEntry(text, format, added);
      assert.ok(!isRefusal(edits), isRefusal(edits) ? edits.refused : '');
      assert.equal(applyEdits(text, edits), expected.replaceAll(/[‹›]/g, ''));
    });
  }

  for (const [title, text, format, added, reason] of refused) {
    it(`rejects ${title}`, () => {
      const outcome = addEntry(text, format, added);
      assert.ok(isRefusal(outcome));
      assert.match(outcome.refused, reason);
    });
  }
});
