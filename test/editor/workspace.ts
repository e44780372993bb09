// The workspace of the tests: a fresh copy of test/fixtures/editor-workspace, which a test may change.
import * as vscode from 'vscode';

/** The URI of a file, by its path in the workspace. */
export function uriOf(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (folder === undefined) throw new Error('No workspace is open.');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** Whether there is a file or folder on the disk. */
export async function exists(path: string): Promise<boolean> {
  return vscode.workspace.fs.stat(uriOf(path)).then(
    () => true,
    () => false,
  );
}

/** Opens a file in an editor that has the focus, with its beginning on the screen, wherever an earlier test has left it. */
export async function open(path: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(uriOf(path), { selection: new vscode.Range(0, 0, 0, 0) });
}

/** The path in the workspace of the file that has the focus. */
export function activePath(): string | undefined {
  const uri = vscode.window.activeTextEditor?.document.uri;
  return uri && vscode.workspace.asRelativePath(uri);
}

/** Puts the cursor after the first occurrence of a text, and waits until it is there on the screen, so that keys may follow. */
export async function putCursorAfter(editor: vscode.TextEditor, text: string): Promise<void> {
  const offset = editor.document.getText().indexOf(text);
  if (offset === -1) throw new Error(`The document does not contain "${text}".`);
  const position = editor.document.positionAt(offset + text.length);
  const selection = new vscode.Selection(position, position);
  if (editor.selection.isEqual(selection)) return;

  const arrived = new Promise<void>((resolve) => {
    const listener = vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor !== editor || !textEditor.selection.isEqual(selection)) return;
      listener.dispose();
      resolve();
    });
  });
  editor.selection = selection;
  editor.revealRange(selection);
  await arrived;
}

/** Closes all editors and forgets what was not saved, also in documents that no editor shows. */
export async function closeAll(): Promise<void> {
  await closeEditors();
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty || document.isClosed) continue;
    await vscode.window.showTextDocument(document);
    await closeEditors();
  }
}

async function closeEditors(): Promise<void> {
  while (vscode.window.activeTextEditor !== undefined) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}
