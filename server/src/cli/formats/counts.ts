import type { FindingCount } from '../../exchange/report/countFindings.ts';
import { missingTranslation } from '../../rules/translation/missingTranslation.ts';
import type { Finding } from '../../rules/engine/rule.ts';
import type { ReportedFile, Reporter } from '../report.ts';

/** The format of `glosswright report`, which only counts. `check` does not offer it. */
export const COUNTS_FORMAT = 'counts';

/** Counts the findings of each file by rule, severity and locale. The backlog has the missing translations. */
export function countsReporter(): Reporter<ReportedFile> {
  return {
    file: (file, findings) => JSON.stringify(countsOf(file, findings)),
    opening: '',
    separator: '',
    ending: () => '',
  };
}

/** Reads the text of a file in this format. */
export function readCounts(text: string): readonly FindingCount[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the reporter above, in this run
  return text === '' ? [] : (JSON.parse(text) as readonly FindingCount[]);
}

function countsOf(file: ReportedFile, findings: readonly Finding[]): FindingCount[] {
  const counts = new Map<string, FindingCount>();
  for (const { code, severity, entry } of findings) {
    if (code === missingTranslation.code) continue;
    const locale = entry?.locale ?? file.locale ?? null;
    const key = `${severity} ${code} ${locale}`;
    counts.set(key, [code, severity, locale, (counts.get(key)?.[3] ?? 0) + 1]);
  }
  return [...counts.values()];
}
