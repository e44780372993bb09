import type { Finding, Severity } from '../rules/rule.ts';
import type { CheckedFile } from '../workspace/checkFile.ts';

/** What `check` covered. */
export interface Coverage {
  readonly articles: number;
  readonly concepts: number;
  readonly locales: readonly string[];
}

/** Turns findings into text. Files come in the order of their paths. */
export interface Reporter {
  /** The text for one file, which may be kept back until the end. */
  file(file: CheckedFile, findings: readonly Finding[]): string;
  end(coverage: Coverage, counts: Readonly<Record<Severity, number>>): string;
}
