import type { Selection } from './selection.ts';

/** One of several runs that together check all articles. */
export interface Shard {
  /** 1-based. */
  readonly index: number;
  readonly count: number;
}

/** More than any real setup uses. */
const MOST_SHARDS = 1000;

/** Parses `2/8`; undefined if it is not a shard. */
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

/** The fixed cost of a file, in bytes. */
const COST_OF_A_FILE = 500;

/**
 * The files of one shard: a range of paths, so that each run needs the terms of few locales. The shards have about as
 * many bytes each; every path is in exactly one shard, even if it is not checked. `files` are all files, sorted by path.
 */
export function shardOf(files: readonly Sized[], { index, count }: Shard): Pick<Selection, 'partOf'> {
  const starts = startsOf(files, count);
  const from = starts[index - 1];
  const to = starts[index];
  const isIn = (path: string): boolean => from !== undefined && path >= from && (to === undefined || path < to);
  return { partOf: (path) => (isIn(path) ? 'everything' : 'nothing') };
}

/** The first path of each shard; undefined if there are no more paths. */
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
