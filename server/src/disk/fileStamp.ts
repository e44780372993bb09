import type { FileStats } from './fileSystem.ts';
import { platform } from './platform.ts';

/**
 * Detects a changed file without reading it; the same values as in git's index. Size and modification time are not
 * enough because tools set the time back.
 */
export interface FileStamp {
  /** Bytes. */
  readonly size: number;
  /** Modification time of the content in milliseconds since 1970, with fractions if the disk stores them. Programs can set it. */
  readonly modified: number;
  /** Change time of the file's entry in milliseconds since 1970. Programs cannot set it. */
  readonly changed: number;
  /** Inode number; 0 on Windows, where network drives return a different one each time. */
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
