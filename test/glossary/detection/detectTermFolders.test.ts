import assert from 'node:assert/strict';
import { detectGlossaries } from '../../../server/src/glossary/detection/detectGlossaries.ts';
import { shown, siteOf } from './site.ts';

/** What is found in a site: one line a glossary, the best first. */
type Case = readonly [what: string, files: string, found: readonly string[]];

const NAMES = ['niche', 'market', 'brand', 'bond', 'fee'];

function each(path: string, text: string, names = NAMES): string {
  return names.map((name) => `=== ${path.replace('%', name)}\n${text.replaceAll('%', name)}\n`).join('');
}

const TITLED = '---\ntitle: %\n---\n\nWhat the people in the trade call it.';
const KEYED = '---\nterm: %\ndefinition: What the people in the trade call it.\n---\n';
const LIST = `# Words\n\n${NAMES.map((name) => `- [${name}](dictionary/${name}.md)`).join('\n')}\n`;
const FOUND = ' 5 en: dictionary/{slug}.md (en)';

const CASES: readonly Case[] = [
  ['other evidence than the name is missing', each('dictionary/%.md', TITLED), [`likely${FOUND}`]],
  [
    'the page of the repository lists the articles',
    `=== README.md\n${LIST}${each('dictionary/%.md', TITLED)}`,
    [`certain${FOUND}`],
  ],
  [
    'another page lists a few of them',
    `=== README.md\n${LIST.split('\n').slice(0, 4).join('\n')}\n${each('dictionary/%.md', TITLED)}`,
    [`likely${FOUND}`],
  ],
  [
    'components name the articles',
    `=== docs/intro.md\nA <Term id="niche" />, a <Term id="market">market</Term>, a <Term id="fee" /> and a <Term id="bond" />.\n${each('docs/terms/%.md', TITLED)}`,
    ['certain 5 en: docs/terms/{slug}.md (en)'],
  ],
  [
    'the front matter has keys of glossaries',
    each('terms/%.md', KEYED, ['niche', 'fee', 'bond']),
    ['certain 3 en: terms/{slug}.md (en)'],
  ],
  [
    'the front matter has texts for tooltips',
    each('docs/terms/%.mdx', '---\ntitle: %\nhoverText: What the people in the trade call it.\n---\n', [
      'niche',
      'fee',
      'bond',
    ]),
    ['certain 3 en: docs/terms/{slug}.mdx (en)'],
  ],
  [
    'the articles are partials, which other pages include',
    each('docs/partials/glossary/_%.mdx', TITLED),
    ['certain 5 en: docs/partials/glossary/_{slug}.mdx (en)'],
  ],
  [
    'a folder has partials beside its articles',
    each('glossary/_%.md', TITLED) + each('glossary/%.md', TITLED, ['niche', 'fee']),
    ['certain 2 en: glossary/{slug}.md (en)'],
  ],
  ['a folder has a few partials only', each('glossary/_%.md', TITLED, ['niche', 'fee']), []],
  ['there are too few files', each('terms/%.md', TITLED, ['niche', 'fee', 'bond']), []],
  ['the texts are legal', each('terms/%.md', KEYED, ['privacy', 'cookies', 'service', 'refunds', 'use']), []],
];

describe('detecting a folder with an ambiguous name', () => {
  for (const [what, files, found] of CASES)
    it(`weighs the evidence: ${what}`, () => assert.deepEqual(detectGlossaries(siteOf(files)).map(shown), found));
});

const ABBREVIATIONS = ['NPK', 'IPM', 'RHS', 'CEC', 'EC'].map((name) => `*[${name}]: What it stands for`);

describe('detecting abbreviations', () => {
  const cases: readonly Case[] = [
    [
      'a file of MkDocs',
      `=== mkdocs.yml\n=== docs/index.md "Guide" …\n=== includes/abbreviations.md\n${ABBREVIATIONS.join('\n')}`,
      ['certain 5 en: abbreviations includes/abbreviations.md (en)'],
    ],
    ['a few lines', `=== mkdocs.yml\n=== includes/abbreviations.md\n${ABBREVIATIONS.slice(0, 3).join('\n')}`, []],
    [
      'lines at the end of another page',
      `=== mkdocs.yml\n=== docs/guide.md "Guide" …\n${ABBREVIATIONS.join('\n')}`,
      [],
    ],
  ];
  for (const [what, files, found] of cases)
    it(`finds what there is: ${what}`, () => assert.deepEqual(detectGlossaries(siteOf(files)).map(shown), found));
});

const TRANSLATED = (locale: string, folder: string, text: string): string =>
  `=== content/${locale}/${folder}/_index.md\n---\ntitle: Terms\n---\n\n${text}\n=== content/${locale}/about.md …${locale}\n`;

const FOLDERS: readonly Case[] = [
  [
    'names that look like those of locales',
    each('glossary/%.md', TITLED, ['ab-test', 'bi-tool', 'to-do', 'as-is']),
    ['certain 4 en: glossary/{slug}.md (en)'],
  ],
  [
    'the page of a folder has a translated name in each locale',
    TRANSLATED('en', 'glossary', '%headings eCH, Niche, Fee') +
      TRANSLATED('de', 'glossar', '%headings-de eCH, Nische') +
      TRANSLATED('fr', 'glossaire', '%headings-fr eCH, Niche, Frais'),
    [
      'certain 4 de en fr: headings content/{locale}/glossary/_index.md, headings content/{locale}/glossaire/_index.md, headings content/{locale}/glossar/_index.md',
    ],
  ],
  [
    'the folder of the articles has a translated name in each locale',
    each('content/en/glossary/%.md', TITLED) + each('content/de/glossar/%.md', TITLED, ['niche', 'brand']),
    ['certain 5 de en: content/{locale}/glossar/{slug}.md, content/{locale}/glossary/{slug}.md'],
  ],
  [
    'two folders of one locale are two glossaries',
    each('content/en/glossary/%.md', TITLED) +
      each('content/en/terminology/%.md', TITLED, ['tax', 'coin', 'note']) +
      '=== content/de/about.md …de\n',
    ['certain 5 en: content/{locale}/glossary/{slug}.md', 'certain 3 en: content/{locale}/terminology/{slug}.md'],
  ],
];

describe('detecting a folder of a glossary', () => {
  for (const [what, files, found] of FOLDERS)
    it(`finds all of it: ${what}`, () => assert.deepEqual(detectGlossaries(siteOf(files)).map(shown), found));

  it('does not exclude articles that have the name of the page of their folder', () => {
    const site = siteOf(
      `=== glossary/en/index.md "Words"\n${each('glossary/en/%/index.md', TITLED)}${each('glossary/de/%/index.md', TITLED)}`,
    );
    const [found] = detectGlossaries(site);
    assert.deepEqual(
      [found && shown(found), found?.layout.exclude],
      ['certain 5 de en: glossary/{locale}/{slug}/index.md', ['glossary/en/index.md']],
    );
  });
});
