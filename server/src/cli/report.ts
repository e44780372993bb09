import type { LineIndex } from '../markdown/lineIndex.ts';
import type { Finding, Severity } from '../rules/rule.ts';
import type { CheckedFile } from '../workspace/checkFile.ts';

/** What `check` covered. */
export interface Coverage {
  readonly articles: number;
  readonly concepts: number;
  readonly locales: readonly string[];
}

/** A file as reports show it: its places need not come from its text. */
export interface ReportedFile extends Pick<CheckedFile, 'path' | 'locale' | 'concept'> {
  readonly lines: Pick<LineIndex, 'positionAt' | 'rangeOf'>;
}

/** Turns findings into text. Files come in the order of their paths. */
export interface Reporter<File = CheckedFile> {
  /** The text for one file, which may be kept back until the end. */
  readonly file: (file: File, findings: readonly Finding[]) => string;
  readonly end: (coverage: Coverage, counts: Readonly<Record<Severity, number>>) => string;
}
