import type {
  CodeAction,
  Diagnostic,
  Range,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Edit, Finding, Fix, Subject } from '../rules/rule.ts';
import { diagnosticOf } from './diagnostics.ts';
import type { Articles } from './hover.ts';

/** The document that the actions change. */
export interface ActionTarget {
  readonly uri: string;
  /** The version that the fixes are for; null when the client counts none. */
  readonly version: number | null;
  /** Whether the client can create files from an edit. */
  readonly canCreateFiles: boolean;
}

/** The quick fixes of the findings that touch the range. */
export function quickFixes(
  subject: Subject,
  findings: readonly Finding[],
  range: Range,
  target: ActionTarget,
  articles: Articles,
): CodeAction[] {
  const start = subject.lines.offsetAt(range.start);
  const end = subject.lines.offsetAt(range.end);
  return findings
    .filter(({ span }) => span.start <= end && start <= span.end)
    .flatMap((finding) => {
      const diagnostic = diagnosticOf(subject.lines, finding);
      return finding.fixes().flatMap((fix) => quickFix(subject, fix, diagnostic, target, articles) ?? []);
    });
}

function quickFix(
  subject: Subject,
  fix: Fix,
  diagnostic: Diagnostic,
  target: ActionTarget,
  articles: Articles,
): CodeAction | undefined {
  if (fix.create && !target.canCreateFiles) return undefined;
  return {
    title: fix.title,
    kind: 'quickfix',
    diagnostics: [diagnostic],
    isPreferred: fix.preferred,
    edit: workspaceEdit(subject, fix, target, articles),
  };
}

function workspaceEdit(
  subject: Subject,
  { edits, create }: Fix,
  { uri, version }: ActionTarget,
  articles: Articles,
): WorkspaceEdit {
  const changes: NonNullable<WorkspaceEdit['documentChanges']> = [];
  if (edits.length > 0)
    changes.push(
      documentEdit(
        uri,
        version,
        edits.map((edit) => textEdit(subject, edit)),
      ),
    );
  if (create) {
    const created = articles.uriOf(create.path);
    const top = { line: 0, character: 0 };
    changes.push({ kind: 'create', uri: created, options: { overwrite: false, ignoreIfExists: false } });
    changes.push(documentEdit(created, null, [{ range: { start: top, end: top }, newText: create.text }]));
  }
  return { documentChanges: changes };
}

function documentEdit(uri: string, version: number | null, edits: TextEdit[]): TextDocumentEdit {
  return { textDocument: { uri, version }, edits };
}

function textEdit({ lines }: Subject, { span, newText }: Edit): TextEdit {
  return { range: lines.rangeOf(span), newText };
}
