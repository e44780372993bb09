import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { exportFormatNames } from '../../server/src/exchange/formats/names.ts';
import { command } from '../support/command.ts';
import { article } from '../support/program.ts';
import { type TemporaryTree, temporaryTree } from '../support/temporaryTree.ts';

describe('glosswright export', () => {
  let tree: TemporaryTree;
  before(() => {
    tree = temporaryTree({
      'glossary/en/market.md': article('Market'),
      'glossary/pl/market.md': article('Rynek'),
      'glossary/fi/market.md': article('Markkinat'),
      'glossary/sv/trust.md': article('Förtroende'),
    });
  });
  after(() => tree.remove());

  it('prints the file', async () => {
    const { code, out, err } = await command(tree.root, 'export', '--format', 'deepl', '--locale', 'pl');
    assert.deepEqual([code, out, err], [0, 'Market,Rynek\n', '']);
  });

  it('writes the file with --output, and replaces it', async () => {
    tree.write({ 'out.csv': 'old' });
    const { code, out, err } = await command(
      tree.root,
      'export',
      'glossary',
      '--format',
      'deepl',
      '--locale',
      'fi',
      '--output',
      'out.csv',
    );
    assert.deepEqual([code, out, err], [0, '', 'out.csv: 2 entries of 1 concepts\n']);
    assert.equal(readFileSync(tree.path('out.csv'), 'utf8'), 'Market,Markkinat\n');
  });

  for (const format of exportFormatNames)
    it(`writes the same ${format} to a file and to standard output`, async () => {
      const args = ['export', '--format', format, '--locale', 'en,pl'];
      const printed = await command(tree.root, ...args);
      assert.deepEqual([printed.code, printed.err], [0, '']);
      assert.equal((await command(tree.root, ...args, '--output', `out.${format}`)).code, 0);
      assert.equal(readFileSync(tree.path(`out.${format}`), 'utf8'), printed.out);
      assert.ok(printed.out.endsWith('\n'));
    });

  it('names options without an effect', async () => {
    const args = ['--format', 'json', '--columns', 'concepts', '--base', 'https://example.org/'];
    assert.equal(
      (await command(tree.root, 'export', ...args)).err,
      'glosswright: export: --columns has no effect with --format json\n' +
        'glosswright: export: --base has no effect with --format json\n',
    );
  });

  const refused: readonly (readonly [args: readonly string[], message: string])[] = [
    [[], `export: --format is missing; it takes ${exportFormatNames.join(', ')}`],
    [['--format', 'deepl'], "export: deepl holds 'en' and one other locale; name it with --locale"],
    [
      ['--format', 'omegat', '--locale', 'pl,fi'],
      "export: omegat holds 'en' and one other locale; name it with --locale",
    ],
    [['--format', 'deepl', '--locale', 'sv'], "export: no concept has names in both 'en' and 'sv'"],
    [
      ['--format', 'omegat', '--locale', 'sv', '--output', 'none.txt'],
      "export: no concept has names in both 'en' and 'sv'",
    ],
    [['--format', 'tbx', '--locale', 'de'], "export: there is no locale 'de'; there are en, fi, pl, sv"],
    [['--format', 'tbx', '--concept', 'price'], "export: there is no concept 'price'"],
    [['--format', 'tbx', '--status', 'good'], "export: --status takes preferred, admitted, deprecated, not 'good'"],
    [['--format', 'tbx', '--status', 'deprecated', '--output', 'none.tbx'], 'export: no entry has been selected'],
    [['--format', 'skos-turtle', '--base', 'here'], "export: --base must be an absolute IRI, not 'here'"],
    [['--format', 'tbx', '--output', 'glossary'], "export: 'glossary' is not a regular file"],
    [['--format', 'tbx', 'glossary', 'more'], 'export: specify one folder'],
  ];
  for (const [args, message] of refused)
    it(`rejects: ${message}`, async () =>
      assert.deepEqual(await command(tree.root, 'export', ...args), {
        code: 2,
        out: '',
        err: `glosswright: ${message}\n`,
      }));

  it('writes no file without entries, or into a missing folder', async () => {
    assert.ok(!existsSync(tree.path('none.tbx')));
    const { code, err } = await command(tree.root, 'export', '--format', 'tbx', '--output', 'missing/out.tbx');
    assert.equal(code, 2);
    assert.match(err, /^glosswright: export: 'missing\/out.tbx' cannot be written: /);
  });
});
