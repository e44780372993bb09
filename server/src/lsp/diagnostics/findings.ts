import type { Diagnostic } from 'vscode-languageserver';
import { diagnosticOf, resultIdOf } from '../../features/diagnostics.ts';
import { type CheckedFile, checkFile } from '../../root/checkFile.ts';
import type { Root } from '../../root/root.ts';
import { isForeignData } from '../foreignData.ts';
import { withRulePage } from '../rulePages.ts';

/** The diagnostics of one file, with an id that is equal for equal diagnostics. */
export interface Findings {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

export const NO_FINDINGS = findingsOf([]);

export function findingsOf(items: readonly Diagnostic[]): Findings {
  return { resultId: resultIdOf(items), items };
}

/** The current findings of the file. Failing rules are logged and ignored. */
export function findingsNow(root: Root, path: string, onError: (error: unknown) => void): Findings {
  return guarded(() => shown(isForeignData(root, path) ? undefined : checkFile(root, path)), onError);
}

/** Only errors; rules below that severity are skipped. */
export function errorsNow(root: Root, path: string, onError: (error: unknown) => void): Findings {
  return guarded(
    () => shown(isForeignData(root, path) ? undefined : checkFile(root, path, { least: 'error' })),
    onError,
  );
}

function shown(file: CheckedFile | undefined): Findings {
  return file
    ? findingsOf(file.findings.map((finding) => withRulePage(diagnosticOf(file.lines, finding))))
    : NO_FINDINGS;
}

function guarded(find: () => Findings, onError: (error: unknown) => void): Findings {
  try {
    return find();
  } catch (error) {
    onError(error);
    return NO_FINDINGS;
  }
}
