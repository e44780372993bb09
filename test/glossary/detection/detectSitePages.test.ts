import assert from 'node:assert/strict';
import { detectGlossaries } from '../../../server/src/glossary/detection/detectGlossaries.ts';
import { shownPattern, siteOf } from './site.ts';

/** The patterns of the pages that are no entries. */
const PAGES: readonly (readonly [what: string, files: string, patterns: readonly string[]])[] = [
  [
    'those beside a page of entries',
    '=== docs/glossary.md\n# Glossary\n\n%headings Niche, Market\n=== docs/intro.md "Introduction" …',
    ['docs/{any**}.md (en)'],
  ],
  [
    'those of a repository with a data file, its locales first',
    `=== glossary.csv
      term,definition
      Niche,A small part of a market.
      Market,The people that a firm sells to.
      Brand,A name.
     === docs/intro.md "Introduction" …
     === docs/de/intro.md "Einleitung" …de`,
    ['docs/{locale}/{any**}.md', '{any**}.md (en)'],
  ],
  [
    'those of the generator',
    '=== hugo.toml\n=== data/glossary.csv\nterm,definition\nNiche,A part.\nMarket,A place.\nBrand,A name.\n=== content/intro.md "Introduction" …',
    ['content/{any**}.md (en)'],
  ],
  [
    'those of each locale',
    '=== docs/en/glossary.md\n# Glossary\n\n%headings Niche, Market\n=== docs/en/intro.md "Introduction" …',
    ['docs/{locale}/{any**}.md'],
  ],
  ['none where there are no others', '=== GLOSSARY.md\n# Glossary\n\n%headings Niche, Market', []],
];

describe('the pages of a detected site', () => {
  for (const [what, files, patterns] of PAGES) {
    it(`finds the pages of the site: ${what}`, () => {
      const [found] = detectGlossaries(siteOf(files));
      assert.deepEqual((found?.layout.site ?? []).map(shownPattern), patterns);
    });
  }
});
