import { CancellationTokenSource, type Connection } from 'vscode-languageserver';
import type { FileServer, RemoteContent, RemoteFailure } from '../disk/remote/fileServer.ts';
import type { FileContent, FileRequests } from './clientRequests.ts';

type Method = keyof FileRequests;

/** Lists and reads the files of virtual workspaces through the client. `isBase64`: whether the connection cannot carry bytes. */
export function clientFileServer(connection: Connection, isBase64: boolean): FileServer {
  const requests = new CancelledRequests();

  const ask = async <M extends Method>(
    method: M,
    params: FileRequests[M]['params'],
    signal: AbortSignal | undefined,
  ): Promise<FileRequests[M]['result'] | { readonly failure: RemoteFailure }> => {
    signal?.throwIfAborted();
    const cancellation = new CancellationTokenSource();
    const forget = signal && requests.add(signal, cancellation);
    try {
      return await connection.sendRequest<FileRequests[M]['result']>(method, params, cancellation.token);
    } catch (error) {
      signal?.throwIfAborted();
      return { failure: failureOf(error) };
    } finally {
      forget?.();
      cancellation.dispose();
    }
  };

  return {
    list: async (uri, signal) => {
      const answer = await ask('glosswright/fs/list', { uri }, signal);
      return 'entries' in answer ? answer.entries : answer.failure;
    },
    read: async (uris, { limit, isUrgent }, signal) => {
      const answer = await ask('glosswright/fs/read', { uris, limit, isBase64, isUrgent }, signal);
      if ('failure' in answer) return uris.map(() => answer.failure);
      return answer.files.map(contentOf);
    },
  };
}

/** Cancels requests when their signal is aborted. Each signal has one listener, because Node warns of many. */
class CancelledRequests {
  private readonly bySignal = new WeakMap<AbortSignal, Set<CancellationTokenSource>>();

  /** Returns a function that removes the request. */
  add(signal: AbortSignal, request: CancellationTokenSource): () => void {
    const known = this.bySignal.get(signal);
    const requests = known ?? new Set();
    requests.add(request);
    if (!known) {
      this.bySignal.set(signal, requests);
      signal.addEventListener('abort', () => requests.forEach((each) => each.cancel()), { once: true });
    }
    return () => void requests.delete(request);
  }
}

function failureOf(error: unknown): RemoteFailure {
  return { code: 'EIO', message: error instanceof Error ? error.message : String(error) };
}

function contentOf(content: FileContent): RemoteContent {
  return 'bytes' in content ? bytesOf(content.bytes) : content.failure;
}

function bytesOf(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)) : content;
}
