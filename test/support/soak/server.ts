import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { nodeHost } from '../../../server/src/lsp/nodeHost.ts';
import { LanguageServer } from '../../../server/src/lsp/languageServer.ts';

/*
 * The server of the program over standard input and output, with two intervals in milliseconds as arguments: between
 * checks of HEAD, and between checks of the tree.
 */
const [head = 0, tree = 0] = process.argv.slice(2).map(Number);
const connection = createConnection(
  ProposedFeatures.all,
  new StreamMessageReader(process.stdin),
  new StreamMessageWriter(process.stdout),
);
const server = new LanguageServer(connection, nodeHost(connection), { head, tree, unwatched: tree, share: 1 });
process.stdin.on('end', () => process.exit(0));
connection.onExit(() => process.exit(0));
server.connect();
