import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { createMessageConnection, type Message, type MessageConnection } from 'vscode-jsonrpc/node';
import type { FileRequests } from '../../server/src/lsp/clientRequests.ts';
import { answerTo } from './channelFiles.ts';
import { Client } from './client.ts';

const dist = join(import.meta.dirname, '../../dist');

/** Makes a thread of Node look like a Web Worker: with its functions, and without those of Node. `workerData` is the script to load. */
const BOOTSTRAP = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { readFileSync } = require('node:fs');
  const { runInThisContext } = require('node:vm');
  const scope = globalThis;
  scope.self = scope;
  scope.postMessage = (message) => parentPort.postMessage(message);
  scope.importScripts = (path) => void runInThisContext(readFileSync(path, 'utf8'), { filename: path });
  scope.addEventListener = () => undefined;
  parentPort.on('message', (data) => scope.onmessage?.({ data }));
  for (const name of ['process', 'Buffer', 'global', 'require', 'module', 'exports', '__filename', '__dirname'])
    delete scope[name];
  scope.importScripts(workerData);
`;

/** A client of the built server in a Web Worker, which gets all files from the client; nothing has been sent yet. */
export function connectWorker(folder: string): Client {
  const worker = new Worker(BOOTSTRAP, { eval: true, workerData: join(dist, 'web/server.js') });
  const parts = partsOfWorker();
  for (const name of parts)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    worker.postMessage({ id: `./${name}`, address: join(dist, 'parts', name), count: parts.length });
  const client = Client.over(folder, connectionOf(worker), () => void worker.terminate());
  client.answers.set('glosswright/fs/list', ({ uri }: ListParams) => named('entries', uri));
  client.answers.set('glosswright/fs/read', ({ uris, limit }: ReadParams) => ({
    files: uris.map((uri) => named('bytes', uri, limit)),
  }));
  return client;
}

type ListParams = FileRequests['glosswright/fs/list']['params'];
type ReadParams = FileRequests['glosswright/fs/read']['params'];

/** The answer for a path on disk, or its failure, as the protocol names them. */
function named(what: 'entries' | 'bytes', uri: string, limit?: number): object {
  const answer = answerTo(fileURLToPath(uri), limit);
  return { ['code' in answer ? 'failure' : what]: answer };
}

/** The parts that both hosts load. */
function partsOfWorker(): string[] {
  const isShared = (name: string): boolean =>
    readFileSync(join(dist, 'parts', name), 'utf8').startsWith('(globalThis.glosswrightPart');
  return readdirSync(join(dist, 'parts')).filter(isShared);
}

/** An event that never happens. */
function never(): { dispose: () => void } {
  return { dispose: () => undefined };
}

/** Messages are objects: they can contain bytes. */
function connectionOf(worker: Worker): MessageConnection {
  const events = { onError: never, onClose: never, dispose: () => undefined };
  const reader = {
    ...events,
    onPartialMessage: never,
    listen: (callback: (message: Message) => void) => {
      worker.on('message', callback);
      return { dispose: () => void worker.off('message', callback) };
    },
  };
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  const write = async (message: Message): Promise<void> => Promise.resolve(worker.postMessage(message));
  return createMessageConnection(reader, { ...events, write, end: () => undefined });
}
