import { counted, localized, type Message, msg, t } from '../../localization/index.ts';
import type { Severity } from '../../rules/engine/rule.ts';
import type { ReportedFile, Reporter } from '../report.ts';
import { workflowData, workflowProperty } from '../safeText.ts';

/** The annotation levels of GitHub. */
const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/**
 * Annotations for GitHub Actions: workflow commands on standard output. `pathOf` returns a path relative to the checkout, which
 * GitHub uses to place the annotation.
 */
export function githubReporter(pathOf: (path: string) => string): Reporter<ReportedFile> {
  return {
    file: ({ path, lines }, findings) =>
      findings
        .map(({ code, severity, message, span }) => {
          const { start, end } = lines.rangeOf(span);
          const place = start.line === end.line ? `,endColumn=${end.character + 1}` : '';
          const properties = `file=${workflowProperty(pathOf(path))},line=${start.line + 1},endLine=${end.line + 1},col=${start.character + 1}${place}`;
          return `::${levels[severity]} ${properties},title=${workflowProperty(code)}::${workflowData(localized(message))}\n`;
        })
        .join(''),
    opening: '',
    separator: '',
    ending: ({ articles, pages }, totals) =>
      `${t('{0} checked: {1}, {2}', checkedFiles(articles, pages), counted(totals.count('error'), 'error'), counted(totals.count('warning'), 'warning'))}\n`,
  };
}

function checkedFiles(articles: number, pages: number): Message {
  const all = counted(articles, 'article');
  return pages === 0 ? all : msg('{0} and {1}', all, counted(pages, 'page'));
}
