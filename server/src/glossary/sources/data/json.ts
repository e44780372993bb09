import type { TreeFormat, WrittenEntries } from '../source.ts';
import { Collector } from './collector.ts';
import { parseJson } from './jsonValues.ts';
import { ItemReader } from './readItem.ts';
import { readItems } from './tree.ts';

/** Reads the entries of a JSON file. Comments and trailing commas are allowed. */
export function entriesOfJson(text: string, format: TreeFormat): WrittenEntries {
  const collector = new Collector();
  const { value, problems } = parseJson(text);
  if (value !== undefined) {
    const reader = new ItemReader(text, format, format.byLocale, collector);
    readItems(value, format.items?.split('.') ?? [], undefined, text, reader, collector);
  }
  collector.problems(problems);
  return collector.finish();
}
