import { t } from '../localization/index.ts';
import { type ColumnsName, columnNames, type ExportFormatName, exportFormatNames } from '../exchange/formats/names.ts';
import { nameStatuses } from '../exchange/model.ts';
import type { Selection } from '../exchange/selection.ts';
import type { TermStatus } from '../terms/types.ts';
import { Refusal } from './exit.ts';
import { listed } from './listed.ts';
import { exportCommand } from './options/commands.ts';
import { choiceOf, readArguments } from './options/declaration.ts';

export interface ExportOptions extends Selection {
  readonly folder: string;
  readonly format: ExportFormatName;
  readonly columns: ColumnsName;
  readonly base: string;
  /** Options without an effect on the format. */
  readonly unused: readonly string[];
  /** The file to write; undefined: standard output. */
  readonly output: string | undefined;
}

/** Reads the arguments of `export`. */
export function exportOptions(args: string[]): ExportOptions | Refusal {
  const parsed = readArguments(exportCommand, args);
  if (parsed instanceof Refusal) return parsed;
  const { values, positionals } = parsed;
  if (positionals.length > 1) return new Refusal(t('export: specify one folder'));
  if (values.format === undefined)
    return new Refusal(t('export: --format is missing; it takes {0}', exportFormatNames.join(', ')));
  const format = choiceOf('export', 'format', values.format, exportFormatNames);
  if (format instanceof Refusal) return format;
  const columns = choiceOf('export', 'columns', values.columns ?? 'terms', columnNames);
  if (columns instanceof Refusal) return columns;
  const statuses = statusesIn(values.status);
  if (statuses instanceof Refusal) return statuses;
  const base = values.base ?? '';
  if (base !== '' && !/^[a-z][a-z0-9+.-]*:[^\s<>"{}|^`\\]+$/i.test(base))
    return new Refusal(t("export: --base must be an absolute IRI, not '{0}'", base));
  const isTable = format === 'csv' || format === 'tsv';
  const isSkos = format.startsWith('skos');
  return {
    unused: [
      ...(values.columns !== undefined && !isTable ? ['columns'] : []),
      ...(base !== '' && !isSkos ? ['base'] : []),
    ],
    folder: positionals[0] ?? '.',
    format,
    columns,
    base,
    output: values.output,
    locales: listed(values.locale),
    concepts: listed(values.concept),
    statuses,
    drafts: values.drafts ?? false,
  };
}

function statusesIn(values: readonly string[] | undefined): TermStatus[] | Refusal {
  const statuses: TermStatus[] = [];
  for (const value of listed(values)) {
    const status = choiceOf('export', 'status', value, nameStatuses);
    if (status instanceof Refusal) return status;
    statuses.push(status);
  }
  return statuses;
}
