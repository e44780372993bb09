// The glossaries of new users, in test/fixtures/newcomer: about bees, in English, most also in German.

/**
 * @typedef {object} Shape
 * @property {string} name the folder
 * @property {string} what a description of the shape
 * @property {'none' | 'proposed' | 'found'} glossary the result of detection
 * @property {string} [read] a page to read first; otherwise a concept of the view is clicked
 * @property {'articles' | 'page' | 'data'} entries the kind of source: a data file is not edited
 * @property {'en' | 'en, de'} locales
 */

/** @type {readonly Shape[]} */
export const shapes = [
  { name: 'folders', what: 'a folder for each language', glossary: 'found', entries: 'articles', locales: 'en, de' },
  { name: 'suffixes', what: 'a suffix for each language', glossary: 'found', entries: 'articles', locales: 'en, de' },
  {
    name: 'page',
    what: 'one page with many terms',
    glossary: 'proposed',
    read: 'docs/first-year.md',
    entries: 'page',
    locales: 'en',
  },
  {
    name: 'data',
    what: 'a data file',
    glossary: 'found',
    read: 'docs/first-year.md',
    entries: 'data',
    locales: 'en, de',
  },
  { name: 'docusaurus', what: 'a Docusaurus site', glossary: 'found', entries: 'articles', locales: 'en, de' },
  { name: 'empty', what: 'no glossary yet', glossary: 'none', entries: 'articles', locales: 'en' },
];
