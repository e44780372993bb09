import { commands, window, workspace } from 'vscode';
import type { CurrentArticle } from './currentArticle.ts';
import { menuItems } from './menuItems.ts';
import type { Server } from './server.ts';

/** Shows the actions of the status bar item. */
export async function showMenu(server: Server, { state }: CurrentArticle): Promise<void> {
  const picked = await window.showQuickPick(menuItems(server.state, state, { isTrusted: workspace.isTrusted }), {
    title: 'Glosswright',
  });
  if (picked) await commands.executeCommand(picked.command, ...(picked.args ?? []));
}
