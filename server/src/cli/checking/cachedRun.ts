import { createHash } from 'node:crypto';
import { version } from '../../version.ts';
import { readBytes } from '../../disk/readBytes.ts';
import { linkParity } from '../../rules/links/linkParity.ts';
import { cacheHome } from '../../disk/cacheHome.ts';
import { CacheFolder, type IndexStore } from '../../root/cache/cacheFolder.ts';
import { loadIndexCache, saveIndexCache } from '../../root/cache/indexCache.ts';
import type { Root } from '../../root/root.ts';
import type { CheckOptions } from '../checkOptions.ts';
import type { Scope } from '../scope.ts';
import { ReportCache } from './reportCache.ts';
import { isDivisible } from './run.ts';
import { reportsName, worldOf } from './world.ts';

/** The cache of `--cache`: the index of a glossary and the findings of the last run. */
export class CachedRun {
  private readonly root: Root;
  private readonly store: IndexStore;

  private constructor(root: Root, store: IndexStore) {
    this.root = root;
    this.store = store;
  }

  /** Undefined if nothing should be cached, or if the run depends on more than files. */
  static of(root: Root, options: CheckOptions): CachedRun | undefined {
    if (!options.cache || options.changed || !isDivisible(root, options) || !root.configuration.cache) return undefined;
    if (root.isOn(linkParity)) return undefined; // findings in an article depend on the text of another article
    const folder = cacheHome();
    return folder === undefined ? undefined : new CachedRun(root, new CacheFolder(folder, version));
  }

  /** Reads the front matter of every article that is not cached. */
  async readFrontMatterOf(progress: (done: number, total: number) => void): Promise<void> {
    await this.root.readAllFrontMatter({ progress }, loadIndexCache(this.root, this.store));
  }

  /** Call after `readFrontMatterOf`, once the history is known. */
  async reports(scope: Scope, options: CheckOptions): Promise<ReportCache> {
    const name = reportsName(scope, options, process.stdout.isTTY, program());
    return ReportCache.open(this.store, name, worldOf(this.root), this.root);
  }

  /** Saves the index if a file had to be read for it. */
  async save(): Promise<void> {
    if (this.root.readings === 0) return;
    await this.root.readLinks();
    await saveIndexCache(this.root, this.store);
  }
}

/** A hash of the running program: another build may report other findings, a reinstalled one reports the same. */
function program(): string {
  const bytes = readBytes(__filename, MOST_PROGRAM_BYTES);
  const hash = createHash('sha256')
    .update(bytes ?? '')
    .digest('hex');
  return `${version} ${process.version} ${hash}`;
}

const MOST_PROGRAM_BYTES = 64 * 1024 * 1024;
