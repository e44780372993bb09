import assert from 'node:assert/strict';
import { exported } from '../support/exported.ts';
import { filesAfter, planOf, type ImportFormatName } from '../support/imported.ts';
import { dedent, rootOf } from '../support/tree.ts';

/** A glossary without articles, and with one. */
const EMPTY = { 'glosswright.config.json': '{ "layouts": [{ "preset": "glossary" }] }' };
const MARKET = '---\ntitle: Market\ndescription: A place.\n---\n\nText.\n';

const tbx = (concepts: string, back = ''): string =>
  `<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>${concepts}</body>${back}</text></tbx>`;
const entry = (fields: string, language = '', term = '<term>Market</term>'): string =>
  `<conceptEntry id="market">${fields}<langSec xml:lang="en">${language}<termSec>${term}</termSec></langSec></conceptEntry>`;

const csv = (header: string, row: string): string =>
  `id,locale,term,status,${header}\nmarket,en,Market,preferred,${row}\n`;

/** What a file says, and the front matter of the draft below its title. */
const created: readonly (readonly [title: string, format: ImportFormatName, file: string, expected: string])[] = [
  [
    'subject fields are keywords',
    'tbx',
    tbx(entry('<descrip type="subjectField">trade</descrip>')),
    'keywords: [trade]',
  ],
  [
    'the part of speech of all terms is that of the entry',
    'tbx',
    tbx(entry('', '', '<term>Market</term><termNote type="partOfSpeech">noun</termNote>')),
    'partOfSpeech: noun',
  ],
  [
    'a part of speech that TBX-Basic does not know is kept',
    'tbx',
    tbx(entry('', '', '<term>Market</term><termNote type="partOfSpeech">properNoun</termNote>')),
    'termbase:\n  terms:\n    - term: Market\n      data:\n        - {partOfSpeech: properNoun}',
  ],
  [
    'a note of the concept and one of the language',
    'tbx',
    tbx(entry('<note>One.</note>', '<note>Two: "x"</note>')),
    'termbase:\n  concept:\n    - {note: One.}\n  entry:\n    - {note: "Two: \\"x\\""}',
  ],
  [
    'the source of a definition',
    'tbx',
    tbx(
      entry(
        '',
        '<descripGrp><descrip type="definition">A place.</descrip><admin type="source">ISO</admin></descripGrp>',
      ),
    ),
    'description: A place.\ntermbase:\n  entry:\n    - [{definition: ""}, {source: ISO}]',
  ],
  [
    'a reference to a concept that does not exist is a note',
    'tbx',
    tbx(entry('<ref type="crossReference" target="c9">price</ref>')),
    'termbase:\n  concept:\n    - {note: "crossReference: price"}',
  ],
  [
    'a person, with what the file says of them',
    'tbx',
    tbx(
      entry(
        '<transacGrp><transac type="transactionType">origination</transac><transacNote type="responsibility" target="p1">Ann</transacNote></transacGrp>',
      ),
      '<back><refObjectList type="respPerson"><refObject id="p1"><item type="email">a@example.org</item></refObject></refObjectList></back>',
    ),
    'termbase:\n  concept:\n    - [{transactionType: origination}, {responsibility: Ann, target: p1}]\n  references:\n    - id: p1\n      type: respPerson\n      data:\n        - {email: a@example.org}',
  ],
  [
    'parentheses that belong to a name',
    'tbx',
    tbx(entry('', '', '<term>Market (of goods)</term>')),
    'termbase:\n  wholeNames: [Market (of goods)]',
  ],
  [
    'keywords, forms and what is not translated',
    'csv',
    csv('keywords,forms,translatable', 'a; b,markets,no'),
    'forms: [markets]\nkeywords: [a, b]\ndoNotTranslate: true',
  ],
  [
    'columns without a meaning',
    'csv',
    csv('Product,note', '"Shop, new","a\nb"'),
    'termbase:\n  terms:\n    - term: Market\n      data:\n        - {Product: "Shop, new"}\n        - {note: a}\n        - {note: b}',
  ],
  [
    'columns of a table of another program',
    'csv',
    'Term (English),Definition (English),Product\nMarket,A place to trade.,Shop\nPrice,An amount of money.,\n',
    'description: A place to trade.\ntermbase:\n  concept:\n    - {Product: Shop}',
  ],
];

