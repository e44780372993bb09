import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from './eventually.ts';
import { closeAll, uriOf } from './workspace.ts';

const PATH = 'glossary/en/price.md';
const TEXT = '---\ntitle: Price\ndescription: What a buyer pays.\n---\n';

/** Whether the server has a concept of the name. */
async function isKnown(name: string): Promise<boolean> {
  const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
    'vscode.executeWorkspaceSymbolProvider',
    name,
  );
  return symbols.some((symbol) => symbol.name.startsWith(name) && symbol.location.uri.path.endsWith('.md'));
}

/** An article that VS Code has in memory, in no tab, and that is deleted. */
async function deletedInMemory(): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.writeFile(uriOf(PATH), new TextEncoder().encode(TEXT));
  // VS Code drops the events of a file that is deleted at once.
  await eventually('the article counts', async () => isKnown('Price'));
  const document = await vscode.workspace.openTextDocument(uriOf(PATH));
  await vscode.workspace.fs.delete(uriOf(PATH));
  await eventually('the article does not count', async () => !(await isKnown('Price')));
  assert.ok(!document.isClosed);
  return document;
}

describe('a deleted article that VS Code has in memory', () => {
  it('does not count, also after a restart of the server', async () => {
    const document = await deletedInMemory();
    await vscode.commands.executeCommand('glosswright.restartServer');
    await eventually('the server has read the glossary', async () => isKnown('Target market'));
    assert.ok(!document.isClosed);
    assert.ok(!(await isKnown('Price')));
  });

  it('counts again when it is changed, and while a tab shows it', async () => {
    const document = await deletedInMemory();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(4, 0), '\nText.\n');
    await vscode.workspace.applyEdit(edit);
    await eventually('the changed article counts', async () => isKnown('Price'));
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await eventually('the document is unchanged', () => !document.isDirty);
    assert.ok(await isKnown('Price'));
    await closeAll();
    await eventually('the closed article does not count', async () => !(await isKnown('Price')));
  });
});
