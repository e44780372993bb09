import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entriesOfData } from '../../../../server/src/glossary/sources/data/index.ts';
import { places, shown } from './entries.ts';

const tbx = { kind: 'tbx' } as const;
const shared = process.env['GLOSSWRIGHT_SHARED'] ?? join(import.meta.dirname, '../../../../../shared');
const samples = join(shared, 'exchange/tbx');
const missing = existsSync(samples) ? '' : ' (skipped: no samples at ../shared or in GLOSSWRIGHT_SHARED)';

/** A file of version 3 with these concepts. */
const file = (concepts: string): string =>
  `<?xml version="1.0"?>\n<tbx type="TBX-Basic" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">\n<tbxHeader/>\n<text><body>\n${concepts}</body></text>\n</tbx>\n`;

const language = (locale: string, content: string): string => `<langSec xml:lang="${locale}">${content}</langSec>`;
const term = (name: string, status = ''): string =>
  `<termSec><term>${name}</term>${status === '' ? '' : `<termNote type="administrativeStatus">${status}</termNote>`}</termSec>`;

const NICHE = `<conceptEntry id="niche">
  <langSec xml:lang="en">
    <descripGrp><descrip type="definition">A small
      part.</descrip></descripGrp>
    <termSec><term> Niche </term></termSec>
  </langSec>
  <langSec xml:lang="de">
    <termSec><term>Nische</term></termSec>
  </langSec>
</conceptEntry>
`;

/** A file, and what is read and said. */
const cases: readonly (readonly [title: string, text: string, expected: readonly string[]])[] = [
  ['version 3 in the style DCA', file(NICHE), ['niche en: Niche = A small part.', 'niche de: Nische']],
  [
    'version 3 in the style DCT',
    file(
      `<conceptEntry id="a">${language('en', '<basic:definition>One.</basic:definition><termSec><term>A</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec><termSec><term>B</term></termSec>')}</conceptEntry>`,
    ),
    ['a en: B -A = One.'],
  ],
  [
    'version 2',
    '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd" [<!ENTITY x "<termEntry>">]><martif type="TBX"><text><body><termEntry id="a"><langSet xml:lang="pt_BR"><tig><term>Á</term></tig><ntig><termGrp><term>B</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig></langSet></termEntry></body></text></martif>',
    ['a pt-BR: Á -B'],
  ],
  [
    'the preferred term first',
    file(
      `<conceptEntry id="a">${language('en', term('B', 'admittedTerm-admn-sts') + term('A', 'preferredTerm-admn-sts'))}</conceptEntry>`,
    ),
    ['a en: A +B'],
  ],
  [
    'the definition of a concept in the language of the file',
    file(
      `<conceptEntry id="a"><descrip type="definition">One.</descrip>${language('en', term('A'))}${language('de', term('Ä'))}</conceptEntry>`,
    ),
    ['a en: A = One.', 'a de: Ä'],
  ],
  [
    'references to characters, markup in a term, and CDATA',
    file(`<conceptEntry>${language('en', term('R&amp;D <hi>x</hi>&#x41;&#66;<![CDATA[<&]]>'))}</conceptEntry>`),
    ['rd-xab en: R&D xAB<&'],
  ],
  [
    'no entities of the file',
    `<!DOCTYPE tbx [<!ENTITY a "aaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]>${file(`<conceptEntry id="x">${language('en', term('A &a; &b;'))}</conceptEntry>`)}`,
    ['x en: A &a; &b;'],
  ],
  [
    'no comments',
    file(
      `<!-- <conceptEntry id="b"> --><conceptEntry id="a"><!-- > -->${language('en', term('A<!-- B -->'))}</conceptEntry>`,
    ),
    ['a en: A'],
  ],
  [
    'a file that breaks off',
    file(NICHE).slice(0, file(NICHE).indexOf('Nische') + 3),
    ['niche en: Niche = A small part.', '! The file ends within this concept. @<conceptEntry id="niche">'],
  ],
  [
    'a tag that is not closed',
    file(NICHE).slice(0, file(NICHE).indexOf(' xml:lang="de"') + 12),
    [
      'niche en: Niche = A small part.',
      '! The file ends within this concept. @<conceptEntry id="niche">',
      '! This tag or comment is not closed. @<',
    ],
  ],
  [
    'a concept without a term',
    file(`<conceptEntry id="a">${language('en', '<termSec><term/></termSec>')}</conceptEntry>`),
    ['! This concept has no term. @<conceptEntry id="a">'],
  ],
  [
    'the same id twice',
    file(
      `<conceptEntry id="a">${language('en', term('A'))}</conceptEntry><conceptEntry id="a">${language('en', term('B'))}</conceptEntry>`,
    ),
    ['a en: A', 'a en: B', '! The id "a" is used twice. The first entry counts. @a'],
  ],
  ['another kind of file', '<html><body>x</body></html>', ['! This is not a TBX file. @<']],
  ['an empty file', '', ['! This is not a TBX file. @']],
];

describe('the entries of TBX', () => {
  for (const [title, text, expected] of cases) {
    it(`reads ${title}`, () => assert.deepEqual(shown(text, tbx), expected));
  }

  it('returns the spans of texts', () => {
    assert.deepEqual(places(file(NICHE), tbx), [
      ['niche', 'Niche', 'A small\n      part.'],
      ['niche', 'Nische', undefined],
    ]);
  });

  it('returns separate lines for each language', () => {
    const text = file(NICHE);
    const { entries } = entriesOfData(text, tbx);
    assert.equal(
      entries.map(({ span }) => text.slice(span.start, span.end)).join(''),
      text.slice(text.indexOf('  <langSec'), text.indexOf('</conceptEntry>')),
    );
  });

  (existsSync(samples) ? it : it.skip)(`reads the same from both styles${missing}`, () => {
    const [dca = '', dct = ''] = ['DCA', 'DCT'].map((style) =>
      readFileSync(join(samples, `Example_Astronomy_${style}_VALID.tbx`), 'utf8'),
    );
    const entries = shown(dca, tbx);
    assert.ok(
      entries.length > 50 &&
        entries.some((entry) => entry.startsWith('c1 en: open cluster -galactic cluster = A group')),
    );
    assert.deepEqual(entries, shown(dct, tbx));
  });
});
