import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { LanguageServer } from './languageServer.ts';
import { ProtocolGuard } from './protocolGuard.ts';
import { webHost } from './webHost.ts';

/** Serves the client that has started this Web Worker. */
export function serveWorker(): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types of the project are Node's
  const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
  const guard = new ProtocolGuard(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
  const connection = createConnection(ProposedFeatures.all, guard.reader, guard.writer);
  new LanguageServer(connection, webHost(connection)).connect();
}
