import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { ruleCodes } from '../rules/engine/index.ts';
import { RULE_PAGE_SCHEME } from './clientRequests.ts';
import { LanguageServer } from './languageServer.ts';
import { ProtocolGuard } from './protocolGuard.ts';
import { findRulePagesBy } from './rulePages.ts';
import { webHost } from './webHost.ts';

/** Serves the client that has started this Web Worker. */
export function serveWorker(): void {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types of the project are Node's
  const scope = globalThis as unknown as ConstructorParameters<typeof BrowserMessageReader>[0];
  const guard = new ProtocolGuard(new BrowserMessageReader(scope), new BrowserMessageWriter(scope));
  findRulePagesBy((code) => (ruleCodes.includes(code) ? `${RULE_PAGE_SCHEME}:/${code}.md` : undefined));
  const connection = createConnection(ProposedFeatures.all, guard.reader, guard.writer);
  new LanguageServer(connection, webHost(connection)).connect();
}
