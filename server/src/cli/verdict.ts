import { counted, t } from '../localization/index.ts';
import { EXIT } from './exit.ts';
import { warn } from './say.ts';
import type { Totals } from './totals.ts';

/** `3 warnings, more than the 0 allowed`; undefined if warnings do not fail the run. */
export function warningExcess(warnings: number, allowed: number | undefined): string | undefined {
  if (allowed === undefined || warnings <= allowed) return undefined;
  return t('{0}, more than the {1} allowed', counted(warnings, 'warning'), allowed);
}

/** The exit code of a finished run. Prints on standard error if only warnings make it fail. */
export function verdict(totals: Totals, warnings: number, allowed: number | undefined): number {
  const excess = warningExcess(warnings, allowed);
  if (excess !== undefined) warn(t('{0} by --max-warnings', excess));
  return totals.count('error') > 0 || excess !== undefined ? EXIT.findings : EXIT.clean;
}
