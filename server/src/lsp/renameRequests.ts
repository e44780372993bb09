import { localized, msg, t } from '../localization/index.ts';
import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  MessageType,
  type Range,
  ResponseError,
  ShowMessageNotification,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { renamingsOfMoves, withoutMoves } from '../features/rename/fileMoves.ts';
import type { Move, Refusal, RenamePlan } from '../features/rename/renamePlan.ts';
import { type Renamings, renamingsOf } from '../features/rename/renaming.ts';
import { type RenameTarget, renameTarget } from '../features/rename/renameTarget.ts';
import { slugProblem } from '../features/rename/slugProblem.ts';
import { renameEdit } from '../features/rename/workspaceEdit.ts';
import type { Glossary } from '../glossary/glossary.ts';
import type { Span } from '../markdown/types.ts';
import type { Subject } from '../rules/engine/subject.ts';
import { type FileKey, joinKey, keyOfUri } from '../disk/fileKey.ts';
import { type Control, LONGEST_SLICE } from '../scheduling/scheduler.ts';
import { planRename } from './planRename.ts';
import type { Root } from '../root/root.ts';
import type { Workspace } from '../session/workspace.ts';
import type { Ask } from './ask.ts';
import type { ClientFeatures } from './capabilities.ts';
import type { OpenDocuments } from './openDocuments.ts';
import { RecentMoves } from './recentMoves.ts';

/** The services that rename needs. */
export interface RenameServices {
  readonly workspace: Workspace;
  readonly documents: OpenDocuments;
  readonly features: () => ClientFeatures;
  /** Runs work; logs errors and returns undefined for them. */
  guarded<T>(name: string, work: () => Promise<T>): Promise<T | undefined>;
}

const NOT_HERE = msg('This file is not part of a glossary.');
const FAILED = msg('The rename failed. See the log of the language server.');
const NO_EDIT: WorkspaceEdit = { changes: {} };

/** Handles renames of concepts and of article files. */
export function answerRenameRequests(connection: Connection, ask: Ask, services: RenameServices): void {
  const recent = new RecentMoves();

  connection.onPrepareRename(async ({ textDocument, position }, token) => {
    const found = await ask('prepare rename', textDocument.uri, token, ({ subject }) => {
      const target = renameTarget(subject, subject.lines.offsetAt(position));
      if (!('refused' in target)) return placeOf(subject, target);
      // The editor would ask another provider; show the reason when it requests the edit.
      return services.features().fallsBack && target.place ? placeOf(subject, target.place) : target;
    });
    return accepted<{ range: Range; placeholder: string }>(found ?? { refused: localized(NOT_HERE) });
  });

  connection.onRenameRequest(async ({ textDocument, position, newName }, token) => {
    const found = await ask('rename', textDocument.uri, token, ({ root, subject }) => {
      const target = renameTarget(subject, subject.lines.offsetAt(position));
      return 'refused' in target ? target : { root, glossary: subject.glossary, target };
    });
    if (token.isCancellationRequested && services.features().fallsBack) return NO_EDIT;
    if (!found)
      return isInGlossary(services, textDocument.uri)
        ? refusedEdit(localized(FAILED), true)
        : refusedEdit(localized(NOT_HERE), false);
    if ('refused' in found) return refusedEdit(found.refused, found.place !== undefined);
    const { root, glossary, target } = found;
    const edit = await services.guarded('rename', async () => {
      const plan = await conceptPlan(services, root, glossary, target, newName, token);
      if ('refused' in plan) return plan;
      recent.remember(root, plan);
      return editOf(services, root, plan, newName.trim());
    });
    if (!edit) return refusedEdit(localized(FAILED), true);
    return 'refused' in edit ? refusedEdit(edit.refused, true) : edit;
  });

  /** An empty edit for editors that would ask other providers; otherwise an error, which the editor shows. */
  function refusedEdit(reason: string, isOurs: boolean): WorkspaceEdit {
    if (!isOurs || !services.features().fallsBack) throw refusalError(reason);
    show(MessageType.Error, reason);
    return NO_EDIT;
  }

  function warn(reason: string): void {
    show(MessageType.Warning, t('Links to the renamed files are not updated. {0}', reason));
  }

  /** As a notification: `connection.window` sends a request, which not every client answers. */
  function show(type: MessageType, message: string): void {
    connection
      .sendNotification(ShowMessageNotification.type, { type, message })
      .catch((error: unknown) => connection.console.error(String(error)));
  }

  connection.workspace.onWillRenameFiles(async ({ files }, token) =>
    services
      .guarded('will rename files', async () => {
        const edits: WorkspaceEdit[] = [];
        for (const [root, moves] of await movesByRoot(services, files)) {
          const plan = await movesPlan(services, root, moves, token);
          if ('refused' in plan.outcome) warn(plan.outcome.refused);
          else if (!recent.explains(root, moves, plan.outcome)) {
            recent.remember(root, plan.outcome);
            const agreed = localesOf(root, moves);
            const edit = editOf(services, root, withoutMoves(plan.outcome, moves), plan.name, agreed);
            if ('refused' in edit) warn(edit.refused);
            else edits.push(edit);
          }
        }
        return merged(edits);
      })
      .then((edit) => edit ?? null),
  );
}

async function conceptPlan(
  services: RenameServices,
  root: Root,
  glossary: Glossary,
  { slug, from, locale }: RenameTarget,
  newName: string,
  token: CancellationToken,
): Promise<RenamePlan | Refusal> {
  const problem = slugProblem(glossary, newName);
  if (problem !== undefined) return { refused: problem };
  return planned(services, root, glossary, () => renamingsOf(glossary, slug, from, newName, locale), token);
}

