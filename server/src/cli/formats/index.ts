import type { Shard } from '../shard.ts';
import pc from 'picocolors';
import type { ReportedFile, Reporter } from '../report.ts';
import { checkstyleReporter } from './checkstyle.ts';
import { COUNTS_FORMAT, countsReporter } from './counts.ts';
import { githubReporter } from './github.ts';
import { gitlabReporter } from './gitlab.ts';
import { jsonReporter } from './json.ts';
import { junitReporter } from './junit.ts';
import type { CheckFormat, FileFormat, MergeFormat } from './names.ts';
import { prettyReporter } from './pretty.ts';
import { rdjsonReporter } from './rdjson.ts';
import { sarifReporter } from './sarif.ts';
import type { WantedReport } from '../wantedReports.ts';

/** Returns the path of a file relative to the checkout, as code hosts expect it. */
type PathOf = (path: string) => string;

/** Whether standard output is a terminal; a parameter, because worker threads cannot detect it. Node returns undefined for no. */
type IsTerminal = boolean | undefined;

/** Makes the reporter of one output format. To add a format, write its reporter in a file of this folder, and declare it below and in `names.ts`. */
type MakeReporter<File extends ReportedFile> = (pathOf: PathOf, isTerminal: IsTerminal) => Reporter<File>;

const ofFindings: Readonly<Record<MergeFormat, MakeReporter<ReportedFile>>> = {
  pretty: (_, isTerminal) => prettyReporter(pc.createColors(isTerminal === true && pc.isColorSupported)),
  json: () => jsonReporter(),
  github: githubReporter,
  sarif: sarifReporter,
  gitlab: gitlabReporter,
  checkstyle: checkstyleReporter,
};

type FileWithText = Parameters<Reporter['file']>[0];

const ofFiles: Readonly<Record<FileFormat, MakeReporter<FileWithText>>> = {
  junit: junitReporter,
  rdjson: rdjsonReporter,
};

const reporters: Readonly<Record<CheckFormat, MakeReporter<FileWithText>>> = {
  ...ofFindings,
  ...ofFiles,
  [COUNTS_FORMAT]: countsReporter,
};

/** The reporters of a run of `check`, one for each report. `shardHeader` is only known at the end of the run. */
export function reportersOf(
  { reports, shard }: { readonly reports: readonly WantedReport<CheckFormat>[]; readonly shard: Shard | undefined },
  pathOf: PathOf,
  isTerminal: IsTerminal,
  shardHeader: () => unknown = () => undefined,
): Reporter[] {
  return reports.map(({ format, file }) =>
    shard && format === 'json'
      ? jsonReporter(shardHeader)
      : reporters[format](pathOf, file === undefined && isTerminal),
  );
}

/** The reporters of a run of `merge`, one for each report. */
export function mergeReportersOf(
  reports: readonly WantedReport<MergeFormat>[],
  pathOf: PathOf,
): Reporter<ReportedFile>[] {
  return reports.map(({ format, file }) => ofFindings[format](pathOf, file === undefined && process.stdout.isTTY));
}
