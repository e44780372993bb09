import type { Finding } from '../rules/rule.ts';
import type { CheckOptions } from './checkOptions.ts';

/** Whether the options let the finding be shown. */
export function isReported(
  { severity }: Pick<Finding, 'severity'>,
  { quiet, hints }: Pick<CheckOptions, 'quiet' | 'hints'>,
): boolean {
  if (quiet) return severity === 'error';
  return severity !== 'hint' || hints;
}
