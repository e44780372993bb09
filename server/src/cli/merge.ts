import { localized, type Message, msg, t, withValues } from '../localization/index.ts';
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
  if (positionals.length === 0) return new Refusal(t("merge: name the files that 'check --shard' has written"));
  const format = choiceOf('merge', 'format', values.format ?? 'json', mergeFormats);
  if (format instanceof Refusal) return format;
  const wanted = wantedReports('merge', format, values.output ?? [], mergeFormats);
  if (wanted instanceof Refusal) return wanted;
  const maxWarnings = countOf('merge', 'max-warnings', values['max-warnings']);
  return maxWarnings instanceof Refusal ? maxWarnings : { files: positionals, wanted, maxWarnings };
}

/** Fields that must be equal in all reports, and the message if they differ. */
const COMMON: readonly (readonly [key: keyof ShardHeader, message: Message])[] = [
  ['count', msg("'{0}' and '{1}' have different shard counts")],
  ['root', msg("'{0}' and '{1}' are from different glossaries")],
  ['folder', msg("'{0}' and '{1}' are from different glossaries")],
  ['options', msg("'{0}' and '{1}' were created with different options")],
  ['tree', msg("'{0}' and '{1}' are from different versions of the glossary or its repository")],
];

function whyNotOne(reports: readonly NamedReport[]): Refusal | undefined {
  const [first] = reports;
  if (!first) return undefined;
  const ofOther = reports.find(({ shard }) => shard.program !== version);
  if (ofOther)
    return new Refusal(
      t("'{0}' was created by Glosswright {1}; this is {2}", ofOther.file, ofOther.shard.program, version),
    );
  for (const [key, message] of COMMON) {
    const other = reports.find(({ shard }) => shard[key] !== first.shard[key]);
    if (other) return new Refusal(localized(withValues(message, first.file, other.file)));
  }
  return whyIncomplete(reports, first.shard.count);
}

function whyIncomplete(reports: readonly NamedReport[], count: number): Refusal | undefined {
  const byIndex = new Map<number, string>();
  for (const { shard, file } of reports) {
    const twin = byIndex.get(shard.index);
    if (twin !== undefined)
      return new Refusal(t("'{0}' and '{1}' are both shard {2} of {3}", twin, file, shard.index, count));
    byIndex.set(shard.index, file);
  }
  const missing: number[] = [];
  for (let index = 1; index <= count; index++) if (!byIndex.has(index)) missing.push(index);
  if (missing.length === 0) return undefined;
  return new Refusal(
    t(
      '{0, plural, one {shard {1} of {2} is missing} other {shards {1} of {2} are missing}}',
      missing.length,
      list(missing),
      count,
    ),
  );
}

/** Maximum number of shards listed in a message. */
const MOST_NAMED = 10;

function list(numbers: readonly number[]): Message {
  const more = numbers.length - MOST_NAMED;
  return more > 0
    ? msg('{0} and {1} more', numbers.slice(0, MOST_NAMED).join(', '), more)
    : msg('{0}', numbers.join(', '));
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
  if (counts.articles + counts.pages === 0) say(t('nothing to check: the reports do not cover any articles'));
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
