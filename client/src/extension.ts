import { commands, type ExtensionContext, window, workspace } from 'vscode';
import { registerCommands } from './commands.ts';
import { CurrentArticle } from './currentArticle.ts';
import { Server } from './server.ts';
import { offerSetup } from './setup.ts';
import { showInStatusBar } from './statusBar.ts';

let server: Server | undefined;

/** Called for the first Markdown file, and in folders that look like a glossary. Does not wait for the server to start. */
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
    offerSetup(running, context),
    ...registerCommands({ server: running, current, log }),
    workspace.onDidGrantWorkspaceTrust(() => void running.restart()),
  );
  // Shows the commands in the Command Palette.
  void commands.executeCommand('setContext', 'glosswright.isActive', true);
  void running.start();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
