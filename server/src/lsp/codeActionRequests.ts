import type { CodeAction, CodeActionParams, Connection, Range } from 'vscode-languageserver';
import { CONFIGURATION_FILE } from '../config/configurationFile.ts';
import { suppressActions, type SuppressContext } from '../features/suppress/suppressActions.ts';
import { type ActionTarget, quickFixes } from '../features/codeActions.ts';
import { FIX_ALL, fixAllAction } from '../features/fixAllAction.ts';
import { fixKindActions } from '../features/fixKind/fixKindActions.ts';
import { LINK_MENTIONS, linkAllAction, linkAllFix, linkTermAction, REWRITE } from '../features/linkActions.ts';
import { completeAction } from '../features/markComplete.ts';
import { sourceChangesAction } from '../features/sourceChangesAction.ts';
import { selectionActions } from '../features/selectionActions.ts';
import type { Subject } from '../rules/engine/subject.ts';
import { checkFile, checkText } from '../root/checkFile.ts';
import type { Ask, OpenArticle } from './ask.ts';
import type { ClientFeatures } from './capabilities.ts';
import { OPEN_CREATED } from './clientRequests.ts';
import { SHOW_SOURCE_CHANGES } from './clientWritingRequests.ts';
import { withRulePages } from './rulePages.ts';
import { ruleOff } from './ruleOff.ts';

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
  article: OpenArticle,
  { range, context }: CodeActionParams,
  features: ClientFeatures,
): CodeAction[] {
  const { createsFiles, renamesFiles, documentChanges, ownCommands, previewsActions } = features;
  const { root, path, subject, document, articles } = article;
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
    ['quickfix', () => sourceChangesAction(subject, findings, range, ownCommands ? SHOW_SOURCE_CHANGES : undefined)],
    [
      'quickfix',
      () =>
        fixKindActions(subject, findings, range, target, {
          all: () => checkFile(root, path, { most: 'all' })?.findings ?? [],
          previews: previewsActions,
        }),
    ],
    ['quickfix', () => suppressActions(subject, findings, range, target, suppressContext(article, features))],
    [REWRITE, () => linksAt(subject, range, target)],
    [REWRITE, () => completeAction(subject, range, target)],
    [FIX_ALL, () => [fixAllAction(subject, findings, (text) => checkText(root, path, text), target)]],
    [LINK_MENTIONS, () => [linkAllAction(subject, target)]],
  ];
  const actions = makers
    .filter(([kind]) => isWanted(kind, wanted))
    .flatMap(([, make]) => make())
    .filter((action) => action !== undefined);
  return withoutSecondLink(actions).map(withRulePages);
}

function suppressContext({ root, path, articles }: OpenArticle, features: ClientFeatures): SuppressContext {
  const { createsFiles, documentChanges } = features;
  const target = { uri: articles.uriOf(CONFIGURATION_FILE), createsFiles, documentChanges, features };
  return {
    articles,
    findingsIn: (text) => checkText(root, path, text),
    ruleOff: (code) => ruleOff(root, code, target),
  };
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
