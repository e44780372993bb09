import type { Diagnostic } from 'vscode-languageserver';
import { diagnosticOf, resultIdOf } from '../features/diagnostics.ts';
import { checkFile } from '../workspace/checkFile.ts';
import type { Root } from '../workspace/root.ts';

/** The diagnostics of one file, and an id that is equal for equal ones. */
export interface Findings {
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

export const NO_FINDINGS = findingsOf([]);

export function findingsOf(items: readonly Diagnostic[]): Findings {
  return { resultId: resultIdOf(items), items };
}

/** What the rules find in the file now. A failing rule is logged and finds nothing: the findings of other files go on. */
export function findingsNow(root: Root, path: string, onError: (error: unknown) => void): Findings {
  try {
    const file = checkFile(root, path);
    return file ? findingsOf(file.findings.map((finding) => diagnosticOf(file.lines, finding))) : NO_FINDINGS;
  } catch (error) {
    onError(error);
    return NO_FINDINGS;
  }
}
