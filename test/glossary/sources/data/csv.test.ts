import assert from 'node:assert/strict';
import { entriesOfData } from '../../../../server/src/glossary/sources/data/index.ts';
import { MAX_ENTRIES } from '../../../../server/src/glossary/sources/source.ts';
import type { DataFormat } from '../../../../server/src/glossary/sources/source.ts';
import { msg } from '../../../../server/src/localization/index.ts';
import { places, shown, table } from './entries.ts';

const csv = (given: Parameters<typeof table>[1] = {}): DataFormat => table('csv', given);
const tsv = (given: Parameters<typeof table>[1] = {}): DataFormat => table('tsv', given);

const ROWS = `ID,Term,Definition
niche,Niche,"A small,
""tiny"" part."

market,"Target market",
`;

/** A file, its format, and what is read and said. */
const cases: readonly (readonly [title: string, text: string, format: DataFormat, expected: readonly string[]])[] = [
  ['quotes and line breaks', ROWS, csv(), ['niche: Niche = A small, "tiny" part.', 'market: Target market']],
  [
    'CRLF and a byte order mark',
    `\uFEFF${ROWS.replaceAll('\n', '\r\n')}`,
    csv(),
    ['niche: Niche = A small, "tiny" part.', 'market: Target market'],
  ],
  ['lone carriage returns', 'id,term\ra,A\rb,B\r', csv(), ['a: A', 'b: B']],
  ['semicolons', 'id;term;definition\na;A;"B; C, D"\n', csv(), ['a: A = B; C, D']],
  ['tabs', 'id\tterm\tdefinition\na\tA, B\t"C\tD"\n', tsv(), ['a: A, B = C D']],
  ['quotes that are part of a text', 'id\tterm\tdefinition\na\t"A" b\tC "d"\n', tsv(), ['a: "A" b = C "d"']],
  ['columns in any case', 'TERM,Meaning\nA,B\n', csv({ definition: 'meaning' }), ['a: A = B']],
  [
    'a column for each locale',
    'id,en,pt_BR,notes,def_en\na,A,Á,x,D\nb,B,,y,\n',
    csv({ term: '{locale}', definition: 'def_{locale}' }),
    ['a en: A = D', 'a pt-BR: Á', 'b en: B'],
  ],
  [
    'columns with names of languages',
    'English,German\nNiche,Nische\n',
    csv({ id: undefined, term: '{locale}' }),
    ['niche en: Niche', 'niche de: Nische'],
  ],
  ['a column with the locale', 'id,lang,term\na,en,A\na,de,Ä\n', csv({ locale: 'Lang' }), ['a en: A', 'a de: Ä']],
  [
    'other names',
    'term,abbr,also,not\nA,AA,B|C,D; E\n',
    csv({ aliases: ['abbr', 'also'], deprecated: 'not' }),
    ['a: A +AA +B +C -D -E'],
  ],
  [
    'ragged rows',
    'id,term,definition\na,A\nb,B,C,D\nc,C,D,\n',
    csv(),
    [
      'a: A',
      'b: B = C',
      'c: C = D',
      '! This row has 2 cells, and the header has 3. @a,A',
      '! This row has 4 cells, and the header has 3. @b,B,C,D',
    ],
  ],
  ['a row without a term', 'id,term\na,\n,B\n', csv(), ['b: B', '! This item has no "term". @a,']],
  [
    'a quote that is not closed',
    'id,term\na,"A\nb,"B"\nc,"C\nd,D\n',
    csv(),
    [
      'a: "A',
      'b: B',
      'c: "C',
      'd: D',
      '! The closing quote of this cell is missing. @"',
      '! The closing quote of this cell is missing. @"',
    ],
  ],
  ['a header without the term', 'id,name\na,A\n', csv(), ['! The header has no column "term". @id,name']],
  [
    'a header without a locale',
    'id,ref\na,A\n',
    csv({ term: '{locale}' }),
    ['! The header has no column "{locale}". @id,ref'],
  ],
  [
    'the same id twice',
    'id,term\na,A\na,B\nA,C\n',
    csv(),
    [
      'a: A',
      'a: B',
      'A: C',
      '! The id "a" is used twice. The first entry counts. @a',
      '! The ids "a" and "A" are the same if case is ignored. @A',
    ],
  ],
  ['columns that every object has', '__proto__,constructor,term\na,b,C\n', csv({ id: '__proto__' }), ['a: C']],
  ['no rows', 'term\n', csv(), []],
  ['an empty file', '', csv(), []],
];

describe('the entries of CSV and TSV', () => {
  for (const [title, text, format, expected] of cases) {
    it(`reads ${title}`, () => assert.deepEqual(shown(text, format), expected));
  }

  it('returns the spans of texts without quotes', () => {
    assert.deepEqual(places(ROWS, csv()), [
      ['niche', 'Niche', 'A small,\n""tiny"" part.'],
      ['market', 'Target market', undefined],
    ]);
  });

  it('returns the lines of the row for each entry', () => {
    const { entries } = entriesOfData(ROWS, csv());
    assert.deepEqual(
      entries.map(({ span }) => ROWS.slice(span.start, span.end)),
      ['niche,Niche,"A small,\n""tiny"" part."\n', 'market,"Target market",\n'],
    );
  });

  it('stops after the maximum number of entries and reports it', () => {
    const { entries, problems } = entriesOfData(`term\n${'A\n'.repeat(MAX_ENTRIES + 10)}`, csv());
    assert.equal(entries.length, MAX_ENTRIES);
    assert.deepEqual(problems, [
      {
        message: msg('Only the first {0} items of the file are read.', { large: MAX_ENTRIES }),
        span: { start: 5 + 2 * MAX_ENTRIES, end: 6 + 2 * MAX_ENTRIES },
      },
    ]);
  });
});
