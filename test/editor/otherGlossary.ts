// Replaces the articles of the workspace by other files for some tests.
import * as vscode from 'vscode';
import { closeAll, exists, uriOf } from './workspace.ts';

const CONFIGURATION = 'glosswright.config.json';

/** Hides the articles of the workspace, so that the files are its only possible glossary, and starts the server again. */
export async function onlyTheseFiles(files: Readonly<Record<string, string>>): Promise<void> {
  await move('glossary', '.hidden/glossary');
  for (const [path, text] of Object.entries(files))
    await vscode.workspace.fs.writeFile(uriOf(path), new TextEncoder().encode(text));
  await vscode.commands.executeCommand('glosswright.restartServer');
}

/** Restores the articles, and removes the folder `docs` and the configuration. */
export async function articlesAgain(): Promise<void> {
  await closeAll();
  for (const path of [CONFIGURATION, 'docs'])
    if (await exists(path)) await vscode.workspace.fs.delete(uriOf(path), { recursive: true });
  await move('.hidden/glossary', 'glossary');
  await vscode.workspace.fs.delete(uriOf('.hidden'), { recursive: true });
  await vscode.commands.executeCommand('glosswright.restartServer');
}

/** Moves a folder by its files, so that VS Code sees each of them go and come. */
async function move(from: string, to: string): Promise<void> {
  await vscode.workspace.fs.copy(uriOf(from), uriOf(to));
  await vscode.workspace.fs.delete(uriOf(from), { recursive: true });
}
