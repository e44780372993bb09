import { type FileKey, pathOfKey } from './fileKey.ts';
import type { ListedFolder } from './encodeListing.ts';
import { type FileStamp, stampOf } from './fileStamp.ts';
import { type DirectoryEntry, entriesAt, type FileStats, type FileSystem, linkStatsAt, statsAt } from './fileSystem.ts';
import { findFile } from './findFile.ts';
import { maximumArticleSize } from './limits.ts';
import { listFiles } from './listFiles.ts';
import { listFolders } from './listFolders.ts';
import type { FileEntry, FileListing, ListOptions } from './listing.ts';
import { readNamed } from './readNamed.ts';
import type { ReadableFile, ReadResult } from './readResult.ts';
import type { RemoteFiles } from './remote/remoteFiles.ts';

export type FileKind = 'file' | 'folder' | 'link' | 'other';

/** All file access goes through this interface, so that files can come from the client or a test. */
export interface Files {
  list(
    root: FileKey,
    options: Pick<ListOptions, 'exclude' | 'wanted' | 'through' | 'extensions' | 'signal' | 'cached'>,
  ): Promise<FileListing>;
  /** The folders that `list` reads, with the names in them. */
  folders(root: FileKey, options: Pick<ListOptions, 'exclude' | 'wanted' | 'extensions'>): Iterable<ListedFolder>;
  /** Reads a listed file. `limit`: bytes, by default that of an article; a larger file is not read. */
  read(file: ReadableFile, limit?: number): ReadResult;
  /** The entry that `list` would return for a path; undefined if there is none. */
  find(
    root: FileKey,
    path: string,
    options: Pick<ListOptions, 'exclude' | 'wanted' | 'through' | 'extensions'>,
  ): FileEntry | undefined;
  /** The text of any file; `path` is relative to the root. Undefined if the file is missing. */
  readNamed(root: FileKey, path: string): ReadResult | undefined;
  /** The stamp of any file by its path relative to the root; undefined if it is missing or inaccessible. */
  stat(root: FileKey, path: string): FileStamp | undefined;
  /** The kind of the entry at a path relative to the root, without following symlinks; undefined if it is missing or inaccessible. */
  kindOf(root: FileKey, path: string): FileKind | undefined;
  /** The entries of the folder at a path relative to the root, '' for the root; empty if it is missing or inaccessible. */
  entriesIn(root: FileKey, path: string): DirectoryEntry[];
  /** Set if files come over a connection: they have to be fetched before they are read. */
  readonly remote?: RemoteFiles;
}

/** The files of a file system. */
export function filesOf(fileSystem: FileSystem): Files {
  return {
    list: async (root, options) => listFiles(root, { ...options, fileSystem }),
    folders: (root, options) => listFolders(root, { ...options, fileSystem }),
    read: (file, limit = maximumArticleSize) => fileSystem.readText(file, limit),
    find: (root, path, options) => findFile(root, path, { ...options, fileSystem }),
    readNamed: (root, path) => readNamed(fileSystem, root, path),
    stat: (root, path) => {
      const stats = statsAt(fileSystem, placeOf(root, path));
      return stats && stampOf(stats);
    },
    kindOf: (root, path) => {
      const stats = linkStatsAt(fileSystem, placeOf(root, path));
      return stats && kindOfStats(stats);
    },
    entriesIn: (root, path) => entriesAt(fileSystem, placeOf(root, path)),
  };
}

function placeOf(root: FileKey, path: string): string {
  return `${pathOfKey(root)}/${path}`;
}

function kindOfStats(stats: FileStats): FileKind {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  return stats.isSymbolicLink() ? 'link' : 'other';
}
