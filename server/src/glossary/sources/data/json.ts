import type { TreeFormat, WrittenEntries } from '../source.ts';
import { Collector } from './collector.ts';
import { readEachItem, type ReadItem } from './itemMemory.ts';
import type { ItemReading } from './itemReading.ts';
import { groupedById, isFlat } from './flatKeys.ts';
import { parseJson } from './jsonValues.ts';
import { type DataItem, ItemReader } from './readItem.ts';
import { readItems } from './tree.ts';

/** Reads the entries of a JSON file. Comments and trailing commas are allowed. */
export function entriesOfJson(text: string, format: TreeFormat, readItem: ReadItem = readEachItem): WrittenEntries {
  const collector = new Collector();
  const { value, problems } = parseJson(text);
  if (value !== undefined) {
    const reader = new ItemReader(text, format, format.byLocale);
    const read = (item: DataItem): ItemReading => readItem(item.span, variantOf(item), () => reader.read(item));
    const path = format.items?.split('.') ?? [];
    const items = isFlat(format) ? groupedById(value, path, format) : value;
    readItems(items, path, undefined, text, read, collector);
  }
  collector.problems(problems);
  return collector.finish();
}

/** What the reading of an item depends on besides its text. */
function variantOf({ key, value, span, locale = '' }: DataItem): string {
  const [start, end] = [value.span.start - span.start, value.span.end - span.start];
  return key === undefined
    ? `${start},${end} ${locale}`
    : `${start},${end},${key.span.start - span.start},${key.span.end - span.start} ${locale}\n${key.text}`;
}