async function movesPlan(
  services: RenameServices,
  root: Root,
  moves: readonly Move[],
  token: CancellationToken,
): Promise<{ outcome: RenamePlan | Refusal; name: string }> {
  const whole: { moves: Move[]; files: RenamePlan['files'][number][] } = { moves: [], files: [] };
  let name = '';
  for (const glossary of root.glossaries) {
    const renamings = renamingsOfMoves(glossary, moves);
    const [first] = renamings.all;
    if (!first) continue;
    name ||= first.written;
    const plan = await planned(services, root, glossary, () => renamingsOfMoves(glossary, moves), token);
    if ('refused' in plan) return { outcome: plan, name };
    whole.moves.push(...plan.moves);
    whole.files.push(...plan.files);
  }
  return { outcome: whole, name };
}

/** A plan whose glossary changes meanwhile is made again, the last time without yielding. */
const MOST_ATTEMPTS = 3;

/** The plan once all links are known. Looks up the target again, because the index may have changed. */
async function planned(
  { workspace }: RenameServices,
  root: Root,
  glossary: Glossary,
  renamings: () => Renamings,
  token: CancellationToken,
): Promise<RenamePlan | Refusal> {
  try {
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      await workspace.settled(root);
      await workspace.linked(root);
      await workspace.settled(root);
      if (!root.hasReached('links') || !root.glossaries.includes(glossary)) break;
      const longestSlice = attempt < MOST_ATTEMPTS ? LONGEST_SLICE.background : Infinity;
      const plan = await planRename(root, glossary, renamings(), { ...controlOf(token), longestSlice });
      if (plan) return plan;
    }
  } catch (error) {
    if (token.isCancellationRequested) return { refused: t('The rename was cancelled.') };
    throw error;
  }
  return { refused: t('The glossary is being indexed. Try again in a moment.') };
}

function editOf(
  { workspace, documents, features }: RenameServices,
  root: Root,
  plan: RenamePlan,
  newName: string,
  agreed?: ReadonlySet<string>,
): WorkspaceEdit | Refusal {
  const { documentChanges, renamesFiles, changeAnnotations } = features();
  const keyOf = (path: string): FileKey => joinKey(root.key, path) ?? root.key;
  return renameEdit(plan, newName, {
    documentChanges,
    renamesFiles,
    annotations: changeAnnotations,
    agreed,
    uriOf: (path) => documents.uriOf(keyOf(path)) ?? workspace.uriOf(root, path),
    versionOf: (path) => documents.get(keyOf(path))?.version ?? null,
  });
}

/** The locales of the moved articles, including those in moved folders. */
function localesOf(root: Root, moves: readonly Move[]): Set<string> {
  const locales = new Set<string>();
  for (const glossary of root.glossaries)
    for (const { path, locale } of glossary.articles.all())
      if (moves.some(({ from }) => path === from || path.startsWith(`${from}/`))) locales.add(locale);
  return locales;
}

async function movesByRoot(
  { workspace }: RenameServices,
  files: readonly { readonly oldUri: string; readonly newUri: string }[],
): Promise<Map<Root, Move[]>> {
  await workspace.opened;
  const byRoot = new Map<Root, Move[]>();
  for (const { oldUri, newUri } of files) {
    const [from, to] = [oldUri, newUri].map((uri) => {
      const key = keyOfUri(uri);
      return key && workspace.locate(key);
    });
    if (!from || from.root !== to?.root) continue;
    byRoot.set(from.root, [...(byRoot.get(from.root) ?? []), { from: from.path, to: to.path }]);
  }
  for (const root of byRoot.keys()) await workspace.settled(root);
  return byRoot;
}

function merged(edits: readonly WorkspaceEdit[]): WorkspaceEdit | undefined {
  const documentChanges = edits.flatMap((edit) => edit.documentChanges ?? []);
  const [first] = edits;
  if (!first || edits.length === 1) return first && isEmpty(first) ? undefined : first;
  const changeAnnotations = Object.assign({}, ...edits.map((edit) => edit.changeAnnotations ?? {}));
  return { documentChanges, changeAnnotations };
}

function isEmpty({ changes, documentChanges }: WorkspaceEdit): boolean {
  return Object.keys(changes ?? {}).length === 0 && (documentChanges ?? []).length === 0;
}

function isInGlossary({ workspace }: RenameServices, uri: string): boolean {
  const key = keyOfUri(uri);
  const root = key && workspace.locate(key)?.root;
  return root !== undefined && root.glossaries.length > 0;
}

function placeOf(
  { lines }: Subject,
  { span, name }: { readonly span: Span; readonly name: string },
): { range: Range; placeholder: string } {
  return { range: lines.rangeOf(span), placeholder: name };
}

/** Returns the value, or throws the refusal as an error that the client shows. */
function accepted<T extends object>(outcome: T | Refusal): T {
  if ('refused' in outcome) throw refusalError(outcome.refused);
  return outcome;
}

function refusalError(reason: string): ResponseError {
  return new ResponseError(LSPErrorCodes.RequestFailed, reason);
}

function controlOf(token: CancellationToken): Control {
  const controller = new AbortController();
  if (token.isCancellationRequested) controller.abort();
  token.onCancellationRequested(() => controller.abort());
  return { signal: controller.signal };
}
