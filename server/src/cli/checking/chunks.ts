/** Divides work among threads so that each goes through neighbouring items, and nobody is left waiting for another. */
export class Chunks<T> {
  private readonly chunks: readonly (readonly T[])[];
  /** By thread, which of the chunks are its own and not taken yet: the first, and the one after the last. */
  private readonly left: { from: number; to: number }[];

  /** `sizeOf` says how much work an item is. Each thread gets `perThread` chunks of about equal size. */
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

  /** The next chunk for the thread: of its own, else the last of who has most left; undefined when none is left. */
  next(thread: number): { readonly index: number; readonly items: readonly T[] } | undefined {
    const own = this.left[thread];
    const index = own && own.from < own.to ? own.from++ : this.steal();
    return index === undefined ? undefined : { index, items: this.chunks[index] ?? [] };
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
