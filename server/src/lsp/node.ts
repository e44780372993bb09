import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { errorCode } from '../disk/fileErrors.ts';
import { diskFiles, type Files } from '../disk/files.ts';
import { useLessMemory } from '../disk/useLessMemory.ts';
import { LanguageServer } from './languageServer.ts';
import { nodeHost } from './nodeHost.ts';
import { ProtocolGuard } from './protocolGuard.ts';
import { Watchdog } from './watchdog.ts';

/** Serves one client over standard input and output, until `exit`. */
export async function serveStdio(): Promise<void> {
  const reader = new StreamMessageReader(process.stdin);
  const watchdog = new Watchdog();
  const guard = new ProtocolGuard(reader, new StreamMessageWriter(process.stdout), (processId) =>
    watchdog.clientIs(processId),
  );
  const connection = createConnection(ProposedFeatures.all, guard.reader, guard.writer);
  const server = new LanguageServer(connection, nodeHost(connection, SPARING));
  // Skip a message that is not JSON. Errors in message framing are fatal.
  reader.onError((error) => {
    if (error instanceof SyntaxError) connection.console.error(`message: ${error.message}`);
    else process.stderr.write(`glosswright: lsp: ${error.message.replace(/\s+/g, ' ')}\n`, () => process.exit(1));
  });
  const clientIsGone = (): void => process.exit(server.isShutDown ? 0 : 1);
  process.stdin.on('end', clientIsGone);
  process.stdin.on('close', clientIsGone);
  process.stdout.on('error', clientIsGone);
  // Log uncaught errors, and keep the server running.
  const logUnexpected = (reason: unknown): void => {
    if (isBrokenPipe(reason)) clientIsGone();
    connection.console.error(`unexpected: ${describe(reason)}`);
  };
  process.on('unhandledRejection', logUnexpected);
  process.on('uncaughtException', logUnexpected);
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

function isBrokenPipe(reason: unknown): boolean {
  const code = errorCode(reason) ?? '';
  return ['EPIPE', 'ECONNRESET', 'ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END'].includes(code);
}

/** The files of the disk. The process uses less memory from the moment on when they are known to be very many. */
const SPARING: Files = {
  ...diskFiles,
  list: async (...request) => {
    const listing = await diskFiles.list(...request);
    useLessMemory(listing.files.length);
    return listing;
  },
};
