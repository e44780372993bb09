import { counted, localized, t } from '../../localization/index.ts';
import type { Colors } from 'picocolors/types';
import type { Tally } from '../../glossary/collections.ts';
import { severities, type Severity } from '../../rules/engine/rule.ts';
import { severityName } from '../../rules/engine/severityName.ts';
import { printable } from '../safeText.ts';
import type { ReportedFile, Reporter } from '../report.ts';

/** Minimum number of findings of a severity for which the summary names the most frequent rule. */
const MANY = 20;

/** For terminals: one block per file, 1-based positions, and a summary. */
export function prettyReporter(colors: Colors): Reporter<ReportedFile> {
  const paint: Readonly<Record<Severity, (text: string) => string>> = {
    error: colors.red,
    warning: colors.yellow,
    information: colors.blue,
    hint: colors.dim,
  };
  const width = Math.max(...severities.map((severity) => severityName(severity).length));
  return {
    file: (file, findings) => {
      if (findings.length === 0) return '';
      const rows = findings.map((finding) => {
        const { line, character } = file.lines.positionAt(finding.span.start);
        const place = `${line + 1}:${character + 1}`.padStart(8);
        const severity = paint[finding.severity](severityName(finding.severity).padEnd(width));
        return `${colors.dim(place)}  ${severity}  ${printable(localized(finding.message))}  ${colors.dim(finding.code)}\n`;
      });
      return `${colors.underline(printable(file.path))}\n${rows.join('')}\n`;
    },
    opening: '',
    separator: '',
    ending: ({ articles, entries, pages, concepts, locales, excess }, totals) => {
      const covered = [
        counted(articles, 'article'),
        ...(entries === articles ? [] : [counted(entries, 'entry')]),
        ...(pages === 0 ? [] : [counted(pages, 'page')]),
        counted(concepts, 'concept'),
        counted(locales.length, 'locale'),
      ]
        .map(localized)
        .join(', ');
      const found = severities
        .filter((severity) => totals.count(severity) > 0)
        .map(
          (severity) =>
            paint[severity](localized(counted(totals.count(severity), severity))) + mostOf(totals.codes(severity)),
        );
      if (found.length > 0) return `${covered}: ${found.join(', ')}\n`;
      if (excess !== undefined) return `${covered}: ${colors.yellow(excess)}\n`;
      return `${covered}: ${articles + pages === 0 ? t('nothing to check') : colors.green(t('nothing to report'))}\n`;
    },
  };
}

/** ` (1480 missing-translation)`; empty for few findings. */
function mostOf(codes: Tally): string {
  const { most } = codes;
  return most === undefined || codes.total < MANY ? '' : ` (${codes.of(most)} ${most})`;
}
