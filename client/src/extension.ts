import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

/** Starts the language server; called when the first Markdown file is opened. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/glosswright.js');
  const run = { module, args: ['lsp'], transport: TransportKind.stdio };
  client = new LanguageClient(
    'glosswright',
    'Glosswright',
    { run, debug: run },
    {
      documentSelector: [{ scheme: 'file', language: 'markdown' }],
      diagnosticPullOptions: { onChange: true, onSave: false },
    },
  );
  await client.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
