import { EXIT } from './exit.ts';
import { warn } from './say.ts';
import type { Totals } from './totals.ts';

/** `3 warnings, more than the 0 allowed`; undefined if warnings do not fail the run. */
export function warningExcess(warnings: number, allowed: number | undefined): string | undefined {
  if (allowed === undefined || warnings <= allowed) return undefined;
  return `${warnings} ${warnings === 1 ? 'warning' : 'warnings'}, more than the ${allowed} allowed`;
}

/** The exit code of a finished run. Prints on standard error if only warnings make it fail. */
export function verdict(totals: Totals, warnings: number, allowed: number | undefined): number {
  const excess = warningExcess(warnings, allowed);
  if (excess !== undefined) warn(`${excess} by --max-warnings`);
  return totals.count('error') > 0 || excess !== undefined ? EXIT.findings : EXIT.clean;
}
