import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { detectDataFormat } from '../../../../server/src/glossary/sources/data/detectDataFormat.ts';
import { entriesOfData } from '../../../../server/src/glossary/sources/data/index.ts';
import type { DataFormat } from '../../../../server/src/glossary/sources/source.ts';
import { table, tree } from './entries.ts';

const files: readonly (readonly [format: DataFormat, text: string])[] = [
  [
    tree('yaml', { byLocale: true, aliases: ['also'] }),
    '---\n- id: &a x\n  en:\n    term: "A b"\n    definition: >\n      One\n\n      two.\n  de: { term: \'B\', also: [C, *a] }\n# c\n- id: y\n  en:\n    term: |\n      D\n',
  ],
  [
    tree('yaml', { items: 'terms.{locale}' }),
    'terms:\n  en:\n    a: { term: A }\n    b:\n      definition: B\n  de:\n  - term: C\n',
  ],
  [
    tree('json', { items: 'terms' }),
    '{"terms": [{"id": "a", "term": "A\\u0041", "definition": null}, {"term": 1.5}], "x": {"y": [true]}} // c',
  ],
  [
    tree('json', { term: '{id}-term', definition: '{id}-def' }),
    '{"x": 1, "a-term": "A", "a-def": "One", "b-def": "Two", "b-term": "B", "c-term": ["C", "D"]}',
  ],
  [table('csv', { term: '{locale}' }), 'id,en,de\na,"A ""b""","C\nd"\nb,,E\r\nc,F,G'],
  [
    { kind: 'tbx' },
    '<tbx xml:lang="en"><!-- c --><conceptEntry id="a"><langSec xml:lang="en"><descrip type="definition">One &amp; two</descrip><termSec><term>A</term></termSec></langSec></conceptEntry></tbx>',
  ],
];

/** Texts to insert. */
const pieces = fc.constantFrom(
  '"',
  "'",
  '\n',
  '\r',
  '\t',
  ':',
  ': ',
  '- ',
  '{',
  '}',
  '[',
  ']',
  ',',
  '<',
  '>',
  '</',
  '&',
  '*',
  '#',
  '|\n',
  '\uFEFF',
  '\0',
  '  ',
  '---\n',
  '\ud800',
);

describe('broken data files', () => {
  for (const [format, text] of files) {
    it(`are read without an exception, with spans in the text: ${format.kind}, ${JSON.stringify(text.slice(0, 10))}`, () => {
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.nat(text.length), fc.nat(4), pieces), { minLength: 1, maxLength: 4 }),
          (damages) => {
            let broken = text;
            for (const [at, length, piece] of damages) broken = broken.slice(0, at) + piece + broken.slice(at + length);
            const { entries, problems } = entriesOfData(broken, format);
            const spans = [
              ...problems.map(({ span }) => span),
              ...entries.flatMap(({ span, idSpan, nameSpan, definitionSpan }) => [
                span,
                idSpan ?? span,
                nameSpan,
                definitionSpan ?? span,
              ]),
            ];
            for (const { start, end } of spans)
              assert.ok(0 <= start && start <= end && end <= broken.length, JSON.stringify({ start, end }));
            for (const { name } of entries) assert.ok(name.trim() !== '');
            if (format.kind !== 'tbx') detectDataFormat(broken, format.kind);
          },
        ),
        { numRuns: 400 },
      );
    });
  }
});
