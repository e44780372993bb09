import type { Edit, Finding, Fix } from '../../rules/rule.ts';
import type { ReportedFile, Reporter } from '../report.ts';

/** The contract's version. */
export const VERSION = 1;

/** One JSON object, a finding a line; the same input gives the same bytes. `shard` is what the report of a shard has beside. */
export function jsonReporter(shard?: () => unknown): Reporter<ReportedFile> {
  const findings: string[] = [];
  return {
    file: (file, reported) => {
      for (const finding of reported) findings.push(JSON.stringify(findingObject(file, finding)));
      return '';
    },
    end: ({ articles, concepts, locales }, counts) => {
      const summary = {
        articles,
        concepts,
        locales,
        errors: counts.error,
        warnings: counts.warning,
        informations: counts.information,
        hints: counts.hint,
      };
      const list = findings.length === 0 ? '' : `\n${findings.join(',\n')}\n`;
      const head = shard ? `"shard":${JSON.stringify(shard())},\n` : '';
      return `{"version":${VERSION},\n${head}"summary":${JSON.stringify(summary)},\n"findings":[${list}]}\n`;
    },
  };
}

/** Keys without a value are left out. */
function findingObject({ path, lines, locale, concept }: ReportedFile, finding: Finding) {
  return {
    path,
    code: finding.code,
    severity: finding.severity,
    message: finding.message,
    range: lines.rangeOf(finding.span),
    locale,
    concept,
    target: finding.target,
    fixes: finding.fixes().map((fix) => fixObject(lines, fix)),
  };
}

/** `create` is a file to make, by its path from the root. */
function fixObject(lines: ReportedFile['lines'], { title, preferred, edits, create }: Fix) {
  return {
    title,
    preferred,
    edits: edits.map(({ span, newText }: Edit) => ({ range: lines.rangeOf(span), newText })),
    create: create && { path: create.path, text: create.text },
  };
}
