import { type FolderOfFiles, foldersOfPaths } from '../glossary/detectLayouts.ts';
import type { Layout } from '../glossary/layout.ts';
import { presets } from '../glossary/layouts/index.ts';
import type { Configuration } from '../config/configuration.ts';
import type { ListedFolder } from '../disk/encodeListing.ts';
import type { CachedListing } from '../disk/cachedListing.ts';
import { type FileKey, pathOfKey } from '../disk/fileKey.ts';
import type { Files } from '../disk/files.ts';
import { FileTree } from './fileTree.ts';
import type { FileEntry, FileListing, FileProblem, SymlinkEntry, ListOptions } from '../disk/listFiles.ts';
import type { Elsewhere } from '../glossary/glossaryArticles.ts';
import { OpenTexts } from './buffers.ts';
import type { Control } from '../scheduling/scheduler.ts';
import type { ReadResult } from '../disk/readText.ts';
import { dataExtensions, foldersAboveArticles, foldersOfArticles } from './rootLayouts.ts';
import { markdownExtensions } from '../markdown/flavor.ts';
import { difference } from '../disk/treeState.ts';

/** The listed files of a root, and the open documents that override them. */
export class RootFiles {
  readonly open = new OpenTexts();
  problems: readonly FileProblem[] = [];
  /** The symbolic links below the root, and their targets in the root. */
  links: readonly SymlinkEntry[] = [];
  private readonly key: FileKey;
  private readonly files: Files;
  /** The layouts whose folders are listed. */
  layouts: readonly Layout[] = presets;
  private hasDeadLinks = false;
  private tree = new FileTree();

  constructor(key: FileKey, files: Files) {
    this.key = key;
    this.files = files;
  }

  /** Lists the tree. Unchanged folders of `cached` are not read. */
  async list(configuration: Configuration, control: Control, cached?: CachedListing): Promise<void> {
    this.take(await this.readTree(configuration, control, cached), cached);
  }

  /** Lists the current tree without storing it. */
  async readTree(configuration: Configuration, { signal }: Control, cached?: CachedListing): Promise<FileListing> {
    return this.files.list(this.key, { ...this.optionsOf(configuration), cached, ...(signal ? { signal } : {}) });
  }

  /** The folders of the current tree. */
  folders(configuration: Configuration): Iterable<ListedFolder> {
    return this.files.folders(this.key, this.optionsOf(configuration));
  }

  /** Replaces the tree with the listing, and returns the paths that differ by time or size: deleted, new and changed files. */
  replaceTree(listing: FileListing): string[] {
    const before = this.tree;
    this.take(listing);
    const { created, changed, deleted } = difference(before.all(), this.tree.all());
    return [...deleted, ...created, ...changed];
  }

  private take({ files, same, links, hasDeadLinks = false, problems }: FileListing, cached?: CachedListing): void {
    this.tree = new FileTree(files, cached && same && { listing: cached, same, diskPrefix: this.diskPrefix });
    this.problems = problems;
    this.links = links;
    this.hasDeadLinks = hasDeadLinks;
  }

  /** `isElsewhere` for other classes. */
  readonly elsewhere: Elsewhere = {
    isEmpty: () => this.links.length === 0 && this.problems.length === 0,
    has: (path) => this.isElsewhere(path),
  };

  /** Whether the path is another name of a listed file, or is in a place that cannot be read: an article may be there. */
  private isElsewhere(path: string): boolean {
    const isAlias = this.links.some(({ path: link, target }) => {
      if (path === link) return this.tree.has(target);
      return path.startsWith(`${link}/`) && this.tree.has(target + path.slice(link.length));
    });
    return isAlias || this.problems.some((problem) => isHidden(problem) && `${path}/`.startsWith(`${problem.path}/`));
  }

  /** Equal as long as `isElsewhere` can only change with listed files. */
  get elsewhereState(): string {
    return JSON.stringify([this.links, this.problems.filter(isHidden)]);
  }

  /** Whether there are symbolic links, dead ones included. */
  get hasLinks(): boolean {
    return this.links.length > 0 || this.hasDeadLinks || this.problems.some(({ kind }) => kind === 'outside-root');
  }

