import { Tally } from '../glossary/collections.ts';
import type { Finding, Severity } from '../rules/rule.ts';

/** What the reports of several threads or runs have in common: how many findings of which code, and how many files. */
export interface PlainTotals {
  readonly files: number;
  readonly emptyFiles: number;
  readonly findings: readonly (readonly [severity: Severity, code: string, count: number])[];
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
  add(findings: readonly Pick<Finding, 'severity' | 'code'>[]): void {
    this.files++;
    if (findings.length === 0) this.emptyFiles++;
    for (const { severity, code } of findings) this.bySeverity[severity].add(code);
  }

  take({ files, emptyFiles, findings }: PlainTotals): void {
    this.files += files;
    this.emptyFiles += emptyFiles;
    for (const [severity, code, count] of findings) this.bySeverity[severity].add(code, count);
  }

  plain(): PlainTotals {
    const { files, emptyFiles } = this;
    const findings = (['error', 'warning', 'information', 'hint'] as const).flatMap((severity) =>
      this.bySeverity[severity].keys().map((code) => [severity, code, this.bySeverity[severity].of(code)] as const),
    );
    return { files, emptyFiles, findings };
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
