import type { FileStats } from './fileSystem.ts';
import { platform } from './platform.ts';

/**
 * What tells whether a file is as it was, without reading it: what git's index compares. Size and modification time alone can be those of
 * another text, as tools set the time back.
 */
export interface FileStamp {
  /** Bytes. */
  readonly size: number;
  /** When the content was changed, in milliseconds since 1970, with fractions where the disk keeps them. Programs may set it. */
  readonly modified: number;
  /** When the file's entry was changed, likewise. No program can set it. */
  readonly changed: number;
  /** The number of the file in its file system; 0 on Windows, where network drives make up another one each time. */
  readonly inode: number;
}

export function stampOf({
  size,
  mtimeMs,
  ctimeMs,
  ino,
}: Pick<FileStats, 'size' | 'mtimeMs' | 'ctimeMs' | 'ino'>): FileStamp {
  return { size, modified: mtimeMs, changed: ctimeMs, inode: platform === 'win32' ? 0 : ino };
}

export function isSameStamp(one: FileStamp, other: FileStamp): boolean {
  return (
    one.modified === other.modified &&
    one.size === other.size &&
    one.changed === other.changed &&
    one.inode === other.inode
  );
}
