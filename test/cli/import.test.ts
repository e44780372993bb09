import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command } from '../support/command.ts';
import { program } from '../support/client.ts';
import { type TemporaryTree, type TreeContent, withTemporaryTree } from '../support/temporaryTree.ts';
import { workbookOf } from '../support/workbook.ts';

const MARKET = '---\ntitle: Rynek\ndescription: Miejsce wymiany.\naliases: [targ] # też\n---\n\nTekst  bez zmian.\r\n';
const glossary: TreeContent = {
  'glossary/en/market.md': '---\ntitle: Market\ndescription: A place of exchange.\n---\n',
  'glossary/en/price.md': '---\ntitle: Price\ndescription: x\ndeprecated:\n  - tariff\n  - charge\n---\n',
  'glossary/pl/market.md': MARKET,
};

const read = (tree: TemporaryTree, path: string): string => readFileSync(tree.path(path), 'utf8');
const row = (...cells: readonly string[]): string => `${cells.join(',')}\n`;
const TERMBASE =
  '<tbx xml:lang="en"><conceptEntry id="bee"><langSec xml:lang="en"><termSec><term>Bee</term></termSec></langSec></conceptEntry></tbx>';
const HEADER = row('id', 'locale', 'term', 'status', 'definition');

describe('glosswright import', () => {
  it('shows what it would create and change, and conflicts, and writes nothing', async () =>
    withTemporaryTree(
      {
        ...glossary,
        'in.csv':
          HEADER +
          row('market', 'pl', 'Rynek', 'preferred', 'Miejsce wymiany.') +
          row('market', 'pl', 'bazar', 'deprecated', '') +
          row('market', 'en', 'Marketplace', 'preferred', 'Something else.') +
          row('price', 'pl', 'Cena', 'preferred', 'Kwota.') +
          row('price', 'en', 'Price', 'preferred', 'x'),
      },
      async (tree) => {
        assert.deepEqual(await command(tree.root, 'import', 'in.csv'), {
          code: 1,
          out: [
            'change    pl  market: bazar (deprecated)',
            "conflict  en  market: 'Market' is preferred, not 'Marketplace'",
            'conflict  en  market: the definition differs',
            'create    pl  price: Cena',
            '',
          ].join('\n'),
          err: '1 to create, 1 to change, 2 conflicts, 1 the same\n',
        });
        assert.equal(read(tree, 'glossary/pl/market.md'), MARKET);
        assert.ok(!existsSync(tree.path('glossary/pl/price.md')));
      },
    ));

  it('writes drafts and names, and nothing the second time', async () =>
    withTemporaryTree(
      {
        ...glossary,
        'in.csv':
          HEADER +
          row('market', 'pl', 'Rynek', 'preferred', '') +
          row('market', 'pl', 'bazar', 'deprecated', '') +
          row('market', 'pl', '"plac, targowy"', 'admitted', '') +
          row('price', 'en', 'toll', 'deprecated', '') +
          row('price', 'pl', 'Cena: netto', 'preferred', 'Kwota.') +
          row('price', 'pl', 'kwota', 'admitted', ''),
      },
      async (tree) => {
        assert.equal((await command(tree.root, 'import', 'in.csv', '--write')).code, 0);
        assert.equal(
          read(tree, 'glossary/pl/market.md'),
          '---\ntitle: Rynek\ndescription: Miejsce wymiany.\naliases: [targ, "plac, targowy"] # też\ndeprecated: [bazar]\n---\n\nTekst  bez zmian.\r\n',
        );
        assert.match(read(tree, 'glossary/en/price.md'), /deprecated:\n {2}- tariff\n {2}- charge\n {2}- toll\n---/);
        assert.equal(
          read(tree, 'glossary/pl/price.md'),
          '---\ntitle: "Cena: netto"\ndescription: Kwota.\naliases: [kwota]\ndraft: true\n---\n',
        );
        const again = await command(tree.root, 'import', 'in.csv', '--write');
        assert.deepEqual([again.code, again.out], [0, '']);
      },
    ));

  it('reads TBX, with ids of other programs joined by the source name', async () =>
    withTemporaryTree(
      {
        ...glossary,
        'in.tbx':
          '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' +
          '<martif type="TBX" xml:lang="en"><text><body><termEntry id="c1"><langSet xml:lang="en"><tig><term>Market</term></tig></langSet>' +
          '<langSet xml:lang="fi"><tig><term>Markkinat</term></tig></langSet></termEntry>' +
          '<termEntry id="c 2"><langSet xml:lang="en"><tig><term>New thing</term></tig></langSet></termEntry></body></text></martif>',
      },
      async (tree) =>
        assert.equal(
          (await command(tree.root, 'import', 'in.tbx')).out,
          "create    fi  market: Markkinat\nslug      'c 2' becomes 'c-2'\ncreate    en  c-2: New thing\n",
        ),
    ));

  it('reads an OmegaT glossary, by the source name', async () =>
    withTemporaryTree({ ...glossary, 'in.txt': '# Glossary\nPrice\tCena\tKwota.\nMarket\tRynek\n' }, async (tree) => {
      const { out, err } = await command(tree.root, 'import', 'in.txt', '--locale', 'pl');
      assert.equal(out, 'create    pl  price: Cena\n');
      assert.equal(err, '1 to create, 0 to change, 0 conflicts, 3 the same\n');
    }));

  it('creates a glossary from its own export in an empty tree', async () =>
    withTemporaryTree(
      {
        'glosswright.config.json': '{ "layouts": [{ "preset": "glossary" }] }',
        'from/glosswright.config.json': '{}',
        ...Object.fromEntries(Object.entries(glossary).map(([path, text]) => [`from/${path}`, text])),
      },
      async (tree) => {
        const from = tree.path('from');
        for (const format of ['tbx', 'csv']) {
          const file = tree.path(`out.${format}`);
          assert.equal((await command(from, 'export', '--format', format, '--output', file)).code, 0);
          assert.equal((await command(tree.root, 'import', file, '--root', tree.root, '--write')).code, 0);
          assert.equal(
            (await command(tree.root, 'export', '--format', format, '--drafts')).out,
            readFileSync(file, 'utf8'),
          );
          tree.delete('glossary');
        }
      },
    ));

  const inputs: readonly (readonly [title: string, from: string, input: string | Uint8Array, out: string])[] = [
    ['a table', 'csv', `${HEADER}market,pl,bazar,admitted,\n`, 'change    pl  market: '],
    [
      'a workbook',
      'xlsx',
      workbookOf([
        ['id', 'locale', 'term', 'status'],
        ['bee', 'en', 'Bee', 'preferred'],
      ]),
      'create    en  bee: Bee\n',
    ],
    ['a termbase', 'tbx', TERMBASE, 'create    en  bee: Bee\n'],
    ['nothing', 'csv', '', "glosswright: import: '-' has no terms\n"],
  ];
  for (const [title, from, input, expected] of inputs)
    it(`reads standard input: ${title}`, async () =>
      withTemporaryTree(glossary, ({ root }) => {
        const args = [program, 'import', '-', '--from', from, '--root', root];
        const { stdout, stderr } = spawnSync(process.execPath, args, { input, encoding: 'utf8' });
        assert.ok((stdout + stderr).startsWith(expected), stdout + stderr);
      }));

  const refused: readonly (readonly [args: readonly string[], message: RegExp])[] = [
    [[], /import: specify one file/],
    [['in.ods'], /import: --from takes tbx, csv, tsv, xlsx, skos-turtle, skos-jsonld, omegat, not 'ods'/],
    [['in.txt'], /import: an OmegaT glossary does not name its locale; use --locale/],
    [['nowhere.csv'], /nowhere\.csv/],
    [['-'], /import: name the format of standard input with --from/],
    [['empty.csv'], /import: 'empty.csv' has no terms/],
    [['binary.csv'], /import: 'binary.csv' is not a text/],
    [['in.txt', '--locale', 'de'], /import: there is no locale 'de'; there are en, pl/],
  ];
  for (const [args, message] of refused)
    it(`rejects: ${args.join(' ')}`, async () =>
      withTemporaryTree(
        { ...glossary, 'in.txt': 'a\tb\n', 'empty.csv': '', 'binary.csv': 'a\0b' },
        async ({ root }) => {
          const { code, out, err } = await command(root, 'import', ...args);
          assert.deepEqual([code, out], [2, '']);
          assert.match(err, message);
        },
      ));
});

const project = join(import.meta.dirname, '../..');
const corpora = join(process.env['GLOSSWRIGHT_SHARED'] ?? join(project, '../shared'), 'corpora');
const missing = existsSync(corpora) ? '' : ' (skipped: no corpora at ../shared or in GLOSSWRIGHT_SHARED)';
const describeCorpora = missing === '' ? describe : describe.skip;

describeCorpora(`an export that is imported again${missing}`, () => {
  for (const corpus of ['cncf-glossary', 'moneropedia', 'investorswiki-sample', 'field/glosario'])
    it(`changes nothing in ${corpus}`, async () =>
      withTemporaryTree({}, async (tree) => {
        const folder = join(corpora, corpus);
        for (const [format, columns] of [
          ['tbx', 'terms'],
          ['csv', 'terms'],
          ['csv', 'concepts'],
          ['tsv', 'terms'],
        ] as const) {
          const file = tree.path(`out.${format}`);
          await command(folder, 'export', '--format', format, '--columns', columns, '--drafts', '--output', file);
          const { code, out } = await command(folder, 'import', file, '--root', folder);
          assert.deepEqual([code, out], [0, ''], `${format} ${columns}`);
        }
      }));
});
