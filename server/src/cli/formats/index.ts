import { resolve } from 'node:path';
import pc from 'picocolors';
import { pathFromRoot } from '../../root/checkFile.ts';
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

/** Whether standard output is a terminal; asked for, as a thread does not know it. Node says undefined for what is none. */
type IsTerminal = boolean | undefined;

/** The formats that findings alone are enough for. */
const ofFindings = {
  pretty: (_, isTerminal) => prettyReporter(pc.createColors(isTerminal === true && pc.isColorSupported)),
  json: () => jsonReporter(),
  github: githubReporter,
  sarif: sarifReporter,
  checkstyle: checkstyleReporter,
} as const satisfies Readonly<Record<string, (pathOf: PathOf, isTerminal: IsTerminal) => Reporter<ReportedFile>>>;

/** And those that need the files' texts, or the files without findings. */
const ofFiles = {
  junit: junitReporter,
  rdjson: rdjsonReporter,
} as const satisfies Readonly<Record<string, (pathOf: PathOf, isTerminal: IsTerminal) => Reporter>>;

export type MergeFormat = keyof typeof ofFindings;
export type Format = MergeFormat | keyof typeof ofFiles;

const reporters: Readonly<Record<Format, (pathOf: PathOf, isTerminal: IsTerminal) => Reporter>> = {
  ...ofFindings,
  ...ofFiles,
};

/** The reporter of a format, for files of the root. */
export function reporterOf(name: Format, root: string, isTerminal: IsTerminal): Reporter {
  return reporters[name]((path) => pathFromRoot(process.cwd(), resolve(root, path)), isTerminal);
}

/** The reporter of a format that needs no more than findings. */
export function mergeReporterNamed(name: MergeFormat, pathOf: PathOf): Reporter<ReportedFile> {
  return ofFindings[name](pathOf, process.stdout.isTTY);
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of an object that is written above
export const formats = Object.keys(reporters) as readonly Format[];
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same
export const mergeFormats = Object.keys(ofFindings) as readonly MergeFormat[];
