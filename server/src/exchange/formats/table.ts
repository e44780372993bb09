import type { ExportContent, ExportLocale } from '../model.ts';
import { type Columns, columns } from './columns.ts';
import { type Delimiter, row } from './delimited.ts';
import type { ExchangeFormat } from './format.ts';
import type { ColumnsName } from './names.ts';

/** Returns CSV or TSV with the columns. */
export function tableFormat(kind: 'csv' | 'tsv', name: ColumnsName): ExchangeFormat {
  const table = columns[name];
  const delimiter = table.delimiter ?? (kind === 'csv' ? ',' : '\t');
  if (table.isBilingual)
    return {
      kind: 'bilingual',
      hasRelations: false,
      needsPairs: false,
      write: (content, target) => write(table, delimiter, content, target),
    };
  return {
    kind: 'multilingual',
    hasRelations: false,
    write: (content) => write(table, delimiter, content, content.source),
  };
}

function* write(table: Columns, delimiter: Delimiter, content: ExportContent, target: ExportLocale): Generator<string> {
  const header = table.header(content);
  yield row(header, delimiter);
  for (const concept of content.concepts)
    for (const cells of table.rows(concept, content, target, header)) yield row(cells, delimiter);
}
