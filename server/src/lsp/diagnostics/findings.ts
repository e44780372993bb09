import type { Diagnostic } from 'vscode-languageserver';
import { diagnosticOf, resultIdOf } from '../../features/diagnostics.ts';
import { checkFile, type WantedFindings } from '../../root/checkFile.ts';
import type { Root } from '../../root/root.ts';
import { isForeignData } from '../foreignData.ts';
import { withRulePage } from '../rulePages.ts';
import { type Concern, concerning } from './concerning.ts';

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
export function findingsNow(root: Root, path: string, concern: Concern, onError: (error: unknown) => void): Findings {
  return guarded(() => shown(root, path, {}, concern), onError);
}

/** Only errors; rules below that severity are skipped. */
export function errorsNow(root: Root, path: string, concern: Concern, onError: (error: unknown) => void): Findings {
  return guarded(() => shown(root, path, { least: 'error' }, concern), onError);
}

function shown(root: Root, path: string, wanted: WantedFindings, concern: Concern): Findings {
  const file = isForeignData(root, path) ? undefined : checkFile(root, path, wanted);
  if (!file) return NO_FINDINGS;
  // The language of a file outside the layouts is only a guess.
  const locales = root.locate(path)?.glossary.articles.locales();
  const findings = locales ? concerning(file, locales, concern) : file.findings;
  return findingsOf(findings.map((finding) => withRulePage(diagnosticOf(file.lines, finding))));
}

function guarded(find: () => Findings, onError: (error: unknown) => void): Findings {
  try {
    return find();
  } catch (error) {
    onError(error);
    return NO_FINDINGS;
  }
}
