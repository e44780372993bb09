import { t } from '../../localization/index.ts';
import { type GlossaryReportFormat, glossaryReportFormatNames } from '../../exchange/report/names.ts';
import { Refusal } from '../exit.ts';
import { listed } from '../listed.ts';
import { reportCommand } from '../options/commands.ts';
import { choiceOf, countOf, readArguments } from '../options/declaration.ts';
import type { WantedReport } from '../wantedReports.ts';

export interface ReportCommandOptions {
  readonly folder: string;
  /** The reports to write: one to standard output, or several to files. */
  readonly reports: readonly WantedReport<GlossaryReportFormat>[];
  readonly title: string;
  /** Empty for all. */
  readonly locales: readonly string[];
  /** The maximum length of each list; undefined: that of the format. */
  readonly limit: number | undefined;
  /** The base URL of files; ends with a slash. Undefined: files are not linked. */
  readonly base: string | undefined;
}

/** Enough to plan work with. Programs get everything. */
export const DEFAULT_LIMITS: Readonly<Record<GlossaryReportFormat, number>> = { html: 50, md: 10, json: Infinity };

/** A longer page would be useless, and browsers would take long to show it. */
const GREATEST_LIMIT = 1000;

/** Reads the arguments of `report`. */
export function reportCommandOptions(args: string[]): ReportCommandOptions | Refusal {
  const parsed = readArguments(reportCommand, args);
  if (parsed instanceof Refusal) return parsed;
  const { values, positionals } = parsed;
  if (positionals.length > 1) return new Refusal(t('report: specify one folder'));
  const reports = reportsOf(values.format, values.output ?? []);
  if (reports instanceof Refusal) return reports;
  const limit = countOf('report', 'limit', values.limit);
  if (limit instanceof Refusal) return limit;
  const page = reports.find(({ format }) => format !== 'json');
  if (page && limit !== undefined && limit > GREATEST_LIMIT)
    return new Refusal(t('report: --limit must be at most {0} for {1}', GREATEST_LIMIT, page.format));
  const base = values.base;
  if (base !== undefined && !/^https?:\/\/[\w.-]+(?::\d+)?(?:\/[\w.~%/@:+-]*)?$/i.test(base))
    return new Refusal(t("report: --base must be an address that starts with http:// or https://, not '{0}'", base));
  return {
    folder: positionals[0] ?? '.',
    reports,
    title: values.title ?? t('Glossary'),
    locales: listed(values.locale),
    limit,
    base: base?.replace(/\/*$/, '/'),
  };
}

/** The format of a file is that of its extension, unless a format is given. */
function reportsOf(
  given: string | undefined,
  files: readonly string[],
): WantedReport<GlossaryReportFormat>[] | Refusal {
  const format = given === undefined ? undefined : choiceOf('report', 'format', given, glossaryReportFormatNames);
  if (format instanceof Refusal) return format;
  if (files.length === 0) return [{ format: format ?? 'md', file: undefined }];
  const reports: WantedReport<GlossaryReportFormat>[] = [];
  for (const file of files) {
    const own = format ?? formatOfFile(file);
    if (!own)
      return new Refusal(t("report: the extension of '{0}' does not tell its format; name it with --format", file));
    reports.push({ format: own, file });
  }
  return reports;
}

function formatOfFile(file: string): GlossaryReportFormat | undefined {
  return glossaryReportFormatNames.find((name) => file.toLowerCase().endsWith(`.${name}`));
}
