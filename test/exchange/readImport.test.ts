import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadFile } from '../support/imported.ts';
import { NOTHING_MORE } from '../../server/src/exchange/import/imported.ts';
import { readImport as readAnyImport } from '../../server/src/exchange/import/readImport.ts';

const LOCALES = { source: 'en', target: 'de' };
const shared = process.env['GLOSSWRIGHT_SHARED'] ?? join(import.meta.dirname, '../../../shared');
const samples = join(shared, 'exchange/tbx');
const missing = existsSync(samples) ? '' : ' (skipped: no samples at ../shared or in GLOSSWRIGHT_SHARED)';
const describeSamples = missing === '' ? describe : describe.skip;

describeSamples(`the sample termbase${missing}`, () => {
  it('is read in both styles, with all its terms', () => {
    const { entries, problems } = read('DCT');
    assert.deepEqual(problems, ['the header is not imported, because a glossary has no place for it: sourceDesc']);
    const text = readFileSync(join(samples, 'Example_Astronomy_DCT_VALID.tbx'), 'utf8');
    const terms = new Set(Array.from(text.matchAll(/<term>\s*([^<]*?)\s*<\/term>/g), ([, term]) => term));
    const names = new Set(entries.flatMap((entry) => entry.names.map((name) => name.text)));
    assert.ok(terms.size > 0);
    for (const term of terms) assert.ok(names.has(term ?? ''), term);
    assert.equal(read('DCA').entries.length, entries.length);
  });
});

describe('a table to import', () => {
  it('may have a byte order mark, quotes and line breaks', () =>
    assert.deepEqual(readImport('\uFEFFid,locale,term,status\r\na,en,"A ""b""\n c",preferred\r\n', 'csv', LOCALES), {
      entries: [
        {
          ...NOTHING_MORE,
          id: 'a',
          locale: 'en',
          names: [{ text: 'A "b" c', status: 'preferred' }],
          definition: undefined,
        },
      ],
      problems: [],
    }));

  it('may have columns with the names of other programs', () =>
    assert.deepEqual(
      readImport(
        'slug,Term (English),Term (German),Definition\nx,House,Haus,A building.\ny,Tree,Baum,A plant.\nz,Sea,Meer,Water.\n',
        'csv',
        LOCALES,
      )
        .entries.slice(0, 2)
        .map(({ id, names }) => [id, names[0]?.text]),
      [
        ['x', 'House'],
        ['x', 'Haus'],
      ],
    ));

  it('reports rows without a term, with their line', () =>
    assert.deepEqual(readImport('id,locale,term,status\na,en,,preferred\na,en,x,good\n', 'csv', LOCALES).problems, [
      'line 2: a row needs an id, a locale, a term and a status',
      "line 3: 'good' is no status: use preferred, admitted or deprecated",
    ]));

  it('is read with a hundred thousand names and one long name', () => {
    const rows = Array.from({ length: 100_000 }, (_, at) => `c,en,n${at},admitted`).join('\n');
    const { entries } = readImport(
      `id,locale,term,status\n${rows}\nd,en,${'x'.repeat(10_000)},preferred\n`,
      'csv',
      LOCALES,
    );
    assert.equal(entries[0]?.names.length, 100_000);
    assert.equal(entries[1]?.names[0]?.text.length, 10_000);
  });
});

function read(style: string): ReadFile {
  return readImport(readFileSync(join(samples, `Example_Astronomy_${style}_VALID.tbx`), 'utf8'), 'tbx', LOCALES);
}

function readImport(...args: Parameters<typeof readAnyImport>): ReadFile {
  const imported = readAnyImport(...args);
  const { problems } = imported;
  return { entries: [...imported.entries], problems };
}
