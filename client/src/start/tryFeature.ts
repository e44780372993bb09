import {
  commands,
  type Event,
  languages,
  Selection,
  tasks,
  type TextEditor,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import { t } from '../../../server/src/localization/index.ts';
import type { Server } from '../server.ts';
import { TASK_TYPE } from '../tasks.ts';
import { EXERCISE_FILE, type Exercise } from './sampleFiles.ts';

/** Milliseconds to wait for the index, or for the findings of the article, before the feature is shown anyway. */
const PATIENCE = 5_000;

/** Opens the article of the exercises next to the walkthrough, and shows a feature in it. */
export async function tryFeature(server: Server, { text, command }: Exercise): Promise<void> {
  const uri = await findExercise();
  if (!uri) return offerSample(t('This step uses the sample glossary.'));
  const viewColumn = window.activeTextEditor ? ViewColumn.Active : ViewColumn.Beside;
  const editor = await window.showTextDocument(uri, { viewColumn, preview: false });
  await until(server.onDidChangeState, () => server.state.kind === 'ready');
  if (!putCursorAfter(editor, text)) {
    void window.showInformationMessage(t('This exercise is done: its text has changed.'));
    return;
  }
  if (command === 'editor.action.quickFix')
    await until(languages.onDidChangeDiagnostics, () => languages.getDiagnostics(uri).length > 0);
  // Meanwhile the focus may have moved, to the walkthrough or a view; the feature needs it in the article.
  await window.showTextDocument(editor.document, { viewColumn: editor.viewColumn ?? viewColumn, preview: false });
  await commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await commands.executeCommand(command);
}

/** Runs `glosswright check`, as in continuous integration, in a terminal. */
export async function tryCheck(): Promise<void> {
  if ((workspace.workspaceFolders ?? []).length === 0) return offerSample(t('Open a folder with a glossary first.'));
  const found = await tasks.fetchTasks({ type: TASK_TYPE });
  const check = found.find(({ definition }) => JSON.stringify(definition['args']) === '["check"]');
  if (check) await tasks.executeTask(check);
  else void window.showInformationMessage(t('The command line cannot run in this window.'));
}

async function findExercise(): Promise<Uri | undefined> {
  for (const { uri } of workspace.workspaceFolders ?? []) {
    const file = Uri.joinPath(uri, EXERCISE_FILE);
    try {
      await workspace.fs.stat(file);
      return file;
    } catch {
      // Another folder may be the sample.
    }
  }
  return undefined;
}

async function offerSample(why: string): Promise<void> {
  const open = t('Open Sample Glossary…');
  const answer = await window.showInformationMessage(why, open);
  if (answer === open) await commands.executeCommand('glosswright.openSample');
}

/** Returns whether the document has the text. */
function putCursorAfter(editor: TextEditor, text: string): boolean {
  const { document } = editor;
  const offset = document.getText().indexOf(text);
  if (offset === -1) return false;
  const position = document.positionAt(offset + text.length);
  editor.selection = new Selection(position, position);
  editor.revealRange(editor.selection);
  return true;
}

/** Resolves when the condition is true, or `PATIENCE` is over. */
async function until(event: Event<unknown>, isTrue: () => boolean): Promise<void> {
  if (isTrue()) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(end, PATIENCE);
    const listener = event(() => {
      if (isTrue()) end();
    });
  });
}
