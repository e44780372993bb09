import { msg } from '../../localization/index.ts';
import { decodeText } from '../decode.ts';
import { type DirectoryEntry, type FileStats, type FileSystem, NOT_FOLLOWED } from '../fileSystem.ts';
import { parentFolder } from '../parentFolder.ts';
import { failure, type ReadableFile, type ReadResult, resultOf, tooLarge, unreadable } from '../readResult.ts';
import { isFailure, type RemoteEntry, type RemoteFailure, type RemoteKind } from './fileServer.ts';

/** Folders and files that synchronous work needs and that are not fetched. */
export class Misses {
  readonly folders = new Set<string>();
  readonly files = new Set<string>();

  get areNone(): boolean {
    return this.folders.size + this.files.size === 0;
  }
}

type Listing = ReadonlyMap<string, RemoteKind> | RemoteFailure;

function isFailed(listing: Listing): listing is RemoteFailure {
  return 'code' in listing;
}

interface Content {
  readonly of: Uint8Array | RemoteFailure;
  /** Changes with each content of the file. */
  readonly version: number;
}

/**
 * The fetched listings and contents as a file system. Whatever is not fetched seems to be missing and is recorded as a
 * miss. The stamp of a file is the version of its content.
 */
export class FetchedTree implements FileSystem {
  private readonly roots = new Set<string>();
  private readonly listings = new Map<string, Listing>();
  private readonly contents = new Map<string, Content>();
  private readonly recorders = new Set<Misses>();
  private versions = 0;
  private totalSize = 0;

  /** Adds a root. Paths above all roots do not exist. */
  addRoot(path: string): void {
    this.roots.add(cleanPath(path));
  }

  /** Bytes of all contents. */
  get size(): number {
    return this.totalSize;
  }

  /** Records further misses in `misses` until the returned function is called. */
  record(misses: Misses): () => void {
    this.recorders.add(misses);
    return () => void this.recorders.delete(misses);
  }

  setListing(path: string, answer: readonly RemoteEntry[] | RemoteFailure): void {
    const folder = cleanPath(path);
    const before = this.listings.get(folder);
    const after = isFailure(answer) ? answer : new Map(answer.map(({ name, kind }) => [name, kind]));
    this.listings.set(folder, after);
    if (!before || isFailed(before) || isFailed(after)) return;
    for (const [name, kind] of before) if (after.get(name) !== kind) this.forget(childOf(folder, name));
  }

  setContent(path: string, of: Uint8Array | RemoteFailure): void {
    const file = cleanPath(path);
    const before = this.contents.get(file);
    if (before && isEqual(before.of, of)) return;
    this.totalSize += sizeOf(of) - sizeOf(before?.of);
    this.contents.set(file, { of, version: ++this.versions });
  }

  hasListing(path: string): boolean {
    return this.listings.get(cleanPath(path)) instanceof Map;
  }

  hasContent(path: string): boolean {
    return this.contents.has(cleanPath(path));
  }

  /** The path as spelled in its folder's listing, whose accents may be encoded differently; undefined if it is not listed. */
  spelled(path: string): string | undefined {
    const folder = parentFolder(cleanPath(path));
    const listing = folder === undefined ? undefined : this.listings.get(folder);
    if (folder === undefined || !(listing instanceof Map)) return undefined;
    const name = nameOf(cleanPath(path));
    if (listing.has(name)) return childOf(folder, name);
    const other = [...listing.keys()].find((each) => each.normalize('NFC') === name);
    return other === undefined ? undefined : childOf(folder, other);
  }

  /** Removes a path and everything below it. */
  forget(path: string): void {
    const top = cleanPath(path);
    for (const folder of this.listings.keys()) if (isIn(folder, top)) this.listings.delete(folder);
    for (const [file, { of }] of this.contents) {
      if (!isIn(file, top)) continue;
      this.totalSize -= sizeOf(of);
      this.contents.delete(file);
    }
  }

  /** Removes failures below a path, so that they are fetched again. */
  forgetFailures(path: string): void {
    const top = cleanPath(path);
    for (const [folder, listing] of this.listings)
      if (isIn(folder, top) && !(listing instanceof Map)) this.listings.delete(folder);
    for (const [file, { of }] of this.contents) if (isIn(file, top) && isFailure(of)) this.contents.delete(file);
  }

  readonly readdirSync = (path: string): DirectoryEntry[] =>
    Array.from(this.listingAt(cleanPath(path)), ([name, kind]) => new Entry(name, kind));

  readonly lstatSync = (path: string): FileStats => this.statsOf(cleanPath(path));

  readonly statSync = (path: string): FileStats => {
    const stats = this.statsOf(cleanPath(path));
    if (stats.isSymbolicLink()) throw errorOf(LINK);
    return stats;
  };

