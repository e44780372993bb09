import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { csvOfWorkbook } from '../../server/src/cli/xlsx.ts';
import { run } from '../support/program.ts';
import { workbook as workbookOfParts } from '../support/workbook.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';

const SHEET =
  '<worksheet><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>locale</t></is></c><c r="C1" t="s"><v>1</v></c><c r="D1" t="str"><v>status</v></c></row>' +
  '<row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>3</v></c><c r="C2" t="s"><v>4</v></c><c r="D2" t="s"><v>5</v></c></row></sheetData></worksheet>';
const TEXTS = ['id', 'term', 'market', 'pl', 'Rynek, &quot;x&quot;', 'preferred'];

function workbook(sheet: string, more: Readonly<Record<string, string>> = {}): Uint8Array {
  const texts = `<sst>${TEXTS.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;
  return workbookOfParts(sheet, { 'xl/sharedStrings.xml': texts, ...more });
}

const tables: readonly (readonly [title: string, sheet: string, csv: string | undefined])[] = [
  ['texts of all kinds', SHEET, 'id,locale,term,status\nmarket,pl,"Rynek, ""x""",preferred\n'],
  ['columns that are left out', '<row><c r="C1"><v>1</v></c></row><row><c r="A2"><v>2</v></c></row>', ',,1\n2\n'],
  ['pieces of a text, and numbers', '<row><c><is><t>a</t><t>b</t></is></c><c><v>1.5</v></c></row>', 'ab,1.5\n'],
  ['a column far away', '<row><c r="XFD1"><v>1</v></c><c r="A1"><v>2</v></c></row>', '2\n'],
  ['empty cells without a place', '<row><c t="inlineStr"><is><t></t></is></c><c/><c><v>3</v></c></row>', ',,3\n'],
  ['escapes of Excel', '<row><c><is><t>a_x000D__x005F_x000D_</t></is></c></row>', '"a\r_x000D_"\n'],
  ['no rows', '<worksheet/>', ''],
  [
    'a text longer than Excel holds',
    `<row><c><is><t>${'a'.repeat(40_000)}</t></is></c></row>`,
    `${'a'.repeat(32_767)}\n`,
  ],
  ['a reference to a text that does not exist', '<row><c r="A1" t="s"><v>99</v></c></row>', '""\n'.slice(2)],
];

describe('a workbook of Excel', () => {
  for (const [title, sheet, csv] of tables)
    it(`may have ${title}`, () => assert.equal(csvOfWorkbook(workbook(sheet)), csv));

  it('is rejected if a long text is in so many cells that the table is too large', () => {
    const sheet = '<row><c t="s"><v>0</v></c></row>'.repeat(5000);
    const texts = { 'xl/sharedStrings.xml': `<sst><si><t>${'a'.repeat(30_000)}</t></si></sst>` };
    assert.equal(csvOfWorkbook(workbook(sheet, texts)), undefined);
  });

  it('is not accepted if it is another file', () => {
    for (const bytes of [new Uint8Array(), strToU8('id,term\n'), zipSync({ 'a.txt': strToU8('x') })])
      assert.equal(csvOfWorkbook(bytes), undefined);
  });

  it('names the sheets that are not read', async () => {
    const sheets = ['Terms', 'Notes &amp; ideas', 'Old'].map(
      (name, at) => `<sheet name="${name}" r:id="rId${7 + at}"/>`,
    );
    const book = workbook(SHEET, { 'xl/workbook.xml': `<workbook><sheets>${sheets.join('')}</sheets></workbook>` });
    await withTemporaryTree(
      { 'glossary/en/market.md': '---\ntitle: Market\ndescription: x\n---\n', 'in.xlsx': book },
      ({ root }) =>
        assert.match(
          run(root, 'import', 'in.xlsx').err,
          /import: in\.xlsx: only the first sheet, 'Terms', is read, and not 'Notes & ideas' and 'Old'\n/,
        ),
    );
  });

  it('is imported like a table', async () =>
    withTemporaryTree(
      {
        'glossary/en/market.md': '---\ntitle: Market\ndescription: x\n---\n',
        'in.xlsx': workbook(SHEET),
        'no.xlsx': 'x',
      },
      ({ root }) => {
        assert.equal(run(root, 'import', 'in.xlsx').out, 'create    pl  market: Rynek, "x"\n');
        assert.deepEqual(run(root, 'import', 'no.xlsx'), {
          code: 2,
          out: '',
          err: "glosswright: import: 'no.xlsx' is not a workbook of Excel, or it is too large\n",
        });
      },
    ));
});
