import type { Range } from 'vscode-languageserver-types';
import type { LineIndex } from '../markdown/lineIndex.ts';
import type { Creation, Finding } from '../rules/engine/rule.ts';
import type { CheckedFile } from '../root/checkFile.ts';
import type { Refusal } from './exit.ts';
import { writeFile, writeOut } from './output.ts';
import { type Piece, textOf } from './piece.ts';
import { recording } from './recording.ts';
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
  /** The reason why warnings make the run fail; undefined if they do not. */
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
  /** The file or entry that a fix creates; undefined if it cannot be created. */
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
  /** The text before all files. */
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
  /** The omitted parts, for standard error: a sentence without a period. */
  readonly notice: string;
}

/** A complete report. */
export interface FinishedReport {
  readonly reporter: Omit<Reporter, 'file'>;
  /** The reporter's texts, in the order of the files. */
  readonly texts: Iterable<Piece>;
  /** Undefined: standard output. */
  readonly file: string | undefined;
}

/** Writes all reports of a run. Returns a refusal if a file cannot be written. */
export async function writeReports(
  reports: readonly FinishedReport[],
  coverage: Coverage,
  totals: Totals,
): Promise<Refusal | undefined> {
  let problem: Refusal | undefined;
  for (const report of reports) {
    const pieces = piecesOf(report, coverage, totals);
    if (report.file === undefined) await writeOut(recorded(pieces));
    else problem = (await writeFile(report.file, pieces)) ?? problem;
  }
  return problem;
}

function* recorded(pieces: Iterable<Piece>): Generator<Piece> {
  for (const piece of pieces) {
    recording()?.print(piece);
    yield piece;
  }
}

function* piecesOf({ reporter, texts, file }: FinishedReport, coverage: Coverage, totals: Totals): Generator<Piece> {
  const { opening, separator, ending, fit } = reporter;
  const fitted = fit?.(Array.from(texts, textOf));
  if (fitted) warn(file === undefined ? fitted.notice : `${file}: ${fitted.notice}`);
  yield typeof opening === 'string' ? opening : opening(coverage, totals);
  let isFirst = true;
  for (const text of fitted?.texts ?? texts) {
    if (text.length === 0) continue;
    if (!isFirst) yield separator;
    yield text;
    isFirst = false;
  }
  yield fitted?.ending ?? ending(coverage, totals);
}