  readonly realpathSync = (path: string): string => {
    const clean = cleanPath(path);
    if (this.kindAt(clean) === 'link') throw errorOf(LINK);
    return clean;
  };

  readonly readlinkSync = (): string => {
    throw errorOf(LINK);
  };

  readonly readText = ({ diskPath }: ReadableFile, limit: number): ReadResult => {
    const path = cleanPath(diskPath);
    try {
      if (this.kindAt(path) !== 'file') return unreadable('not-a-file', msg('This is not a regular file.'));
    } catch (error) {
      return failure(error);
    }
    const content = this.contents.get(path)?.of;
    if (!content) {
      for (const misses of this.recorders) misses.files.add(path);
      return unreadable('other', msg('The file has not been fetched yet.'));
    }
    if (isFailure(content))
      return content.size === undefined ? failure(errorOf(content)) : tooLarge(content.size, limit);
    return content.length > limit ? tooLarge(content.length, limit) : resultOf(decodeText(content));
  };

  private statsOf(path: string): FileStats {
    const kind = this.kindAt(path);
    const content = this.contents.get(path);
    const version = content?.version ?? 0;
    return new Stats(kind, sizeOf(content?.of), version);
  }

  private kindAt(path: string): RemoteKind {
    if (this.roots.has(path)) return 'folder';
    const folder = parentFolder(path);
    const isKnown = folder !== undefined && (this.listings.has(folder) || this.isBelowRoot(path));
    const kind = isKnown ? this.listingAt(folder).get(nameOf(path)) : undefined;
    if (kind === undefined) throw errorOf(missing(path));
    return kind;
  }

  private listingAt(folder: string): ReadonlyMap<string, RemoteKind> {
    const listing = this.listings.get(folder);
    if (listing instanceof Map) return listing;
    if (listing && isFailed(listing)) throw errorOf(listing);
    if (this.kindAt(folder) === 'folder') for (const misses of this.recorders) misses.folders.add(folder);
    throw errorOf(missing(folder));
  }

  private isBelowRoot(path: string): boolean {
    for (const root of this.roots) if (isIn(path, root)) return true;
    return false;
  }
}

const LINK: RemoteFailure = { code: NOT_FOLLOWED, message: 'Symbolic links of a virtual workspace are not followed.' };

function missing(path: string): RemoteFailure {
  return { code: 'ENOENT', message: `There is no file or folder '${path}'.` };
}

function errorOf({ code, message }: RemoteFailure): Error {
  return Object.assign(new Error(message), { code });
}

class Kind {
  private readonly kind: RemoteKind;

  constructor(kind: RemoteKind) {
    this.kind = kind;
  }

  isFile(): boolean {
    return this.kind === 'file';
  }

  isDirectory(): boolean {
    return this.kind === 'folder';
  }

  isSymbolicLink(): boolean {
    return this.kind === 'link';
  }
}

class Entry extends Kind implements DirectoryEntry {
  readonly name: string;

  constructor(name: string, kind: RemoteKind) {
    super(kind);
    this.name = name;
  }
}

class Stats extends Kind implements FileStats {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ctimeMs: number;
  readonly ino = 0;

  /** `version`: of the content. */
  constructor(kind: RemoteKind, size: number, version: number) {
    super(kind);
    this.size = size;
    this.mtimeMs = version;
    this.ctimeMs = version;
  }
}

/** Removes trailing `/` and `/.`, and empty segments. The top of a file system keeps its `/`. */
function cleanPath(path: string): string {
  if (isClean(path)) return path;
  const top = /^[a-z][a-z0-9+.-]+:\/\/[^/]*/i.exec(path)?.[0] ?? '';
  const rest = path
    .slice(top.length)
    .replace(/\/{2,}/g, '/')
    .replace(/\/\.?$/, '');
  return rest === '' ? `${top}/` : top + rest;
}

/** Whether most paths are: none of the exceptions. */
function isClean(path: string): boolean {
  const scheme = path.indexOf('://');
  return !path.includes('//', scheme < 0 ? 0 : scheme + 3) && !path.endsWith('/') && !path.endsWith('/.');
}

function childOf(folder: string, name: string): string {
  return folder.endsWith('/') ? folder + name : `${folder}/${name}`;
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function isIn(path: string, top: string): boolean {
  return path === top || path.startsWith(top.endsWith('/') ? top : `${top}/`);
}

function sizeOf(content: Uint8Array | RemoteFailure | undefined): number {
  return content instanceof Uint8Array ? content.length : 0;
}

function isEqual(one: Uint8Array | RemoteFailure, other: Uint8Array | RemoteFailure): boolean {
  if (!(one instanceof Uint8Array) || !(other instanceof Uint8Array)) return false;
  return one.length === other.length && one.every((byte, at) => byte === other[at]);
}
