/** Milliseconds that background work may hold the thread: a request that comes meanwhile waits no longer. */
const LONGEST_TURN = 8;

/** What long work reports to and is stopped by. */
export interface Control {
  readonly signal?: AbortSignal;
  readonly progress?: (done: number, total: number) => void;
}

/** Calls `work` for each item, giving way to requests now and then. Rejects with the signal's reason when it is aborted. */
export async function paced<T>(
  items: readonly T[],
  { signal, progress }: Control,
  work: (item: T) => void,
): Promise<void> {
  let turnStarted = performance.now();
  for (const [done, item] of items.entries()) {
    work(item);
    if (performance.now() - turnStarted < LONGEST_TURN) continue;
    progress?.(done, items.length);
    await giveWay();
    signal?.throwIfAborted();
    turnStarted = performance.now();
  }
}

async function giveWay(): Promise<void> {
  await new Promise<void>((resolve) => {
    setImmediate(resolve);
  });
}
