import assert from 'node:assert/strict';
import { detectDataFormat } from '../../../../server/src/glossary/sources/data/detectDataFormat.ts';
import type { DataFormat } from '../../../../server/src/glossary/sources/source.ts';
import { places, shown, tree } from './entries.ts';

type Kind = 'yaml' | 'json';

const none = { id: undefined } as const;
const NAMED = { ...none, term: 'name', definition: 'description' } as const;

/** A file, the format that is detected if its name is that of a glossary, and what is read in it. */
interface Case {
  readonly title: string;
  readonly kind: Kind;
  readonly text: string;
  readonly format: DataFormat;
  readonly entries: readonly string[];
}

const CASES: readonly Case[] = [
  {
    title: 'a list for each subject',
    kind: 'yaml',
    text: 'soil:\n  - term: Niche\n    definition: Small.\ntrade:\n  - term: Fee\n    definition: Paid.\n  - term: Share\n    definition: Owned.\n',
    format: tree('yaml', { ...none, items: '{any}' }),
    entries: ['niche: Niche = Small.', 'fee: Fee = Paid.', 'share: Share = Owned.'],
  },
  {
    title: 'a list for each subject in brackets',
    kind: 'yaml',
    text: 'soil: [{ term: Niche, definition: Small. }]\ntrade: [{ term: Fee, definition: Paid. }]\nchanged: 2024\n',
    format: tree('yaml', { ...none, items: '{any}' }),
    entries: ['niche: Niche = Small.', 'fee: Fee = Paid.'],
  },
  {
    title: 'a list for each letter',
    kind: 'json',
    text: '{"terms": {"A": [{"title": "Ad", "descriptions": ["A text."]}], "B": [{"title": "Bond", "descriptions": ["A loan.", "Old."]}]}}',
    format: tree('json', { ...none, items: 'terms.{any}', term: 'title', definition: 'descriptions' }),
    entries: ['ad: Ad = A text.', 'bond: Bond = A loan.'],
  },
  {
    title: 'a list of subjects that have lists',
    kind: 'json',
    text: '[{"category": "A", "terms": [{"term": "Ad", "definition": "A text."}]}, {"category": "B", "terms": [{"term": "Bond", "definition": "A loan."}]}]',
    format: tree('json', { ...none, items: '{any}.terms' }),
    entries: ['ad: Ad = A text.', 'bond: Bond = A loan.'],
  },
  {
    title: 'a list of subjects that have lists, below a key',
    kind: 'yaml',
    text: 'version: 1\ncategories:\n  - id: a\n    name: First\n    items:\n      - name: Ad\n        description: A short text.\n  - id: b\n    name: Second\n    items:\n      - name: Bond\n        description: A kind of loan.\n  - id: c\n    name: Third\n',
    format: tree('yaml', { ...NAMED, items: 'categories.{any}.items' }),
    entries: ['ad: Ad = A short text.', 'bond: Bond = A kind of loan.'],
  },
  {
    title: 'a map of subjects that have maps',
    kind: 'yaml',
    text: 'soil:\n  niche:\n    term: Niche\n    definition: Small.\ntrade:\n  fee:\n    term: Fee\n    definition: Paid.\n',
    format: tree('yaml', { ...none, items: '{any}' }),
    entries: ['niche: Niche = Small.', 'fee: Fee = Paid.'],
  },
  {
    title: 'texts by name for each letter',
    kind: 'json',
    text: '{"A": {"Ad": "A text that sells."}, "B": {"Bond": "A loan that pays.", "Broker": "A person who sells."}}',
    format: tree('json', { ...none, items: '{any}', definition: undefined }),
    entries: ['Ad: Ad = A text that sells.', 'Bond: Bond = A loan that pays.', 'Broker: Broker = A person who sells.'],
  },
  {
    title: 'a map of locales below a key',
    kind: 'yaml',
    text: 'ad:\n  translations:\n    en: { name: Ad, description: A text. }\n    nl: { name: Advertentie, description: Een tekst. }\nbond:\n  translations:\n    en: { name: Bond, description: A loan. }\n',
    format: tree('yaml', {
      ...none,
      term: 'translations.{locale}.name',
      definition: 'translations.{locale}.description',
    }),
    entries: ['ad en: Ad = A text.', 'ad nl: Advertentie = Een tekst.', 'bond en: Bond = A loan.'],
  },
  {
    title: 'names and descriptions below the only key',
    kind: 'yaml',
    text: 'entries:\n  Ad:\n    type: term\n    description: A text that sells.\n  Bond:\n    type: term\n    description: A loan that pays.\n',
    format: tree('yaml', { ...none, items: 'entries', definition: 'description' }),
    entries: ['Ad: Ad = A text that sells.', 'Bond: Bond = A loan that pays.'],
  },
  {
    title: 'items with examples',
    kind: 'json',
    text: '[{"name": "Ad", "description": "A text that sells.", "examples": [{"term": "X", "definition": "Y"}]}, {"name": "Bond", "description": "A loan that pays.", "examples": [{"term": "Z", "definition": "W"}]}]',
    format: tree('json', NAMED),
    entries: ['ad: Ad = A text that sells.', 'bond: Bond = A loan that pays.'],
  },
  {
    title: 'one list of terms among others',
    kind: 'json',
    text: '{"team": [{"name": "Ann"}, {"name": "Bo"}], "glossary": [{"name": "Ad", "description": "A text."}, {"name": "Bond", "description": "A loan."}], "faq": [{"question": "Why?", "answer": "So."}]}',
    format: tree('json', { ...NAMED, items: 'glossary' }),
    entries: ['ad: Ad = A text.', 'bond: Bond = A loan.'],
  },
];

describe('data files with groups of items', () => {
  for (const { title, kind, text, format, entries } of CASES) {
    it(`are detected and read: ${title}`, () => {
      assert.deepEqual(detectDataFormat(text, kind, { isNamed: true })?.format, format);
      assert.deepEqual(shown(text, format), entries);
    });
  }

  it('have exact places', () => {
    const text = 'a:\n  - term: "Ad"\n    definition: A text.\nb: [{ term: Bond, definition: A loan. }]\n';
    assert.deepEqual(places(text, tree('yaml', { ...none, items: '{any}' })), [
      [undefined, 'Ad', 'A text.'],
      [undefined, 'Bond', 'A loan.'],
    ]);
  });

  it('are no glossary if their lists differ', () => {
    const text = 'products:\n  - name: Ad\n    price: 1\npeople:\n  - name: Bo\n    email: b@example.org\n';
    assert.equal(detectDataFormat(text, 'yaml', { isNamed: true }), undefined);
  });
});
