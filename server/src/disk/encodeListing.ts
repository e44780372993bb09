import { Buffer } from 'node:buffer';
import type { FileStamp } from './fileStamp.ts';

/*
 * The folders of a root as bytes, all numbers little-endian:
 *
 *   header    see `HEADER`
 *   folders   see `FOLDER`, sorted by prefix
 *   names     see `NAME`, folder by folder, sorted
 *   texts     the prefixes of the folders, then the names, in UTF-8
 */

/** Where the numbers of the header are. */
export const HEADER = { folders: 0, names: 4, texts: 8 } as const;
export const HEADER_SIZE = 12;
/** Of a folder. Ends count from the start of what they end. */
export const FOLDER = { modified: 0, changed: 8, namesEnd: 16, prefixEnd: 20, marks: 24 } as const;
export const FOLDER_SIZE = 28;
/** Of a name. */
export const NAME = { size: 0, modified: 8, changed: 16, inode: 24, textEnd: 32 } as const;
export const NAME_SIZE = 36;
/** Marks of a folder. */
export const HAS_GITIGNORE = 1;
export const HAS_GIT = 2;

/** A folder as it was listed. */
export interface ListedFolder {
  /** Relative to the root and ending in `/`; '' for the root. */
  readonly prefix: string;
  /** When the folder was changed, and its entry in the file system, in milliseconds since 1970; NaN where that tells nothing. */
  readonly modified: number;
  readonly changed: number;
  /** As `FolderContent` has them. */
  readonly names: readonly string[];
  readonly hasGitignore: boolean;
  readonly hasGit: boolean;
}

/** A folder with what tells of each name whether it is as it was; undefined where nothing does. */
export interface StampedFolder extends ListedFolder {
  readonly stamps: readonly (FileStamp | undefined)[];
}

/** The folders as bytes. They come in the order of their prefixes. */
export function encodeListing(folders: readonly StampedFolder[]): Uint8Array {
  const prefixes = Buffer.from(folders.map(({ prefix }) => prefix).join(''));
  const names = folders.flatMap((folder) => folder.names);
  const texts = Buffer.concat([prefixes, Buffer.from(names.join(''))]);
  const bytes = new Uint8Array(HEADER_SIZE + folders.length * FOLDER_SIZE + names.length * NAME_SIZE + texts.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(HEADER.folders, folders.length, true);
  view.setUint32(HEADER.names, names.length, true);
  view.setUint32(HEADER.texts, texts.length, true);
  let namesEnd = 0;
  let prefixEnd = 0;
  let textEnd = prefixes.length;
  let nameAt = HEADER_SIZE + folders.length * FOLDER_SIZE;
  for (const [index, folder] of folders.entries()) {
    const folderAt = HEADER_SIZE + index * FOLDER_SIZE;
    view.setFloat64(folderAt + FOLDER.modified, folder.modified, true);
    view.setFloat64(folderAt + FOLDER.changed, folder.changed, true);
    view.setUint32(folderAt + FOLDER.namesEnd, (namesEnd += folder.names.length), true);
    view.setUint32(folderAt + FOLDER.prefixEnd, (prefixEnd += Buffer.byteLength(folder.prefix)), true);
    view.setUint32(folderAt + FOLDER.marks, marksOf(folder), true);
    for (const [at, name] of folder.names.entries()) {
      const stamp = folder.stamps[at];
      view.setFloat64(nameAt + NAME.size, stamp?.size ?? Number.NaN, true);
      view.setFloat64(nameAt + NAME.modified, stamp?.modified ?? Number.NaN, true);
      view.setFloat64(nameAt + NAME.changed, stamp?.changed ?? Number.NaN, true);
      view.setFloat64(nameAt + NAME.inode, stamp?.inode ?? Number.NaN, true);
      view.setUint32(nameAt + NAME.textEnd, (textEnd += Buffer.byteLength(name)), true);
      nameAt += NAME_SIZE;
    }
  }
  bytes.set(texts, nameAt);
  return bytes;
}

function marksOf({ hasGitignore, hasGit }: ListedFolder): number {
  return (hasGitignore ? HAS_GITIGNORE : 0) | (hasGit ? HAS_GIT : 0);
}
