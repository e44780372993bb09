import { Buffer } from 'node:buffer';
import { type FileStamp, isSameStamp } from './fileStamp.ts';
import { FOLDER, FOLDER_SIZE, HAS_GIT, HAS_GITIGNORE, HEADER, HEADER_SIZE, NAME, NAME_SIZE } from './encodeListing.ts';

const SLASH = 47;

/** Opens the bytes that `encodeListing` wrote; undefined if they cannot be a listing. Detecting damaged bytes is up to the caller. */
export function openListing(bytes: Uint8Array): CachedListing | undefined {
  if (bytes.length < HEADER_SIZE) return undefined;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const listing = new CachedListing(buffer);
  return listing.isSound() ? listing : undefined;
}

/** A folder of a cached listing. `from` and `to` are the range of its item numbers. */
export interface CachedFolder {
  readonly modified: number;
  readonly changed: number;
  readonly hasGitignore: boolean;
  readonly hasGit: boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * The folders of a root as listed by an earlier run, with the stamps of their files. Names of files and folders are
 * numbered across all folders (item numbers) and decoded on demand.
 */
export class CachedListing {
  /** Number of names, of files and folders. */
  readonly size: number;
  private readonly bytes: Buffer;
  private readonly view: DataView;
  private readonly folders: number;
  private readonly namesAt: number;
  private readonly textsAt: number;
  /** Offset of the first name in the texts section, after the prefixes of the folders. */
  private readonly firstText: number;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
    this.folders = this.number(HEADER.folders);
    this.size = this.number(HEADER.names);
    this.namesAt = HEADER_SIZE + this.folders * FOLDER_SIZE;
    this.textsAt = this.namesAt + this.size * NAME_SIZE;
    this.firstText = this.textsAt <= bytes.length && this.folders > 0 ? this.prefixEnd(this.folders - 1) : 0;
  }

  /** Whether the ranges of all texts are in order and within the bytes, and no name leads out of its folder. */
  isSound(): boolean {
    const { bytes, textsAt, folders, size } = this;
    const texts = this.number(HEADER.texts);
    if (textsAt + texts !== bytes.length) return false;
    const ends = folders === 0 ? 0 : this.namesEnd(folders - 1);
    if (ends !== size || !rises(folders, (folder) => this.prefixEnd(folder), 0)) return false;
    if (!rises(folders, (folder) => this.namesEnd(folder), 0) || this.firstText > texts) return false;
    if (!rises(size, (item) => this.textEnd(item), this.firstText)) return false;
    if ((size === 0 ? this.firstText : this.textEnd(size - 1)) !== texts) return false;
    for (let item = 0; item < size; item++) if (!this.isName(item)) return false;
    return true;
  }

  /** The folder with this prefix (see `ListedFolder.prefix`). */
  folder(prefix: string): CachedFolder | undefined {
    const index = this.folderIndex(prefix);
    if (index === undefined) return undefined;
    const at = HEADER_SIZE + index * FOLDER_SIZE;
    const marks = this.number(at + FOLDER.marks);
    return {
      modified: this.view.getFloat64(at + FOLDER.modified, true),
      changed: this.view.getFloat64(at + FOLDER.changed, true),
      hasGitignore: (marks & HAS_GITIGNORE) !== 0,
      hasGit: (marks & HAS_GIT) !== 0,
      from: this.namesStart(index),
      to: this.namesEnd(index),
    };
  }

  /** The item number of a name in the folder. */
  itemIn({ from, to }: CachedFolder, name: string): number | undefined {
    const found = search(from, to, name, (item) => this.nameAt(item));
    return found < to && this.nameAt(found) === name ? found : undefined;
  }

  /** The item number of a file; `path` is relative to the root. */
  itemAt(path: string): number | undefined {
    const end = path.lastIndexOf('/') + 1;
    const folder = this.folder(path.slice(0, end));
    return folder && this.itemIn(folder, path.slice(end));
  }

  /** The name of an item. The name of a folder ends in `/`. */
  nameAt(item: number): string {
    return this.bytes.toString('utf8', this.textsAt + this.textStart(item), this.textsAt + this.textEnd(item));
  }

  isFolderAt(item: number): boolean {
    return this.bytes[this.textsAt + this.textEnd(item) - 1] === SLASH;
  }

