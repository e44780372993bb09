import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { diskFiles } from '../workspace/files.ts';
import { LanguageServer } from './languageServer.ts';

/** Serves one client over standard input and output, until it says exit. */
export async function serveStdio(): Promise<void> {
  const connection = createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  const server = new LanguageServer(connection, diskFiles);
  // What nobody has caught is a defect, and no reason to leave an editor without its server.
  process.on('unhandledRejection', (reason) => connection.console.error(`unexpected: ${describe(reason)}`));
  return new Promise((resolve) => {
    connection.onExit(() => {
      server.dispose();
      resolve();
    });
    server.connect();
  });
}

function describe(reason: unknown): string {
  return reason instanceof Error ? (reason.stack ?? reason.message) : String(reason);
}
