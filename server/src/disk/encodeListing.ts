import { Buffer } from 'node:buffer';
import type { FileStamp } from './fileStamp.ts';

/*
 * The binary format of a listing. All numbers are little-endian:
 *
 * header    see `HEADER`
 * folders   see `FOLDER`, sorted by prefix
 * names     see `NAME`, by folder, sorted
 * texts     the prefixes of the folders, then the names, in UTF-8
 */

/** Offsets of the fields of the header. */
export const HEADER = { folders: 0, names: 4, texts: 8 } as const;
export const HEADER_SIZE = 12;
/** Offsets of the fields of a folder. `namesEnd` counts from the start of the names, `prefixEnd` from the start of the texts. */
export const FOLDER = { modified: 0, changed: 8, namesEnd: 16, prefixEnd: 20, marks: 24 } as const;
export const FOLDER_SIZE = 28;
/** Offsets of the fields of a name. `textEnd` counts from the start of the texts. */
export const NAME = { size: 0, modified: 8, changed: 16, inode: 24, textEnd: 32 } as const;
export const NAME_SIZE = 36;
/** Bits of `FOLDER.marks`. */
export const HAS_GITIGNORE = 1;
export const HAS_GIT = 2;

/** The listed content of a folder. */
export interface ListedFolder {
  /** Relative to the root and ending in `/`; '' for the root. */
  readonly prefix: string;
  /** Modification time of the folder and change time of its entry, in milliseconds since 1970; NaN if the times are not reliable. */
  readonly modified: number;
  readonly changed: number;
  /** See `FolderContent.names`. */
  readonly names: readonly string[];
  readonly hasGitignore: boolean;
  readonly hasGit: boolean;
}

/** A folder with the stamp of each name, to detect changed files; undefined for a name without a stamp. */
export interface StampedFolder extends ListedFolder {
  readonly stamps: readonly (FileStamp | undefined)[];
}

/** Encodes folders, which have to be sorted by prefix. */
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
