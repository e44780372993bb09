import type { DataFormat, WrittenEntries } from '../source.ts';
import { entriesOfCsv } from './csv.ts';
import { entriesOfJson } from './json.ts';
import { entriesOfTbx } from './tbx.ts';
import { entriesOfYaml } from './yaml.ts';

/** Reads the entries of a data file. Never throws; time is linear for any text. */
export function entriesOfData(text: string, format: DataFormat): WrittenEntries {
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
