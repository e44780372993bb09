import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { t } from '../../localization/index.ts';
import type { LineIndex } from '../../markdown/lineIndex.ts';
import { certainEdits } from '../../rules/engine/fixAll.ts';
import type { Finding } from '../../rules/engine/rule.ts';

/** With more files, the preview is too long to review, and VS Code takes long to show it. */
const MOST_FILES = 200;
const MOST_EDITS = 2000;

/** A checked file, and how the client names it. */
export interface FileToFix {
  readonly uri: string;
  /** The version of an open document; null for other files. */
  readonly version: number | null;
  readonly lines: LineIndex;
  readonly findings: readonly Finding[];
  /** Whether the file must not be changed: it is read-only, or some of its characters could not be decoded and would be lost. */
  readonly isProtected: boolean;
}

/** The edit that fixes all findings with a code in many files. Each change needs the confirmation of the user. */
export class FixKindEdit {
  private readonly code: string;
  private readonly documentChanges: TextDocumentEdit[] = [];
  private count = 0;
  /** The URIs of the files with fixes that must not be changed. */
  readonly refused: string[] = [];
  /** Whether files were left out because there are too many changes. */
  isCut = false;

  constructor(code: string) {
    this.code = code;
  }

  get files(): number {
    return this.documentChanges.length;
  }

  add({ uri, version, lines, findings, isProtected }: FileToFix): void {
    const { edits } = certainEdits(findings.filter(({ code }) => code === this.code));
    if (edits.length === 0) return;
    if (isProtected) {
      this.refused.push(uri);
      return;
    }
    if (this.files >= MOST_FILES || (this.files > 0 && this.count + edits.length > MOST_EDITS)) {
      this.isCut = true;
      return;
    }
    this.count += edits.length;
    this.documentChanges.push({
      textDocument: { uri, version },
      edits: edits.map(({ span, newText }) => ({ range: lines.rangeOf(span), newText, annotationId: this.code })),
    });
  }

  edit(): WorkspaceEdit {
    const label = t("Fixes of '{0}'", this.code);
    const changeAnnotations = { [this.code]: { label, needsConfirmation: true } };
    return { documentChanges: [...this.documentChanges], changeAnnotations };
  }
}
