import assert from 'node:assert/strict';
import { Buffer } from 'node:buffer';
import { readTbx } from '../../server/src/exchange/import/readTbx.ts';
import { planImport } from '../../server/src/exchange/import/planImport.ts';
import { command } from '../support/command.ts';
import { withTemporaryTree } from '../support/temporaryTree.ts';
import { rootOf } from '../support/tree.ts';

// What `import` prints for files that are not as they should be. A new case is one line.

const GLOSSARY = {
  'glossary/en/market.md': '---\ntitle: Market\ndescription: A place of exchange.\n---\n',
  'glossary/pl/market.md': '---\ntitle: Rynek\ndescription: Miejsce.\n---\n',
};
const PRICE = 'create    en  price: Price';
const BOTH = [PRICE, 'create    pl  price: Cena'];
const HEADER = 'id,locale,term,status';

/** Entities that name each other ten times each. */
const BOMB = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from('bcdefghij', (name, at) => `<!ENTITY ${name} "${`&${'abcdefghij'.charAt(at)};`.repeat(10)}">`).join('')}]>`;
const FOREIGN = '<!DOCTYPE x [<!ENTITY p SYSTEM "file:///etc/passwd"><!ENTITY % d SYSTEM "http://localhost/x">%d;]>';
const PREFIXES = '@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix ex: <http://e.org/> .\n';

function term(name: string, locale = 'en'): string {
  return `<langSec xml:lang="${locale}"><termSec><term>${name}</term></termSec></langSec>`;
}

function concept(id: string, ...languages: readonly string[]): string {
  return `<conceptEntry id="${id}">${languages.join('')}</conceptEntry>`;
}

function tbx(body: string, doctype = '', declaration = '<?xml version="1.0"?>'): string {
  return `${declaration}${doctype}<tbx type="TBX-Basic" style="dca" xml:lang="en"><text><body>${body}</body></text></tbx>`;
}

const PRICE_TBX = concept('price', term('Price'), term('Cena', 'pl'));
const LATIN1 = '<?xml version="1.0" encoding="ISO-8859-1"?>';
const LONG = 'a'.repeat(10_000);

/** A file, and the lines that are printed: first what would be done, then messages without `glosswright: import: FILE: `. */
const cases: readonly (readonly [
  title: string,
  file: string,
  content: string | Buffer,
  lines: readonly string[],
  args?: readonly string[],
])[] = [
  // XML
  ['entities that multiply', 'a.tbx', tbx(concept('a', term('&j; x')), BOMB), ['create    en  a: &j; x']],
  ['entities of other files', 'a.tbx', tbx(concept('a', term('&p; x')), FOREIGN), ['create    en  a: &p; x']],
  ['a byte order mark', 'a.tbx', `\uFEFF${tbx(PRICE_TBX)}`, BOTH],
  [
    'UTF-16',
    'a.tbx',
    Buffer.from(`\uFEFF${tbx(PRICE_TBX, '', '<?xml version="1.0" encoding="UTF-16"?>')}`, 'utf16le'),
    BOTH,
  ],
  [
    'another declared encoding',
    'a.tbx',
    Buffer.from(tbx(concept('a', term('Bär')), '', LATIN1), 'latin1'),
    ['create    en  a: Bär'],
  ],
  [
    'an encoding that it does not have',
    'a.tbx',
    Buffer.from(tbx(concept('a', term('Bär'))), 'latin1'),
    ["! 'a.tbx' is not valid UTF-8; save it as UTF-8"],
  ],
  ['comments and CDATA', 'a.tbx', tbx(`<!-- ${PRICE_TBX} -->${concept('price', term('<![CDATA[Price]]>'))}`), [PRICE]],
  [
    'two concepts with one id',
    'a.tbx',
    tbx(concept('price', term('Price')) + concept('price', term('Share'))),
    [PRICE, "conflict  en  price: the file has this entry twice: 'Share'"],
  ],
  [
    'ids that differ only by case',
    'a.tbx',
    tbx(concept('a', term('A')) + concept('A', term('B'))),
    ['create    en  a: A', "slug      'A' becomes 'a-2'", 'create    en  a-2: B'],
  ],
  [
    'ids that are no slugs, and one slug for both',
    'a.tbx',
    tbx(concept('a b', term('A')) + concept('a/b', term('B')) + concept('a?b', term('C'))),
    [
      "slug      'a b' becomes 'a-b'",
      'create    en  a-b: A',
      "slug      'a/b' becomes 'ab'",
      'create    en  ab: B',
      "slug      'a?b' becomes 'ab-2'",
      'create    en  ab-2: C',
    ],
  ],
  [
    'the name of a page as an id',
    'a.tbx',
    tbx(concept('index', term('Index'))),
    ["slug      'index' becomes 'index-2'", 'create    en  index-2: Index'],
  ],
  [
    'a concept without a name in the source locale',
    'a.tbx',
    tbx(concept('c7', term('Cena', 'pl'))),
    ['create    pl  c7: Cena'],
  ],
  [
    'unknown locales',
    'a.tbx',
    tbx(concept('a', term('A'), term('B', 'klingon!'))),
    ['create    en  a: A', 'conflict  klingon!  a: the locale is unknown'],
  ],
  [
    'a locale that the glossary does not have',
    'a.tbx',
    tbx(concept('a', term('A', 'en-US'))),
    ['create    en-US  a: A', '! locales that the glossary does not have yet: en-US'],
  ],
  [
    'a file that breaks off',
    'a.tbx',
    tbx(PRICE_TBX + concept('b', term('Share'))).slice(0, -100),
    [
      ...BOTH,
      'line 1: This tag or comment is not closed.',
      'line 1: The file ends within this concept.',
      'line 1: This concept has no term.',
    ],
  ],
  ['a name of 10,000 letters', 'a.tbx', tbx(concept('a', term(LONG))), [`create    en  a: ${LONG}`]],
  [
    'another kind of XML',
    'a.tbx',
    '<html><body>x</body></html>',
    ['line 1: This is not a TBX file.', "! 'a.tbx' has no terms"],
  ],
  // Tables
  ['semicolons', 'a.csv', 'id;locale;term;status\nprice;en;Price;preferred\nprice;pl;Cena;preferred\n', BOTH],
  ['semicolons in columns by locale', 'a.csv', 'id;term_en;term_pl\nprice;Price;Cena\n', BOTH],
  ['tabs in spite of its name', 'a.csv', 'id\tlocale\tterm\tstatus\nprice\ten\tPrice\tpreferred\n', [PRICE]],
  ['tabs at the ends of lines', 'a.tsv', 'id\tlocale\tterm\tstatus\t\t\nprice\ten\tPrice\tpreferred\t\t\n', [PRICE]],
  [
    'a byte order mark before quotes',
    'a.csv',
    `\uFEFF"id","locale","term","status"\r\n"price","en","Price ""x""\n y","preferred"\r\n`,
    ['create    en  price: Price "x" y'],
  ],
  [
    'columns and statuses in capitals',
    'a.csv',
    'ID,Locale,Term,Status\nprice,en,Price,Preferred\nprice,en,Cost,deprecatedTerm-admn-sts\n',
    [PRICE],
  ],
  [
    'an unknown status',
    'a.csv',
    `${HEADER}\nprice,en,Price,preferred\nprice,en,Cost,good\n`,
    [PRICE, "line 3: 'good' is no status: use preferred, admitted or deprecated"],
  ],
  [
    'two statuses for a name',
    'a.csv',
    `${HEADER}\nprice,en,Price,preferred\nprice,en,Price,deprecated\n`,
    [PRICE, "line 3: 'Price' has another status in a row above"],
  ],
  [
    'rows with too many and too few cells',
    'a.csv',
    `${HEADER}\nprice,en,Price,preferred,x\nprice,en\n`,
    [
      PRICE,
      'line 2: This row has 5 cells, and the header has 4.',
      'line 3: a row needs an id, a locale, a term and a status',
    ],
  ],
  [
    'rows of one language without ids',
    'a.csv',
    'Begriff,Definition,Sprache\nCena,Kwota.,pl\nAkcja,Udział.,pl\nZysk,Więcej.,pl\n',
    ['create    pl  cena: Cena', 'create    pl  akcja: Akcja', 'create    pl  zysk: Zysk'],
  ],
  [
    'rows without ids and languages',
    'a.csv',
    'terme,définition\nPrix,Un montant.\nTaux,Un pour cent.\nPart,Un bout.\n',
    ['create    en  prix: Prix', 'create    en  taux: Taux', 'create    en  part: Part'],
  ],
  [
    'cells that are empty in one language',
    'a.csv',
    'English,Polish\nPrice,Cena\nShare,\n,Zysk\n',
    [
      'create    en  price: Price',
      'create    pl  price: Cena',
      'create    en  share: Share',
      'create    pl  zysk: Zysk',
    ],
  ],
  [
    'no column for terms',
    'a.csv',
    'source,target\nPrice,Cena\n',
    ['no column has the name of a term: source, target', "! 'a.csv' has no terms"],
  ],
  [
    'another encoding',
    'a.csv',
    Buffer.from(`${HEADER}\nprice,pl,Gie\xB3da,preferred\n`, 'latin1'),
    ["! 'a.csv' is not valid UTF-8; save it as UTF-8"],
  ],
  // Vocabularies and lists
  [
    'prefixes and literals of several lines',
    'a.ttl',
    `${PREFIXES}ex:price a skos:Concept ; skos:prefLabel "Price"@en ; skos:definition """Two\n"lines"."""@en .\n`,
    [PRICE],
  ],
  [
    'concepts without labels',
    'a.ttl',
    `${PREFIXES}ex:price skos:prefLabel "Price"@en . ex:x a skos:Concept .\n`,
    [PRICE, '1 concept without a label is not imported'],
  ],
  [
    'an error in Turtle',
    'a.ttl',
    `${PREFIXES}ex:price skos:prefLabel "Price .\n`,
    ['line 2: this is not valid Turtle', "! 'a.ttl' has no terms"],
  ],
  [
    'lines without a translation',
    'a.txt',
    '# x\nPrice\tCena\nShare\n',
    [...BOTH, 'line 3: a line needs a name in both languages'],
    ['--locale', 'pl'],
  ],
];

