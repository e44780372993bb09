import type { Selection } from './selection.ts';

/** One of several runs that together check everything. */
export interface Shard {
  /** From 1. */
  readonly index: number;
  readonly count: number;
}

/** More machines than anybody has. */
const MOST_SHARDS = 1000;

/** Reads `2/8`; undefined when it is no shard. */
export function parseShard(text: string): Shard | undefined {
  const [, index = '', count = ''] = /^(\d{1,4})\/(\d{1,4})$/.exec(text) ?? [];
  const shard = { index: Number(index), count: Number(count) };
  return shard.index >= 1 && shard.index <= shard.count && shard.count <= MOST_SHARDS ? shard : undefined;
}

/** A file to check. */
interface Sized {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
}

/** What a file costs beside its bytes, in bytes. */
const COST_OF_A_FILE = 500;

/**
 * The files of one shard: those between two paths, so that each run mostly needs the terms of few locales. The shards have about as
 * many bytes each; every path is in exactly one of them, also those that nobody checks. `files` are all, in the order of their paths.
 */
export function shardOf(files: readonly Sized[], { index, count }: Shard): Pick<Selection, 'partOf'> {
  const starts = startsOf(files, count);
  const from = starts[index - 1];
  const to = starts[index];
  const isIn = (path: string): boolean => from !== undefined && path >= from && (to === undefined || path < to);
  return { partOf: (path) => (isIn(path) ? 'everything' : 'nothing') };
}

/** The first path of each shard; undefined when there is none at or after it. */
function startsOf(files: readonly Sized[], count: number): (string | undefined)[] {
  const costs = files.map(({ size }) => size + COST_OF_A_FILE);
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  const starts: string[] = [''];
  let before = 0;
  for (const [at, { path }] of files.entries()) {
    const cost = costs[at] ?? 0;
    const shard = Math.floor((count * (before + cost / 2)) / total);
    while (starts.length <= shard) starts.push(path);
    before += cost;
  }
  return starts;
}
