import { Tally } from '../glossary/collections.ts';
import type { Finding, Severity } from '../rules/engine/rule.ts';

/** The number of findings by code, for one severity. */
export type CountOfCode = readonly [severity: Severity, code: string, count: number];

/** The findings, counted. */
export function countsOf(findings: readonly Pick<Finding, 'severity' | 'code'>[]): CountOfCode[] {
  const counts = new Map<string, CountOfCode>();
  for (const { severity, code } of findings) {
    const key = `${severity} ${code}`;
    counts.set(key, [severity, code, (counts.get(key)?.[2] ?? 0) + 1]);
  }
  return [...counts.values()];
}

/** The totals of the reported findings of a run. */
export class Totals {
  /** Reported files, and those without findings. */
  files = 0;
  emptyFiles = 0;
  private readonly bySeverity: Readonly<Record<Severity, Tally>> = {
    error: new Tally(),
    warning: new Tally(),
    information: new Tally(),
    hint: new Tally(),
  };

  /** Adds one file with its reported findings. */
  add(reported: readonly CountOfCode[]): void {
    this.files++;
    if (reported.length === 0) this.emptyFiles++;
    for (const [severity, code, count] of reported) this.bySeverity[severity].add(code, count);
  }

  /** The number of findings of the severity. */
  count(severity: Severity): number {
    return this.bySeverity[severity].total;
  }

  get findings(): number {
    return this.count('error') + this.count('warning') + this.count('information') + this.count('hint');
  }

  /** The codes of the findings of the severity. */
  codes(severity: Severity): Tally {
    return this.bySeverity[severity];
  }
}
