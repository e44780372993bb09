import { setMaxListeners } from 'node:events';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { errorCode } from '../../server/src/disk/fileErrors.ts';
import type { FileServer, RemoteEntry, RemoteFailure } from '../../server/src/disk/remote/fileServer.ts';

/** How files are served: how long each request takes, and which ones fail. */
export interface Serving {
  /** Milliseconds. */
  readonly delay?: number;
  /** The failure of a request for a path; undefined if it succeeds. */
  readonly failure?: (path: string) => RemoteFailure | undefined;
}

/** What has been served. */
export interface Served {
  listed: number;
  read: number;
  /** The most requests that were under way at the same time. */
  mostActive: number;
}

interface Request {
  readonly id: number;
  readonly uri: string;
  /** Undefined for a folder. */
  readonly limit: number | undefined;
}

type Answer = readonly RemoteEntry[] | Uint8Array | RemoteFailure;

/** The files of the disk at the other end of a message channel, as a Web Worker sees those of its client. */
export function channelFiles(serving: Serving = {}): { server: FileServer; served: Served; close: () => void } {
  const { port1, port2 } = new MessageChannel();
  const served: Served = { listed: 0, read: 0, mostActive: 0 };
  serve(port2, serving, served);
  const waiting = new Map<number, (answer: Answer) => void>();
  let sent = 0;
  port1.on('message', ({ id, answer }: { id: number; answer: Answer }) => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  const ask = async (uri: string, limit: number | undefined, signal: AbortSignal | undefined): Promise<Answer> => {
    signal?.throwIfAborted();
    const id = ++sent;
    return new Promise((resolve, reject) => {
      const abort = (): void => reject(new Error('aborted'));
      waiting.set(id, (answer) => {
        signal?.removeEventListener('abort', abort);
        resolve(answer);
      });
      if (signal) setMaxListeners(0, signal); // one for each request under way
      signal?.addEventListener('abort', abort, { once: true });
      port1.postMessage({ id, uri, limit } satisfies Request);
    });
  };
  const server: FileServer = {
    list: async (uri, signal) => {
      const answer = await ask(uri, undefined, signal);
      return answer instanceof Uint8Array ? { code: 'EIO', message: 'unexpected' } : answer;
    },
    read: async (uri, limit, signal) => {
      const answer = await ask(uri, limit, signal);
      return isList(answer) ? { code: 'EIO', message: 'unexpected' } : answer;
    },
  };
  return { server, served, close: () => port1.close() };
}

function isList(answer: Answer): answer is readonly RemoteEntry[] {
  return Array.isArray(answer);
}

function serve(port: MessagePort, { delay = 0, failure }: Serving, served: Served): void {
  let active = 0;
  port.on('message', ({ id, uri, limit }: Request) => {
    if (limit === undefined) served.listed++;
    else served.read++;
    served.mostActive = Math.max(served.mostActive, ++active);
    const answer = (): void => {
      active--;
      const path = fileURLToPath(uri);
      port.postMessage({ id, answer: failure?.(path) ?? answerTo(path, limit) });
    };
    if (delay === 0) answer();
    else setTimeout(answer, delay);
  });
}

function answerTo(path: string, limit: number | undefined): Answer {
  try {
    if (limit === undefined) return readdirSync(path).map((name) => entryOf(path, name));
    const bytes = readFileSync(path);
    const { length: size } = bytes;
    return size > limit ? { code: 'EFBIG', message: 'too large', size } : new Uint8Array(bytes);
  } catch (error) {
    return { code: errorCode(error) ?? 'EIO', message: String(error) };
  }
}

function entryOf(folder: string, name: string): RemoteEntry {
  const stats = lstatSync(`${folder}/${name}`);
  if (stats.isSymbolicLink()) return { name, kind: 'link' };
  return { name, kind: stats.isFile() ? 'file' : 'folder' };
}
