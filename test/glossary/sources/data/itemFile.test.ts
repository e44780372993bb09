import assert from 'node:assert/strict';
import { entriesOfData } from '../../../../server/src/glossary/sources/data/index.ts';
import { newItemFile } from '../../../../server/src/glossary/sources/data/write/newItemFile.ts';
import type { TreeFormat } from '../../../../server/src/glossary/sources/source.ts';
import { english } from '../../../../server/src/localization/index.ts';
import { tree } from './entries.ts';

/** A file with one term, its format, and what is read: `name @text` of each entry, `! problem` of each problem. */
type Case = readonly [what: string, text: string, format: TreeFormat, expected: readonly string[]];

const plain = { id: undefined } as const;

const CASES: readonly Case[] = [
  [
    'in YAML',
    'term: Cold frame\ndefinition: A box.\n',
    tree('yaml', plain),
    ['cold-frame: Cold frame @Cold frame = A box. @A box.'],
  ],
  [
    'between document marks, with CRLF',
    '---\r\nterm: "Cold frame"\r\ndefinition: >-\r\n  A box.\r\n---\r\nterm: Other\r\n',
    tree('yaml', plain),
    ['cold-frame: Cold frame @Cold frame = A box. @A box.'],
  ],
  [
    'in JSON',
    '{ "title": "Cold frame", "definition": "A box." }',
    tree('json', { ...plain, term: 'title' }),
    ['cold-frame: Cold frame @Cold frame = A box. @A box.'],
  ],
  [
    'with a map for each locale',
    'en:\n  term: Cold frame\nde:\n  term: Frühbeet\n',
    tree('yaml', { ...plain, byLocale: true }),
    ['cold-frame en: Cold frame @Cold frame', 'cold-frame de: Frühbeet @Frühbeet'],
  ],
  ['with an id of its own', 'id: frame\nterm: Frame\n', tree('yaml'), ['frame: Frame @Frame']],
  ['without a term', 'definition: A box.\n', tree('yaml', plain), ['! This item has no "term".']],
  ['that is a list', '- term: A\n', tree('yaml', plain), ['! A map with the fields of a term is expected here.']],
  ['that is empty', '', tree('yaml', plain), []],
  [
    'with a key of every object',
    '{"__proto__": {"term": "X"}, "term": "Y"}',
    tree('json', plain),
    ['cold-frame: Y @Y'],
  ],
  [
    'that is too long',
    `term: X\n# ${'x'.repeat(70_000)}\n`,
    tree('yaml', plain),
    ['! Files with one term are not read if they have more than 64 KiB.'],
  ],
];

describe('a data file with one term', () => {
  for (const [what, text, format, expected] of CASES) {
    it(`is read: ${what}`, () => {
      const { entries, problems } = entriesOfData(text, format, undefined, 'cold-frame');
      const at = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
      const shown = entries.map(({ id, locale, name, nameSpan, definition, definitionSpan }) => {
        const defined = definitionSpan === undefined ? '' : ` = ${definition ?? ''} @${at(definitionSpan)}`;
        return `${[id, locale].filter((each) => each !== undefined).join(' ')}: ${name} @${at(nameSpan)}${defined}`;
      });
      assert.deepEqual([...shown, ...problems.map(({ message }) => `! ${english(message)}`)], expected);
    });
  }

  const created: readonly (readonly [format: TreeFormat, text: string | undefined])[] = [
    [tree('yaml'), 'term: "Ad: text"\n'],
    [tree('json', { term: 'name' }), '{\n  "name": "Ad: text"\n}\n'],
    [tree('yaml', { byLocale: true }), undefined],
    [tree('yaml', { term: 'names.main' }), undefined],
  ];
  for (const [format, text] of created)
    it(`is created in ${format.kind} with ${format.term}${format.byLocale ? ' for each locale' : ''}`, () =>
      assert.equal(newItemFile(format, 'Ad: text'), text));
});
