import { localized, msg, t } from '../localization/index.ts';
import type { CodeAction, Range } from 'vscode-languageserver-types';
import { allLinkable, linkableAt } from '../rules/links/linkable.ts';
import type { Edit, Finding } from '../rules/engine/rule.ts';
import type { Subject } from '../rules/engine/subject.ts';
import { unlinkedTerm } from '../rules/terms/unlinkedTerm.ts';
import { type ActionTarget, editsInDocument, touching } from './codeActions.ts';
import { diagnosticOf } from './diagnostics.ts';

/** The code action kind for linking all mentions, also on save. */
export const LINK_MENTIONS = 'source.linkMentions.glosswright';
/** The code action kind for changes of the words at the cursor, with or without a finding. */
export const REWRITE = 'refactor.rewrite';

const LINK_ALL = msg('Link all first mentions in this article');

/** The action that links the term at the range, even if the article links it elsewhere; undefined if there is none. */
export function linkTermAction(subject: Subject, { start, end }: Range, target: ActionTarget): CodeAction | undefined {
  const offset = subject.lines.offsetAt(start);
  const linkable = linkableAt(subject, offset);
  if (!linkable || subject.lines.offsetAt(end) > linkable.mention.span.end) return undefined;
  const title = t("Link to '{0}'", linkable.slug);
  return { title, kind: REWRITE, edit: editsInDocument(subject, [linkable.edit], target) };
}

/** The action that links the first mention of each concept; undefined if there is nothing to link. */
export function linkAllAction(subject: Subject, target: ActionTarget): CodeAction | undefined {
  const edits = linkEdits(subject);
  if (edits.length === 0) return undefined;
  return {
    title: `${localized(LINK_ALL)} (Glosswright)`,
    kind: LINK_MENTIONS,
    edit: editsInDocument(subject, edits, target),
  };
}

/** The same action next to the quick fix of one mention, if there are more mentions. */
export function linkAllFix(
  subject: Subject,
  findings: readonly Finding[],
  range: Range,
  target: ActionTarget,
): CodeAction | undefined {
  const finding = touching(subject, findings, range).find(({ code }) => code === unlinkedTerm.code);
  const edits = finding ? linkEdits(subject) : [];
  if (!finding || edits.length < 2) return undefined;
  return {
    title: localized(LINK_ALL),
    kind: 'quickfix',
    diagnostics: [diagnosticOf(subject.lines, finding)],
    edit: editsInDocument(subject, edits, target),
  };
}

function linkEdits(subject: Subject): Edit[] {
  return allLinkable(subject).map(({ edit }) => edit);
}
