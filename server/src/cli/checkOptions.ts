import { t } from '../localization/index.ts';
import { ruleCodes } from '../rules/engine/index.ts';
import { severities, type Severity } from '../rules/engine/rule.ts';
import { Refusal } from './exit.ts';
import type { ChangedOption } from './changed.ts';
import { type CheckFormat, formats } from './formats/names.ts';
import { takeOptionalValue } from './optionalValue.ts';
import { checkCommand, type SortOrder, sortOrders } from './options/commands.ts';
import { choiceOf, countOf, readArguments } from './options/declaration.ts';
import { parseShard, type Shard } from './shard.ts';
import { pathsOrRoot } from './scope.ts';
import { type WantedReport, wantedReports } from './wantedReports.ts';

export interface CheckOptions {
  readonly paths: readonly string[];
  /** The reports to write: one to standard output, and others to files. */
  readonly reports: readonly WantedReport<CheckFormat>[];
  /** Undefined: warnings never fail. */
  readonly maxWarnings: number | undefined;
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly hints: boolean;
  readonly quiet: boolean;
  /** The order of the files in the report. */
  readonly sort: SortOrder;
  /** Fix all auto-fixable problems, and report the others. */
  readonly fix: boolean;
  /** The baseline file; overrides the configuration. */
  readonly baseline: string | undefined;
  /** Write all current findings to the baseline. */
  readonly updateBaseline: boolean;
  /** Take over what earlier runs found where nothing has changed, and keep what this run finds. */
  readonly cache: boolean;
  /** Report only findings related to a change. */
  readonly changed: ChangedOption | undefined;
  /** Check only one part of the articles. */
  readonly shard: Shard | undefined;
  readonly root: string | undefined;
  readonly glossary: string | undefined;
}

/** Reads the arguments of `check`. */
export function checkOptions(args: string[]): CheckOptions | Refusal {
  const { rest, value: changed } = takeOptionalValue(args, '--changed');
  const parsed = readArguments(checkCommand, rest);
  if (parsed instanceof Refusal) return parsed;
  const { values, positionals } = parsed;
  const format = choiceOf('check', 'format', values.format ?? 'pretty', formats);
  if (format instanceof Refusal) return format;
  const reports = wantedReports('check', format, values.output ?? [], formats);
  if (reports instanceof Refusal) return reports;
  const maxWarnings = countOf('check', 'max-warnings', values['max-warnings']);
  if (maxWarnings instanceof Refusal) return maxWarnings;
  const rules = rulesOf(values.rule ?? []);
  if (rules instanceof Refusal) return rules;
  const shard = values.shard === undefined ? undefined : shardOf(values.shard);
  if (shard instanceof Refusal) return shard;
  if (shard && (values.fix || values['update-baseline']))
    return new Refusal(t('check: --shard cannot be combined with --fix or --update-baseline'));
  const sort = choiceOf('check', 'sort', values.sort ?? 'path', sortOrders);
  if (sort instanceof Refusal) return sort;
  if (shard && sort !== 'path') return new Refusal(t('check: --shard cannot be combined with --sort'));
  if (changed !== undefined && values['update-baseline'])
    return new Refusal(t('check: --changed cannot be combined with --update-baseline'));
  return {
    paths: pathsOrRoot(positionals, values.root),
    reports,
    maxWarnings,
    rules,
    hints: values.hints ?? false,
    quiet: values.quiet ?? false,
    sort,
    fix: values.fix ?? false,
    cache: !values['no-cache'],
    baseline: values.baseline,
    updateBaseline: values['update-baseline'] ?? false,
    changed: changed === undefined ? undefined : { ref: changed === true ? undefined : changed },
    shard,
    root: values.root,
    glossary: values.glossary,
  };
}

function shardOf(text: string): Shard | Refusal {
  return parseShard(text) ?? new Refusal(t("check: --shard must be N/COUNT, such as 2/8, not '{0}'", text));
}

function rulesOf(entries: readonly string[]): Record<string, Severity | 'off'> | Refusal {
  const rules: Record<string, Severity | 'off'> = {};
  for (const entry of entries) {
    const [code = '', name = ''] = entry.split('=', 2);
    const severity = ([...severities, 'off'] as const).find((known) => known === name);
    if (!ruleCodes.includes(code)) return new Refusal(t("check: there is no rule '{0}'", code));
    if (!severity)
      return new Refusal(t("check: --rule {0} must be {1} or off, not '{2}'", code, severities.join(', '), name));
    rules[code] = severity;
  }
  return rules;
}
