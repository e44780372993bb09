import type { Root } from '../root/root.ts';
import { isAtLeast, type Finding, type Rule, type Severity } from '../rules/engine/rule.ts';
import { unusedSuppression } from '../rules/engine/suppressions/unusedSuppression.ts';
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

/** Whether the run uses a baseline, which contains findings of all severities. */
export function hasBaseline(
  { configuration }: Root,
  options: Pick<CheckOptions, 'baseline' | 'updateBaseline'>,
): boolean {
  return options.updateBaseline || options.baseline !== undefined || configuration.baseline !== undefined;
}

/** Whether the findings of the rule can affect the report. All rules are needed to determine whether a suppression is unused. */
export function isNeeded(root: Root, rule: Rule, options: CheckOptions): boolean {
  const least = hasBaseline(root, options) ? 'hint' : leastWanted(options);
  const { severities } = root.configuration;
  return root.isOn(rule) && (severities.mayReach(rule, least) || severities.mayReach(unusedSuppression, least));
}
