import { t } from '../../server/src/localization/index.ts';
import {
  Range as EditorRange,
  Selection,
  type TextDocument,
  Uri,
  window,
  workspace,
  WorkspaceEdit as EditorEdit,
} from 'vscode';
import type { Position, Range, TextEdit } from 'vscode-languageclient';
import type { NewArticle } from '../../server/src/lsp/clientRequests.ts';
import type { Server } from './server.ts';

/** Creates the missing article of the link under the cursor, and opens it. */
export async function createMissingArticle(server: Server): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !server.follows(editor.document)) return;
  const { line, character } = editor.selection.active;
  const position = { line, character };
  const missing = await server.ask('glosswright/missingArticle', editor.document, { position });
  if (missing) await createAndOpen(server, missing);
  else void window.showInformationMessage(t('The link under the cursor does not lead to a missing article.'));
}

/**
 * Offers the actions for a link without an article: to link to a similar one, to create the article, to remove the
 * link. If there are none, shows the problem of the link. Arguments of a command are untrusted.
 */
export async function offerMissingArticle(server: Server, args: readonly unknown[]): Promise<void> {
  const [uri, start, message] = args;
  if (typeof uri !== 'string' || typeof message !== 'string' || !isPosition(start)) return;
  const document = openDocument(uri);
  if (!document) return;
  const { version } = document;
  const missing = await server.ask('glosswright/missingArticle', document, { position: start });
  const fixes = (await server.ask('glosswright/linkFixes', document, { position: start })) ?? [];
  const changes = fixes.map(({ title, edits }) => ({
    label: `$(link) ${title}`,
    run: async () => change(document, version, edits),
  }));
  const create = missing && {
    label: `$(new-file) ${t('Create article')}`,
    run: async () => createAndOpen(server, missing),
  };
  // The last fix removes the link.
  const items = [...changes.slice(0, -1), ...(create ? [create] : []), ...changes.slice(-1)];
  if (items.length === 0) void window.showWarningMessage(message);
  else await (await window.showQuickPick(items, { title: message }))?.run();
}

/** Applies edits that were computed for a version of the document. */
async function change(document: TextDocument, version: number, edits: readonly TextEdit[]): Promise<void> {
  // The list stays open while an agent, a formatter, or a file on the disk changes the document.
  if (document.isClosed || document.version !== version) {
    void window.showWarningMessage(t('The document has changed. The link is as it was.'));
    return;
  }
  const edit = new EditorEdit();
  for (const { range, newText } of edits) {
    const { start, end } = range;
    edit.replace(document.uri, new EditorRange(start.line, start.character, end.line, end.character), newText);
  }
  await workspace.applyEdit(edit);
}

/** Creates the article and opens it with its titles in the front matter and in the heading selected, to edit both at once. */
export async function createAndOpen(server: Server, article: NewArticle): Promise<void> {
  if (!(await server.create(article))) {
    void window.showErrorMessage(t('Cannot write the file: {0}', Uri.parse(article.uri).fsPath));
    return;
  }
  await openAt(Uri.parse(article.uri), article.titles);
}

/** Opens an article created by a quick fix. Arguments of a command are untrusted. */
export async function openCreatedArticle(server: Server, args: readonly unknown[]): Promise<void> {
  const [uri, titles] = args;
  const document = typeof uri === 'string' ? openDocument(uri) : undefined;
  if (!document) return;
  server.neverSaved.add(document.uri.toString());
  await openAt(document.uri, Array.isArray(titles) ? titles.filter(isRange) : []);
}

/** Opens the file with the ranges selected. */
export async function openAt(uri: Uri, ranges: readonly Range[]): Promise<void> {
  const editor = await window.showTextDocument(uri);
  const selections = ranges.map(
    ({ start, end }) => new Selection(start.line, start.character, end.line, end.character),
  );
  const [first] = selections;
  if (!first) return;
  editor.selections = selections;
  editor.revealRange(new EditorRange(first.start, first.end));
}

/** The open document with a URI, which the server may escape in another way. */
export function openDocument(uri: string): TextDocument | undefined {
  const wanted = Uri.parse(uri).toString();
  return workspace.textDocuments.find((open) => open.uri.toString() === wanted);
}

/** Whether the value is an LSP position. */
export function isPosition(value: unknown): value is Position {
  if (typeof value !== 'object' || value === null || !('line' in value) || !('character' in value)) return false;
  return typeof value.line === 'number' && typeof value.character === 'number';
}

function isRange(value: unknown): value is Range {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value
    ? isPosition(value.start) && isPosition(value.end)
    : false;
}
