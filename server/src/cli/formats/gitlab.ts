import { localized } from '../../localization/index.ts';
import type { Severity } from '../../rules/engine/rule.ts';
import type { ReportedFile, Reporter } from '../report.ts';
import { json } from '../safeText.ts';

/** The severities of the report. GitLab sorts by them; none of them fails a pipeline. */
const severities: Readonly<Record<Severity, string>> = {
  error: 'major',
  warning: 'minor',
  information: 'info',
  hint: 'info',
};

/**
 * A Code Quality report for GitLab, one finding per line. Lines are 1-based. `pathOf` returns a path relative to the
 * checkout. GitLab identifies findings by their fingerprint, which does not change when lines move.
 */
export function gitlabReporter(pathOf: (path: string) => string): Reporter<ReportedFile> {
  return {
    file: (file, findings, { fingerprints }) => {
      const path = pathOf(file.path);
      const prints = fingerprints();
      return findings
        .map(({ code, severity, message, span }, at) => {
          const { start, end } = file.lines.rangeOf(span);
          return json({
            description: localized(message),
            check_name: code,
            fingerprint: prints[at],
            severity: severities[severity],
            location: { path, lines: { begin: start.line + 1, end: end.line + 1 } },
          });
        })
        .join(',\n');
    },
    opening: '[\n',
    separator: ',\n',
    ending: (_, { findings }) => (findings === 0 ? ']\n' : '\n]\n'),
  };
}
