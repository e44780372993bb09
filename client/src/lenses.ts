import { t } from '../../server/src/localization/index.ts';
import { commands, Position, Range, window, workspace, WorkspaceEdit } from 'vscode';
import { isPosition, openDocument } from './createArticle.ts';
import { createIn, missingItem } from './openInLocale.ts';
import type { Server } from './server.ts';
import { ownOnly } from './views/languages.ts';

/** Shows the references to the article's concept. Arguments of a command are untrusted. */
export async function showReferences(server: Server, args: readonly unknown[]): Promise<void> {
  const [uri, at] = args;
  const document = typeof uri === 'string' ? openDocument(uri) : undefined;
  if (!document || !isPosition(at)) return;
  const references = await server.references(document, at);
  const position = new Position(at.line, at.character);
  await commands.executeCommand('editor.action.showReferences', document.uri, position, references);
}

/** Creates a draft of the article or entry in a missing locale: in one of the user's, otherwise in any. If there are several, the user picks one. */
export async function createTranslation(server: Server, args: readonly unknown[]): Promise<void> {
  const [uri, at] = args;
  const document = typeof uri === 'string' ? openDocument(uri) : undefined;
  const position = isPosition(at) ? at : { line: 0, character: 0 };
  const state = document && (await server.ask('glosswright/article', document, { position }));
  if (!document || !state?.concept) return;
  const items = ownOnly(state.concept.elsewhere.filter(({ article }) => !article)).map(missingItem);
  const title = t("Create a draft of '{0}'", state.concept.slug);
  const picked = items.length > 1 ? await window.showQuickPick(items, { title, matchOnDescription: true }) : items[0];
  const locale = picked?.locale?.tag;
  if (locale !== undefined) await createIn(server, document, { slug: state.concept.slug, locale, position });
}

/** Removes the mark of a draft, or shows why that is impossible. Arguments of a command are untrusted. */
export async function markComplete(server: Server, args: readonly unknown[]): Promise<void> {
  const [uri, position] = args;
  const document = typeof uri === 'string' ? openDocument(uri) : undefined;
  if (!document || !isPosition(position)) return;
  const found = await server.ask('glosswright/markComplete', document, { position });
  if (!found) {
    void window.showInformationMessage(t('This is not marked as a draft.'));
    return;
  }
  const { start, end } = found.range;
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, new Range(start.line, start.character, end.line, end.character), found.newText);
  await workspace.applyEdit(edit);
}
