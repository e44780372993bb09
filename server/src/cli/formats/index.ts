import pc from 'picocolors';
import type { ReportedFile, Reporter } from '../report.ts';
import { checkstyleReporter } from './checkstyle.ts';
import { githubReporter } from './github.ts';
import { jsonReporter } from './json.ts';
import { junitReporter } from './junit.ts';
import { prettyReporter } from './pretty.ts';
import { rdjsonReporter } from './rdjson.ts';
import { sarifReporter } from './sarif.ts';

/** Gives a file's path from the checkout, which is where the program is run: code hosts place a finding by it. */
type PathOf = (path: string) => string;

/** The formats that findings alone are enough for. */
const ofFindings = {
  pretty: () => prettyReporter(pc.createColors(pc.isColorSupported && process.stdout.isTTY)),
  json: () => jsonReporter(),
  github: githubReporter,
  sarif: sarifReporter,
  checkstyle: checkstyleReporter,
} as const satisfies Readonly<Record<string, (pathOf: PathOf) => Reporter<ReportedFile>>>;

/** And those that need the files' texts, or the files without findings. */
const ofFiles = {
  junit: junitReporter,
  rdjson: rdjsonReporter,
} as const satisfies Readonly<Record<string, (pathOf: PathOf) => Reporter>>;

export type MergeFormat = keyof typeof ofFindings;
export type Format = MergeFormat | keyof typeof ofFiles;

const reporters: Readonly<Record<Format, (pathOf: PathOf) => Reporter>> = { ...ofFindings, ...ofFiles };

/** The reporter of a format. */
export function reporterNamed(name: Format, pathOf: PathOf): Reporter {
  return reporters[name](pathOf);
}

/** The reporter of a format that needs no more than findings. */
export function mergeReporterNamed(name: MergeFormat, pathOf: PathOf): Reporter<ReportedFile> {
  return ofFindings[name](pathOf);
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of an object that is written above
export const formats = Object.keys(reporters) as readonly Format[];
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same
export const mergeFormats = Object.keys(ofFindings) as readonly MergeFormat[];
