import type { DataFormat, WrittenEntries } from '../source.ts';
import { entriesOfCsv } from './csv.ts';
import { entriesOfJson } from './json.ts';
import { entriesOfTbx } from './tbx.ts';
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

/** Reads the entries of a data file. Never throws; time is linear for any text. The last result is cached. */
export function entriesOfData(text: string, format: DataFormat): WrittenEntries {
  const key = JSON.stringify(format);
  if (last?.text === text && last.format === key) return last.written;
  const written = readEntries(text, format);
  last = text.length > MAX_KEPT ? undefined : { text, format: key, written };
  return written;
}

function readEntries(text: string, format: DataFormat): WrittenEntries {
  switch (format.kind) {
    case 'yaml':
      return entriesOfYaml(text, format);
    case 'json':
      return entriesOfJson(text, format);
    case 'csv':
    case 'tsv':
      return entriesOfCsv(text, format);
    case 'tbx':
      return entriesOfTbx(text);
    default:
      return format satisfies never;
  }
}
