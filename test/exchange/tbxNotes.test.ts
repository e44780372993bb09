import assert from 'node:assert/strict';
import { exported } from '../support/exported.ts';
import { planOf, readFile } from '../support/imported.ts';
import { rootOf } from '../support/tree.ts';

const EMPTY = { 'glosswright.config.json': '{ "layouts": [{ "preset": "glossary" }] }' };
const langSec = (term: string, locale = 'en'): string =>
  `<langSec xml:lang="${locale}"><termSec><term>${term}</term></termSec></langSec>`;
const file = (header: string, body: string): string =>
  `<tbx type="TBX-Basic" style="dct" xml:lang="en">${header}<text><body>${body}</body></text></tbx>`;
const A = `<conceptEntry id="a">${langSec('A')}</conceptEntry>`;

/** A file and its messages. */
const said: readonly (readonly [title: string, file: string, problems: readonly string[]])[] = [
  [
    'the header',
    file(
      '<tbxHeader><fileDesc><titleStmt><title>T</title></titleStmt><sourceDesc><p>S</p></sourceDesc></fileDesc><revisionDesc><change/></revisionDesc></tbxHeader>',
      A,
    ),
    ['the header is not imported, because a glossary has no place for it: titleStmt, sourceDesc, revisionDesc'],
  ],
  ['an empty header', file('<tbxHeader/>', A), []],
  [
    'markup in texts',
    file('', `<conceptEntry id="a">${langSec('A <hi>b</hi>')}</conceptEntry>`),
    ['1 element of markup in a text is not imported, only its text'],
  ],
];

describe('import of TBX says what it leaves out', () => {
  for (const [title, text, problems] of said)
    it(title, () => assert.deepEqual(readFile(text, 'tbx').problems, problems));

  it('nothing of the header that export writes', async () => {
    const root = await rootOf({ 'glossary/en/a.md': '---\ntitle: A\ndescription: x\n---\n' });
    assert.deepEqual(readFile(exported(root, 'tbx'), 'tbx').problems, []);
  });

  it('and keeps concepts without an id apart, also those without a name in the source locale', async () => {
    const body = [langSec('A'), langSec('B', 'pl'), langSec('C', 'pl')];
    const text = file('', body.map((each) => `<conceptEntry>${each}</conceptEntry>`).join(''));
    const { steps } = planOf(await rootOf(EMPTY), text, 'tbx');
    assert.deepEqual(
      steps.map(({ path }) => path),
      ['glossary/en/a.md', 'glossary/pl/b.md', 'glossary/pl/c.md'],
    );
  });

  it('and joins the parts of a concept that are far apart', async () => {
    const text = file('', `${A}<conceptEntry id="b">${langSec('B')}</conceptEntry>${A.replace('"en"', '"pl"')}`);
    const { steps } = planOf(await rootOf(EMPTY), text, 'tbx');
    assert.deepEqual(
      steps.map(({ path }) => path),
      ['glossary/en/b.md', 'glossary/en/a.md', 'glossary/pl/a.md'],
    );
  });
});
