import assert from 'node:assert/strict';
import { detectGlossaries } from '../../../server/src/glossary/detection/detectGlossaries.ts';
import { shown, siteOf } from './site.ts';

/** What is found in a site: one line a glossary, the best first. */
type Case = readonly [what: string, files: string, found: readonly string[]];

const NAMES = ['niche', 'market', 'brand', 'bond', 'fee'];

/** A file for each term. `text` has `%` for the name. */
function each(path: string, text: string, names = NAMES): string {
  return names.map((name) => `=== ${path.replace('%', name)}\n${text.replaceAll('%', name)}\n`).join('');
}

const YAML = 'term: %\ndefinition: What the people in the trade call it.';
const JSON_TITLE = '{ "title": "%", "description": "What the people in the trade call it." }';

const CASES: readonly Case[] = [
  [
    'files in a folder of Jekyll',
    each('_data/glossary/%.yml', YAML),
    ['certain 5 en: yaml _data/glossary/{slug}.yml (en)'],
  ],
  [
    'two files in a certain folder',
    each('glossary/%.yml', YAML, ['niche', 'fee']),
    ['certain 2 en: yaml glossary/{slug}.yml (en)'],
  ],
  [
    'files in an ambiguous folder, with rare keys',
    each('data/terms/%.yml', YAML),
    ['certain 5 en: yaml data/terms/{slug}.yml (en)'],
  ],
  [
    'files in an ambiguous folder, with usual keys',
    each('data/terms/%.json', JSON_TITLE),
    ['likely 5 en: json data/terms/{slug}.json (en)'],
  ],
  [
    'a folder for each locale',
    each('content/terms/en/%.yaml', YAML) + each('content/terms/de/%.yaml', YAML, ['niche']),
    ['certain 5 de en: yaml content/terms/{locale}/{slug}.yaml'],
  ],
  [
    'the locale at the end of the name',
    each('glossary/%.en.json', JSON_TITLE) + each('glossary/%.de.json', JSON_TITLE, ['fee']),
    ['certain 5 de en: json glossary/{slug}.{locale}.json'],
  ],
  [
    'a map for each locale in the file',
    each('glossary/%.yml', 'en:\n  term: %\n  definition: It is.\nde:\n  term: das %\n  definition: Es ist.'),
    ['certain 5 de en: yaml glossary/{slug}.yml (en)'],
  ],
  [
    'folders of letters',
    each('glossary/a/%.yml', YAML) + each('glossary/b/x%.yml', YAML),
    ['certain 10 en: yaml glossary/{any}/{slug}.yml (en)'],
  ],
  ['semesters', each('data/terms/%.json', '{ "name": "Spring", "start": "2024-01-10", "end": "2024-05-01" }'), []],
  ['settings', each('data/terms/%.yml', 'enabled: true\nlimit: 10'), []],
  ['products in another folder', each('data/products/%.yml', YAML), []],
  [
    'other names than those of the files',
    each('data/terms/%.json', '{ "title": "Some other title", "description": "What it is called here." }'),
    [],
  ],
  ['texts of an interface', each('src/locales/en/terms/%.json', JSON_TITLE), []],
  ['prices', each('data/terms/%.json', '{ "title": "%", "description": "What it is called here.", "price": 3 }'), []],
];

describe('detecting data files that have one term each', () => {
  for (const [what, files, found] of CASES)
    it(`finds what there is: ${what}`, () => assert.deepEqual(detectGlossaries(siteOf(files)).map(shown), found));
});
