import assert from 'node:assert/strict';
import { locationsOf } from '../../server/src/features/definition.ts';
import { EditorFixture } from '../support/editorFixture.ts';

const GLOSSARY = `
=== glossary/en/brand.md "Brand"
=== glossary/en/loyalty.md "Loyalty"
# Loyalty

## History {#past}

## Its cost
=== glossary/pl/brand.md "Marka"
=== glossary/sv/brand.md "Varumärke"
=== glossary/sv/only-here.md
# Bara här
=== glossary/pl/castle.md
---
title: Zamek
aliases: [Twierdza]
---
=== glossary/pl/zipper.md
---
title: Zamek
---
=== glossary/en/zipper.md "Zipper"
=== glossary/en/castle.md "Castle"
`;
const OWN = '---\ntitle: Marka\ndescription: Znak.\n---\n# Marka\n';

let polish: EditorFixture;
before(async () => {
  polish = await EditorFixture.of(GLOSSARY, 'glossary/pl/brand.md');
});

/** Paths as `pl/brand`. */
function short(paths: readonly string[]): string {
  return paths.map((path) => path.slice('glossary/'.length, -'.md'.length)).join(' ');
}

describe('definition', () => {
  const cases: readonly (readonly [what: string, marked: string, paths: string])[] = [
    ["the reader's article before the source's and the others", '[x](/bra|nd)', 'pl/brand en/brand sv/brand'],
    ['the article that the link leads to first', '[x](/sv/bra|nd)', 'sv/brand pl/brand en/brand'],
    ['a link of HTML', '<a href="/sv/bra|nd">x</a>', 'sv/brand pl/brand en/brand'],
    ['the text of a link of HTML', '<p><a href=/sv/brand>|x</a></p>', 'sv/brand pl/brand en/brand'],
    ["the link's text as its target", '[|x](/sv/brand)', 'sv/brand pl/brand en/brand'],
    ["the source's article where there is no other", '[x](/loy|alty)', 'en/loyalty'],
    ['any article if neither has one', '[x](/only-he|re)', 'sv/only-here'],
    ['the article of a mention', 'Nowa mar|ka.', 'pl/brand en/brand sv/brand'],
    [
      'the article of each concept that a word can mean, before other locales',
      'Stary za|mek.',
      'pl/castle pl/zipper en/castle en/zipper',
    ],
    ['the article that a fragment is in', '[x](/loy|alty#history)', 'en/loyalty'],
    ['a slug in the front matter', '---\ntitle: Marka\nrelated: loy|alty\n---\n', 'en/loyalty'],
    ['a slug in a list of the front matter', '---\ntitle: Marka\nrelated: [brand, /loy|alty]\n---\n', 'en/loyalty'],
    ['the other locales from the title in the front matter', OWN.replace('Marka', 'Mar|ka'), 'en/brand sv/brand'],
    ['the other locales from the title as a heading', OWN.replace('# Marka', '# Mar|ka'), 'en/brand sv/brand'],
    ['the other locales from an alias', '---\ntitle: Marka\naliases: [Mar|ki]\n---\n', 'en/brand sv/brand'],
    ['another concept that the heading names', '# Stary za|mek', 'pl/castle pl/zipper en/castle en/zipper'],
    ['nothing for a missing article', '[x](/no|-such)', ''],
    ['nothing for other sites', '[x](https://ex|ample.com)', ''],
    ['nothing for other words', 'in|ne', ''],
    ['a term in a description', OWN.replace('Znak', 'Ma|rka'), 'pl/brand en/brand sv/brand'],
    ['nothing for a slug in a description', OWN.replace('Znak', 'loy|alty'), ''],
    ['nothing for a key of the front matter', OWN.replace('title', 'ti|tle'), ''],
  ];
  for (const [what, marked, paths] of cases)
    it(`leads to ${what}`, () => assert.equal(short(polish.definitions(marked)), paths));

  it('leads only to the article if other locales are not requested', () => {
    assert.equal(short(polish.definitions('[x](/bra|nd)', false)), 'pl/brand');
    assert.equal(short(polish.definitions('Stary za|mek.', false)), 'pl/castle pl/zipper');
    assert.equal(short(polish.definitions('# Mar|ka', false)), 'en/brand sv/brand');
  });

  it('stays at the title of an article without translations: an editor shows references instead', () => {
    const own = '---\ntitle: Bara| här\n---\n';
    assert.equal(short(polish.at('glossary/sv/only-here.md').definitions(own)), 'sv/only-here');
  });

  it('returns nothing at the title of a file outside the glossary', () => {
    assert.equal(short(polish.at('README.md').definitions('---\ntitle: Bra|nd\n---\n')), '');
  });

  it('underlines the whole link', () => {
    const range = { start: { line: 0, character: 2 }, end: { line: 0, character: 13 } };
    assert.deepEqual(polish.definition('a [x](/bra|nd)')[0]?.originSelectionRange, range);
  });

  it('leads to the title, within the front matter', () => {
    const [link] = polish.definition('[x](/loy|alty)');
    assert.deepEqual(link?.targetSelectionRange, { start: { line: 1, character: 7 }, end: { line: 1, character: 14 } });
    assert.deepEqual(link?.targetRange, { start: { line: 0, character: 0 }, end: { line: 3, character: 3 } });
  });

  const sections: readonly (readonly [what: string, marked: string, line: number])[] = [
    ['with an explicit id', '[x](/loy|alty#past)', 7],
    ['with an id that the site makes', '[x](/loy|alty#its-cost)', 9],
    ['with an id that another site would make', '[x](/loy|alty#its_cost)', 9],
    ['that does not exist, to the title', '[x](/loy|alty#history)', 1],
  ];
  for (const [what, marked, line] of sections)
    it(`leads to the section ${what}`, () =>
      assert.equal(polish.definition(marked)[0]?.targetSelectionRange.start.line, line));

  it('leads to the heading of an article without a title', () => {
    const [link] = polish.definition('[x](/only-he|re)');
    assert.deepEqual(link?.targetSelectionRange, { start: { line: 0, character: 2 }, end: { line: 0, character: 10 } });
  });

  it('is a plain location for clients without location links', () => {
    const range = { start: { line: 1, character: 7 }, end: { line: 1, character: 14 } };
    assert.deepEqual(locationsOf(polish.definition('[x](/loy|alty)')), [
      { uri: 'glossary:glossary/en/loyalty.md', range },
    ]);
  });
});

