import { CancellationTokenSource, type Connection } from 'vscode-languageserver';
import type { FileServer, RemoteFailure } from '../disk/remote/fileServer.ts';
import type { FileRequests } from './clientRequests.ts';

type Method = keyof FileRequests;

/** Lists and reads the files of virtual workspaces through the client. `isBase64`: whether the connection cannot carry bytes. */
export function clientFileServer(connection: Connection, isBase64: boolean): FileServer {
  const ask = async <M extends Method>(
    method: M,
    params: FileRequests[M]['params'],
    signal: AbortSignal | undefined,
  ): Promise<FileRequests[M]['result']> => {
    signal?.throwIfAborted();
    const cancellation = new CancellationTokenSource();
    const cancel = (): void => cancellation.cancel();
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      return await connection.sendRequest<FileRequests[M]['result']>(method, params, cancellation.token);
    } catch (error) {
      signal?.throwIfAborted();
      return { failure: failureOf(error) };
    } finally {
      signal?.removeEventListener('abort', cancel);
      cancellation.dispose();
    }
  };

  return {
    list: async (uri, signal) => {
      const answer = await ask('glosswright/fs/list', { uri }, signal);
      return 'entries' in answer ? answer.entries : answer.failure;
    },
    read: async (uri, limit, signal) => {
      const answer = await ask('glosswright/fs/read', { uri, limit, isBase64 }, signal);
      return 'bytes' in answer ? bytesOf(answer.bytes) : answer.failure;
    },
  };
}

function failureOf(error: unknown): RemoteFailure {
  return { code: 'EIO', message: error instanceof Error ? error.message : String(error) };
}

function bytesOf(content: Uint8Array | string): Uint8Array {
  return typeof content === 'string' ? Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0)) : content;
}
