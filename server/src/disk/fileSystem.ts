import type { ReadableFile, ReadResult } from './readResult.ts';

/** What is in a folder, without following symbolic links. `node:fs` has it as `Dirent`. */
export interface DirectoryEntry {
  readonly name: string;
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}

/** What a file system says of a path. `node:fs` has it as `Stats`. */
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

/** The code of the errors of a file system that cannot tell where symbolic links lead. */
export const NOT_FOLLOWED = 'ENOTSUP';

/**
 * A file system as the rest of this folder sees it: the disk of this machine, or files of the client. Paths are absolute, with `/`.
 * Methods throw errors with the codes of `node:fs`, except for `readText`.
 */
export interface FileSystem {
  readonly readdirSync: (path: string, options: { withFileTypes: true }) => DirectoryEntry[];
  /** Does not follow a symbolic link. */
  readonly lstatSync: (path: string) => FileStats;
  readonly statSync: (path: string) => FileStats;
  /** The path without symbolic links. */
  readonly realpathSync: (path: string) => string;
  readonly readlinkSync: (path: string) => string;
  /** Reads a complete file as text. `limit`: bytes; a larger file is not read. */
  readonly readText: (file: ReadableFile, limit: number) => ReadResult;
}

/** What the file system says of the path, following symbolic links; undefined if it is missing or inaccessible. */
export function statsAt(fileSystem: FileSystem, path: string): FileStats | undefined {
  try {
    return fileSystem.statSync(path);
  } catch {
    return undefined;
  }
}

/** The same without following symbolic links. */
export function linkStatsAt(fileSystem: FileSystem, path: string): FileStats | undefined {
  try {
    return fileSystem.lstatSync(path);
  } catch {
    return undefined;
  }
}

/** The content of a folder; empty if it is missing or inaccessible. */
export function entriesAt(fileSystem: FileSystem, path: string): DirectoryEntry[] {
  try {
    return fileSystem.readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}
