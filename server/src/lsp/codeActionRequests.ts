import type { CodeAction, CodeActionParams, Connection, Range } from 'vscode-languageserver';
import { type ActionTarget, quickFixes } from '../features/codeActions.ts';
import { FIX_ALL, fixAllAction } from '../features/fixAllAction.ts';
import { LINK_MENTIONS, linkAllAction, linkAllFix, linkTermAction, REWRITE } from '../features/linkActions.ts';
import { selectionActions } from '../features/selectionActions.ts';
import type { Subject } from '../rules/engine/subject.ts';
import { checkFile, checkText } from '../root/checkFile.ts';
import type { Ask, OpenArticle } from './ask.ts';
import type { ClientFeatures } from './capabilities.ts';
import { OPEN_CREATED } from './clientRequests.ts';
import { withRulePages } from './rulePages.ts';

/** The kinds returned if the client does not request specific ones: those in the menu at the cursor. */
const AT_THE_CURSOR = ['quickfix', REWRITE];

/** Handles requests for code actions. Client capabilities are known after `initialize`. */
export function answerCodeActionRequests(connection: Connection, ask: Ask, features: () => ClientFeatures): void {
  connection.onCodeAction(async (params, token) =>
    ask(
      'code action',
      params.textDocument.uri,
      token,
      (article) => codeActions(article, params, features()),
      'findings',
    ),
  );
}

function codeActions(
  { root, path, subject, document, articles }: OpenArticle,
  { range, context }: CodeActionParams,
  { createsFiles, renamesFiles, documentChanges, ownCommands }: ClientFeatures,
): CodeAction[] {
  const wanted = context.only ?? AT_THE_CURSOR;
  const openCommand = ownCommands ? OPEN_CREATED : undefined;
  const target: ActionTarget = {
    uri: document.uri,
    version: document.version,
    createsFiles,
    renamesFiles,
    documentChanges,
    openCommand,
  };
  const findings = checkFile(root, path)?.findings ?? [];
  const makers: readonly (readonly [kind: string, make: () => readonly (CodeAction | undefined)[]])[] = [
    [
      'quickfix',
      () => [...quickFixes(subject, findings, range, target, articles), linkAllFix(subject, findings, range, target)],
    ],
    [REWRITE, () => linksAt(subject, range, target)],
    [FIX_ALL, () => [fixAllAction(subject, findings, (text) => checkText(root, path, text), target)]],
    [LINK_MENTIONS, () => [linkAllAction(subject, target)]],
  ];
  const actions = makers
    .filter(([kind]) => isWanted(kind, wanted))
    .flatMap(([, make]) => make())
    .filter((action) => action !== undefined);
  return withoutSecondLink(actions).map(withRulePages);
}

/** Actions that link the selection, or the term at the cursor if the selection is empty or matches nothing. */
function linksAt(subject: Subject, range: Range, target: ActionTarget): (CodeAction | undefined)[] {
  const links = selectionActions(subject, range, target);
  return links.length > 0 ? links : [linkTermAction(subject, range, target)];
}

/** The term under the cursor may already have a quick fix that links it. */
function withoutSecondLink(actions: readonly CodeAction[]): CodeAction[] {
  const fixes = new Set(actions.filter(({ kind }) => kind === 'quickfix').map(({ edit }) => JSON.stringify(edit)));
  return actions.filter(({ kind, edit }) => kind !== REWRITE || !fixes.has(JSON.stringify(edit)));
}

/** Kinds are hierarchical: a request for `source` includes `source.fixAll`. */
function isWanted(kind: string, wanted: readonly string[]): boolean {
  return wanted.some((asked) => asked === '' || kind === asked || kind.startsWith(`${asked}.`));
}
