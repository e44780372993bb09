import { type CodeAction, commands, Range, window, workspace } from 'vscode';
import { t } from '../../server/src/localization/index.ts';
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
      t('All concepts that this document mentions are linked, or cannot be linked with certainty.'),
    );
    return;
  }
  const isDone = await workspace.applyEdit(edit);
  const message = t('{0, plural, one {# mention linked.} other {# mentions linked.}}', count);
  if (isDone) window.setStatusBarMessage(message, 5000);
  else void window.showWarningMessage(t('The document has changed. Nothing was linked.'));
}
