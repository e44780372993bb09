/** Milliseconds that background work may hold the thread: a request that comes meanwhile waits no longer. */
export const LONGEST_TURN = 2;
/** Milliseconds of a round of the event loop in which nobody has done anything. */
const QUIET_ROUND = 0.1;
/** So many of them in a row, and nobody has anything to do: a message that is answered at once takes half of them. */
const QUIET_ROUNDS = 8;
/** Rounds after which background work goes on in any case. */
const MOST_ROUNDS = 32;

/** What long work reports to and is stopped by. */
export interface Control {
  readonly signal?: AbortSignal;
  readonly progress?: (done: number, total: number) => void;
  /** Ends when nothing is done that is more urgent. */
  readonly rest?: () => Promise<void>;
}

/** Calls `work` for each item, giving way to requests now and then. Rejects with the signal's reason when it is aborted. */
export async function timeSliced<T>(
  items: readonly T[],
  { signal, progress }: Control,
  work: (item: T) => void,
): Promise<void> {
  let sliceStarted = performance.now();
  for (const [done, item] of items.entries()) {
    work(item);
    if (performance.now() - sliceStarted < LONGEST_TURN) continue;
    progress?.(done, items.length);
    await yieldToEventLoop();
    signal?.throwIfAborted();
    sliceStarted = performance.now();
  }
}

/** The same for items that are made one after the other, nobody knows how many. */
export async function timeSlicedSteps<T>(
  items: Iterable<T>,
  { signal }: Control,
  work: (item: T) => void,
): Promise<void> {
  let sliceStarted = performance.now();
  for (const item of items) {
    work(item);
    if (performance.now() - sliceStarted < LONGEST_TURN) continue;
    await yieldToEventLoop();
    signal?.throwIfAborted();
    sliceStarted = performance.now();
  }
}

/**
 * Lets everybody else have their turn until they have nothing more to do: a message takes several rounds of the event loop, to be
 * read, to be answered and to be sent, and often others come behind it.
 */
export async function yieldToEventLoop(): Promise<void> {
  let roundStarted = performance.now();
  for (let round = 0, quiet = 0; quiet < QUIET_ROUNDS && round < MOST_ROUNDS; round++) {
    await new Promise<void>((resolve) => {
      setImmediate(resolve);
    });
    const now = performance.now();
    quiet = now - roundStarted < QUIET_ROUND ? quiet + 1 : 0;
    roundStarted = now;
  }
}
