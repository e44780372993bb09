import type { CodeAction, Range } from 'vscode-languageserver-types';
import { t } from '../../localization/index.ts';
import { certainEdits } from '../../rules/engine/fixAll.ts';
import type { Finding } from '../../rules/engine/rule.ts';
import type { Subject } from '../../rules/engine/subject.ts';
import { type ActionTarget, editsInDocument, touching } from '../codeActions.ts';
import { diagnosticOf } from '../diagnostics.ts';

/** The data of an action without an edit: the edit is computed when the user picks the action. */
export interface FixKindData {
  readonly fixKind: { readonly uri: string; readonly code: string };
}

/** The input of the actions besides the article. */
export interface FixKindContext {
  /** All findings of the article: others may be limited in number. */
  readonly all: () => readonly Finding[];
  /** Whether the client asks for the edit of an action later, and lets the user confirm its parts. */
  readonly previews: boolean;
}

/** Maximum number of codes at one position for which actions are offered. */
const MOST_CODES = 3;

/** For the certain fixes at the range: actions that fix all findings with the same code, in this file and in the whole glossary. */
export function fixKindActions(
  subject: Subject,
  findings: readonly Finding[],
  range: Range,
  target: ActionTarget,
  { all, previews }: FixKindContext,
): CodeAction[] {
  const fixable = touching(subject, findings, range).filter((finding) => certainEdits([finding]).findings > 0);
  const byCode = new Map(fixable.toReversed().map((finding) => [finding.code, finding]));
  if (byCode.size === 0) return [];
  const inFile = all();
  const actions: CodeAction[] = [];
  for (const finding of [...byCode.values()].slice(0, MOST_CODES)) {
    const { code } = finding;
    const diagnostics = [diagnosticOf(subject.lines, finding)];
    const { edits, findings: count } = certainEdits(inFile.filter((each) => each.code === code));
    if (count > 1) {
      const title = t("Fix all '{0}' in this file", code);
      actions.push({ title, kind: 'quickfix', diagnostics, edit: editsInDocument(subject, edits, target) });
    }
    if (previews) {
      const title = t("Fix all '{0}' in the glossary, with a preview", code);
      const data: FixKindData = { fixKind: { uri: target.uri, code } };
      actions.push({ title, kind: 'quickfix', diagnostics, data });
    }
  }
  return actions;
}

/** The data of such an action, which clients may change. */
export function fixKindDataOf({ data }: CodeAction): FixKindData['fixKind'] | undefined {
  const value: unknown = data;
  if (typeof value !== 'object' || value === null || !('fixKind' in value)) return undefined;
  const { fixKind } = value;
  if (typeof fixKind !== 'object' || fixKind === null || !('uri' in fixKind) || !('code' in fixKind)) return undefined;
  const { uri, code } = fixKind;
  return typeof uri === 'string' && typeof code === 'string' ? { uri, code } : undefined;
}
