import { type CancellationToken, FileSystemError, FileType, Uri, workspace } from 'vscode';
import { t } from '../../server/src/localization/index.ts';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { FileContent, FileFailure, FileRequests, FolderEntry } from '../../server/src/lsp/clientRequests.ts';
import { UsageLimit } from './usageLimit.ts';

type List = FileRequests['glosswright/fs/list'];
type Read = FileRequests['glosswright/fs/read'];

/** Bytes of the files that are read at the same time. */
const MOST_BYTES = 32 * 2 ** 20;
/** Files that are read at the same time. */
const MOST_FILES = 128;
/** Bytes of the files in one answer. A larger first file has an answer of its own. */
const LARGEST_ANSWER = 16 * 2 ** 20;

/** Codes of `node:fs` by those of VS Code. */
const CODES: Readonly<Record<string, string>> = {
  FileNotFound: 'ENOENT',
  FileNotADirectory: 'ENOTDIR',
  FileIsADirectory: 'EISDIR',
  NoPermissions: 'EACCES',
  Unavailable: 'EAGAIN',
};

/** Lists and reads the files of open folders for the server, which has no access to virtual workspaces. */
export function serveFiles(client: BaseLanguageClient): void {
  const readNow = fileReader();

  client.onRequest<List['result'], void>('glosswright/fs/list', async ({ uri }: List['params']) => {
    try {
      const entries = await workspace.fs.readDirectory(uriInFolder(uri));
      return { entries: entries.map(([name, type]): FolderEntry => ({ name, kind: kindOf(type) })) };
    } catch (error) {
      return { failure: failureOf(error) };
    }
  });

  client.onRequest<Read['result'], void>('glosswright/fs/read', async ({ uris, ...rest }: Read['params'], token) => {
    const room = new Room(LARGEST_ANSWER);
    return { files: await Promise.all(uris.map(async (uri) => readNow(uri, { ...rest, room }, token))) };
  });
}

/** What is left of an answer for the contents of files. */
class Room {
  private left: number;
  private isEmpty = true;

  constructor(size: number) {
    this.left = size;
  }

  /** Takes room for a file; false if there is not enough. The first one always has room. */
  take(size: number): boolean {
    if (size > this.left && !this.isEmpty) return false;
    this.isEmpty = false;
    this.left -= size;
    return true;
  }
}

type How = Omit<Read['params'], 'uris'> & { readonly room: Room };
type ReadFile = (uri: string, how: How, token: CancellationToken) => Promise<FileContent>;

/** Reads some files at a time, and some bytes. */
function fileReader(): ReadFile {
  const files = new UsageLimit(MOST_FILES);
  const bytesRead = new UsageLimit(MOST_BYTES);
  return async (uri, { limit, isBase64, isUrgent, room }, token) => {
    const read = async (): Promise<FileContent> => {
      try {
        if (token.isCancellationRequested) return { failure: { code: 'ECANCELED', message: '' } };
        const file = uriInFolder(uri);
        const { size } = await workspace.fs.stat(file);
        if (size > limit) return { failure: { code: 'EFBIG', message: '', size } };
        if (!room.take(size)) return { failure: { code: 'EMSGSIZE', message: '', size } };
        const bytes = await bytesRead.using(size, async () => workspace.fs.readFile(file), isUrgent);
        return { bytes: isBase64 ? base64(bytes) : bytes };
      } catch (error) {
        return { failure: failureOf(error) };
      }
    };
    return files.using(1, read, isUrgent);
  };
}

/** Only files of open folders are served. */
function uriInFolder(text: string): Uri {
  const uri = Uri.parse(text, true);
  if (!workspace.getWorkspaceFolder(uri))
    throw FileSystemError.NoPermissions(t('The file is outside the open folders.'));
  return uri;
}

function kindOf(type: FileType): FolderEntry['kind'] {
  if ((type & FileType.SymbolicLink) !== 0) return 'link';
  if (type === FileType.File) return 'file';
  return type === FileType.Directory ? 'folder' : 'other';
}

function failureOf(error: unknown): FileFailure {
  const code = error instanceof FileSystemError ? CODES[error.code] : undefined;
  return { code: code ?? 'EIO', message: error instanceof Error ? error.message : String(error) };
}

function base64(bytes: Uint8Array): string {
  const part = 2 ** 15;
  let text = '';
  for (let at = 0; at < bytes.length; at += part) text += String.fromCharCode(...bytes.subarray(at, at + part));
  return btoa(text);
}
