import { localized } from '../../localization/index.ts';
import type { Severity } from '../../rules/engine/rule.ts';
import type { ReportedFile, Reporter } from '../report.ts';
import { tag, XML_DECLARATION } from './xml.ts';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'info',
  hint: 'info',
};

/**
 * The XML format of Checkstyle, which most programs that collect findings read. Lines and columns are 1-based. `pathOf`
 * returns a path relative to the checkout.
 */
export function checkstyleReporter(pathOf: (path: string) => string): Reporter<ReportedFile> {
  return {
    file: ({ path, lines }, findings) => {
      if (findings.length === 0) return '';
      const errors = findings.map(({ code, severity, message, span }) => {
        const { line, character } = lines.positionAt(span.start);
        const place = { line: line + 1, column: character + 1 };
        return `${tag('error', { ...place, severity: levels[severity], message: localized(message), source: `glosswright.${code}` })}/>\n`;
      });
      return `${tag('file', { name: pathOf(path) })}>\n${errors.join('')}</file>\n`;
    },
    opening: `${XML_DECLARATION}<checkstyle version="4.3">\n`,
    separator: '',
    ending: () => '</checkstyle>\n',
  };
}
