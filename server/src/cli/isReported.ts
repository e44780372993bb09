import { isAtLeast, type Finding, type Severity } from '../rules/engine/rule.ts';
import type { CheckOptions } from './checkOptions.ts';

type Reporting = Pick<CheckOptions, 'quiet' | 'hints'>;

/** Whether the options include the finding in the report. */
export function isReported({ severity }: Pick<Finding, 'severity'>, options: Reporting): boolean {
  return isAtLeast(severity, leastReported(options));
}

function leastReported({ quiet, hints }: Reporting): Severity {
  if (quiet) return 'error';
  return hints ? 'hint' : 'information';
}

/** The minimum severity that the run needs for its report and its counts. */
export function leastWanted(options: Reporting & Pick<CheckOptions, 'maxWarnings' | 'shard'>): Severity {
  const least = leastReported(options);
  // `merge` may count the warnings of shards.
  const countsWarnings = options.maxWarnings !== undefined || options.shard !== undefined;
  return countsWarnings && isAtLeast(least, 'warning') ? 'warning' : least;
}