describe('a draft of an imported entry has', () => {
  for (const [title, format, file, expected] of created)
    it(title, async () => {
      const text = (await filesAfter(EMPTY, file, format))['glossary/en/market.md'] ?? '';
      const lines = text.split('\n').filter((line) => !/^(?:---|title: .*|description: ""|draft: true|)$/.test(line));
      assert.equal(lines.join('\n'), expected);
    });
});

describe('imported data that an article lacks', () => {
  const files = { 'glossary/en/market.md': MARKET, 'glossary/en/price.md': '---\ntitle: Price\ndescription: x\n---\n' };
  const note = tbx(entry('<note>One.</note>'));

  it('is added to its front matter', async () =>
    assert.equal(
      (await filesAfter(files, note, 'tbx'))['glossary/en/market.md'],
      '---\ntitle: Market\ndescription: A place.\ntermbase:\n  concept:\n    - {note: One.}\n---\n\nText.\n',
    ));

  it('keeps the line breaks of the article', async () => {
    const windows = { ...files, 'glossary/en/market.md': MARKET.replaceAll('\n', '\r\n') };
    assert.match(
      (await filesAfter(windows, note, 'tbx'))['glossary/en/market.md'] ?? '',
      /\r\ntermbase:\r\n {2}concept:\r\n {4}- \{note: One\.\}\r\n---\r\n/,
    );
  });

  it('is not added a second time', async () => {
    const root = await rootOf(await filesAfter(files, note, 'tbx'));
    assert.deepEqual(planOf(root, note, 'tbx'), { steps: [], same: 1 });
  });

  const conflicts: readonly (readonly [title: string, article: string, file: string, detail: string])[] = [
    [
      'in front matter with other data',
      MARKET.replace('\n---\n\n', '\ntermbase:\n  entry:\n    - {note: x}\n---\n\n'),
      note,
      'has no place for note',
    ],
    ['in front matter of TOML', '+++\ntitle = "Market"\n+++\n', note, 'has no place for note'],
    ['in front matter that is not valid', '---\ntitle: Market\na: [\n---\n', note, 'has no place for note'],
    [
      'that the glossary translates',
      MARKET,
      csv('translatable', 'no'),
      'the glossary translates the term, the file does not',
    ],
  ];
  for (const [title, article, file, detail] of conflicts)
    it(`is a conflict ${title}`, async () => {
      const { steps } = planOf(
        await rootOf({ ...files, 'glossary/en/market.md': article }),
        file,
        file === note ? 'tbx' : 'csv',
      );
      assert.deepEqual(
        steps.map((step) => [step.kind, step.detail]),
        [['conflict', detail]],
      );
    });
});

describe('an export of imported data', () => {
  it('has the fields that TBX-Basic does not know as notes', async () => {
    const file = tbx(entry('', '', '<term>Market</term><termNote type="usageNote">informal</termNote>'));
    const root = await rootOf(await filesAfter(EMPTY, file, 'tbx'));
    assert.match(exported(root, 'tbx', { drafts: true }), /<note>usageNote: informal<\/note>/);
    assert.deepEqual(planOf(root, file, 'tbx'), { steps: [], same: 1 });
    assert.deepEqual(planOf(root, exported(root, 'tbx', { drafts: true }), 'tbx'), { steps: [], same: 1 });
  });

  it('has the columns of a table again', async () => {
    const file = csv('Product', 'Shop') + 'price,en,Price,preferred,\n';
    const root = await rootOf(await filesAfter(EMPTY, file, 'csv'));
    assert.equal(
      exported(root, 'csv', { drafts: true }),
      `${dedent(`
        id,locale,term,status,definition,partOfSpeech,keywords,forms,translatable,path,Product
        market,en,Market,preferred,,,,,yes,glossary/en/market.md,Shop
        price,en,Price,preferred,,,,,yes,glossary/en/price.md,
      `)}\n`,
    );
  });

  it('has references to concepts by their IDs', async () => {
    const file = tbx(
      `${entry('<ref type="crossReference" target="c 2">the price</ref>')}<conceptEntry id="c 2"><langSec xml:lang="en"><termSec><term>Price</term></termSec></langSec></conceptEntry>`,
    );
    const text = exported(await rootOf(await filesAfter(EMPTY, file, 'tbx')), 'tbx', { drafts: true });
    assert.match(text, /<conceptEntry id="_c\.20\.2">/);
    assert.match(text, /<basic:crossReference target="_c\.20\.2">the price<\/basic:crossReference>/);
  });
});
