import type { FileKey } from '../fileKey.ts';
import type { Files } from '../filesOf.ts';

/** Does work that reads files; if they come over a connection, when they have been fetched. See `RemoteFiles.complete`. */
export async function complete<T>({ remote }: Files, root: FileKey, work: () => T, signal?: AbortSignal): Promise<T> {
  return remote ? remote.complete(root, work, signal) : work();
}
