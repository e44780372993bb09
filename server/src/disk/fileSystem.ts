import type { ReadableFile, ReadResult } from './readResult.ts';

/** An entry of a folder; symbolic links are not followed. `Dirent` of `node:fs` implements it. */
export interface DirectoryEntry {
  readonly name: string;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** Metadata of a file. `Stats` of `node:fs` implements it. */
export interface FileStats {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino: number;
}

/** The error code of a file system that cannot resolve symbolic links. */
export const NOT_FOLLOWED = 'ENOTSUP';

/**
 * The file system that this folder works on: the local disk or the files of the client. Paths are absolute, with `/`.
 * Methods throw errors with the codes of `node:fs`, except `readText`.
 */
export interface FileSystem {
  readonly readdirSync: (path: string, options: { withFileTypes: true }) => DirectoryEntry[];
  /** Does not follow a symbolic link. */
  readonly lstatSync: (path: string) => FileStats;
  readonly statSync: (path: string) => FileStats;
  /** Resolves symbolic links. */
  readonly realpathSync: (path: string) => string;
  readonly readlinkSync: (path: string) => string;
  /** Reads a complete file as text. `limit`: bytes; a larger file is not read. */
  readonly readText: (file: ReadableFile, limit: number) => ReadResult;
}

/** The metadata of a path, following symbolic links; undefined if it is missing or inaccessible. */
export function statsAt(fileSystem: FileSystem, path: string): FileStats | undefined {
  try {
    return fileSystem.statSync(path);
  } catch {
    return undefined;
  }
}

/** The metadata of a path, without following symbolic links; undefined if it is missing or inaccessible. */
export function linkStatsAt(fileSystem: FileSystem, path: string): FileStats | undefined {
  try {
    return fileSystem.lstatSync(path);
  } catch {
    return undefined;
  }
}

/** The entries of a folder; empty if it is missing or inaccessible. */
export function entriesAt(fileSystem: FileSystem, path: string): DirectoryEntry[] {
  try {
    return fileSystem.readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}
