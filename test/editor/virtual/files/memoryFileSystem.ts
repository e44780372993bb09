import {
  Disposable,
  EventEmitter,
  type FileChangeEvent,
  FileChangeType,
  type FileStat,
  FileSystemError,
  type FileSystemProvider,
  FileType,
  type Uri,
} from 'vscode';

/** The failures that a virtual file system can have, as `FileSystemError` names them. */
export type FailureKind = 'NoPermissions' | 'Unavailable' | 'FileNotFound';

/** Number of requests of each kind. */
export interface Requests {
  stat: number;
  list: number;
  read: number;
  /** Maximum number of concurrent reads. */
  mostReads: number;
}

interface Failure {
  readonly kind: FailureKind;
  /** Number of further requests that fail. */
  times: number;
}

/** A file has bytes or creates them when it is read; a symbolic link to a file has those of its target. */
export interface MemoryFile {
  readonly bytes: () => Uint8Array;
  /** Bytes, if creating them takes long. */
  readonly size?: number;
  readonly isLink?: boolean;
}

/** Files in memory, by path. A test sets how long requests take, and which ones fail. */
export class MemoryFileSystem implements FileSystemProvider {
  private readonly files = new Map<string, MemoryFile & { readonly changed: number }>();
  /** By folder its entries. */
  private readonly folders = new Map<string, Map<string, FileType>>([['/', new Map()]]);
  private readonly failures = new Map<string, Failure>();
  private readonly held = new Map<string, Promise<void>>();
  private readonly changes = new EventEmitter<FileChangeEvent[]>();
  private reads = 0;
  private time = 0;
  /** Milliseconds for each request. */
  delay = 0;
  requests: Requests = noRequests();
  readonly onDidChangeFile = this.changes.event;

  /** Writes a file without an event. */
  put(path: string, file: MemoryFile): void {
    this.files.set(path, { ...file, changed: ++this.time });
    this.enter(path, file.isLink ? FileType.SymbolicLink | FileType.File : FileType.File);
  }

  /** The next requests for the path fail. */
  fail(path: string, kind: FailureKind, times: number = Number.POSITIVE_INFINITY): void {
    this.failures.set(path, { kind, times });
  }

  /** Reading the file takes until the returned function is called. */
  hold(path: string): () => void {
    const release = new EventEmitter<void>();
    this.held.set(path, new Promise((resolve) => release.event(() => resolve())));
    return () => release.fire();
  }

  /** Removes a file without an event: it is listed, but missing when it is read. */
  vanish(path: string): void {
    this.files.delete(path);
  }

  /** Forgets all files, failures and requests. */
  clear(): void {
    this.files.clear();
    this.folders.clear();
    this.folders.set('/', new Map());
    this.failures.clear();
    this.held.clear();
    this.delay = 0;
    this.requests = noRequests();
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  async stat(uri: Uri): Promise<FileStat> {
    this.requests.stat++;
    await this.answer(uri);
    const file = this.files.get(uri.path);
    if (file)
      return {
        type: file.isLink ? FileType.SymbolicLink | FileType.File : FileType.File,
        ctime: file.changed,
        mtime: file.changed,
        size: file.size ?? file.bytes().length,
      };
    if (!this.folders.has(uri.path)) throw FileSystemError.FileNotFound(uri);
    return { type: FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  async readDirectory(uri: Uri): Promise<[string, FileType][]> {
    this.requests.list++;
    await this.answer(uri);
    const entries = this.folders.get(uri.path);
    if (!entries) throw FileSystemError.FileNotFound(uri);
    return [...entries];
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    this.requests.read++;
    this.requests.mostReads = Math.max(this.requests.mostReads, ++this.reads);
    try {
      await this.answer(uri);
      await this.held.get(uri.path);
    } finally {
      this.reads--;
    }
    const file = this.files.get(uri.path);
    if (!file) throw FileSystemError.FileNotFound(uri);
    return file.bytes();
  }

  writeFile(uri: Uri, content: Uint8Array): void {
    const isNew = !this.files.has(uri.path);
    this.put(uri.path, { bytes: () => content });
    this.changes.fire([{ type: isNew ? FileChangeType.Created : FileChangeType.Changed, uri }]);
  }

  delete(uri: Uri): void {
    this.files.delete(uri.path);
    this.folders.get(parentOf(uri.path))?.delete(nameOf(uri.path));
    this.changes.fire([{ type: FileChangeType.Deleted, uri }]);
  }

  rename(from: Uri, to: Uri): void {
    const file = this.files.get(from.path);
    if (!file) throw FileSystemError.FileNotFound(from);
    this.delete(from);
    this.writeFile(to, file.bytes());
  }

  createDirectory(uri: Uri): void {
    this.enter(uri.path, FileType.Directory);
    this.folders.set(uri.path, this.folders.get(uri.path) ?? new Map());
  }

  private enter(path: string, type: FileType): void {
    const folder = parentOf(path);
    const entries = this.folders.get(folder) ?? new Map<string, FileType>();
    if (!this.folders.has(folder)) {
      this.folders.set(folder, entries);
      this.enter(folder, FileType.Directory);
    }
    entries.set(nameOf(path), type);
  }

  /** Waits for the duration of a request, and fails if requested. */
  private async answer(uri: Uri): Promise<void> {
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    const failure = this.failures.get(uri.path);
    if (!failure || failure.times <= 0) return;
    failure.times--;
    throw FileSystemError[failure.kind](uri);
  }
}

function noRequests(): Requests {
  return { stat: 0, list: 0, read: 0, mostReads: 0 };
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/')) || '/';
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
