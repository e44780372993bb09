import type { ExtensionContext } from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import { activate as activateShared } from './activate.ts';
import { Server } from './server.ts';
import { NODE_ARGUMENTS } from './serverArguments.ts';

// The entry of the extension in Node. The server is a process of its own.

let server: Server | undefined;

/** Called for the first Markdown file, and in folders that look like a glossary. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath('dist/glosswright.js');
  const run = { module, args: ['lsp'], transport: TransportKind.stdio, options: { execArgv: [...NODE_ARGUMENTS] } };
  const createClient = (options: LanguageClientOptions): LanguageClient =>
    new LanguageClient('glosswright', 'Glosswright', { run, debug: run }, options);
  server = activateShared(context, (log) => new Server({ createClient, cacheFolder: context.storageUri?.fsPath, log }));
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
