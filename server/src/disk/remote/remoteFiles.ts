import type { FileKey } from '../fileKey.ts';
import type { FileEntry } from '../listing.ts';

/** Files that come over a connection. They have to be fetched before they are read, and stay available until they change. */
export interface RemoteFiles {
  /** Returns the result of the work after everything that it reads has been fetched. Runs it several times, so it must not have side effects. */
  complete<T>(root: FileKey, work: () => T, signal?: AbortSignal): Promise<T>;
  /**
   * Fetches the texts of listed files after those that are being fetched, or `at once`. Rejects with the signal's
   * reason if it is aborted, and with `TooManyBytes`.
   */
  fetch(root: FileKey, files: Iterable<FileEntry>, signal?: AbortSignal, when?: 'at once'): Promise<void>;
}
