import assert from 'node:assert/strict';
import { detectGlossaries } from '../../../server/src/glossary/detection/detectGlossaries.ts';
import { shown, siteOf } from './site.ts';

/** What is found in a site: one line a glossary, the best first. */
type Case = readonly [what: string, files: string, found: readonly string[]];

const TRAPS: readonly Case[] = [
  ['nothing', '', []],
  ['a blog', '=== content/en/about.md "About us" …\n=== content/pl/privacy.md "Prywatność" …pl', []],
  [
    'a company’s site',
    `=== hugo.toml
     === content/en/solutions.md "Solutions" …
     === content/en/method.md "Method" …
     === content/en/our-people.md "People" …
     === content/en/blog/hello.md "Hello" …`,
    [],
  ],
  [
    'a blog with dates',
    `=== content/en/my-first-post.md
      ---
      title: My first post
      date: 2024-01-01
      ---
      It is a text.
     === content/en/my-second-post.md
      ---
      title: My second post
      date: 2024-01-02
      ---
      It is a text.`,
    [],
  ],
  [
    'documentation without a glossary',
    `=== docusaurus.config.js
     === docs/intro.md "Introduction" …
     === docs/guides/install.md "Install" …
     === docs/api/term.md "Class Term"
      %headings constructor, toString, valueOf`,
    [],
  ],
  [
    'a package named glossary',
    `=== packages/glossary/package.json
      { "name": "glossary", "description": "Shows a glossary" }
     === packages/glossary/README.md
      # Glossary

      Shows a glossary.

      ## Installation

      Run the installer.

      ## Usage

      Import it.

      ## License

      MIT
     === packages/glossary/CHANGELOG.md
      # Changelog
     === packages/glossary/docs/options.md
      # Options`,
    [],
  ],
  [
    'a folder of code named glossary',
    '=== src/glossary/README.md\n# Glossary module\n\n%headings Usage, Options, Error codes',
    [],
  ],
  [
    'a decision about words',
    '=== docs/adr/0002-terminology.md\n# 2. Use one terminology\n\n%headings Status, Context, Decision, Consequences',
    [],
  ],
  [
    'a guide to a feature named glossaries',
    '=== docs/glossaries.md\n# Glossaries\n\n%headings Create a glossary, Delete a glossary, Limits, Supported languages, Languages',
    [],
  ],
  [
    'a page about a program that has a glossary',
    '=== docs/vocabulary.md\n# Building the vocabulary\n\nIt is built from texts.\n\n- **PAD**: fills a line.\n- **UNK**: an unknown word.\n- **BOS**: a start.\n- **EOS**: an end.\n',
    [],
  ],
  [
    'a table of types on a page named Lexicon',
    '=== docs/lexicon.md\n# Lexicon\n\nA language for records.\n\n| Type | Description |\n|---|---|\n| `string` | A text. |\n| `integer` | A number. |\n| `blob` | Bytes. |\n',
    [],
  ],
  [
    'a page about a list of words in a program',
    '=== docs/lexicon.md\n# Lexicon generation\n\n%headings Brown words, Clean words, Later work',
    [],
  ],
  [
    'a table that only leads to pages',
    '=== docs/glossary/index.md\n# Glossary\n\n| Term | Where |\n|---|---|\n| Market | [Trade](/trade#market) |\n| Niche | [Trade](/trade#niche), [Shops](/shops) |\n',
    [],
  ],
  ['terms of use', '=== terms.md\n# Terms of Use\n\n%headings Acceptance, Accounts, Fees, Liability, Law, Contact', []],
  [
    'a folder of legal texts',
    '=== terms/privacy.md "Privacy" …\n=== terms/cookies.md "Cookies" …\n=== terms/use.md "Use" …\n=== terms/refunds.md "Refunds" …\n=== terms/eula.md "EULA" …',
    [],
  ],
  [
    'the documentation of a program for glossaries',
    '=== docs/glossary/create-glossary.md "Create a glossary" …\n=== docs/glossary/import-glossary.md "Import" …\n=== docs/glossary/sharing.md "Sharing" …',
    [],
  ],
  [
    'the texts of a user interface',
    '=== src/locales/en/terms.json\n{ "accept": "Accept", "deny": "Deny", "title": "Terms" }',
    [],
  ],
  [
    'vendored, generated, hidden and test folders',
    ['node_modules/x', 'vendor/x', 'dist', '_site', '.cache', 'test/fixtures', 'e2e']
      .map((folder) => `=== ${folder}/glossary.md\n# Glossary\n\n%headings Niche, Market, Brand\n`)
      .join(''),
    [],
  ],
  ['an empty page', '=== docs/glossary.md\n# Glossary\n\nComing soon.', []],
  ['a folder with one file', '=== glossary/notes.md "Notes" …', []],
];

describe('files that only resemble a glossary', () => {
  for (const [what, files, found] of TRAPS) {
    it(`are not detected with certainty: ${what}`, () => {
      const certain = detectGlossaries(siteOf(files)).filter(({ confidence }) => confidence === 'certain');
      assert.deepEqual(certain.map(shown), found);
    });
  }
});
