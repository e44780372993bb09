import { localized } from '../localization/index.ts';
import type { Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { LineIndex } from '../markdown/lineIndex.ts';
import type { Finding, Severity } from '../rules/engine/rule.ts';

const severityNumber: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: 1,
  warning: 2,
  information: 3,
  hint: 4,
};

/** A finding as a diagnostic, without the address of the rule's page, which depends on the installation. */
export function diagnosticOf(lines: LineIndex, { code, message, severity, span }: Finding): Diagnostic {
  return {
    range: lines.rangeOf(span),
    severity: severityNumber[severity],
    code,
    source: 'glosswright',
    message: localized(message),
  };
}

/** A 53-bit hash: equal for equal diagnostics, and almost certainly different for others. Stable across restarts of the server. */
export function resultIdOf(diagnostics: readonly Diagnostic[]): string {
  const text = diagnostics.map(written).join('\n');
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    low = Math.imul(low ^ unit, 2654435761);
    high = Math.imul(high ^ unit, 1597334677);
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  return ((high >>> 0) * 2 ** 21 + (low >>> 11)).toString(36);
}

/** The parts of a diagnostic that can differ. The rest follows from the code. */
function written({ range: { start, end }, severity, code, message, relatedInformation = [] }: Diagnostic): string {
  const said = typeof message === 'string' ? message : message.value;
  const places = relatedInformation
    .map(
      ({ location: { uri, range }, message: name }) => ` ${uri} ${range.start.line} ${range.start.character} ${name}`,
    )
    .join('');
  return `${start.line} ${start.character} ${end.line} ${end.character} ${severity} ${code} ${said}${places}`;
}
