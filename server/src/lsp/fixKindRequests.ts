import {
  type CancellationToken,
  type CodeAction,
  type Connection,
  MessageType,
  ShowMessageNotification,
} from 'vscode-languageserver';
import { fixKindDataOf } from '../features/fixKind/fixKindActions.ts';
import { FixKindEdit } from '../features/fixKind/fixKindEdit.ts';
import { t } from '../localization/index.ts';
import { joinKey } from '../disk/fileKey.ts';
import { timeSliced, yieldToEventLoop } from '../scheduling/scheduler.ts';
import { checkFile } from '../root/checkFile.ts';
import type { Root } from '../root/root.ts';
import type { Workspace } from '../session/workspace.ts';
import type { Ask } from './ask.ts';
import type { OpenDocuments } from './openDocuments.ts';
import { whileWanted } from './waiting.ts';

/** Maximum number of files in a message. */
const MOST_NAMED = 3;

/** The services that the fixes of a whole glossary need. */
export interface FixKindServices {
  readonly workspace: Workspace;
  readonly documents: OpenDocuments;
  /** Runs work; logs errors and returns undefined for them. */
  guarded<T>(name: string, work: () => Promise<T>): Promise<T | undefined>;
}

/** Computes the edits of actions that fix all findings of a kind in the glossary, when the user picks one. */
export function answerFixKindRequests(connection: Connection, ask: Ask, services: FixKindServices): void {
  connection.onCodeActionResolve(async (action, token): Promise<CodeAction> => {
    const wanted = fixKindDataOf(action);
    if (!wanted) return action;
    const root = await ask('code action', wanted.uri, token, (article) => article.root, 'findings');
    const edit =
      root && (await services.guarded('fix in the glossary', async () => fixesOf(services, root, wanted.code, token)));
    if (!edit || token.isCancellationRequested) return action;
    for (const message of messagesOn(edit, wanted.code))
      await connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
    return { ...action, edit: edit.edit() };
  });
}

/** The files that the preview leaves out, one sentence each. */
function messagesOn({ files, isCut, refused }: FixKindEdit, code: string): string[] {
  const cut = t(
    "The preview shows only {0} of the files with '{1}'. Apply it, then choose the action again.",
    files,
    code,
  );
  const names = refused.slice(0, MOST_NAMED).map((uri) => decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1)));
  const left = t(
    "{0, plural, one {# file with '{1}' is not changed, because it is read only or not valid UTF-8: {2}.} other {# files with '{1}' are not changed, because they are read only or not valid UTF-8: {2}.}}",
    refused.length,
    code,
    refused.length > MOST_NAMED ? `${names.join(', ')}, …` : names.join(', '),
  );
  return [...(isCut ? [cut] : []), ...(refused.length > 0 ? [left] : [])];
}

/** Data files are read-only unless their source says otherwise. */
function isProtected(root: Root, path: string): boolean {
  const place = root.locate(path)?.place;
  if (place?.kind === 'entryData' && !place.source.writable) return true;
  const read = root.read(path);
  return read?.kind === 'text' && read.problem !== undefined;
}

/** The fixes in all articles, pages and data files of the root that are in open folders. Ends early once the edit is full. */
async function fixesOf(
  { workspace, documents }: FixKindServices,
  root: Root,
  code: string,
  token: CancellationToken,
): Promise<FixKindEdit | undefined> {
  const edit = new FixKindEdit(code);
  const check = (path: string): void => {
    const key = joinKey(root.key, path);
    if (key === undefined || !workspace.owns(root, path) || !workspace.isInFolders(root, path)) return;
    const checked = checkFile(root, path, { most: 'all' });
    if (!checked?.subject) return;
    const uri = documents.uriOf(key) ?? workspace.uriOf(root, path);
    edit.add({ ...checked, uri, version: documents.get(key)?.version ?? null, isProtected: isProtected(root, path) });
  };
  const pause = async (): Promise<void> => {
    await yieldToEventLoop();
    // A partially processed change would cause false findings.
    await workspace.settled(root);
  };
  const isComplete = await whileWanted(token, async (signal) =>
    timeSliced(
      unless(() => edit.isCut, root.articlePaths()),
      { pause, signal },
      check,
    ),
  );
  return isComplete ? edit : undefined;
}

function* unless(isOver: () => boolean, paths: Iterable<string>): Generator<string> {
  for (const path of paths) {
    if (isOver()) return;
    yield path;
  }
}
