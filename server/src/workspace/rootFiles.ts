import type { Configuration } from './configuration.ts';
import type { FileKey } from './fileKey.ts';
import type { Files } from './files.ts';
import type { FileEntry, FileProblem } from './listFiles.ts';
import { OpenTexts } from './openTexts.ts';
import type { Control } from './pace.ts';
import type { ReadResult } from './readText.ts';
import { foldersOfArticles } from './rootLayouts.ts';
import { difference, snapshotOf } from './treeState.ts';

/** The files of a root as they were listed last, below what is open in the editor. */
export class RootFiles {
  readonly open = new OpenTexts();
  problems: readonly FileProblem[] = [];
  private readonly key: FileKey;
  private readonly files: Files;
  private tree = new Map<string, FileEntry>();

  constructor(key: FileKey, files: Files) {
    this.key = key;
    this.files = files;
  }

  /** Reads the tree. */
  async list(configuration: Configuration, { signal }: Control): Promise<void> {
    const { exclude } = configuration;
    const wanted = foldersOfArticles(configuration);
    const listing = await this.files.list(this.key, { exclude, wanted, ...(signal ? { signal } : {}) });
    this.tree = snapshotOf(listing.files);
    this.problems = listing.problems;
  }

  /** Reads the tree again, and gives the paths that differ by time or size: what is gone, what is new, what has changed. */
  async listAgain(configuration: Configuration, control: Control): Promise<string[]> {
    const before = this.tree;
    await this.list(configuration, control);
    const { created, changed, deleted } = difference(before, this.tree);
    return [...deleted, ...created, ...changed];
  }

  /** Brings the tree up to date for single paths, and gives the paths of the files themselves: a path may lead through links. */
  restat(configuration: Configuration, paths: readonly string[]): string[] {
    const options = { exclude: configuration.exclude, wanted: foldersOfArticles(configuration) };
    return paths.map((path) => {
      const entry = this.files.find(this.key, path, options);
      if (entry?.path !== path) this.tree.delete(path);
      if (entry) this.tree.set(entry.path, entry);
      return entry?.path ?? path;
    });
  }

  /** The text of a file, the editor's before the disk's; undefined when it is nowhere. */
  read(path: string): ReadResult | undefined {
    const text = this.open.textOf(path);
    if (text !== undefined) return { kind: 'text', text, bom: false, encoding: 'utf-8' };
    const entry = this.tree.get(path);
    return entry && this.files.read(entry);
  }

  /** Whether the path is listed or open. */
  has(path: string): boolean {
    return this.open.has(path) || this.tree.has(path);
  }

  /** The listed file of the path. */
  entry(path: string): FileEntry | undefined {
    return this.tree.get(path);
  }

  /** The listed files, in the order of the listing. */
  entries(): IterableIterator<FileEntry> {
    return this.tree.values();
  }

  /** The paths of what is listed, in that order, then of what is open and not listed. */
  *paths(): Generator<string> {
    yield* this.tree.keys();
    for (const path of this.open.paths()) if (!this.tree.has(path)) yield path;
  }
}

/** Whether the disk spells the path as the index does: else two files could change places. */
export function isSpelledSo({ path, diskPath }: FileEntry): boolean {
  return diskPath.endsWith(path);
}
