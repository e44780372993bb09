import type { DataFormat, WrittenEntries } from '../source.ts';
import { entriesOfCsv } from './csv.ts';
import { entriesOfItemFile } from './itemFile.ts';
import type { ItemMemory, ReadItem } from './itemMemory.ts';
import { entriesOfJson } from './json.ts';
import { entriesOfTbx } from './tbx.ts';
import { entriesOfToml } from './toml.ts';
import { entriesOfYaml } from './yaml.ts';

/** Longer texts are not cached. UTF-16 units. */
const MAX_KEPT = 4 * 1024 * 1024;

interface ReadData {
  readonly text: string;
  /** As JSON. */
  readonly format: string;
  readonly written: WrittenEntries;
}

/** Detection, the index and the check read a data file one after the other, and parsing takes most of their time. */
let last: ReadData | undefined;

/**
 * Reads the entries of a data file. Never throws; time is linear for any text. The last result is cached. `memory`: of the file that
 * is being edited, which makes it faster and never changes the entries. `slug`: the name of the file, if it is one item.
 */
export function entriesOfData(text: string, format: DataFormat, memory?: ItemMemory, slug?: string): WrittenEntries {
  if (slug !== undefined && (format.kind === 'yaml' || format.kind === 'json' || format.kind === 'toml'))
    return entriesOfItemFile(text, format, slug);
  const key = JSON.stringify(format);
  if (!memory && last?.text === text && last.format === key) return last.written;
  const isLong = text.length > MAX_KEPT;
  const written = readEntries(text, format, isLong ? undefined : memory?.reader(text, format));
  last = isLong ? undefined : { text, format: key, written };
  return written;
}

function readEntries(text: string, format: DataFormat, readItem?: ReadItem): WrittenEntries {
  switch (format.kind) {
    case 'yaml':
      return entriesOfYaml(text, format, readItem);
    case 'json':
      return entriesOfJson(text, format, readItem);
    case 'toml':
      return entriesOfToml(text, format);
    case 'csv':
    case 'tsv':
      return entriesOfCsv(text, format, readItem);
    case 'tbx':
      return entriesOfTbx(text);
    default:
      return format satisfies never;
  }
}
