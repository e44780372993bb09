import { fewestCachedArticles } from '../../disk/limits.ts';
import type { Control } from '../../scheduling/scheduler.ts';
import type { Root } from '../root.ts';
import type { IndexStore } from './cacheFolder.ts';
import type { IndexSource } from './indexImage.ts';
import { loadIndexCache, saveIndexCache } from './indexCache.ts';

/** The index is written again when one in this many articles has been read since. */
const SHARE = 50;

/** Decides when to write the index of an open root. */
export class IndexWriter {
  private readonly store: IndexStore;
  /** The value of `Root.readings` when the index of the root was last written or read. */
  private readonly cached = new WeakMap<Root, number>();

  constructor(store: IndexStore) {
    this.store = store;
  }

  /** The cached index of the root. */
  source(root: Root): IndexSource {
    return loadIndexCache(root, this.store);
  }

  /** Whether writing the index now would make the next start noticeably faster. */
  isDue(root: Root): boolean {
    const { articleCount, configuration, readings } = root;
    if (!configuration.cache || articleCount < fewestCachedArticles) return false;
    return (readings - (this.cached.get(root) ?? 0)) * SHARE >= articleCount;
  }

  /** Writes the index. Rejects with the signal's reason if it is aborted. If writing fails, the next attempt waits for further changes. */
  async write(root: Root, control: Control): Promise<void> {
    const { readings } = root;
    await saveIndexCache(root, this.store, control);
    this.cached.set(root, readings);
  }
}
