import { type ExtensionContext, tasks } from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import { activate as activateShared, type Extension, type ExtensionApi } from './activate.ts';
import { Server } from './server.ts';
import { NODE_ARGUMENTS } from './serverArguments.ts';
import { GlosswrightTasks, TASK_TYPE } from './tasks.ts';

// The entry of the extension in Node. The server is a separate process.

let extension: Extension | undefined;

/** Called for the first Markdown file, and in folders that look like a glossary. */
export function activate(context: ExtensionContext): ExtensionApi {
  const module = context.asAbsolutePath('dist/glosswright.js');
  const run = { module, args: ['lsp'], transport: TransportKind.stdio, options: { execArgv: [...NODE_ARGUMENTS] } };
  const createClient = (options: LanguageClientOptions): LanguageClient =>
    new LanguageClient('glosswright', 'Glosswright', { run, debug: run }, options);
  context.subscriptions.push(tasks.registerTaskProvider(TASK_TYPE, new GlosswrightTasks(process.execPath, module)));
  const cacheFolder = context.storageUri?.fsPath;
  extension = activateShared(context, (log) => new Server({ createClient, cacheFolder, log }));
  return extension.api;
}

export async function deactivate(): Promise<void> {
  await extension?.server.stop();
}
