import { setTimeout } from 'node:timers/promises';
import { NODE_ARGUMENTS } from '../../../client/src/serverArguments.ts';
import { keyOfPath } from '../../../server/src/disk/fileKey.ts';
import { diskFiles } from '../../../server/src/disk/files.ts';
import { Root } from '../../../server/src/root/root.ts';
import { type CorpusGroup, placeIn } from '../group.ts';
import type { Line } from '../line.ts';
import { runInTurn } from '../runLines.ts';

interface Loaded {
  readonly root: Root;
}

const MEBIBYTE = 2 ** 20;
/** The size of the smaller budget: 5,000 articles. */
const SMALL = { concepts: 1050, locales: 5 };

export const memoryLines: readonly Line<Loaded>[] = [
  {
    name: 'memory of the process',
    growth: 'linear',
    clock: 'memory',
    budgets: [
      { most: 120, unit: 'MB', atSize: 5000 },
      { most: 400, unit: 'MB', atSize: 186_000 },
    ],
    rounds: 1,
    work: ({ root }) => ({ megabytes: process.memoryUsage().rss / MEBIBYTE, count: root.articleCount }),
  },
  {
    name: 'of that, what the glossary keeps alive',
    growth: 'linear',
    clock: 'memory',
    rounds: 1,
    work: ({ root }) => {
      const { heapUsed, external } = process.memoryUsage();
      return { megabytes: (heapUsed + external) / MEBIBYTE, count: root.articleCount };
    },
  },
];

export const memory: CorpusGroup = {
  name: 'Memory',
  about:
    'Of a process that has read a glossary with all its links, started as the extension starts the server, after a garbage collection.',
  nodeArguments: NODE_ARGUMENTS,
  sizes: (wanted) => [...wanted, SMALL],
  run: async (corpus) => {
    const root = new Root(keyOfPath(corpus.folder), diskFiles);
    await root.load();
    await root.readLinks();
    await collectGarbage();
    return runInTurn(memoryLines, { root }, placeIn(memory.name, corpus));
  },
};

/** The system gets pages back some time after their content was released. */
async function collectGarbage(): Promise<void> {
  if (!globalThis.gc) throw new Error('memory is measured with --expose-gc');
  for (let time = 0; time < 4; time++) {
    await globalThis.gc({ execution: 'async' });
    await setTimeout(300);
  }
}
