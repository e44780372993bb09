import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskFiles } from '../workspace/files.ts';
import { LanguageServer } from './languageServer.ts';

/** Serves one client over standard input and output, until it says exit. */
export async function serveStdio(): Promise<void> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  const server = new LanguageServer(connection, diskFiles);
  return new Promise((resolve) => {
    connection.onExit(() => {
      server.dispose();
      resolve();
    });
    connection.listen();
  });
}
