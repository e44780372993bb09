import { posix } from 'node:path';
import { version } from '../version.ts';
import { EXIT, Refusal, refuse } from './exit.ts';
import { mergeReportersOf } from './formats/index.ts';
import { type MergeFormat, mergeFormats } from './formats/names.ts';
import { mergeCommand } from './options/commands.ts';
import { choiceOf, countOf, readArguments } from './options/declaration.ts';
import { type CheckedCounts, writeReports } from './report.ts';
import type { ShardHeader } from './shardHeader.ts';
import { filesOf, readShardReport, type ShardReport } from './shardReport.ts';
import { countsOf, Totals } from './totals.ts';
import { say } from './say.ts';
import { verdict, warningExcess } from './verdict.ts';
import { type WantedReport, wantedReports } from './wantedReports.ts';

/** `glosswright merge`: combines the reports of all shards into the report of a run without shards. Returns the exit code. */
export async function runMerge(args: string[]): Promise<number> {
  const options = mergeOptions(args);
  if (options instanceof Refusal) return refuse(options);
  const reports: NamedReport[] = [];
  for (const file of options.files) {
    const report = readShardReport(file);
    if (report instanceof Refusal) return refuse(report);
    reports.push({ ...report, file });
  }
  const refusal = whyNotOne(reports);
  if (refusal) return refuse(refusal);
  return print(reports, options);
}

type NamedReport = ShardReport & { readonly file: string };

interface MergeOptions {
  readonly files: readonly string[];
  readonly wanted: readonly WantedReport<MergeFormat>[];
  /** Undefined: warnings never fail. */
  readonly maxWarnings: number | undefined;
}

function mergeOptions(args: string[]): MergeOptions | Refusal {
  const parsed = readArguments(mergeCommand, args);
  if (parsed instanceof Refusal) return parsed;
  const { values, positionals } = parsed;
  if (positionals.length === 0) return new Refusal("merge: name the files that 'check --shard' has written");
  const format = choiceOf('merge', 'format', values.format ?? 'json', mergeFormats);
  if (format instanceof Refusal) return format;
  const wanted = wantedReports('merge', format, values.output ?? [], mergeFormats);
  if (wanted instanceof Refusal) return wanted;
  const maxWarnings = countOf('merge', 'max-warnings', values['max-warnings']);
  return maxWarnings instanceof Refusal ? maxWarnings : { files: positionals, wanted, maxWarnings };
}

/** Fields that must be equal in all reports, and the message if they differ. */
const COMMON: readonly (readonly [key: keyof ShardHeader, difference: string])[] = [
  ['count', 'have different shard counts'],
  ['root', 'are from different glossaries'],
  ['folder', 'are from different glossaries'],
  ['options', 'were created with different options'],
  ['tree', 'are from different versions of the glossary or its repository'],
];

function whyNotOne(reports: readonly NamedReport[]): Refusal | undefined {
  const [first] = reports;
  if (!first) return undefined;
  const ofOther = reports.find(({ shard }) => shard.program !== version);
  if (ofOther)
    return new Refusal(`'${ofOther.file}' was created by Glosswright ${ofOther.shard.program}; this is ${version}`);
  for (const [key, difference] of COMMON) {
    const other = reports.find(({ shard }) => shard[key] !== first.shard[key]);
    if (other) return new Refusal(`'${first.file}' and '${other.file}' ${difference}`);
  }
  return whyIncomplete(reports, first.shard.count);
}

function whyIncomplete(reports: readonly NamedReport[], count: number): Refusal | undefined {
  const byIndex = new Map<number, string>();
  for (const { shard, file } of reports) {
    const twin = byIndex.get(shard.index);
    if (twin !== undefined) return new Refusal(`'${twin}' and '${file}' are both shard ${shard.index} of ${count}`);
    byIndex.set(shard.index, file);
  }
  const missing: number[] = [];
  for (let index = 1; index <= count; index++) if (!byIndex.has(index)) missing.push(index);
  if (missing.length === 0) return undefined;
  const which = missing.length === 1 ? `shard ${missing[0]} of ${count} is` : `shards ${list(missing)} of ${count} are`;
  return new Refusal(`${which} missing`);
}

/** Maximum number of shards listed in a message. */
const MOST_NAMED = 10;

function list(numbers: readonly number[]): string {
  const more = numbers.length - MOST_NAMED;
  return more > 0 ? `${numbers.slice(0, MOST_NAMED).join(', ')} and ${more} more` : numbers.join(', ');
}

async function print(reports: readonly NamedReport[], { wanted, maxWarnings }: MergeOptions): Promise<number> {
  const inOrder = reports.toSorted((one, other) => one.shard.index - other.shard.index);
  const [first] = inOrder;
  if (!first) return EXIT.clean;
  const finished = mergeReportersOf(wanted, pathInCheckout(first.shard)).map((reporter, at) => ({
    reporter,
    texts: new Array<string>(),
    file: wanted[at]?.file,
  }));
  const totals = new Totals();
  const total = (key: keyof CheckedCounts): number => sum(inOrder.map(({ summary }) => summary[key]));
  const counts = { articles: total('articles'), entries: total('entries'), pages: total('pages') };
  if (counts.articles + counts.pages === 0) say('nothing to check: the reports do not cover any articles');
  for (const report of inOrder) {
    for (const { file, findings, fingerprints, draftOf } of filesOf(report)) {
      totals.add(countsOf(findings));
      for (const { reporter, texts } of finished)
        texts.push(reporter.file(file, findings, { fingerprints: () => fingerprints, draftOf }));
    }
  }
  const warnings = sum(inOrder.map((report) => report.shard.warnings));
  const excess = warningExcess(warnings, maxWarnings);
  const problem = await writeReports(finished, { ...first.summary, ...counts, excess }, totals);
  if (problem) return refuse(new Refusal(`merge: ${problem.message}`));
  return verdict(totals, warnings, maxWarnings);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** A stand-in for the folders above the root and the current folder of the runs: no path leads above it or contains this name. */
const ABOVE = '/\0'.repeat(100);

/** The path that `check` reports, relative to the checkout. */
function pathInCheckout({ root, folder }: Pick<ShardHeader, 'root' | 'folder'>): (path: string) => string {
  const from = posix.join(ABOVE, below(folder));
  const to = posix.join(ABOVE, below(root));
  return (path) => posix.relative(from, posix.join(to, path));
}

/** Removes `..` segments. */
function below(path: string): string {
  return path.replace(/^(?:\.\.(?:\/|$))+/, '');
}
