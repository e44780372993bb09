import { localized, type Message } from '../localization/index.ts';
import type { Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { LineIndex } from '../markdown/lineIndex.ts';
import type { Finding, Severity } from '../rules/engine/rule.ts';
import type { Subject } from '../rules/engine/subject.ts';
import { type Memory, memoryOf } from '../rules/incremental/memory.ts';

const severityNumber: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: 1,
  warning: 2,
  information: 3,
  hint: 4,
};

/** A finding as a diagnostic, without the address of the rule's page, which depends on the installation. */
export function diagnosticOf(
  lines: LineIndex,
  { code, message, severity, span }: Finding,
  textOf: (message: Message) => string = localized,
): Diagnostic {
  return {
    range: lines.rangeOf(span),
    severity: severityNumber[severity],
    code,
    source: 'glosswright',
    message: textOf(message),
  };
}

/** The texts of the last findings of open documents. */
const lastTexts = new WeakMap<Memory, ReadonlyMap<Message, string>>();

/** Returns the texts of messages, for the findings of one file. Those that an open document had before the last edit are used again. */
export function textsFor(subject: Subject | undefined): (message: Message) => string {
  const memory = subject && memoryOf(subject);
  if (!memory) return localized;
  const before = lastTexts.get(memory);
  const now = new Map<Message, string>();
  lastTexts.set(memory, now);
  return (message) => {
    const text = now.get(message) ?? before?.get(message) ?? localized(message);
    now.set(message, text);
    return text;
  };
}
