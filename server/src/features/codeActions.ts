import { localized } from '../localization/index.ts';
import type {
  CodeAction,
  Diagnostic,
  Range,
  RenameFile,
  TextDocumentEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import type { Edit, Finding, Fix, Rename } from '../rules/engine/rule.ts';
import type { Subject } from '../rules/engine/subject.ts';
import type { Articles } from './articles.ts';
import { diagnosticOf } from './diagnostics.ts';
import { articleToCreate } from './articleToCreate.ts';
import { DraftFiles } from './draft/draftFiles.ts';
import { newDraft } from './newDraft.ts';

/** The document that the actions change. */
export interface ActionTarget {
  readonly uri: string;
  /** The document version of the fixes; null if the client does not send versions. */
  readonly version: number | null;
  /** Whether the client supports versioned edits. */
  readonly documentChanges: boolean;
  /** Whether such an edit can create files. */
  readonly createsFiles: boolean;
  /** Whether such an edit can rename files. */
  readonly renamesFiles: boolean;
  /** A command of the client that opens a created file, given its URI and the ranges for the cursor. */
  readonly openCommand?: string | undefined;
}

/** The quick fixes of the findings that touch the range. */
export function quickFixes(
  subject: Subject,
  findings: readonly Finding[],
  range: Range,
  target: ActionTarget,
  articles: Articles,
): CodeAction[] {
  const files = new DraftFiles(articles);
  return touching(subject, findings, range).flatMap((finding) => {
    const diagnostic = diagnosticOf(subject.lines, finding);
    return finding.fixes().flatMap((fix) => quickFix(subject, fix, diagnostic, target, files) ?? []);
  });
}

/** The findings that overlap or touch the range. */
export function touching({ lines }: Subject, findings: readonly Finding[], range: Range): Finding[] {
  const start = lines.offsetAt(range.start);
  const end = lines.offsetAt(range.end);
  return findings.filter(({ span }) => span.start <= end && start <= span.end);
}

/** Edits of the document itself, for the version that they were computed for. */
export function editsInDocument(subject: Subject, edits: readonly Edit[], target: ActionTarget): WorkspaceEdit {
  const { uri, version, documentChanges } = target;
  const textEdits = edits.map((edit) => textEdit(subject, edit));
  return documentChanges
    ? { documentChanges: [documentEdit(uri, version, textEdits)] }
    : { changes: { [uri]: textEdits } };
}

function quickFix(
  subject: Subject,
  fix: Fix,
  diagnostic: Diagnostic,
  target: ActionTarget,
  files: DraftFiles,
): CodeAction | undefined {
  const { create, rename, edits } = fix;
  if (rename && !(target.renamesFiles && target.documentChanges)) return undefined;
  const title = localized(fix.title);
  const action = { title, kind: 'quickfix', diagnostics: [diagnostic], isPreferred: fix.preferred };
  if (rename) return { ...action, edit: { documentChanges: [fileRename(rename, files.articles)] } };
  if (!create) return { ...action, edit: editsInDocument(subject, edits, target) };
  if (!target.documentChanges) return undefined;
  const draft = newDraft(subject.glossary, create, files);
  if (!draft || (draft.kind === 'file' && !target.createsFiles)) return undefined;
  const { uri, edit, titles } = articleToCreate(subject.glossary, draft, files);
  const documentChanges = edits.length === 0 ? [] : (editsInDocument(subject, edits, target).documentChanges ?? []);
  return {
    ...action,
    edit: { documentChanges: [...documentChanges, ...edit.documentChanges] },
    ...(target.openCommand === undefined
      ? {}
      : { command: { title, command: target.openCommand, arguments: [uri, titles] } }),
  };
}

/** Never replaces a file. A client that asks before it renames files also gets the edits of the links. */
function fileRename({ from, to }: Rename, articles: Articles): RenameFile {
  const options = { overwrite: false, ignoreIfExists: false };
  return { kind: 'rename', oldUri: articles.uriOf(from), newUri: articles.uriOf(to), options };
}

function documentEdit(uri: string, version: number | null, edits: TextEdit[]): TextDocumentEdit {
  return { textDocument: { uri, version }, edits };
}

function textEdit({ lines }: Subject, { span, newText }: Edit): TextEdit {
  return { range: lines.rangeOf(span), newText };
}
