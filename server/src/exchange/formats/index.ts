import { deepl } from './deepl.ts';
import type { ExchangeFormat } from './format.ts';
import { json } from './json.ts';
import { omegat } from './omegat.ts';
import { skosJsonLd } from './skosJsonLd.ts';
import { skosTurtle } from './skosTurtle.ts';
import { tableFormat } from './table.ts';
import { tbx } from './tbx.ts';
import { xliff } from './xliff.ts';
import type { ColumnsName, ExportFormatName } from './names.ts';

/** All formats. To add a format, write it in a file in this folder, and declare it here and in `names.ts`. */
const formats: Readonly<Record<ExportFormatName, (columns: ColumnsName) => ExchangeFormat>> = {
  tbx: () => tbx,
  'skos-turtle': () => skosTurtle,
  'skos-jsonld': () => skosJsonLd,
  csv: (columns) => tableFormat('csv', columns),
  tsv: (columns) => tableFormat('tsv', columns),
  json: () => json,
  omegat: () => omegat,
  deepl: () => deepl,
  xliff: () => xliff,
};

/** Returns a format. `columns` is only used for CSV and TSV. */
export function exportFormat(name: ExportFormatName, columns: ColumnsName): ExchangeFormat {
  return formats[name](columns);
}
