import type { ExchangeConcept } from '../model.ts';
import { oneLine } from '../selection.ts';
import { type DataItem, itemOf } from './data.ts';

/** Columns of tables for which an entry has a field. */
export const OWN_COLUMNS = [
  'id',
  'locale',
  'term',
  'status',
  'definition',
  'partOfSpeech',
  'keywords',
  'forms',
  'translatable',
  'path',
] as const;

/** A table with more columns is not made for people. */
const MOST_COLUMNS = 100;

/** Returns the table columns in the data of the concepts, sorted. */
export function columnsIn(concepts: Iterable<ExchangeConcept>): string[] {
  const found = new Set<string>();
  for (const concept of concepts) {
    for (const item of itemsIn(concept)) {
      const name = columnOf(item);
      if (name !== undefined && found.size < MOST_COLUMNS) found.add(name);
    }
  }
  return [...found].toSorted();
}

function* itemsIn({ data, entries }: ExchangeConcept): Generator<DataItem> {
  yield* data;
  for (const entry of entries) {
    yield* entry.data.entry;
    for (const items of entry.data.terms.values()) yield* items;
  }
}

/** Categories whose columns have other names. */
const IN_OTHER_COLUMNS: ReadonlySet<string> = new Set([...OWN_COLUMNS, 'subjectField', 'administrativeStatus']);

/** Returns the table column of an item: only for single fields without a target, otherwise undefined. */
export function columnOf([field, ...others]: DataItem): string | undefined {
  if (field === undefined || others.length > 0 || field.target !== undefined) return undefined;
  return IN_OTHER_COLUMNS.has(field.category) ? undefined : field.category;
}

/** Returns the cell of a column: one line per item. */
export function cellOf(items: readonly DataItem[], column: string): string {
  return items.flatMap((item) => (columnOf(item) === column ? [item[0]?.text ?? ''] : [])).join('\n');
}

/** Returns the items in a cell. */
export function itemsOfCell(column: string, cell: string): DataItem[] {
  const texts = cell.split(/\r?\n/).map(oneLine);
  return texts.filter((text) => text !== '').map((text) => itemOf(column, text));
}
