import assert from 'node:assert/strict';
import { detectDataFormat } from '../../../../server/src/glossary/sources/data/detectDataFormat.ts';
import { entriesOfData } from '../../../../server/src/glossary/sources/data/index.ts';
import { changeField } from '../../../../server/src/glossary/sources/data/write/index.ts';
import type { DataFormat } from '../../../../server/src/glossary/sources/source.ts';
import { places, shown, tree } from './entries.ts';

const toml = (given: Parameters<typeof tree>[1] = {}): DataFormat => tree('toml', { id: undefined, ...given });

const LIST = `title = "Words"

[[entries]]
term = "Niche"   # small
definition = "A small part."

[[entries]]
term = 'Target market'
definition = """
The people a firm
sells to."""
`;

/** A file, its format, and what is read. */
const CASES: readonly (readonly [title: string, text: string, format: DataFormat, expected: readonly string[]])[] = [
  [
    'a list of tables',
    LIST,
    toml({ items: 'entries' }),
    ['niche: Niche = A small part.', 'target-market: Target market = The people a firm sells to.'],
  ],
  [
    'a table for each term',
    '[niche]\nterm = "Niche"\n\n["target market"]\ndefinition = "The people."\n',
    toml(),
    ['niche: Niche', 'target-market: target market = The people.'],
  ],
  [
    'definitions by term',
    'NPK = "What feeds plants"\n"Cold frame" = "A box"\n',
    toml({ definition: undefined }),
    ['NPK: NPK = What feeds plants', 'cold-frame: Cold frame = A box'],
  ],
  [
    'a list for each subject',
    '[[soil]]\nterm = "Niche"\n[[trade]]\nterm = "Fee"\n',
    toml({ items: '{any}' }),
    ['niche: Niche', 'fee: Fee'],
  ],
  [
    'a table for each locale',
    '[[t]]\n[t.en]\nterm = "Niche"\n[t.de]\nterm = "Nische"\n',
    toml({ items: 't', byLocale: true }),
    ['niche en: Niche', 'niche de: Nische'],
  ],
  [
    'tables in brackets',
    'terms = [{ term = "Niche" }, { term = "Fee" }]\n',
    toml({ items: 'terms' }),
    ['niche: Niche', 'fee: Fee'],
  ],
  [
    'keys of every object',
    '[__proto__]\nterm = "X"\n[constructor]\nterm = "Y"\n',
    toml(),
    ['__proto__: X', 'constructor: Y'],
  ],
  ['nothing', '', toml(), []],
];

describe('entries of TOML', () => {
  for (const [title, text, format, expected] of CASES)
    it(`are read from ${title}`, () => assert.deepEqual(shown(text, format), expected));

  it('have exact places', () =>
    assert.deepEqual(places(LIST, toml({ items: 'entries' })), [
      [undefined, 'Niche', 'A small part.'],
      [undefined, 'Target market', 'The people a firm\nsells to.'],
    ]));

  it('have the lines of their tables', () => {
    const { entries } = entriesOfData(LIST, toml({ items: 'entries' }));
    const spans = entries.map(({ span }) => LIST.slice(span.start, span.end));
    assert.deepEqual(spans, [
      '[[entries]]\nterm = "Niche"   # small\ndefinition = "A small part."\n\n',
      LIST.slice(LIST.lastIndexOf('[[')),
    ]);
  });

  it('are read up to and after an error, which is reported', () => {
    const text = '[[t]]\nterm = "Niche"\n[[t]]\nterm = \n[[t]]\nterm = "Fee"\n';
    const { entries, problems } = entriesOfData(text, toml({ items: 't' }));
    assert.deepEqual(
      entries.map(({ name }) => name),
      ['Niche', 'Fee'],
    );
    assert.ok(problems.length > 0);
  });

  it('are not read from a file that is too long', () => {
    const { entries, problems } = entriesOfData(`a = "b"\n${'# x\n'.repeat(300_000)}`, toml());
    assert.deepEqual([entries.length, problems.length], [0, 1]);
  });

  it('are changed between double quotes only', () => {
    const format = toml({ items: 'entries' });
    const [niche, market] = entriesOfData(LIST, format).entries;
    assert.ok(niche && market);
    assert.deepEqual(changeField(LIST, format, niche, 'name', 'Gap "x"'), [
      { start: niche.nameSpan.start, end: niche.nameSpan.end, newText: 'Gap \\"x\\"' },
    ]);
    assert.ok('refused' in changeField(LIST, format, market, 'name', 'Market'));
  });

  it('are detected', () => {
    assert.deepEqual(detectDataFormat(LIST, 'toml', { isNamed: true })?.format, toml({ items: 'entries' }));
    assert.equal(
      detectDataFormat('[[item]]\nname = "Home"\nurl = "/"\n[[item]]\nname = "About"\nurl = "/a"\n', 'toml'),
      undefined,
    );
  });
});
