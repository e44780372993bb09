import { Tally } from '../glossary/collections.ts';
import type { Finding, Severity } from '../rules/engine/rule.ts';

/** How many findings of one severity a code has. */
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

/** How much a run has found of what it reports. */
export class Totals {
  /** Files that were reported, and those of them that have no findings. */
  files = 0;
  emptyFiles = 0;
  private readonly bySeverity: Readonly<Record<Severity, Tally>> = {
    error: new Tally(),
    warning: new Tally(),
    information: new Tally(),
    hint: new Tally(),
  };

  /** Counts one file with what is reported of it. */
  add(reported: readonly CountOfCode[]): void {
    this.files++;
    if (reported.length === 0) this.emptyFiles++;
    for (const [severity, code, count] of reported) this.bySeverity[severity].add(code, count);
  }

  /** How many findings of the severity. */
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
