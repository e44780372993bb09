import { localized } from '../../localization/index.ts';
import { descriptions } from '../../rules/engine/index.ts';
import type { Finding, Fix, Severity } from '../../rules/engine/rule.ts';
import { rulePage } from '../../rules/engine/rulePage.ts';
import type { Span } from '../../markdown/types.ts';
import type { ReportedFile, Reporter } from '../report.ts';
import { json } from '../safeText.ts';
import { version } from '../../version.ts';
import { fitResults } from './sarifLimits.ts';

const levels: Readonly<Record<Severity | 'off', string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
  off: 'none',
};
/** The name of the checkout in code scanning. */
const CHECKOUT = '%SRCROOT%';
/** Its location differs between machines, and readers of the log know it. */
const BASE_IDS = { [CHECKOUT]: { description: { text: 'The root of the checkout.' } } };

/** A SARIF 2.1.0 log with the rules and the fixes, for code scanning. `pathOf` returns a path relative to the checkout. */
export function sarifReporter(pathOf: (path: string) => string): Reporter<ReportedFile> {
  const driver = { name: 'glosswright', version, rules: ruleDescriptors() };
  return {
    file: (file, findings, { fingerprints }) => {
      const inCheckout = { ...file, path: pathOf(file.path) };
      const prints = fingerprints();
      return findings.map((finding, at) => json(result(inCheckout, finding, prints[at]))).join(',\n');
    },
    opening:
      `{"version":"2.1.0","$schema":"https://json.schemastore.org/sarif-2.1.0.json","runs":[{` +
      `"tool":${json({ driver })},\n"columnKind":"utf16CodeUnits",\n"originalUriBaseIds":${json(BASE_IDS)},\n"results":[\n`,
    separator: ',\n',
    ending: (_, { findings }) => (findings === 0 ? ']}]}\n' : '\n]}]}\n'),
    fit: fitResults,
  };
}

function ruleDescriptors() {
  return descriptions.map((rule) => ({
    id: rule.code,
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.documentation.why },
    help: { text: `${rule.summary} ${rule.documentation.why}`, markdown: rulePage(rule) },
    defaultConfiguration: rule.severity === 'off' ? { enabled: false } : { level: levels[rule.severity] },
  }));
}

/** `sarifLimits` reads the beginning of each result: code, then level. */
function result({ path, lines }: ReportedFile, finding: Finding, fingerprint: string | undefined) {
  const location = { artifactLocation: artifact(path), region: region(lines, finding.span) };
  const fixes = finding.fixes().filter(({ edits, create }) => edits.length > 0 && !create);
  return {
    ruleId: finding.code,
    level: levels[finding.severity],
    message: { text: localized(finding.message) },
    locations: [{ physicalLocation: location }],
    ...(fingerprint === undefined ? {} : { partialFingerprints: { 'glosswright/v1': fingerprint } }),
    ...(fixes.length > 0 ? { fixes: fixes.map((fix) => fixObject(path, lines, fix)) } : {}),
  };
}

function fixObject(path: string, lines: ReportedFile['lines'], { title, edits }: Fix) {
  const replacements = edits.map(({ span, newText }) => ({
    deletedRegion: region(lines, span),
    insertedContent: { text: newText },
  }));
  return {
    description: { text: localized(title) },
    artifactChanges: [{ artifactLocation: artifact(path), replacements }],
  };
}

function artifact(path: string) {
  return { uri: path.split('/').map(encodeURIComponent).join('/'), uriBaseId: CHECKOUT };
}

/** Lines and columns are 1-based; the end column is exclusive. */
function region(lines: ReportedFile['lines'], span: Span) {
  const { start, end } = lines.rangeOf(span);
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
