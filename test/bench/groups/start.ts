import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CacheFolder } from '../../../server/src/root/cache/cacheFolder.ts';
import { loadIndexCache, saveIndexCache } from '../../../server/src/root/cache/indexCache.ts';
import { keyOfPath } from '../../../server/src/disk/fileKey.ts';
import { diskFiles } from '../../../server/src/disk/files.ts';
import { Root } from '../../../server/src/root/root.ts';
import { filesBelow } from '../corpus.ts';
import { type CorpusGroup, placeIn } from '../group.ts';
import type { Line } from '../line.ts';
import { runInTurn } from '../runLines.ts';

/** The line that a start with a cache is compared with. */
const STAT = 'stat of the same files';

interface Start {
  readonly folder: string;
  readonly paths: readonly string[];
  readonly cached: CacheFolder;
  /** Loaded by the line before. */
  loaded: Root | undefined;
}

export const startLines: readonly Line<Start>[] = [
  {
    name: 'start, without a cache',
    growth: 'linear',
    rounds: 3,
    work: async (start) => {
      start.loaded = new Root(keyOfPath(start.folder), diskFiles);
      await start.loaded.load();
    },
  },
  {
    name: 'reading all links, in the background',
    growth: 'linear',
    rounds: 1,
    work: async ({ loaded }) => {
      await loaded?.readLinks();
    },
  },
  {
    name: 'caching the index on disk',
    growth: 'linear',
    rounds: 1,
    work: async ({ loaded, cached }) => {
      if (!loaded || !(await saveIndexCache(loaded, cached))) throw new Error('the index could not be cached');
    },
  },
  {
    name: STAT,
    growth: 'linear',
    rounds: 3,
    work: ({ paths }) => {
      for (const path of paths) statSync(path);
    },
  },
  {
    name: 'start with a cached index',
    growth: 'linear',
    budgets: [{ most: 1.5, timesLine: STAT }],
    rounds: 3,
    work: async ({ folder, cached }) => {
      const root = new Root(keyOfPath(folder), diskFiles);
      await root.load({}, loadIndexCache(root, cached));
    },
  },
];

export const start: CorpusGroup = {
  name: 'Start',
  about:
    'Until every concept, title and term is known, without a cache or with the cache of the last start; and until all links are known.',
  sizes: (wanted) => wanted,
  run: async (corpus) => {
    const place = mkdtempSync(join(tmpdir(), 'glosswright-cached-'));
    try {
      const { folder } = corpus;
      const subject = { folder, paths: filesBelow(folder), cached: new CacheFolder(place, 'bench'), loaded: undefined };
      return await runInTurn(startLines, subject, placeIn(start.name, corpus));
    } finally {
      rmSync(place, { recursive: true, force: true });
    }
  },
};
