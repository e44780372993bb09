/** Divides work among threads so that each processes adjacent items, and all finish at about the same time. */
export class Chunks<T> {
  private readonly chunks: readonly (readonly T[])[];
  /** By thread: the range of its remaining chunks; the end is exclusive. */
  private readonly left: { from: number; to: number }[];

  /** `sizeOf` returns the cost of an item. Each thread gets `perThread` chunks of about equal size. */
  constructor(items: readonly T[], threads: number, perThread: number, sizeOf: (item: T) => number) {
    const total = items.reduce((sum, item) => sum + sizeOf(item), 0);
    this.chunks = cut(items, Math.max(1, total / (threads * perThread)), sizeOf);
    const share = this.chunks.length / threads;
    this.left = Array.from({ length: threads }, (_, thread) => ({
      from: Math.round(thread * share),
      to: Math.round((thread + 1) * share),
    }));
  }

  get count(): number {
    return this.chunks.length;
  }

  /**
   * Returns the next chunk for the thread: its own, otherwise the last one of the thread with the most chunks left; undefined if
   * none is left.
   */
  next(thread: number): { readonly index: number; readonly items: readonly T[] } | undefined {
    const own = this.left[thread];
    const index = own && own.from < own.to ? own.from++ : this.steal();
    return index === undefined ? undefined : { index, items: this.chunks[index] ?? [] };
  }

  /** Leaves no chunk. */
  drop(): void {
    for (const range of this.left) range.to = range.from;
  }

  private steal(): number | undefined {
    const [most] = this.left.toSorted((one, other) => other.to - other.from - (one.to - one.from));
    return most && most.from < most.to ? --most.to : undefined;
  }
}

function cut<T>(items: readonly T[], size: number, sizeOf: (item: T) => number): T[][] {
  const chunks: T[][] = [];
  let filled = size;
  for (const item of items) {
    if (filled >= size) {
      chunks.push([]);
      filled = 0;
    }
    chunks.at(-1)?.push(item);
    filled += sizeOf(item);
  }
  return chunks;
}
