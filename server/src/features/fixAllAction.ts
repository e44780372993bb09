import { t } from '../localization/index.ts';
import type { CodeAction } from 'vscode-languageserver-types';
import { applyEdits, certainEdits, fixAll } from '../rules/engine/fixAll.ts';
import type { Edit, Finding } from '../rules/engine/rule.ts';
import type { Subject } from '../rules/engine/subject.ts';
import { type ActionTarget, editsInDocument } from './codeActions.ts';

/** The code action kind for fixing all problems, also on save. */
export const FIX_ALL = 'source.fixAll.glosswright';

/** The action that applies all certain fixes; undefined if there are none. `findingsIn` checks the article with another text. */
export function fixAllAction(
  subject: Subject,
  findings: readonly Finding[],
  findingsIn: (text: string) => readonly Finding[],
  target: ActionTarget,
): CodeAction | undefined {
  const edits = allEdits(subject.document.text, findings, findingsIn);
  if (edits.length === 0) return undefined;
  return {
    title: t('Fix all auto-fixable problems (Glosswright)'),
    kind: FIX_ALL,
    edit: editsInDocument(subject, edits, target),
  };
}

/** Small edits if one round fixes everything, so that the cursor stays in place; otherwise one edit around all changes. */
function allEdits(
  text: string,
  findings: readonly Finding[],
  findingsIn: (text: string) => readonly Finding[],
): readonly Edit[] {
  const { edits } = certainEdits(findings);
  if (edits.length === 0) return [];
  const fixed = fixAll(text, findingsIn).text;
  return applyEdits(text, edits) === fixed ? edits : [differenceOf(text, fixed)];
}

/** The smallest single edit that turns one text into the other. */
function differenceOf(before: string, after: string): Edit {
  const shortest = Math.min(before.length, after.length);
  let start = 0;
  while (start < shortest && before[start] === after[start]) start++;
  let same = 0;
  while (same < shortest - start && before[before.length - 1 - same] === after[after.length - 1 - same]) same++;
  return { span: { start, end: before.length - same }, newText: after.slice(start, after.length - same) };
}
