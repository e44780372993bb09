import { setMaxListeners } from 'node:events';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { errorCode } from '../../server/src/disk/fileErrors.ts';
import type { FileServer, RemoteContent, RemoteEntry, RemoteFailure } from '../../server/src/disk/remote/fileServer.ts';

/** How to serve files: the duration of each request, and which ones fail. */
export interface Serving {
  /** Milliseconds. */
  readonly delay?: number;
  /** The failure of a request for a path; undefined if it succeeds. */
  readonly failure?: (path: string) => RemoteFailure | undefined;
  /** Bytes of the contents in one answer. The first file always has room. */
  readonly largestAnswer?: number;
}

/** Counts of served requests. */
export interface Served {
  listed: number;
  read: number;
  /** Number of messages about files. */
  readRequests: number;
  /** Maximum number of folders and files that were requested at the same time. */
  mostActive: number;
  /** Bytes of the contents in the largest answer. */
  mostBytes: number;
}

type Request = { readonly id: number } & (
  { readonly list: string } | { readonly read: readonly string[]; readonly limit: number }
);
type Question = { readonly list: string } | { readonly read: readonly string[]; readonly limit: number };
export type Answer = readonly RemoteEntry[] | RemoteContent;

/** Files on disk at the other end of a message channel, as a Web Worker accesses those of its client. */
export function channelFiles(serving: Serving = {}): { server: FileServer; served: Served; close: () => void } {
  const { port1, port2 } = new MessageChannel();
  const served: Served = { listed: 0, read: 0, readRequests: 0, mostActive: 0, mostBytes: 0 };
  serve(port2, serving, served);
  const waiting = new Map<number, (answers: readonly Answer[]) => void>();
  let sent = 0;
  port1.on('message', ({ id, answers }: { id: number; answers: readonly Answer[] }) => {
    waiting.get(id)?.(answers);
    waiting.delete(id);
  });
  const ask = async (question: Question, signal: AbortSignal | undefined): Promise<readonly Answer[]> => {
    signal?.throwIfAborted();
    const id = ++sent;
    return new Promise((resolve, reject) => {
      const abort = (): void => reject(new Error('aborted'));
      waiting.set(id, (answers) => {
        signal?.removeEventListener('abort', abort);
        resolve(answers);
      });
      if (signal) setMaxListeners(0, signal); // one listener for each pending request
      signal?.addEventListener('abort', abort, { once: true });
      port1.postMessage({ id, ...question } satisfies Request);
    });
  };
  const server: FileServer = {
    list: async (uri, signal) => {
      const [answer = UNEXPECTED] = await ask({ list: uri }, signal);
      return answer instanceof Uint8Array ? UNEXPECTED : answer;
    },
    read: async (read, { limit }, signal) => {
      const answers = await ask({ read, limit }, signal);
      return answers.map((answer) => (isList(answer) ? UNEXPECTED : answer));
    },
  };
  return { server, served, close: () => port1.close() };
}

const UNEXPECTED: RemoteFailure = { code: 'EIO', message: 'unexpected' };

function isList(answer: Answer): answer is readonly RemoteEntry[] {
  return Array.isArray(answer);
}

function serve(port: MessagePort, { delay = 0, failure, largestAnswer = Infinity }: Serving, served: Served): void {
  let active = 0;
  port.on('message', (request: Request) => {
    const uris = 'list' in request ? [request.list] : request.read;
    const limit = 'list' in request ? undefined : request.limit;
    if (limit === undefined) served.listed++;
    else {
      served.read += uris.length;
      served.readRequests++;
    }
    active += uris.length;
    served.mostActive = Math.max(served.mostActive, active);
    const answer = (): void => {
      active -= uris.length;
      const paths = uris.map((uri) => fileURLToPath(uri));
      const all = paths.map((path) => failure?.(path) ?? answerTo(path, limit));
      const answers = withRoom(all, largestAnswer);
      served.mostBytes = Math.max(served.mostBytes, bytesOf(answers));
      port.postMessage({ id: request.id, answers });
    };
    if (delay === 0) answer();
    else setTimeout(answer, delay);
  });
}

/** Reads a file of at most `limit` bytes, or lists a folder if there is no limit. */
export function answerTo(path: string, limit: number | undefined): Answer {
  try {
    if (limit === undefined) return readdirSync(path).map((name) => entryOf(path, name));
    const bytes = readFileSync(path);
    const { length: size } = bytes;
    return size > limit ? { code: 'EFBIG', message: 'too large', size } : new Uint8Array(bytes);
  } catch (error) {
    return { code: errorCode(error) ?? 'EIO', message: String(error) };
  }
}

/** The answers, without the contents for which the message has no room. */
function withRoom(answers: readonly Answer[], room: number): Answer[] {
  let left = room;
  return answers.map((answer) => {
    if (!(answer instanceof Uint8Array)) return answer;
    if (answer.length > left && left < room) return { code: 'EMSGSIZE', message: 'no room', size: answer.length };
    left -= answer.length;
    return answer;
  });
}

function bytesOf(answers: readonly Answer[]): number {
  return answers.reduce((sum, answer) => sum + (answer instanceof Uint8Array ? answer.length : 0), 0);
}

function entryOf(folder: string, name: string): RemoteEntry {
  const stats = lstatSync(`${folder}/${name}`);
  if (stats.isSymbolicLink()) return { name, kind: 'link' };
  return { name, kind: stats.isFile() ? 'file' : 'folder' };
}
