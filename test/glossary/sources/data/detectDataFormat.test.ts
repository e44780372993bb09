import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectDataFormat } from '../../../../server/src/glossary/sources/data/detectDataFormat.ts';
import type { DataFormat } from '../../../../server/src/glossary/sources/source.ts';
import { table, tree } from './entries.ts';

type Kind = 'yaml' | 'json' | 'csv' | 'tsv';

const shared = process.env['GLOSSWRIGHT_SHARED'] ?? join(import.meta.dirname, '../../../../../shared');
const glosario = join(shared, 'corpora/field/glosario/glossary.yml');
const missing = existsSync(glosario) ? '' : ' (skipped: no corpora at ../shared or in GLOSSWRIGHT_SHARED)';

const none = { id: undefined, definition: undefined } as const;

interface Case {
  readonly title: string;
  readonly kind: Kind;
  readonly text: string;
  readonly format: DataFormat;
  readonly entries: number;
  readonly locales?: readonly string[];
  /** The least confidence. */
  readonly confidence: number;
}

const found: readonly Case[] = [
  {
    title: 'a list in YAML',
    kind: 'yaml',
    text: '- slug: a\n  term: A\n  definition: One.\n- slug: b\n  term: B\n  definition: Two.\n  synonyms: [C]\n',
    format: tree('yaml', { id: 'slug', aliases: ['synonyms'] }),
    entries: 2,
    confidence: 0.9,
  },
  {
    title: 'a map for each locale, of which one is id',
    kind: 'yaml',
    text: '- slug: a\n  ref: [b]\n  en:\n    term: A\n    def: One.\n    acronym: AA\n  id:\n    term: AI\n    def: Satu.\n- slug: b\n  en:\n    term: B\n    def: Two.\n',
    format: tree('yaml', { id: 'slug', definition: 'def', aliases: ['acronym'], byLocale: true }),
    entries: 3,
    locales: ['en', 'id'],
    confidence: 0.9,
  },
  {
    title: 'a list below a key',
    kind: 'yaml',
    text: 'title: Glossary\nversion: 2\nglossary:\n  - name: A\n    description: One.\n  - name: B\n    description: Two.\n',
    format: tree('yaml', { ...none, items: 'glossary', term: 'name', definition: 'description' }),
    entries: 2,
    confidence: 0.8,
  },
  {
    title: 'keys that begin with the id of their entry',
    kind: 'json',
    text: '{"title": "Words", "a.term": "A", "a.definition": "One.", "b.term": "B", "b.definition": "Two.", "c.term": "C", "c.definition": "Three."}',
    format: tree('json', { ...none, term: '{id}.term', definition: '{id}.definition' }),
    entries: 3,
    confidence: 0.9,
  },
  {
    title: 'a list for each locale',
    kind: 'json',
    text: '{"en": [{"id": "a", "term": "A", "definition": "One."}], "de": [{"id": "a", "term": "Ä", "definition": "Eins."}]}',
    format: tree('json', { items: '{locale}' }),
    entries: 2,
    locales: ['de', 'en'],
    confidence: 0.9,
  },
  {
    title: 'a map of terms',
    kind: 'json',
    text: '{"niche": {"definition": "A small part."}, "Target market": {"definition": "The people.", "aka": ["audience"]}, "c": {"definition": "x"}}',
    format: tree('json', { id: undefined, aliases: ['aka'] }),
    entries: 3,
    confidence: 0.7,
  },
  {
    title: 'definitions by term',
    kind: 'json',
    text: '{"API": "A set of rules by which programs talk.", "Niche": "A small part of a market with its own needs.", "Lead": "A person who may buy from the firm later."}',
    format: tree('json', none),
    entries: 3,
    confidence: 0.4,
  },
  {
    title: 'short definitions below the word glossary',
    kind: 'yaml',
    text: 'glossary:\n  API: an interface\n  Niche: small part\n',
    format: tree('yaml', { ...none, items: 'glossary' }),
    entries: 2,
    confidence: 0.8,
  },
  {
    title: 'keys with a locale',
    kind: 'json',
    text: '[{"id": "a", "term_en": "A", "term_de": "Ä", "definition_en": "One."}, {"id": "b", "term_en": "B", "definition_en": "Two."}]',
    format: tree('json', { term: 'term_{locale}', definition: 'definition_{locale}' }),
    entries: 3,
    locales: ['de', 'en'],
    confidence: 0.9,
  },
  {
    title: 'texts for each locale in a map',
    kind: 'yaml',
    text: '- id: a\n  term: { en: A, de: Ä }\n  definition: { en: One. }\n- id: b\n  term: { en: B }\n  definition: { en: Two. }\n',
    format: tree('yaml', { term: 'term.{locale}', definition: 'definition.{locale}' }),
    entries: 3,
    locales: ['de', 'en'],
    confidence: 0.9,
  },
  {
    title: 'an item for each locale',
    kind: 'json',
    text: '[{"key": "a", "lang": "en", "word": "A", "meaning": "One."}, {"key": "a", "lang": "de", "word": "Ä", "meaning": "Eins."}]',
    format: tree('json', { id: 'key', term: 'word', definition: 'meaning', locale: 'lang' }),
    entries: 2,
    locales: ['de', 'en'],
    confidence: 0.9,
  },
  {
    title: 'a table',
    kind: 'csv',
    text: 'Term,Definition,Abbreviation,Do not use\nA,One.,AA,X\nB,Two.,,\n',
    format: table('csv', {
      id: undefined,
      term: 'Term',
      definition: 'Definition',
      aliases: ['Abbreviation'],
      deprecated: 'Do not use',
    }),
    entries: 2,
    confidence: 0.9,
  },
  {
    title: 'a table with semicolons in German',
    kind: 'csv',
    text: 'Begriff;Beschreibung\nNische;Ein Teil.\nMarkt;Alle Käufer.\n',
    format: table('csv', { id: undefined, term: 'Begriff', definition: 'Beschreibung' }),
    entries: 2,
    confidence: 0.8,
  },
  {
    title: 'a table with a column for each locale',
    kind: 'tsv',
    text: 'id\tterm_en\tterm_pl\tdefinition_en\na\tA\tÁ\tOne.\nb\tB\t\tTwo.\n',
    format: table('tsv', { term: 'term_{locale}', definition: 'definition_{locale}' }),
    entries: 3,
    locales: ['en', 'pl'],
    confidence: 0.9,
  },
  {
    title: 'a table of translations',
    kind: 'csv',
    text: 'English,German,Polish\nniche,Nische,nisza\nmarket,Markt,rynek\nlead,Lead,lead\n',
    format: table('csv', { ...none, term: '{locale}' }),
    entries: 9,
    locales: ['de', 'en', 'pl'],
    confidence: 0.4,
  },
  {
    title: 'names and descriptions that may be a glossary',
    kind: 'csv',
    text: 'name,description\nA,The first of them.\nB,The second one.\nC,Three of all.\n',
    format: table('csv', { id: undefined, term: 'name', definition: 'description' }),
    entries: 3,
    confidence: 0.4,
  },
];

