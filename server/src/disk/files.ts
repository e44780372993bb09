import { lstatSync, type Stats, statSync } from 'node:fs';
import type { ListedFolder } from './encodeListing.ts';
import { type FileKey, pathOfKey } from './fileKey.ts';
import { type FileStamp, stampOf } from './fileStamp.ts';
import { findFile } from './findFile.ts';
import { maximumArticleSize } from './limits.ts';
import { type FileEntry, type FileListing, listFiles, type ListOptions } from './listFiles.ts';
import { listFolders } from './listFolders.ts';
import { readNamed } from './readNamed.ts';
import { type ReadableFile, type ReadResult, readTextSync } from './readText.ts';

export type FileKind = 'file' | 'folder' | 'link' | 'other';

/** All file access goes through this interface, so that tests can replace it. */
export interface Files {
  list(
    root: FileKey,
    options: Pick<ListOptions, 'exclude' | 'wanted' | 'through' | 'extensions' | 'signal' | 'cached'>,
  ): Promise<FileListing>;
  /** The folders that `list` looks into, with the names that are in them now. */
  folders(root: FileKey, options: Pick<ListOptions, 'exclude' | 'wanted' | 'extensions'>): Iterable<ListedFolder>;
  /** Reads a listed file. `limit`: bytes, the limit of an article when not given; a larger file is not read. */
  read(file: ReadableFile, limit?: number): ReadResult;
  /** The entry that `list` would return for a path; undefined if there is none. */
  find(
    root: FileKey,
    path: string,
    options: Pick<ListOptions, 'exclude' | 'wanted' | 'through' | 'extensions'>,
  ): FileEntry | undefined;
  /** The text of any file by its path from the root; undefined when it is missing. */
  readNamed(root: FileKey, path: string): ReadResult | undefined;
  /** The stamp of any file by its path relative to the root; undefined if it is missing or inaccessible. */
  stat(root: FileKey, path: string): FileStamp | undefined;
  /** The kind of entry at a path relative to the root, without following symlinks; undefined if it is missing or inaccessible. */
  kindOf(root: FileKey, path: string): FileKind | undefined;
}

/** The files of this machine. */
export const diskFiles: Files = {
  list: listFiles,
  folders: listFolders,
  read: (file, limit = maximumArticleSize) => readTextSync(file, limit),
  find: findFile,
  readNamed,
  stat: (root, path) => {
    try {
      const stats = statSync(`${pathOfKey(root)}/${path}`, { throwIfNoEntry: false });
      return stats && stampOf(stats);
    } catch {
      return undefined;
    }
  },
  kindOf: (root, path) => {
    try {
      const stats = lstatSync(`${pathOfKey(root)}/${path}`, { throwIfNoEntry: false });
      return stats && kindOfStats(stats);
    } catch {
      return undefined;
    }
  },
};

function kindOfStats(stats: Stats): FileKind {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  return stats.isSymbolicLink() ? 'link' : 'other';
}
