import type { Files } from './filesOf.ts';

/** Does work that reads files; if they come over a connection, when they have been fetched. See `RemoteFiles.complete`. */
export async function complete<T>({ remote }: Files, work: () => T, signal?: AbortSignal): Promise<T> {
  return remote ? remote.complete(work, signal) : work();
}