/** Files that are no glossary. */
const traps: readonly (readonly [title: string, kind: Kind, text: string])[] = [
  [
    'titles and descriptions of a form',
    'json',
    JSON.stringify({
      'name-title': 'Name',
      'name-description': 'Your full name, as in your passport.',
      'mail-title': 'Mail',
      'mail-description': 'We never write to you without a reason.',
      'phone-title': 'Phone',
      'phone-description': 'With the code of your country.',
    }),
  ],
  [
    'a package',
    'json',
    JSON.stringify({
      name: 'glossary',
      version: '1.0.0',
      description: 'A glossary of terms for the people who write about markets.',
      scripts: {
        build: 'node build.mjs and then all of the other things',
        test: 'mocha and more of the same words here',
      },
      dependencies: { yaml: '^2.0.0', mocha: '^10.0.0', tsx: '^4.0.0' },
      contributes: { commands: [{ command: 'a', title: 'A', description: 'One.' }] },
    }),
  ],
  [
    'mkdocs.yml',
    'yaml',
    'site_name: Docs\nnav:\n  - Home: index.md\n  - Glossary: glossary.md\n  - Guide:\n      - Start: start.md\nplugins:\n  - search\n  - name: x\n    description: y\n',
  ],
  [
    '_config.yml',
    'yaml',
    'title: A blog\ndescription: All about it and more.\nbaseurl: /\ncollections:\n  glossary:\n    output: true\n    permalink: /glossary/:name\ndefaults:\n  - scope: { path: "" }\n    values: { layout: default }\n',
  ],
  [
    'navigation',
    'yaml',
    '- title: Home\n  url: /\n- title: Glossary\n  url: /glossary/\n  children:\n    - title: Terms\n      url: /terms/\n',
  ],
  [
    'texts of a user interface',
    'json',
    '{"home": {"title": "Welcome", "description": "All that we have to say about it."}, "about": {"title": "Who we are", "description": "A firm."}, "faq": {"title": "Questions", "description": "Answers."}}',
  ],
  [
    'texts with keys of programs',
    'json',
    '{"home.title": "Welcome to the site of all of us", "saveButton": "Save it now and go on with it", "user_name": "The name of the user who is here"}',
  ],
  ['short texts', 'json', '{"Save": "Speichern", "Cancel": "Abbrechen", "Open file": "Datei öffnen"}'],
  [
    'texts for each locale',
    'yaml',
    'en:\n  hello: Hello\n  errors:\n    not_found: The page was not found here, sorry.\nde:\n  hello: Hallo\n  errors:\n    not_found: Die Seite wurde hier nicht gefunden, Entschuldigung.\n',
  ],
  [
    'a table of texts',
    'csv',
    'key,en,de\nhome.title,Welcome,Willkommen\nhome.text,Hello,Hallo\nsave.button,Save,Sichern\n',
  ],
  [
    'an API',
    'yaml',
    'openapi: 3.0.0\ninfo:\n  title: Terms\n  description: x\ntags:\n  - name: users\n    description: All users of the site.\n  - name: terms\n    description: All terms of the glossary.\npaths:\n  /terms:\n    get:\n      summary: Lists terms\ncomponents:\n  schemas:\n    Term:\n      type: object\n      description: A term.\n      properties:\n        name: { type: string, description: Its name }\n',
  ],
  [
    'a schema',
    'json',
    '{"$schema": "http://json-schema.org/draft-07/schema#", "definitions": {"a": {"type": "string", "description": "The first of all.", "default": ""}, "b": {"type": "string", "description": "The second of all.", "default": ""}}}',
  ],
  [
    'labels',
    'yaml',
    '- name: bug\n  description: It does not work.\n  color: ff0000\n- name: feature\n  description: It would be good.\n  color: 00ff00\n',
  ],
  [
    'people',
    'json',
    '[{"name": "Ann", "description": "Writes for all of us.", "email": "a@example.org"}, {"name": "Bo", "description": "Reads for all of us.", "email": "b@example.org"}]',
  ],
  [
    'an action',
    'yaml',
    'name: Check\ndescription: Checks a glossary.\ninputs:\n  path:\n    description: The folder.\n    required: true\n  token:\n    description: The token.\n    required: false\nruns:\n  using: node20\n',
  ],
  [
    'options of a compiler',
    'json',
    '{"compilerOptions": {"target": "es2022", "lib": ["es2023"], "paths": {"a": ["b"]}}, "include": ["src"]}',
  ],
  [
    'products',
    'csv',
    'sku,name,description,price\n1,A,The first of all.,2\n2,B,The second of all.,3\n3,C,The third of all.,4\n',
  ],
  ['columns that look like languages', 'tsv', 'Ind\tADP\tSgm\na\tb\tc\nd\te\tf\ng\th\ti\n'],
  ['measurements', 'csv', 'date,value,note\n2020-01-01,1,x\n2020-01-02,2,y\n2020-01-03,3,z\n'],
  [
    'services',
    'yaml',
    'version: "3"\nservices:\n  web:\n    image: a\n    description: x\n  db:\n    image: b\n    description: y\n',
  ],
  ['a list of texts', 'yaml', '- One\n- Two\n- Three\n'],
  ['a text', 'yaml', 'Just some text.\n'],
  ['a broken file', 'json', '{"a": ['],
  ['names with values', 'json', '[{"name": "A", "text": "x"}, {"name": "B", "text": "y"}, {"name": "C", "text": "z"}]'],
  ['an empty file', 'csv', ''],
];

