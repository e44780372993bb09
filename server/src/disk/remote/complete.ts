import type { FileKey } from '../fileKey.ts';
import type { Files } from '../filesOf.ts';

/** Runs work that reads files. If they come over a connection, fetches them first. See `RemoteFiles.complete`. */
export async function complete<T>({ remote }: Files, root: FileKey, work: () => T, signal?: AbortSignal): Promise<T> {
  return remote ? remote.complete(root, work, signal) : work();
}
