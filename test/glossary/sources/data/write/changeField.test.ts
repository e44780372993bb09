import assert from 'node:assert/strict';
import { entriesOfData } from '../../../../../server/src/glossary/sources/data/index.ts';
import { applyEdits, isRefusal } from '../../../../../server/src/glossary/sources/data/write/edit.ts';
import { changeField } from '../../../../../server/src/glossary/sources/data/write/index.ts';
import type { DataFormat } from '../../../../../server/src/glossary/sources/source.ts';
import { table, tree } from '../entries.ts';

type Field = 'id' | 'name' | 'definition';

/** The former text is between `‹` and `|`, the new one between `|` and `›`. The change is that of the first entry. */
const cases: readonly (readonly [title: string, text: string, format: DataFormat, field: Field, value: string])[] = [
  ['a plain text of YAML', '- id: ‹a|b c› # x\n  term: A\n', tree('yaml'), 'id', 'b c'],
  ['a plain text that needs quotes', '- term: ‹A|"b: c"›\n', tree('yaml'), 'name', 'b: c'],
  ['a text in double quotes', '- term: "‹A|b \\"c\\"›"\n', tree('yaml'), 'name', 'b "c"'],
  ['a text in single quotes', "- term: '‹A|b''s›'\n", tree('yaml'), 'name', "b's"],
  [
    'a text of a block',
    '- term: A\n  definition: >\n    ‹One\n    two.|Three: #four.›\n- term: B\n',
    tree('yaml'),
    'definition',
    'Three: #four.',
  ],
  ['a key of YAML', '‹a|b›:\n  term: A\n', tree('yaml'), 'id', 'b'],
  ['a text in brackets', '[{ term: ‹A|"b, c"› }]\n', tree('yaml'), 'name', 'b, c'],
  ['a text of JSON', '[{"term": "‹A|b\\\\c›"}]', tree('json'), 'name', 'b\\c'],
  ['a number of JSON', '[{"id": ‹1|"b"›, "term": "A"}]', tree('json'), 'id', 'b'],
  ['a key of JSON', '{"‹a|b›": {"term": "A"}}', tree('json'), 'id', 'b'],
  ['a cell', 'id,term\na,‹A|"b,c"›\n', table('csv'), 'name', 'b,c'],
  ['a cell in quotes', 'id,term\na,"‹A|b ""c""›"\n', table('csv'), 'name', 'b "c"'],
  [
    'the id of an item with several locales',
    '- id: ‹a|b›\n  en: { term: A }\n  de: { term: B }\n',
    tree('yaml', { byLocale: true }),
    'id',
    'b',
  ],
];

describe('changing a field in a data file', () => {
  for (const [title, marked, format, field, value] of cases) {
    it(`changes ${title}`, () => {
      const text = marked.replace(/‹([^|]*)\|[^›]*›/, '$1');
      const [entry] = entriesOfData(text, format).entries;
      assert.ok(entry);
      const edits = changeField(text, format, entry, field, value);
      assert.ok(!isRefusal(edits), isRefusal(edits) ? edits.refused : '');
      assert.equal(applyEdits(text, edits), marked.replace(/‹[^|]*\|([^›]*)›/, '$1'));
    });
  }

  it('rejects a field that does not exist', () => {
    const text = '- term: A\n';
    const [entry] = entriesOfData(text, tree('yaml')).entries;
    assert.ok(entry);
    for (const field of ['id', 'definition'] as const)
      assert.ok(isRefusal(changeField(text, tree('yaml'), entry, field, 'b')));
  });

  it('rejects several lines in a block', () => {
    const text = '- term: A\n  definition: |\n    One.\n';
    const [entry] = entriesOfData(text, tree('yaml')).entries;
    assert.ok(entry);
    assert.ok(isRefusal(changeField(text, tree('yaml'), entry, 'definition', 'Two.\n\nThree.')));
  });
});
