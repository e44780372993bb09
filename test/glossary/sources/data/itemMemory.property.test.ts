import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { entriesOfData } from '../../../../server/src/glossary/sources/data/index.ts';
import { ItemMemory } from '../../../../server/src/glossary/sources/data/itemMemory.ts';
import type { DataFormat } from '../../../../server/src/glossary/sources/source.ts';
import { table, tree } from './entries.ts';

const RUNS = 200;

interface FormatCase {
  readonly name: string;
  readonly format: DataFormat;
  readonly opening?: string;
  /** The pieces that its files consist of. */
  readonly pieces: readonly string[];
  readonly closing?: string;
}

const cases: readonly FormatCase[] = [
  {
    name: 'a list in YAML',
    format: tree('yaml', { aliases: ['also'] }),
    pieces: [
      '- id: a\n  term: Niche\n  definition: A market.\n',
      '- term: Firm\n  also: [Company, "Business"]\n',
      '- term: Firm\n',
      '- id: A\n  definition: >\n    One\n\n    two.\n',
      '- &x Niche\n',
      '- term: *x\n',
      '- term: &x "Price"\n',
      '- term: "open\n',
      '# a comment\n',
      '---\n',
    ],
  },
  {
    name: 'maps by locale in YAML',
    format: tree('yaml', { items: 'terms.{locale}' }),
    opening: 'terms:\n',
    pieces: [
      '  en:\n',
      '  de:\n',
      '    a: { term: A }\n',
      '    b:\n      definition: B\n',
      '  - term: C\n',
      'x:\n',
      '  en: { a: { term: A } }\n',
    ],
  },
  {
    name: 'an item for each concept in YAML',
    format: tree('yaml', { byLocale: true }),
    pieces: [
      '- id: a\n  en:\n    term: A\n  de: { term: B }\n',
      '- en: { term: A }\n',
      '- id: b\n  en:\n    term: |\n      D\n',
      '-\n  de:\n    term: E\n',
    ],
  },
  {
    name: 'keys with ids in JSON',
    format: tree('json', { term: '{id}-term', definition: '{id}-def' }),
    opening: '{\n',
    pieces: [
      '  "a-term": "A",\n',
      '  "a-def": "One",\n',
      '  "cold-b-def": "Two", "cold-b-term": "B",\n',
      '  "c-term": ["C", "D"],\n',
      '  "title": { "a-term": "X" },\n',
      '  "a-term": ',
    ],
    closing: '  "x": 1\n}\n',
  },
  {
    name: 'a list in JSON',
    format: tree('json'),
    opening: '[\n',
    pieces: [
      '  { "id": "a", "term": "Niche", "definition": "A \\u0041." },\n',
      '  {"term": "Firm"}, {"term": "Firm"},\n',
      '  { "id": "A", "term": "Price", "x": [{ "y": true }] }, // c\n',
      '  { "id": "c" },\n',
      '  "text",\n',
      '  {"term": "Open',
    ],
    closing: ']\n',
  },
  {
    name: 'a map in JSON',
    format: tree('json', { items: 'terms.{locale}' }),
    opening: '{"terms": {"en": {',
    pieces: ['"a": {"term": "A"},\n', '"b": {"definition": "B"}, ', '"b": "C",', '}, "de": {', '"__proto__": {},'],
    closing: '}}}',
  },
  {
    name: 'CSV',
    format: table('csv', { aliases: ['also'] }),
    opening: 'id,term,definition,also\n',
    pieces: [
      'a,Niche,A market.,\n',
      'A,"Firm ""x""","It\nsells.",Company;Business\n',
      'b,Price\n',
      ',Firm,,\n',
      'c,"open\n',
      'd,x,y,z,more\n',
      '\n',
    ],
  },
  {
    name: 'CSV with a column for each locale',
    format: table('csv', { term: '{locale}' }),
    opening: 'id,en,de\n',
    pieces: ['a,A,B\r\n', 'a,A,B\r\n', ',C,\n', 'b,,"D\nE"\n', 'c,"\n'],
  },
  {
    name: 'TSV',
    format: table('tsv'),
    opening: 'id\tterm\tdefinition\n',
    pieces: ['a\tNiche\tA market.\n', 'b\t"Firm"\t\n', '\tPrice\n'],
  },
];

/** A replacement for a range of the text. `from` and `length` are fractions of its length. */
interface Edit {
  readonly from: number;
  readonly length: number;
  readonly text: string;
}

const part = fc.double({ min: 0, max: 1, noNaN: true });

function anyEdit(pieces: readonly string[]): fc.Arbitrary<Edit> {
  const signs = [
    '',
    'a',
    'a',
    ' ',
    '\n',
    '\r',
    '"',
    "'",
    ',',
    ': ',
    '- ',
    '{',
    '}',
    '[',
    ']',
    '&x ',
    '*x',
    '#',
    '\t',
    '\\',
  ];
  return fc.record({
    from: part,
    length: fc.oneof(
      { weight: 3, arbitrary: fc.constant(0) },
      part.map((size) => size * size * size),
    ),
    text: fc.oneof(fc.constantFrom(...signs), fc.constantFrom(...pieces)),
  });
}

function edited(text: string, { from, length, text: inserted }: Edit): string {
  const start = Math.round(from * text.length);
  return text.slice(0, start) + inserted + text.slice(start + Math.round(length * (text.length - start)));
}

/** Reads the file after each edit, with and without what was read before. */
function check(format: DataFormat, text: string, history: readonly Edit[]): void {
  const memory = new ItemMemory();
  let now = text;
  for (const edit of [undefined, ...history]) {
    if (edit) now = edited(now, edit);
    const fresh = entriesOfData(now, format);
    assert.deepEqual(entriesOfData(now, format, memory), fresh);
  }
}

describe('entries of a data file that is being edited', () => {
  for (const { name, format, opening = '', pieces, closing = '' } of cases)
    it(`equal those of the file read again: ${name}`, () => {
      const anyText = fc
        .array(fc.constantFrom(...pieces), { maxLength: 12 })
        .map((parts) => opening + parts.join('') + closing);
      const anyHistory = fc.array(anyEdit(pieces), { minLength: 1, maxLength: 6 });
      fc.assert(
        fc.property(anyText, anyHistory, (text, history) => check(format, text, history)),
        { numRuns: RUNS },
      );
    });

  it('are not read again if their text did not change', () => {
    const format = table('csv');
    const memory = new ItemMemory();
    const rows = 'a,Niche,A market.\nb,Firm,It sells.\n';
    const before = entriesOfData(`id,term,definition\n${rows}`, format, memory).entries;
    const after = entriesOfData(`id,term,definition\n${rows}c,Price,\n`, format, memory).entries;
    assert.deepEqual(
      before.map((entry, at) => entry === after[at]),
      [true, true],
    );
  });
});
