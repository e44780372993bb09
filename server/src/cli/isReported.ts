import { isAtLeast, type Finding, type Severity } from '../rules/engine/rule.ts';
import type { CheckOptions } from './checkOptions.ts';

type Reporting = Pick<CheckOptions, 'quiet' | 'hints'>;

/** Whether the options let the finding be shown. */
export function isReported({ severity }: Pick<Finding, 'severity'>, options: Reporting): boolean {
  return isAtLeast(severity, leastReported(options));
}

function leastReported({ quiet, hints }: Reporting): Severity {
  if (quiet) return 'error';
  return hints ? 'hint' : 'information';
}

/** The least severe findings that the run has to look for: those that it reports, and those that it counts. */
export function leastWanted(options: Reporting & Pick<CheckOptions, 'maxWarnings' | 'shard'>): Severity {
  const least = leastReported(options);
  // The reports of shards are joined by a command that may count warnings.
  const countsWarnings = options.maxWarnings !== undefined || options.shard !== undefined;
  return countsWarnings && isAtLeast(least, 'warning') ? 'warning' : least;
}
