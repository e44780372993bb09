import assert from 'node:assert/strict';
import { exported } from '../support/exported.ts';
import { filesAfter, planOf, readFile, type ImportFormatName } from '../support/imported.ts';
import { rootOf } from '../support/tree.ts';

const EMPTY = { 'glosswright.config.json': '{ "layouts": [{ "preset": "glossary" }] }' };
const tbx = (terms: string, id = 'a', doctype = ''): string =>
  `<?xml version="1.0"?>${doctype}<tbx type="TBX-Basic" style="dca" xml:lang="en"><text><body><conceptEntry id="${id}"><langSec xml:lang="en">${terms}</langSec></conceptEntry></body></text></tbx>`;
const term = (name: string): string => `<termSec><term>${name}</term></termSec>`;
const BOMB = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${'bcdefghi'
  .split('')
  .map((name, at) => `<!ENTITY ${name} "${`&${'abcdefghi'.charAt(at)};`.repeat(10)}">`)
  .join('')}]>`;

/** A file, and the names that are read. */
const read: readonly (readonly [title: string, format: ImportFormatName, file: string, names: readonly string[]])[] = [
  ['entities that multiply', 'tbx', tbx(term('&i; x'), 'a', BOMB), ['&i; x']],
  [
    'entities of other files',
    'tbx',
    tbx(
      term('&p; x'),
      'a',
      '<!DOCTYPE x [<!ENTITY p SYSTEM "file:///etc/passwd"><!ENTITY % d SYSTEM "http://localhost/x.dtd">%d;]>',
    ),
    ['&p; x'],
  ],
  ['a byte order mark before XML', 'tbx', `\uFEFF${tbx(term('A'))}`, ['A']],
  ['a name of 10,000 letters', 'tbx', tbx(term('a'.repeat(10_000))), ['a'.repeat(10_000)]],
  [
    '100,000 elements in each other',
    'tbx',
    tbx(`${'<x>'.repeat(100_000)}${'</x>'.repeat(100_000)}${term('A')}`),
    ['A'],
  ],
  [
    'quotes, tags and ends of comments in a name',
    'tbx',
    tbx(term('&lt;b&gt; "--&gt;" \' ]]&gt;')),
    [`<b> "-->" ' ]]>`],
  ],
  ['control characters', 'tbx', tbx(term('A&#8;&#27;B')), ['A\uFFFD\uFFFDB']],
];

describe('a hostile file to import', () => {
  for (const [title, format, file, names] of read)
    it(`may have ${title}`, () =>
      assert.deepEqual(
        readFile(file, format).entries.flatMap((entry) => entry.names.map(({ text }) => text)),
        names,
      ));

  const ids: readonly (readonly [id: string, path: string])[] = [
    ['../../etc/passwd', 'glossary/en/etcpasswd.md'],
    ['..', 'glossary/en/entry.md'],
    ['a/b', 'glossary/en/ab.md'],
    ['CON', 'glossary/en/CON.md'],
    ['a b', 'glossary/en/a-b.md'],
    ['x'.repeat(5000), ''],
  ];
  for (const [id, path] of ids)
    it(`cannot write outside the layout with the ID ${id.slice(0, 20)}`, async () => {
      const { steps } = planOf(await rootOf(EMPTY), tbx(term('A'), id), 'tbx');
      for (const step of steps)
        assert.ok(step.path === undefined || /^glossary\/en\/[^/]+\.md$/.test(step.path), step.path);
      if (path !== '')
        assert.deepEqual(
          steps.map((step) => step.path),
          [path],
        );
    });

  it('keeps concepts apart whose IDs result in the same slug', async () => {
    const rows = ['a b', 'a-b', 'a%b', 'A b'].map((id, at) => `${id},en,Name ${at},preferred\n`).join('');
    const { steps } = planOf(await rootOf(EMPTY), `id,locale,term,status\n${rows}`, 'csv');
    const paths = steps.map((step) => step.path);
    assert.equal(new Set(paths).size, 4, paths.join());
    assert.ok(paths.includes('glossary/en/a-b.md'));
  });

  const names = [
    '---',
    'a: b # c',
    '"',
    "'",
    '\\',
    '[x]',
    '- x',
    '# x',
    'null',
    '1.5',
    '*a',
    '&a',
    '{{x}}',
    '<!--',
    'a\u0085b',
    '\u202Ex',
    '=1+1',
    '|',
    '>',
    '%',
    '@x',
    '`x`',
    '?',
    '!x',
  ];
  for (const name of names)
    it(`has the same names and notes after export: ${JSON.stringify(name)}`, async () => {
      const cell = `"${name.replaceAll('"', '""')}"`;
      const csv = `id,locale,term,status,definition,path,Note: x\nc,en,${cell},preferred,${cell},glossary/en/c.md,${cell}\n`;
      const before = readFile(csv, 'csv').entries;
      const root = await rootOf(await filesAfter(EMPTY, csv, 'csv'));
      const after = readFile(exported(root, 'csv', { drafts: true }), 'csv').entries;
      assert.deepEqual(after, before);
    });
});
