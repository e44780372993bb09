import type { CodeAction, Range } from 'vscode-languageserver-types';
import { t } from '../localization/index.ts';
import type { Finding } from '../rules/engine/rule.ts';
import type { Subject } from '../rules/engine/subject.ts';
import { outdatedTranslation } from '../rules/translation/outdatedTranslation.ts';
import { touching } from './codeActions.ts';
import { diagnosticOf } from './diagnostics.ts';

/** The action that shows how the source of an outdated translation has changed, by a command of the client; empty without a finding. */
export function sourceChangesAction(
  subject: Subject,
  findings: readonly Finding[],
  range: Range,
  command: string | undefined,
): CodeAction[] {
  const finding = touching(subject, findings, range).find(({ code }) => code === outdatedTranslation.code);
  if (!finding || command === undefined) return [];
  const title = t('Show what changed since the translation');
  return [
    { title, kind: 'quickfix', diagnostics: [diagnosticOf(subject.lines, finding)], command: { title, command } },
  ];
}
