import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { entriesOfData } from '../../../../../server/src/glossary/sources/data/index.ts';
import { applyEdits, isRefusal } from '../../../../../server/src/glossary/sources/data/write/edit.ts';
import { addEntry, changeField } from '../../../../../server/src/glossary/sources/data/write/index.ts';
import type { DataFormat } from '../../../../../server/src/glossary/sources/source.ts';
import { table, tree } from '../entries.ts';

interface Item {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
}

/** A way to write the same items. */
interface Style {
  readonly format: DataFormat;
  readonly write: (items: readonly Item[]) => string;
}

const quoted = (text: string): string => JSON.stringify(text);
const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const styles: readonly Style[] = [
  {
    format: tree('yaml'),
    write: (items) =>
      `# All\n${items.map(({ id, name, definition }) => `- id: ${quoted(id)} # ${id}\n  term: ${quoted(name)}\n  definition: ${quoted(definition)}\n`).join('\n')}# End`,
  },
  {
    format: tree('yaml', { items: 'a.terms' }),
    write: (items) =>
      `a:\n  terms:\n${items.map(({ id, name, definition }) => `      -   definition: >-\n            ${definition}\n          term: ${quoted(name)}\n          id: ${quoted(id)}\n`).join('')}b: 1\n`,
  },
  {
    format: tree('yaml', { items: 'terms' }),
    write: (items) =>
      `terms:\r\n${items.map(({ id, name, definition }) => `  ${quoted(id)}:\r\n    term: ${quoted(name)}\r\n    definition: ${quoted(definition)}\r\n`).join('')}`,
  },
  {
    format: tree('json'),
    write: (items) =>
      JSON.stringify(
        items.map(({ name, ...item }) => ({ term: name, ...item })),
        undefined,
        '\t',
      ),
  },
  {
    format: tree('json', { items: 'x' }),
    write: (items) => JSON.stringify({ x: items.map(({ name, ...item }) => ({ term: name, ...item })), y: [1] }),
  },
  {
    format: table('csv'),
    write: (items) =>
      `\uFEFFterm,x,id,definition\r\n${items.map(({ id, name, definition }) => `${cell(name)},,${cell(id)},${cell(definition)}\r\n`).join('')}`,
  },
  {
    format: table('tsv'),
    write: (items) =>
      ['id\tterm\tdefinition', ...items.map((item) => Object.values(item).map(cell).join('\t'))].join('\n'),
  },
];

const text = fc
  .string({ unit: 'grapheme', maxLength: 20 })
  .map((each) => `x${each.replaceAll(/[\p{C}\p{Z}`*_[\]<&\\~$]/gu, ' ')}x`);
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,8}$/).filter((each) => /[a-z]/.test(each));
const item = fc.record({ id, name: text, definition: fc.constantFrom('One.', 'Two: "three".', "It's #four, [five].") });
const items = fc.uniqueArray(item, { selector: (each) => each.id, minLength: 2, maxLength: 8 });

describe('writing to data files', () => {
  for (const [index, { format, write }] of styles.entries()) {
    it(`adds an entry and changes nothing else, style ${index + 1}`, () => {
      fc.assert(
        fc.property(items, ([added, ...rest]) => {
          assert.ok(added);
          const before = write(rest);
          const edits = addEntry(before, format, { ...added, locale: undefined });
          assert.ok(!isRefusal(edits), isRefusal(edits) ? `${edits.refused}\n${before}` : '');
          assert.ok(edits.every(({ start, end }) => start === end));
          const after = entriesOfData(applyEdits(before, edits), format);
          assert.deepEqual(after.problems, []);
          assert.deepEqual(
            after.entries.map((entry) => entry.id).toSorted(),
            [added, ...rest].map((each) => each.id).toSorted(),
          );
        }),
        { numRuns: 60 },
      );
    });

    it(`changes a name and nothing else, style ${index + 1}`, () => {
      fc.assert(
        fc.property(items, text, fc.nat(), (all, name, at) => {
          const before = write(all);
          const { entries } = entriesOfData(before, format);
          const changed = entries[at % entries.length];
          assert.ok(changed);
          const edits = changeField(before, format, changed, 'name', name);
          assert.ok(!isRefusal(edits), isRefusal(edits) ? `${edits.refused}\n${before}` : '');
          assert.ok(
            edits.every(({ start, end }) => changed.nameSpan.start - 1 <= start && end <= changed.nameSpan.end + 1),
          );
          const after = entriesOfData(applyEdits(before, edits), format);
          assert.deepEqual(after.problems, []);
          assert.deepEqual(
            after.entries.map((entry) => entry.id),
            entries.map((entry) => entry.id),
          );
        }),
        { numRuns: 60 },
      );
    });
  }
});
