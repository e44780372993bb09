import { fewestCachedArticles } from '../../disk/limits.ts';
import type { Control } from '../../scheduling/scheduler.ts';
import type { Root } from '../root.ts';
import type { IndexStore } from './cacheFolder.ts';
import type { IndexSource } from './indexImage.ts';
import { loadIndexCache, saveIndexCache } from './indexCache.ts';

/** The index is kept again when one article of so many has been read since. */
const SHARE = 50;

/** Decides when the index of an open root is worth keeping. */
export class IndexWriter {
  private readonly store: IndexStore;
  /** How much each root had read when it was kept last, or found what was kept. */
  private readonly cached = new WeakMap<Root, number>();

  constructor(store: IndexStore) {
    this.store = store;
  }

  /** What is kept of the root. */
  source(root: Root): IndexSource {
    return loadIndexCache(root, this.store);
  }

  /** Whether a start would be noticeably quicker with what the root knows now. */
  isDue(root: Root): boolean {
    const { articleCount, configuration, readings } = root;
    if (!configuration.cache || articleCount < fewestCachedArticles) return false;
    return (readings - (this.cached.get(root) ?? 0)) * SHARE >= articleCount;
  }

  /** Rejects with the signal's reason when it is aborted; a cache that cannot be written is not tried for again soon. */
  async keep(root: Root, control: Control): Promise<void> {
    const { readings } = root;
    await saveIndexCache(root, this.store, control);
    this.cached.set(root, readings);
  }
}