describe('detecting the format of a data file', () => {
  for (const { title, kind, text, format, entries, locales = [], confidence } of found) {
    it(`finds ${title}`, () => {
      const detected = detectDataFormat(text, kind);
      assert.deepEqual(detected && { ...detected, confidence: undefined }, {
        format,
        entries,
        locales,
        confidence: undefined,
      });
      assert.ok(
        detected && detected.confidence >= confidence && detected.confidence <= 1,
        String(detected?.confidence),
      );
    });
  }

  for (const [title, kind, text] of traps) {
    it(`does not detect a glossary: ${title}`, () => assert.equal(detectDataFormat(text, kind), undefined));
  }

  it('is not certain about names and descriptions', () => {
    const detected = detectDataFormat(
      '- name: A\n  description: the first one\n- name: C\n  description: the second one\n- name: E\n  description: one more\n',
      'yaml',
    );
    assert.ok(detected && detected.confidence < 0.5);
  });

  it('is certain about names and descriptions beside synonyms or abbreviations', () => {
    const items = ['A', 'C', 'E'].map(
      (name) => `- name: ${name}\n  description: one of the letters\n  acronym: ${name}X\n`,
    );
    const detected = detectDataFormat(items.join(''), 'yaml');
    assert.ok(detected && detected.confidence >= 0.9);
  });

  /** Found only in a file whose name is that of a glossary. */
  const named: readonly (readonly [what: string, kind: Kind, text: string, format: DataFormat])[] = [
    [
      'titles and descriptions',
      'yaml',
      '- title: Niche\n  description: A small part.\n- title: Market\n  description: The buyers.\n- title: Fee\n  description: What is paid.\n',
      tree('yaml', { ...none, term: 'title', definition: 'description' }),
    ],
    [
      'terms in a field without a usual name',
      'yaml',
      '- topic: Niche\n  link: /a\n  description: A small part.\n- topic: Market\n  link: /b\n  description: The buyers.\n- topic: Fee\n  link: /c\n  description: What is paid.\n',
      tree('yaml', { ...none, term: 'topic', definition: 'description' }),
    ],
    [
      'long and short names by term',
      'json',
      '{"SDK": {"full": "Kit", "short": "S", "description": "What builds it."}, "VPC": {"full": "Cloud", "short": "V", "description": "What runs it."}, "CDN": {"full": "Net", "short": "C", "description": "What sends it."}}',
      tree('json', { ...none, term: 'term', definition: 'description', aliases: ['full', 'short'] }),
    ],
    [
      'definitions by names with tags',
      'yaml',
      '<a name="niche">Niche</a>: |\n  A small part of the whole market.\n<a name="market">Market</a>: |\n  All of the people who buy things.\n<a name="fee">Fee</a>: |\n  What a person has to pay for it.\n',
      tree('yaml', { ...none, term: 'term' }),
    ],
    [
      'a column of terms for each language, without definitions',
      'csv',
      'German Term,Part,Spanish Term\nMarkt,n.,mercado\nMarke,n.,marca\nGebühr,n.,cargo\n',
      table('csv', { ...none, term: '{locale} Term' }),
    ],
    [
      'columns with the names of languages in themselves',
      'csv',
      'English,Deutsch,日本語\nmarket,Markt,市場\nbrand,Marke,銘柄\nfee,Gebühr,料金\n',
      table('csv', { ...none, term: '{locale}' }),
    ],
    [
      'a key beside a name in each language',
      'yaml',
      '- key: fee\n  en: fee\n  de: Gebühr\n- key: market\n  en: market\n  de: Markt\n- key: brand\n  en: brand\n  de: Marke\n',
      tree('yaml', { ...none, id: 'key', term: '{locale}' }),
    ],
    [
      'terms that have no definition yet',
      'yaml',
      'niche: |\n  A small part of the whole market.\nmarket: |\n  All of the people who buy things.\nfee: |\n\nbrand:\n\nbond:\n',
      tree('yaml', { ...none, term: 'term' }),
    ],
    [
      'names by an id and a locale',
      'yaml',
      'target_market:\n  en: Target market\n  de: Zielmarkt\nfee:\n  en: Fee\n  de: Gebühr\n',
      tree('yaml', { ...none, term: '{locale}' }),
    ],
    [
      'columns without a usual name',
      'csv',
      'entry,description\nNiche,A small part.\nMarket,The buyers.\nFee,What is paid.\n',
      table('csv', { ...none, term: 'entry', definition: 'description' }),
    ],
  ];
  for (const [what, kind, text, format] of named) {
    it(`is certain about ${what} in a file that is named like a glossary`, () => {
      const detected = detectDataFormat(text, kind, { isNamed: true });
      assert.deepEqual(detected?.format, format);
      assert.ok(detected.confidence >= 0.6, String(detected.confidence));
      assert.ok((detectDataFormat(text, kind)?.confidence ?? 0) < 0.6);
    });
  }

  it('takes no note about a name for a language', () => {
    const text = 'en,de,de_note\nfee,Gebühr,of banks\nmarket,Markt,\nbrand,Marke,not of shops\n';
    assert.deepEqual(detectDataFormat(text, 'csv', { isNamed: true })?.locales, ['de', 'en']);
  });

  it('does not take descriptions in each language for the names', () => {
    const text =
      'name,en,de\nNiche,A small part of the market.,Ein kleiner Teil des Marktes.\nFee,What a person has to pay.,Was jemand bezahlen muss.\n';
    assert.deepEqual(detectDataFormat(text, 'csv', { isNamed: true })?.format, table('csv', { ...none, term: 'name' }));
  });

  for (const [title, kind, text] of [
    [
      'groups of names',
      'yaml',
      'products:\n  desktop:\n    name: Desktop\narchitectures:\n  small:\n    name: 32-bit\n',
    ],
    ['short texts of a user interface', 'json', '{"title": "Glossary", "search": "Find a term", "close": "Close it"}'],
    [
      'texts of a page by a code and a locale',
      'yaml',
      'page_title:\n  en: Words\n  de: Begriffe\nfind_more:\n  en: Look for words\n  de: Begriffe suchen\n',
    ],
    ['terms of which only one has a definition', 'yaml', 'niche: A small part of it.\nmarket:\nfee:\n'],
    ['words and their scores', 'csv', 'word,score\ngood,3\nbetter,2\nbest,5\n'],
    ['numbers', 'csv', 'year,description\n2001,A small part.\n2002,The buyers.\n2003,What is paid.\n'],
  ] as const) {
    it(`does not detect a glossary, for any file name: ${title}`, () =>
      assert.equal(detectDataFormat(text, kind, { isNamed: true }), undefined));
  }

  (existsSync(glosario) ? it : it.skip)(`finds a real glossary${missing}`, () => {
    const detected = detectDataFormat(readFileSync(glosario, 'utf8'), 'yaml');
    assert.deepEqual(
      detected?.format,
      tree('yaml', { id: 'slug', definition: 'def', aliases: ['acronym'], byLocale: true }),
    );
    assert.equal(detected.locales.length, 23);
  });
});