const SUMMARY = /^\d+ to create, /;

describe('a file to import', () => {
  for (const [title, file, content, lines, args = []] of cases)
    it(`may have ${title}`, async () =>
      withTemporaryTree({ ...GLOSSARY, [file]: content }, async ({ root }) => {
        const { out, err } = await command(root, 'import', file, ...args);
        const messages = err
          .replaceAll(`glosswright: import: ${file}: `, '')
          .replaceAll('glosswright: import: ', '! ')
          .replaceAll(/^locales/gm, '! locales')
          .split('\n')
          .filter((line) => line !== '' && !SUMMARY.test(line));
        assert.deepEqual([...out.split('\n').filter((line) => line !== ''), ...messages], lines);
      }));

  it('may be larger than memory: little of it is read ahead of the plan', async () => {
    const [pieces, each] = [100, 100];
    let read = 0;
    const text = {
      *[Symbol.iterator]() {
        yield '<tbx type="TBX-Basic" style="dct" xml:lang="en"><text><body>';
        for (let piece = 0; piece < pieces; piece++) {
          read++;
          yield Array.from({ length: each }, (_, at) => concept(`c${piece * each + at}`, term('A'.repeat(40)))).join(
            '',
          );
        }
        yield '</body></text></tbx>';
      },
    };
    const [glossary] = (await rootOf(GLOSSARY)).glossaries;
    const plan = planImport(glossary ?? assert.fail(), readTbx(text).entries, () => undefined);
    assert.equal(read, pieces, 'the first reading finds the ids');
    let steps = 0;
    for (const step of plan.steps) {
      assert.ok(step.kind === 'create' && read - pieces <= Math.floor(steps / each) + 3, `${read} pieces for ${steps}`);
      steps++;
    }
    assert.equal(steps, pieces * each);
  });
});
