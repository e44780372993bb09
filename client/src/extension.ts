import { commands, type ExtensionContext, window, workspace } from 'vscode';
import { registerCommands } from './commands.ts';
import { CurrentArticle } from './currentArticle.ts';
import { Server } from './server.ts';
import { showInStatusBar } from './statusBar.ts';

let server: Server | undefined;

/** Called for the first Markdown file, and in folders that look like a glossary. It waits for nothing: the server starts meanwhile. */
export function activate(context: ExtensionContext): void {
  const log = window.createOutputChannel('Glosswright', { log: true });
  server = new Server(context.asAbsolutePath('dist/glosswright.js'), context.storageUri?.fsPath, log);
  const current = new CurrentArticle(server);
  const running = server;
  context.subscriptions.push(
    log,
    running,
    current,
    showInStatusBar(running, current),
    ...registerCommands({ server: running, current, log }),
    workspace.onDidGrantWorkspaceTrust(() => void running.restart()),
  );
  // The palette shows the commands from now on; before, none of them could do anything.
  void commands.executeCommand('setContext', 'glosswright.isActive', true);
  void running.start();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
