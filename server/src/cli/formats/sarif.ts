import { descriptions } from '../../rules/engine/index.ts';
import { rulePage } from '../../rules/engine/pages.ts';
import type { Finding, Fix, Severity } from '../../rules/engine/rule.ts';
import type { Span } from '../../markdown/types.ts';
import type { ReportedFile, Reporter } from '../report.ts';
import { version } from '../../version.ts';

const levels: Readonly<Record<Severity | 'off', string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
  off: 'none',
};
/** The name by which code scanning knows the checkout. */
const CHECKOUT = '%SRCROOT%';

/** A SARIF 2.1.0 log with the rules and the fixes, for code scanning. `pathOf` gives a file's path from the checkout. */
export function sarifReporter(pathOf: (path: string) => string): Reporter<ReportedFile> {
  const driver = { name: 'glosswright', version, rules: ruleDescriptors() };
  return {
    file: (file, findings) => {
      const inCheckout = { ...file, path: pathOf(file.path) };
      return findings.map((finding) => JSON.stringify(result(inCheckout, finding))).join(',\n');
    },
    opening:
      `{"version":"2.1.0","$schema":"https://json.schemastore.org/sarif-2.1.0.json","runs":[{` +
      `"tool":${JSON.stringify({ driver })},\n"columnKind":"utf16CodeUnits",\n"results":[\n`,
    separator: ',\n',
    ending: (_, { findings }) => (findings === 0 ? ']}]}\n' : '\n]}]}\n'),
  };
}

function ruleDescriptors() {
  return descriptions.map(({ code, summary, severity, documentation }) => ({
    id: code,
    shortDescription: { text: summary },
    fullDescription: { text: documentation.why },
    helpUri: rulePage(code),
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: levels[severity] },
  }));
}

function result({ path, lines }: ReportedFile, finding: Finding) {
  const location = { artifactLocation: artifact(path), region: region(lines, finding.span) };
  const fixes = finding.fixes().filter(({ edits, create }) => edits.length > 0 && !create);
  return {
    ruleId: finding.code,
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [{ physicalLocation: location }],
    ...(fixes.length > 0 ? { fixes: fixes.map((fix) => fixObject(path, lines, fix)) } : {}),
  };
}

function fixObject(path: string, lines: ReportedFile['lines'], { title, edits }: Fix) {
  const replacements = edits.map(({ span, newText }) => ({
    deletedRegion: region(lines, span),
    insertedContent: { text: newText },
  }));
  return { description: { text: title }, artifactChanges: [{ artifactLocation: artifact(path), replacements }] };
}

function artifact(path: string) {
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: CHECKOUT };
}

/** Lines and columns from 1; the end column is exclusive. */
function region(lines: ReportedFile['lines'], span: Span) {
  const { start, end } = lines.rangeOf(span);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
