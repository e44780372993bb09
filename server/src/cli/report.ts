import type { LineIndex } from '../markdown/lineIndex.ts';
import type { Finding, NewFile } from '../rules/engine/rule.ts';
import type { CheckedFile } from '../root/checkFile.ts';
import { warn } from './say.ts';
import type { Totals } from './totals.ts';

/** What `check` covered. */
export interface Coverage {
  readonly articles: number;
  readonly concepts: number;
  readonly locales: readonly string[];
  /** Why the run fails though it may report nothing; undefined where warnings do not fail it. */
  readonly excess: string | undefined;
}

/** A file as reports show it: its places need not come from its text. */
export interface ReportedFile extends Pick<CheckedFile, 'path' | 'locale' | 'concept'> {
  readonly lines: Pick<LineIndex, 'positionAt' | 'rangeOf'>;
}

/** What costs more than the findings themselves, for formats that show it. */
export interface FindingDetails {
  /** One for each finding. */
  readonly fingerprints: () => readonly string[];
  /** The text of an article that a fix creates. */
  readonly textOf: (create: NewFile) => string;
}

/**
 * Turns findings into text. What it says of a file depends on that file alone, so that files can be reported in any order, on any
 * thread; `ReportWriter` puts them together.
 */
export interface Reporter<File = CheckedFile> {
  /** The text for one file; empty where it has none to show. */
  readonly file: (file: File, findings: readonly Finding[], about: FindingDetails) => string;
  /** Stands before all files. Where it says what the run has found, nothing is written until that is known. */
  readonly opening: string | ((coverage: Coverage, totals: Totals) => string);
  /** Stands between the texts of two files. */
  readonly separator: string;
  readonly ending: (coverage: Coverage, totals: Totals) => string;
  /** Leaves out what the readers of the format would refuse; undefined where they take everything. */
  readonly fit?: (texts: readonly string[]) => Fitted | undefined;
}

/** A report that had to be shortened. */
export interface Fitted {
  /** What is left, with the separator between. */
  readonly texts: readonly string[];
  readonly ending: string;
  /** What is left out, for standard error: a sentence without a full stop. */
  readonly notice: string;
}

/** Writes the whole report to standard output. `texts` are what the reporter says of the files, in the order of their paths. */
export function writeReport(
  reporter: Omit<Reporter, 'file'>,
  texts: readonly string[],
  coverage: Coverage,
  totals: Totals,
): void {
  const fitted = reporter.fit?.(texts);
  if (fitted) warn(fitted.notice);
  const writer = new ReportWriter(reporter, (text) => process.stdout.write(text));
  for (const text of fitted?.texts ?? texts) writer.add(text);
  writer.end(coverage, totals, fitted?.ending);
}

/** So many UTF-16 units are written at once: a system call for each file would cost more than the files' texts. */
const AT_ONCE = 1 << 16;

/** Writes a report as its files come, in the order of their paths. */
class ReportWriter {
  private readonly reporter: Omit<Reporter, 'file'>;
  private readonly write: (text: string) => void;
  /** What is not written yet. */
  private texts: string[] = [];
  private length = 0;
  private isFirst = true;

  constructor(reporter: Omit<Reporter, 'file'>, write: (text: string) => void) {
    this.reporter = reporter;
    this.write = write;
  }

  /** Takes what the reporter says of one file. */
  add(text: string): void {
    if (text === '') return;
    const { opening, separator } = this.reporter;
    const whole = this.isFirst ? (typeof opening === 'string' ? opening + text : text) : separator + text;
    this.isFirst = false;
    this.texts.push(whole);
    this.length += whole.length;
    if (typeof opening === 'string' && this.length >= AT_ONCE) this.flush();
  }

  end(coverage: Coverage, totals: Totals, given?: string): void {
    const { opening, ending } = this.reporter;
    if (typeof opening !== 'string') this.texts.unshift(opening(coverage, totals));
    else if (this.isFirst) this.texts.push(opening);
    this.texts.push(given ?? ending(coverage, totals));
    this.flush();
  }

  private flush(): void {
    let pending = '';
    for (const text of this.texts) {
      pending += text;
      if (pending.length < AT_ONCE) continue;
      this.write(pending);
      pending = '';
    }
    if (pending !== '') this.write(pending);
    this.texts = [];
    this.length = 0;
  }
}
