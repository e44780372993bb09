import type { FileKey } from '../fileKey.ts';
import type { FileEntry } from '../listing.ts';

/** Files that come over a connection. What is read of them has to be fetched before; it is then at hand until it changes. */
export interface RemoteFiles {
  /** Returns what the work returns when everything that it reads has been fetched. Runs it several times, so it must not have effects. */
  complete<T>(root: FileKey, work: () => T, signal?: AbortSignal): Promise<T>;
  /**
   * Fetches the texts of listed files, after those that are being fetched or `at once`. Rejects with the signal's reason when it is
   * aborted, and with `TooManyBytes`.
   */
  fetch(root: FileKey, files: Iterable<FileEntry>, signal?: AbortSignal, when?: 'at once'): Promise<void>;
}
