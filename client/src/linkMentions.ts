import { type CodeAction, commands, l10n, Range, window, workspace } from 'vscode';
import type { Server } from './server.ts';

/** The kind of the source action, which can also run on save. */
const KIND = 'source.linkMentions.glosswright';

/** Links the first mention of each concept in the active editor that it does not link yet, and says how many there were. */
export async function linkFirstMentions(server: Server): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document || !server.follows(document)) return;
  const { uri, lineCount } = document;
  const all = new Range(0, 0, lineCount, 0);
  const actions = await commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', uri, all, KIND);
  const edit = actions.find(({ kind }) => kind?.value === KIND)?.edit;
  const count = edit?.get(uri).length ?? 0;
  if (!edit || count === 0) {
    void window.showInformationMessage(
      l10n.t('All concepts that this document mentions are linked, or cannot be linked with certainty.'),
    );
    return;
  }
  const isDone = await workspace.applyEdit(edit);
  const message = count === 1 ? l10n.t('1 mention linked.') : l10n.t('{0} mentions linked.', count);
  if (isDone) window.setStatusBarMessage(message, 5000);
  else void window.showWarningMessage(l10n.t('The document has changed. Nothing was linked.'));
}