  /** Updates the tree for single paths, and returns the paths of the files themselves: a path may go through links. */
  restat(configuration: Configuration, paths: readonly string[]): string[] {
    const options = this.optionsOf(configuration);
    return paths.map((path) => {
      const entry = this.files.find(this.key, path, options);
      if (entry?.path !== path) this.tree.delete(path);
      if (entry) this.tree.set(entry);
      return entry?.path ?? path;
    });
  }

  /** The text of a file, of the open document if there is one; undefined if it does not exist. */
  read(path: string): ReadResult | undefined {
    const text = this.open.textOf(path);
    if (text !== undefined) return { kind: 'text', text, bom: false, encoding: 'utf-8' };
    const entry = this.tree.get(path);
    return entry && this.files.read(entry);
  }

  /** Fetches the texts of listed files if they come over a connection; all files by default. */
  async fetch(paths: Iterable<string> | undefined, { signal }: Control, when?: 'at once'): Promise<void> {
    const { remote } = this.files;
    if (remote) await remote.fetch(this.key, paths ? this.entriesOf(paths) : this.entries(), signal, when);
  }

  private *entriesOf(paths: Iterable<string>): Generator<FileEntry> {
    for (const path of paths) {
      const entry = this.open.has(path) ? undefined : this.tree.get(path);
      if (entry) yield entry;
    }
  }

  /** Whether files come over a connection, so that they are fetched before they are read. */
  get areRemote(): boolean {
    return this.files.remote !== undefined;
  }

  /** Whether a listed file is below one of the folders. */
  hasBelow(folders: ReadonlySet<string>): boolean {
    for (const path of this.tree.paths())
      for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1))
        if (folders.has(path.slice(0, at))) return true;
    return false;
  }

  /** Whether the path is listed or open. */
  has(path: string): boolean {
    return this.open.has(path) || this.tree.has(path);
  }

  /** The listed file at the path. */
  entry(path: string): FileEntry | undefined {
    return this.tree.get(path);
  }

  /** The listed files, unordered. */
  entries(): Iterable<FileEntry> {
    return this.tree.all().values();
  }

  /** The paths of listed files, then of open documents that are not listed; unordered. */
  *paths(): Generator<string> {
    yield* this.tree.paths();
    yield* this.openAlone();
  }

  /** The same files by folder. */
  *byFolder(): Generator<FolderOfFiles> {
    yield* this.tree.byFolder();
    yield* foldersOfPaths(this.openAlone());
  }

  /** The same paths without unchanged cached files that are 1 in `known`. */
  *pathsBut(known: Uint8Array): Generator<string> {
    yield* this.tree.pathsBut(known);
    yield* this.openAlone();
  }

  /** Compares the files with the cached listing: 1 at the item numbers of unchanged files that are not open. */
  sameAs(listing: CachedListing): Uint8Array {
    const same = this.tree.sameAs(listing, this.diskPrefix).slice();
    for (const path of this.open.paths()) {
      const item = listing.itemAt(path);
      if (item !== undefined) same[item] = 0;
    }
    return same;
  }

  /** The extensions of listed files, in lower case, sorted. */
  get extensions(): string[] {
    return [...markdownExtensions, ...dataExtensions(this.layouts)].toSorted();
  }

  private optionsOf({ exclude }: Configuration): Pick<ListOptions, 'exclude' | 'wanted' | 'through' | 'extensions'> {
    const { layouts, extensions } = this;
    return { exclude, extensions, wanted: foldersOfArticles(layouts), through: foldersAboveArticles(layouts) };
  }

  /** The prefix of a path on disk. */
  private get diskPrefix(): string {
    return `${pathOfKey(this.key).replace(/\/$/, '')}/`;
  }

  private *openAlone(): Generator<string> {
    for (const path of this.open.paths()) if (!this.tree.has(path)) yield path;
  }
}

/** Whether articles may be there that cannot be read. */
function isHidden({ kind }: FileProblem): boolean {
  return kind === 'outside-root' || kind === 'forbidden';
}