describe('implementations', () => {
  const cases: readonly (readonly [what: string, marked: string, paths: string])[] = [
    ['from a link', '[x](/bra|nd)', 'pl/brand en/brand sv/brand'],
    ['from the title', '# Mar|ka', 'pl/brand en/brand sv/brand'],
    ['of no concept', 'in|ne', ''],
  ];
  for (const [what, marked, paths] of cases)
    it(`are the articles of all locales, ${what}`, () => assert.equal(short(polish.implementations(marked)), paths));
});

describe('declaration', () => {
  const cases: readonly (readonly [what: string, marked: string, paths: string])[] = [
    ['from a link', '[x](/sv/bra|nd)', 'en/brand'],
    ['from the title', '# Mar|ka', 'en/brand'],
    ['that is not there', '[x](/only-he|re)', ''],
  ];
  for (const [what, marked, paths] of cases)
    it(`is the source's article, ${what}`, () => assert.equal(short(polish.declarations(marked)), paths));
});

describe('document links', () => {
  const cases: readonly (readonly [what: string, text: string, targets: string])[] = [
    ["lead to the reader's article", '[x](/brand)', 'glossary/pl/brand.md'],
    ["lead to the source's article where there is no other", '[x](/loyalty)', 'glossary/en/loyalty.md'],
    ['lead to the locale in the link', '[x](/sv/brand)', 'glossary/sv/brand.md'],
    ['stand for each link', '[x](/brand) [y](/brand)', 'glossary/pl/brand.md glossary/pl/brand.md'],
    ['do not include links to missing articles', '[x](/no-such)', ''],
    ['do not include links in code', '`[x](/brand)`', ''],
    ['do not include links to other sites', '[x](https://example.com)', ''],
  ];
  for (const [what, text, targets] of cases) {
    it(what, () => {
      const found = polish.links(text).map(({ target = '' }) => target.slice('glossary:'.length));
      assert.equal(found.join(' '), targets);
    });
  }

  it('cover only the target and show the title', () => {
    const range = { start: { line: 0, character: 4 }, end: { line: 0, character: 10 } };
    assert.deepEqual(polish.links('[x](/Brand)'), [
      {
        range,
        target: 'glossary:glossary/pl/brand.md',
        tooltip: "The slug is 'brand'. Links are case-sensitive.",
      },
    ]);
    assert.deepEqual(polish.links('[x](/brand)'), [
      { range, target: 'glossary:glossary/pl/brand.md', tooltip: 'Marka' },
    ]);
  });
});
