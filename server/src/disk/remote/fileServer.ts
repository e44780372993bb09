/** The kind of an entry in a folder. `link`: a symbolic link, which the connection cannot resolve. */
export type RemoteKind = 'file' | 'folder' | 'link' | 'other';

export interface RemoteEntry {
  readonly name: string;
  readonly kind: RemoteKind;
}

/** The reason why something cannot be listed or read. */
export interface RemoteFailure {
  /**
   * An error code of `node:fs`, such as `ENOENT`; `EFBIG` for a file that is larger than the limit, `EMSGSIZE` for one that had no room in the
   * answer beside others, `EAGAIN` if a retry may succeed.
   */
  readonly code: string;
  readonly message: string;
  /** Bytes; set if the file is too large. */
  readonly size?: number;
}

/** The bytes of a file, or the reason why it cannot be read. */
export type RemoteContent = Uint8Array | RemoteFailure;

export interface ReadOptions {
  /** Bytes; a larger file is not sent. */
  readonly limit: number;
  /** Whether a request waits for these files: they are read before those that were requested earlier. */
  readonly isUrgent: boolean;
}

/** Lists and reads files at the other end of a connection. Failures are values; promises reject only if the signal is aborted. */
export interface FileServer {
  readonly list: (uri: string, signal: AbortSignal | undefined) => Promise<readonly RemoteEntry[] | RemoteFailure>;
  /** Reads files and returns the contents in the same order. One file always has room in the answer, others may fail with `EMSGSIZE`. */
  readonly read: (
    uris: readonly string[],
    options: ReadOptions,
    signal: AbortSignal | undefined,
  ) => Promise<readonly RemoteContent[]>;
}

/** Whether the answer is a failure. */
export function isFailure(answer: readonly RemoteEntry[] | Uint8Array | RemoteFailure): answer is RemoteFailure {
  return !Array.isArray(answer) && 'code' in answer;
}
