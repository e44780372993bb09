import type { Edit, Finding, Fix } from '../../rules/engine/rule.ts';
import type { ReportedFile, Reporter } from '../report.ts';

/** The contract's version. */
export const VERSION = 1;

/** One JSON object, a finding a line; the same input gives the same bytes. `shard` is what the report of a shard has beside. */
export function jsonReporter(shard?: () => unknown): Reporter<ReportedFile> {
  return {
    file: (file, reported) => reported.map((finding) => JSON.stringify(findingObject(file, finding))).join(',\n'),
    opening: ({ articles, concepts, locales }, totals) => {
      const summary = {
        articles,
        concepts,
        locales,
        errors: totals.count('error'),
        warnings: totals.count('warning'),
        informations: totals.count('information'),
        hints: totals.count('hint'),
      };
      const list = totals.findings === 0 ? '' : '\n';
      const head = shard ? `"shard":${JSON.stringify(shard())},\n` : '';
      return `{"version":${VERSION},\n${head}"summary":${JSON.stringify(summary)},\n"findings":[${list}`;
    },
    separator: ',\n',
    ending: (_, { findings }) => (findings === 0 ? ']}\n' : '\n]}\n'),
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
