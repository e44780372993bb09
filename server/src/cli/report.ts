import type { Range } from 'vscode-languageserver-types';
import type { LineIndex } from '../markdown/lineIndex.ts';
import type { Creation, Finding } from '../rules/engine/rule.ts';
import type { CheckedFile } from '../root/checkFile.ts';
import { warn } from './say.ts';
import type { Totals } from './totals.ts';

/** The checked files of a run of `check`. */
export interface CheckedCounts {
  /** Files with at least one entry: articles, pages of entries, and data files. */
  readonly articles: number;
  /** Concepts described in these files, in a locale each. An article is one entry. */
  readonly entries: number;
  /** All other files. */
  readonly pages: number;
}

/** The coverage of a run of `check`. */
export interface Coverage extends CheckedCounts {
  readonly concepts: number;
  readonly locales: readonly string[];
  /** Why warnings make the run fail; undefined if they do not. */
  readonly excess: string | undefined;
}

/** A file in a report. Positions may come from another report instead of a text. */
export interface ReportedFile extends Pick<CheckedFile, 'path' | 'locale' | 'concept'> {
  readonly lines: Pick<LineIndex, 'positionAt' | 'rangeOf'>;
}

/** Expensive details, computed only for formats that show them. */
export interface FindingDetails {
  /** One for each finding. */
  readonly fingerprints: () => readonly string[];
  /** What a fix creates; undefined if it cannot be created. */
  readonly draftOf: (create: Creation) => ReportedDraft | undefined;
}

/** A new file with its text, or the edits that add an entry to an existing file. The path is relative to the root. */
export type ReportedDraft =
  | { readonly path: string; readonly text: string }
  | { readonly path: string; readonly edits: readonly { readonly range: Range; readonly newText: string }[] };

/**
 * Formats findings. The text for a file depends only on that file, so files can be reported in any order and in any
 * thread; `ReportWriter` combines them.
 */
export interface Reporter<File = CheckedFile> {
  /** The text for one file; may be empty. */
  readonly file: (file: File, findings: readonly Finding[], about: FindingDetails) => string;
  /** The text before all files. If it depends on the totals, nothing is written until they are known. */
  readonly opening: string | ((coverage: Coverage, totals: Totals) => string);
  /** The text between two files. */
  readonly separator: string;
  readonly ending: (coverage: Coverage, totals: Totals) => string;
  /** Shortens the report to the limits of the format's readers; undefined if there are none. */
  readonly fit?: (texts: readonly string[]) => Fitted | undefined;
}

/** A report that had to be shortened. */
export interface Fitted {
  /** The remaining texts, joined by the separator. */
  readonly texts: readonly string[];
  readonly ending: string;
  /** What is omitted, for standard error: a sentence without a period. */
  readonly notice: string;
}

/** Writes the whole report to standard output. `texts` are the reporter's texts, sorted by path. */
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

/** Buffer size in UTF-16 units: one system call per file would be slow. */
const AT_ONCE = 1 << 16;

/** Writes a report file by file, sorted by path. */
class ReportWriter {
  private readonly reporter: Omit<Reporter, 'file'>;
  private readonly write: (text: string) => void;
  /** Text that is not written yet. */
  private texts: string[] = [];
  private length = 0;
  private isFirst = true;

  constructor(reporter: Omit<Reporter, 'file'>, write: (text: string) => void) {
    this.reporter = reporter;
    this.write = write;
  }

  /** Adds the reporter's text for one file. */
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
