import { t } from '../../localization/index.ts';
import type { CodeAction, Range } from 'vscode-languageserver-types';
import { LineIndex } from '../../markdown/lineIndex.ts';
import { applyEdits } from '../../rules/engine/fixAll.ts';
import type { Edit, Finding } from '../../rules/engine/rule.ts';
import type { Subject } from '../../rules/engine/subject.ts';
import type { Articles } from '../articles.ts';
import { type ActionTarget, editsInDocument, touching } from '../codeActions.ts';
import { diagnosticOf } from '../diagnostics.ts';
import { fileSuppression, lineSuppression } from './suppressions.ts';
import { termException } from './termExceptions.ts';

/** What the actions ask for besides the article. */
export interface SuppressContext {
  readonly articles: Articles;
  /** Checks the article with another text. */
  readonly findingsIn: (text: string) => readonly Finding[];
  /** Turns the rule off in the configuration; undefined if that cannot be done. */
  readonly ruleOff: (code: string) => RuleOff | undefined;
}

/** The edit that turns a rule off in the configuration file, or what to do while the file has errors. */
export type RuleOff = Pick<CodeAction, 'edit' | 'command' | 'disabled'> & { readonly title: string };

/** Findings at one place for which actions are offered. */
const MOST_FINDINGS = 5;

/**
 * The actions that suppress the findings that touch the range: in this line, in this file, for the concept, and in the
 * configuration. Each finding has one action of each kind; an edit that would change other findings is not offered.
 */
export function suppressActions(
  subject: Subject,
  findings: readonly Finding[],
  range: Range,
  target: ActionTarget,
  context: SuppressContext,
): CodeAction[] {
  const byCode = new Map<string, Finding>();
  for (const finding of touching(subject, findings, range))
    if (!byCode.has(finding.code)) byCode.set(finding.code, finding);
  return [...byCode.values()].slice(0, MOST_FINDINGS).flatMap((finding) => {
    const actions = actionsFor(subject, findings, finding, target, context);
    const diagnostics = [diagnosticOf(subject.lines, finding)];
    return actions.map((action) => Object.assign(action, { kind: 'quickfix', diagnostics }));
  });
}

function actionsFor(
  subject: Subject,
  findings: readonly Finding[],
  finding: Finding,
  target: ActionTarget,
  context: SuppressContext,
): CodeAction[] {
  const { code } = finding;
  const actions: CodeAction[] = [];
  const add = (title: string, edit: Edit | undefined): void => {
    if (edit && onlySuppresses(subject, findings, finding, edit, context))
      actions.push({ title, edit: editsInDocument(subject, [edit], target) });
  };
  add(t("Ignore '{0}' in this line", code), lineSuppression(subject, finding));
  add(t("Ignore '{0}' in this file", code), fileSuppression(subject, finding));
  const exception = termException(subject, finding, context.articles);
  if (exception) {
    const { title, path, text, edit } = exception;
    const textEdit = { range: new LineIndex(text).rangeOf(edit.span), newText: edit.newText };
    const edited = path === subject.facts.path ? editsInDocument(subject, [edit], target) : undefined;
    actions.push({ title, edit: edited ?? { changes: { [context.articles.uriOf(path)]: [textEdit] } } });
  }
  const off = context.ruleOff(code);
  if (off) actions.push(off);
  return actions;
}

/** Whether the edit removes the finding and brings no other one. */
function onlySuppresses(
  { document }: Subject,
  findings: readonly Finding[],
  { code }: Finding,
  edit: Edit,
  { findingsIn }: SuppressContext,
): boolean {
  const before = counted(findings);
  const after = counted(findingsIn(applyEdits(document.text, [edit])));
  for (const [other, count] of after) if (count > (before.get(other) ?? 0)) return false;
  return (after.get(code) ?? 0) < (before.get(code) ?? 0);
}

function counted(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { code } of findings) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}
