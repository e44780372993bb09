import type { Diagnostic } from 'vscode-languageserver';
import { diagnosticOf, textsFor } from '../../features/diagnostics.ts';
import type { Articles } from '../../features/articles.ts';
import { resultIdOf } from '../../features/resultId.ts';
import { relatedPlaces } from '../../features/relatedPlaces.ts';
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

/** The settings and data for showing findings. */
export interface Showing {
  readonly concern: Concern;
  /** Access to the articles of related places; undefined if the client does not show them. */
  readonly articles: Articles | undefined;
  readonly onError: (error: unknown) => void;
}

/** The current findings of the file. Failing rules are logged and ignored. */
export function findingsNow(root: Root, path: string, showing: Showing): Findings {
  return guarded(() => shown(root, path, {}, showing), showing.onError);
}

/** Only errors; rules below that severity are skipped. */
export function errorsNow(root: Root, path: string, showing: Showing): Findings {
  return guarded(() => shown(root, path, { least: 'error' }, showing), showing.onError);
}

function shown(root: Root, path: string, wanted: WantedFindings, { concern, articles }: Showing): Findings {
  const file = isForeignData(root, path) ? undefined : checkFile(root, path, wanted);
  if (!file) return NO_FINDINGS;
  // The language of a file outside the layouts is only a guess.
  const glossary = root.locate(path)?.glossary;
  const locales = glossary?.articles.locales();
  const findings = locales ? concerning(file, locales, concern) : file.findings;
  const relatedTo = glossary && articles ? relatedPlaces(glossary, file, articles) : undefined;
  const textOf = textsFor(file.subject);
  return findingsOf(
    findings.map((finding) => {
      const diagnostic = diagnosticOf(file.lines, finding, textOf);
      const related = relatedTo?.(finding, diagnostic.range) ?? [];
      if (related.length > 0) diagnostic.relatedInformation = related;
      return withRulePage(diagnostic);
    }),
  );
}

function guarded(find: () => Findings, onError: (error: unknown) => void): Findings {
  try {
    return find();
  } catch (error) {
    onError(error);
    return NO_FINDINGS;
  }
}
