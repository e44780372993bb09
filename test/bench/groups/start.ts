import { keyOfPath } from '../../../server/src/workspace/fileKey.ts';
import { diskFiles } from '../../../server/src/workspace/files.ts';
import { Root } from '../../../server/src/workspace/root.ts';
import { type CorpusGroup, placeIn } from '../group.ts';
import type { Line } from '../line.ts';
import { runInTurn } from '../runLines.ts';

interface Start {
  readonly folder: string;
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
];

export const start: CorpusGroup = {
  name: 'Start',
  about:
    'Until every concept, title and term is known, in the process that asks; and until it is known who links whom.',
  sizes: (wanted) => wanted,
  run: async (corpus) =>
    runInTurn(startLines, { folder: corpus.folder, loaded: undefined }, placeIn(start.name, corpus)),
};
