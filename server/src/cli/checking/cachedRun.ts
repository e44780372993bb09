import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { version } from '../../version.ts';
import { readBytes } from '../../disk/readBytes.ts';
import { linkParity } from '../../rules/links/linkParity.ts';
import { cacheHome } from '../../disk/cacheHome.ts';
import { fewestCachedArticles } from '../../disk/limits.ts';
import { CacheFolder, type IndexStore } from '../../root/cache/cacheFolder.ts';
import { loadFrontMatter, saveFrontMatter } from '../../root/cache/frontMatterCache.ts';
import type { Root } from '../../root/root.ts';
import type { CheckOptions } from '../checkOptions.ts';
import { hasBaseline, isNeeded } from '../isReported.ts';
import type { Scope } from '../scope.ts';
import { programFiles } from './programFiles.ts';
import { ReportCache } from './reportCache.ts';
import { reportsName, worldOf } from './world.ts';

/** A folder in the user's cache folder. */
const FOLDER = 'check';

/** The front matter is saved again if at least 1/50 of the articles were read. */
const SHARE = 50;

/** The front matter and findings that a run reads from the cache and saves for later runs. */
export class CachedRun {
  private readonly root: Root;
  private readonly options: CheckOptions;
  private readonly store: IndexStore;
  private readonly listedAt: number;
  /** Number of articles that were not cached. */
  private read = 0;

  private constructor(root: Root, options: CheckOptions, store: IndexStore, listedAt: number) {
    this.root = root;
    this.options = options;
    this.store = store;
    this.listedAt = listedAt;
  }

  /** Undefined if nothing should be cached, or if the run depends on more than files. `listedAt`: at the latest when the files were listed. */
  static of(root: Root, options: CheckOptions, listedAt: number): CachedRun | undefined {
    if (!options.cache || options.changed || options.fix || hasBaseline(root, options) || !root.configuration.cache)
      return undefined;
    const folder = cacheHome();
    return folder === undefined
      ? undefined
      : new CachedRun(root, options, new CacheFolder(join(folder, FOLDER), version), listedAt);
  }

  /** Reads the front matter of every article that is not cached. Returns false if nothing is cached. */
  async readFrontMatterOf(progress: (done: number, total: number) => void): Promise<boolean> {
    const { root, store } = this;
    const cached = this.comparesLinks ? undefined : await loadFrontMatter(root, store);
    if (!cached) {
      this.read = Infinity;
      return false;
    }
    await root.readAllFrontMatter({ progress }, cached);
    this.read = root.readings;
    return true;
  }

  /** Call after `readFrontMatterOf`, once the history is known. */
  async reports(scope: Scope): Promise<ReportCache> {
    const { root, options, store, listedAt, comparesLinks } = this;
    const name = reportsName(scope, options, process.stdout.isTTY, program());
    return ReportCache.open({ store, name, world: worldOf(root), root, listedAt, comparesLinks });
  }

  /** Saves the front matter if much of it was read. */
  async save(): Promise<void> {
    const { root, store, listedAt, read, comparesLinks } = this;
    if (comparesLinks || root.articleCount < fewestCachedArticles || read * SHARE < root.articleCount) return;
    await saveFrontMatter(root, store, listedAt);
  }

  /**
   * Whether a rule compares the links of translations with those of their sources. Then links are read, too, and the result is
   * not cached.
   */
  private get comparesLinks(): boolean {
    return isNeeded(this.root, linkParity, this.options);
  }
}

/** Returns a hash of the running program: another build may report other findings, a reinstalled one reports the same. */
function program(): string {
  const hash = createHash('sha256');
  for (const file of programFiles()) hash.update(readBytes(file, MOST_PROGRAM_BYTES) ?? '');
  return `${version} ${process.version} ${process.versions['icu']} ${hash.digest('hex')}`;
}

const MOST_PROGRAM_BYTES = 64 * 1024 * 1024;
