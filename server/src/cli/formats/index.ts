import type { Shard } from '../shard.ts';
import pc from 'picocolors';
import type { ReportedFile, Reporter } from '../report.ts';
import { checkstyleReporter } from './checkstyle.ts';
import { githubReporter } from './github.ts';
import { jsonReporter } from './json.ts';
import { junitReporter } from './junit.ts';
import { prettyReporter } from './pretty.ts';
import { rdjsonReporter } from './rdjson.ts';
import { sarifReporter } from './sarif.ts';

/** Returns the path of a file relative to the checkout, as code hosts expect it. */
type PathOf = (path: string) => string;

/** Whether standard output is a terminal; a parameter, because worker threads cannot detect it. Node returns undefined for no. */
type IsTerminal = boolean | undefined;

/** One output format. To add one, write its reporter in a file of this folder and declare it below. */
interface FormatDeclaration<File extends ReportedFile> {
  /** Purpose, as shown in the documentation: starts in lower case, no period at the end. */
  readonly purpose: string;
  readonly reporter: (pathOf: PathOf, isTerminal: IsTerminal) => Reporter<File>;
}

/** Formats that only need findings; `merge` supports them too. */
const ofFindings = {
  pretty: {
    purpose: 'terminals; the default',
    reporter: (_, isTerminal) => prettyReporter(pc.createColors(isTerminal === true && pc.isColorSupported)),
  },
  json: {
    purpose: 'other programs; positions as in the Language Server Protocol, paths relative to the root',
    reporter: () => jsonReporter(),
  },
  github: { purpose: 'annotations of GitHub Actions', reporter: githubReporter },
  sarif: { purpose: 'code scanning', reporter: sarifReporter },
  checkstyle: { purpose: 'tools that collect findings of several linters', reporter: checkstyleReporter },
} as const satisfies Readonly<Record<string, FormatDeclaration<ReportedFile>>>;

type FileWithText = Parameters<Reporter['file']>[0];

/** Formats that need the texts of files, or the files without findings. */
const ofFiles = {
  junit: {
    purpose: 'test reports of build servers; one suite per file, errors and warnings are failures',
    reporter: junitReporter,
  },
  rdjson: { purpose: 'reviewdog: comments on pull requests, with fixes as suggestions', reporter: rdjsonReporter },
} as const satisfies Readonly<Record<string, FormatDeclaration<FileWithText>>>;

export type MergeFormat = keyof typeof ofFindings;
export type Format = MergeFormat | keyof typeof ofFiles;

/** The formats of `check`. */
export const checkFormats: Readonly<Record<Format, FormatDeclaration<FileWithText>>> = { ...ofFindings, ...ofFiles };

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of an object that is written above
export const formats = Object.keys(checkFormats) as readonly Format[];
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same
export const mergeFormats = Object.keys(ofFindings) as readonly MergeFormat[];

/** The formats of `link` and their purposes. */
export const linkFormats = {
  pretty: 'terminals; the default',
  json: 'other programs',
  diff: '`git apply --unidiff-zero` and `patch`',
} as const;

/** The reporter of a run of `check`. */
export function reporterOf(
  { format, shard }: { readonly format: Format; readonly shard: Shard | undefined },
  pathOf: PathOf,
  isTerminal: IsTerminal,
): Reporter {
  // The header of a shard's report is only known at the end.
  if (shard && format === 'json') return jsonReporter(() => undefined);
  return checkFormats[format].reporter(pathOf, isTerminal);
}

/** The reporter of a format that only needs findings. */
export function mergeReporterNamed(name: MergeFormat, pathOf: PathOf): Reporter<ReportedFile> {
  return ofFindings[name].reporter(pathOf, process.stdout.isTTY);
}
