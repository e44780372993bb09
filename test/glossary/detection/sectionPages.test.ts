import assert from 'node:assert/strict';
import { configurationOf } from '../../../server/src/config/detectedConfiguration.ts';
import { detectGlossaries } from '../../../server/src/glossary/detection/detectGlossaries.ts';
import { shown, siteOf } from './site.ts';

/** A page with prose around a section. */
function page(path: string, section: string): string {
  return `=== ${path}\n# Shop\n\nA shop for the trade.\n\n## Install\n\nRun the program.\n\n${section}\n\n## License\n\nMIT\n`;
}

/** Headings of a level below that of the section. */
const headings = (...names: readonly string[]): string =>
  names.map((name) => `### ${name}\n\nIt is what people in the trade call it.\n`).join('\n');

const WORDS = '%bold Niche, Market, Share, Bond, Yield';

/** What is found: one line for each glossary, with the heading of its section. */
function found(files: string): string[] {
  return detectGlossaries(siteOf(files)).map((each) => {
    const sections = each.layout.pages?.map(({ section }) => section?.join(' or ') ?? 'whole page') ?? [];
    return `${shown(each)} in ${sections.join(', ')}`;
  });
}

describe('a glossary that is a section of a page', () => {
  const cases: readonly (readonly [what: string, files: string, expected: readonly string[]])[] = [
    [
      'bold items',
      page('README.md', `## Glossary\n\n${WORDS}`),
      ['certain 5 en: bold-items README.md (en) in Glossary'],
    ],
    [
      'headings',
      page('docs/index.md', `## Terminology\n\n${headings('Bond', 'Fee', 'Market', 'Niche', 'Share')}`),
      ['certain 5 en: headings docs/index.md (en) in Terminology'],
    ],
    [
      'a table of two terms',
      page('CONTRIBUTING.md', '## Glossary\n\n%rows Niche, Market'),
      ['likely 2 en: table CONTRIBUTING.md (en) in Glossary'],
    ],
    [
      'a definition list of two terms',
      page('docs/concepts.md', '## Glossary\n\n%list Niche, Market'),
      ['likely 2 en: definition-list docs/concepts.md (en) in Glossary'],
    ],
    [
      'few items',
      page('README.md', '## Glossary\n\n%bold Niche, Market, Share'),
      ['likely 3 en: bold-items README.md (en) in Glossary'],
    ],
    [
      'an ambiguous heading',
      page('README.md', `## Key terms\n\n${WORDS}`),
      ['likely 5 en: bold-items README.md (en) in Key terms'],
    ],
    [
      'a heading with a symbol',
      page('README.md', `## 📖 Glossary\n\n${WORDS}`),
      ['certain 5 en: bold-items README.md (en) in 📖 Glossary'],
    ],
    [
      'pages of two languages',
      page('README.md', `## Glossary\n\n${WORDS}`) +
        page('README.de.md', '## Glossar\n\n%bold-de Nische, Markt, Anteil, Anleihe, Ertrag'),
      ['certain 5 de en: bold-items README.md (en), bold-items README.{locale}.md in Glossary, Glossar'],
    ],
  ];
  for (const [what, files, expected] of cases) it(`is found: ${what}`, () => assert.deepEqual(found(files), expected));

  const traps: readonly (readonly [what: string, files: string])[] = [
    ['a link to a glossary', page('README.md', '## Glossary\n\nSee [the glossary](https://example.com/glossary).')],
    ['a sentence', page('README.md', '## Glossary\n\nThe glossary is in the wiki: all words are there.')],
    ['links', page('README.md', '## Glossary\n\n- [Niche](a.md)\n- [Market](b.md)\n- [Share](c.md)')],
    ['two items', page('README.md', '## Glossary\n\n%bold Niche, Market')],
    ['terms of service', page('README.md', `## Terms of service\n\n${WORDS}`)],
    ['definitions in a license', page('LICENSE.md', `## Definitions\n\n${WORDS}`)],
    [
      'definitions of an API',
      page(
        'docs/api/reference.md',
        `## Definitions\n\n${headings('getName()', 'setName()', 'toString()', 'valueOf()')}`,
      ),
    ],
    [
      'definitions in code',
      page('docs/guide.md', `## Definitions\n\n${headings('getName()', 'setName()', 'toString()', 'valueOf()')}`),
    ],
    ['another heading', page('README.md', `## Features\n\n${WORDS}`)],
    ['a program for glossaries', page('README.md', `## Glossary plugin options\n\n${WORDS}`)],
    [
      'a table of contents',
      page('README.md', '## Contents\n\n- [Glossary](#glossary)\n\n## Glossary\n\n- [A](#a)\n- [B](#b)\n- [C](#c)'),
    ],
    ['a page with another name', page('docs/release-notes.md', `## Glossary\n\n${WORDS}`)],
  ];
  for (const [what, files] of traps) it(`is not found: ${what}`, () => assert.deepEqual(found(files), []));

  it('is not used beside another glossary', () =>
    assert.deepEqual(
      found(
        `${page('README.md', `## Glossary\n\n${WORDS}`)}=== GLOSSARY.md\n# Glossary\n\n%headings Fee, Cost, Price\n`,
      ),
      ['certain 3 en: headings GLOSSARY.md (en) in whole page'],
    ));

  it('is proposed with its heading', () => {
    const [glossary] = detectGlossaries(siteOf(page('README.md', `## Glossary\n\n${WORDS}`)));
    assert.ok(glossary?.evidence.includes("The terms are in the section 'Glossary'."));
    assert.deepEqual(configurationOf(glossary ? [glossary] : []).layouts[0]?.['pages'], [
      { path: 'README.md', locale: 'en', entries: { kind: 'bold-items' }, section: 'Glossary' },
    ]);
  });
});
