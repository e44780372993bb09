import { type FolderOfFiles, foldersOfPaths } from '../glossary/detectLayouts.ts';
import type { CachedListing } from '../disk/cachedListing.ts';
import type { FileEntry } from '../disk/listing.ts';

/** Files that are unchanged since they were cached: 1 in `same` at their item numbers. */
export interface CachedFiles {
  readonly listing: CachedListing;
  readonly same: Uint8Array;
  /** The prefix of a path on disk, ending in `/`. */
  readonly diskPrefix: string;
}

/** The files of a root by path. `FileEntry` objects of unchanged cached files are created on demand. */
export class FileTree {
  private readonly others = new Map<string, FileEntry>();
  private cached: CachedFiles | undefined;

  constructor(files: readonly FileEntry[] = [], cached?: CachedFiles) {
    for (const file of files) this.others.set(file.path, file);
    this.cached = cached;
  }

  get(path: string): FileEntry | undefined {
    const other = this.others.get(path);
    if (other || !this.cached) return other;
    const item = this.itemAt(path);
    return item === undefined ? undefined : entryOf(this.cached, item, path);
  }

  has(path: string): boolean {
    return this.others.has(path) || this.itemAt(path) !== undefined;
  }

  set(file: FileEntry): void {
    this.forget(file.path);
    this.others.set(file.path, file);
  }

  delete(path: string): void {
    this.forget(path);
    this.others.delete(path);
  }

  /** The paths of all files. */
  *paths(): Generator<string> {
    yield* this.others.keys();
    if (this.cached) for (const [, path] of this.cached.listing.paths(this.cached.same)) yield path;
  }

  /** The names of all files by folder. */
  *byFolder(): Generator<FolderOfFiles> {
    yield* foldersOfPaths(this.others.keys());
    if (this.cached) yield* this.cached.listing.byFolder(this.cached.same);
  }

  /** The paths of all files, except unchanged cached files that are 1 in `known`. */
  *pathsBut(known: Uint8Array): Generator<string> {
    yield* this.others.keys();
    if (!this.cached) return;
    const unknown = this.cached.same.map((same, item) => (known[item] === 1 ? 0 : same));
    for (const [, path] of this.cached.listing.paths(unknown)) yield path;
  }

  /** All files by path; creates all `FileEntry` objects. */
  all(): ReadonlyMap<string, FileEntry> {
    const { cached } = this;
    this.cached = undefined;
    if (cached)
      for (const [item, path] of cached.listing.paths(cached.same)) this.others.set(path, entryOf(cached, item, path));
    return this.others;
  }

  /** Compares the files with a listing, and returns 1 at the item numbers of unchanged files. */
  sameAs(listing: CachedListing, diskPrefix: string): Uint8Array {
    if (this.cached?.listing === listing) return this.cached.same;
    const files = this.all();
    const same = listing.filesLike((path) => {
      const file = files.get(path);
      return file?.diskPath === diskPrefix + path ? file : undefined;
    });
    for (const [, path] of listing.paths(same)) this.others.delete(path);
    this.cached = { listing, same, diskPrefix };
    return same;
  }

  private itemAt(path: string): number | undefined {
    const item = this.cached?.listing.itemAt(path);
    return item !== undefined && this.cached?.same[item] === 1 ? item : undefined;
  }

  private forget(path: string): void {
    const item = this.itemAt(path);
    if (this.cached && item !== undefined) this.cached.same[item] = 0;
  }
}

/** Whether the path is spelled on disk as in the index; otherwise, two files could be mixed up. */
export function isSpelledSo({ path, diskPath }: FileEntry): boolean {
  return diskPath.endsWith(path);
}

function entryOf({ listing, diskPrefix }: CachedFiles, item: number, path: string): FileEntry {
  return { path, diskPath: diskPrefix + path, ...listing.stampAt(item) };
}
