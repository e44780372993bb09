import { msg } from '../localization/index.ts';
import { LineIndex } from '../markdown/lineIndex.ts';
import { bounded, checkWhole, unreadable } from '../rules/engine/check.ts';
import { type Finding, isAtLeast, type Severity } from '../rules/engine/rule.ts';
import type { Subject } from '../rules/engine/subject.ts';
import type { PlacedText } from '../config/baseline/entries.ts';
import type { FileProblem } from '../disk/listFiles.ts';
import type { ReadResult } from '../disk/readText.ts';
import type { Root } from './root.ts';

/** The findings of a file, and what is needed to show them. */
export interface CheckedFile {
  /** Relative to the root, with `/`. */
  readonly path: string;
  /** Undefined for a file that cannot be read. */
  readonly locale: string | undefined;
  /** The article's own concept; undefined for a file outside the layouts. */
  readonly concept: string | undefined;
  readonly lines: LineIndex;
  readonly findings: readonly Finding[];
  /** The checked subject; undefined for a file without text. */
  readonly subject: Subject | undefined;
}

/** Limits the findings of a file. */
export interface WantedFindings {
  /** The lowest severity to report. Default: all severities. */
  readonly least?: Severity;
  /** Whether to limit the number of findings; `all` is for fixes. */
  readonly most?: 'bounded' | 'all';
}

/** Checks one file of a root, for the editor's diagnostics and for the command line. Undefined if the file does not exist. */
export function checkFile(root: Root, path: string, wanted: WantedFindings = {}): CheckedFile | undefined {
  const result = root.read(path);
  return result && checkResult(root, path, result, wanted);
}

/** The findings that a file would have with another text. */
export function checkText(root: Root, path: string, text: string): readonly Finding[] {
  return checkResult(root, path, { kind: 'text', text, bom: false, encoding: 'utf-8' }, { most: 'all' }).findings;
}

/** Checks the result of reading a file, for files that the root does not list. */
export function checkResult(
  root: Root,
  path: string,
  result: ReadResult,
  { least = 'hint', most = 'bounded' }: WantedFindings = {},
): CheckedFile {
  const severities = root.configuration.severities.of(path);
  if (result.kind === 'unreadable') {
    const findings = unreadable(result.message, 0, severities).filter(({ severity }) => isAtLeast(severity, least));
    return failed(root, path, findings);
  }
  const subject = root.subject(path, result.text);
  if (!subject) return failed(root, path, []);
  const damage = result.problem
    ? unreadable(
        msg('The file is not valid UTF-8; some characters cannot be decoded.'),
        result.problem.offset,
        severities,
      )
    : [];
  const found = checkWhole(subject, severities, { least, damage });
  const findings = root.baseline.unknown(path, textOf(subject), found);
  return {
    path,
    locale: subject.facts.locale,
    concept: subject.facts.slug || undefined,
    lines: subject.lines,
    findings: most === 'all' ? findings : bounded(findings),
    subject,
  };
}

/** Reports files and folders that cannot be listed: an unreadable folder must not look like one without findings. */
export function checkProblems(root: Root): CheckedFile[] {
  return root.problems.map(({ path, kind, message }) => {
    const findings = unreadable(message, 0, root.configuration.severities.of(path));
    return failed(
      root,
      path,
      isHarmless(kind) ? findings.map((finding) => ({ ...finding, severity: 'information' })) : findings,
    );
  });
}

/** Whether leaving the file out does not hide findings. */
export function isHarmless(kind: FileProblem['kind']): boolean {
  return kind === 'outside-root' || kind === 'same-name' || kind === 'missing';
}

function failed({ baseline }: Root, path: string, findings: readonly Finding[]): CheckedFile {
  const lines = new LineIndex('');
  const unknown = baseline.unknown(path, { text: '', lines }, findings);
  return { path, locale: undefined, concept: undefined, lines, findings: unknown, subject: undefined };
}

function textOf({ document: { text }, lines }: Subject): PlacedText {
  return { text, lines };
}