  stampAt(item: number): FileStamp {
    const at = this.namesAt + item * NAME_SIZE;
    return {
      size: this.view.getFloat64(at + NAME.size, true),
      modified: this.view.getFloat64(at + NAME.modified, true),
      changed: this.view.getFloat64(at + NAME.changed, true),
      inode: this.view.getFloat64(at + NAME.inode, true),
    };
  }

  /** Whether the cached stamp of the item equals `stamp`. */
  isSame(item: number, stamp: FileStamp): boolean {
    return isSameStamp(this.stampAt(item), stamp);
  }

  /** The item numbers and paths of the files that are 1 in `chosen`. */
  *paths(chosen: Uint8Array): Generator<[item: number, path: string]> {
    for (let folder = 0; folder < this.folders; folder++) {
      const prefix = this.prefixAt(folder);
      const to = this.namesEnd(folder);
      for (let item = this.namesStart(folder); item < to; item++)
        if (chosen[item] === 1) yield [item, prefix + this.nameAt(item)];
    }
  }

  /** The names of the files that are 1 in `chosen`, by folder. */
  *byFolder(chosen: Uint8Array): Generator<{ readonly prefix: string; readonly names: Iterable<string> }> {
    for (let folder = 0; folder < this.folders; folder++)
      yield { prefix: this.prefixAt(folder), names: this.names(folder, chosen) };
  }

  /** The files whose current stamp equals the cached one: 1 at their item numbers. */
  filesLike(stampOf: (path: string) => FileStamp | undefined): Uint8Array {
    const same = new Uint8Array(this.size);
    for (const [item, path] of this.paths(new Uint8Array(this.size).fill(1))) {
      const stamp = stampOf(path);
      if (stamp && this.isSame(item, stamp)) same[item] = 1;
    }
    return same;
  }

  private *names(folder: number, chosen: Uint8Array): Generator<string> {
    const to = this.namesEnd(folder);
    for (let item = this.namesStart(folder); item < to; item++) if (chosen[item] === 1) yield this.nameAt(item);
  }

  private folderIndex(prefix: string): number | undefined {
    const found = search(0, this.folders, prefix, (index) => this.prefixAt(index));
    return found < this.folders && this.prefixAt(found) === prefix ? found : undefined;
  }

  private prefixAt(folder: number): string {
    const start = folder === 0 ? 0 : this.prefixEnd(folder - 1);
    return this.bytes.toString('utf8', this.textsAt + start, this.textsAt + this.prefixEnd(folder));
  }

  /** Whether the name is not empty, is not `..`, and has `/` only at its end. */
  private isName(item: number): boolean {
    const start = this.textsAt + this.textStart(item);
    const end = this.textsAt + this.textEnd(item);
    const last = this.bytes[end - 1] === SLASH ? end - 1 : end;
    if (last <= start || this.bytes[start] === 0) return false;
    for (let at = start; at < last; at++) if (this.bytes[at] === SLASH) return false;
    return last - start !== 2 || this.bytes.toString('latin1', start, last) !== '..';
  }

  private namesStart(folder: number): number {
    return folder === 0 ? 0 : this.namesEnd(folder - 1);
  }

  private namesEnd(folder: number): number {
    return this.number(HEADER_SIZE + folder * FOLDER_SIZE + FOLDER.namesEnd);
  }

  private prefixEnd(folder: number): number {
    return this.number(HEADER_SIZE + folder * FOLDER_SIZE + FOLDER.prefixEnd);
  }

  private textStart(item: number): number {
    return item === 0 ? this.firstText : this.textEnd(item - 1);
  }

  private textEnd(item: number): number {
    return this.number(this.namesAt + item * NAME_SIZE + NAME.textEnd);
  }

  private number(at: number): number {
    return this.view.getUint32(at, true);
  }
}

/** The first index in the range `from` to `to` whose text is not less than `text`, compared by code units. */
function search(from: number, to: number, text: string, textAt: (index: number) => string): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (textAt(middle) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rises(count: number, end: (index: number) => number, start: number): boolean {
  let last = start;
  for (let index = 0; index < count; index++) {
    const next = end(index);
    if (next < last) return false;
    last = next;
  }
  return true;
}
