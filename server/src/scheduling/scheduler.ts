/** Maximum time in milliseconds that a slice of work blocks the thread: the longest delay of a request. */
export const LONGEST_SLICE = {
  /** Work in the background, between which requests are answered. */
  background: 2,
  /** Listing a folder: requests wait for its end, not for a slice of it. */
  listing: 8,
} as const;

/** Milliseconds of a round of the event loop without work. */
const QUIET_ROUND = 0.1;
/** After this many quiet rounds in a row, no work is waiting. A message that is answered immediately takes half of them. */
const QUIET_ROUNDS = 8;
/** Number of rounds after which background work continues in any case. */
const MOST_ROUNDS = 32;

/** Progress and cancellation of long work. */
export interface Control {
  readonly signal?: AbortSignal;
  /** Called at the end of a slice. `done` and `total` count items. */
  readonly progress?: (done: number, total: number) => void;
  /** Called at the end of a slice, after yielding. Resolves when no more urgent work is left. */
  readonly rest?: () => Promise<void>;
}

/** How to divide work on items into slices. */
export interface Slicing<T> extends Control {
  /** Milliseconds. Default: `LONGEST_SLICE.background`. */
  readonly longestSlice?: number;
  /** Number of items, if `items` has no length. Otherwise, no progress is reported. */
  readonly total?: number;
  /** Whether to end the slice after the item, however short it is. */
  readonly endsSlice?: (item: T) => boolean;
  /** Yields between two slices. Default: `yieldToEventLoop`. */
  readonly pause?: () => Promise<void>;
}

/** The parts of the event loop that the scheduler needs. */
export interface EventLoop {
  /** Milliseconds since an arbitrary moment. */
  readonly now: () => number;
  /** Resolves in the next round. */
  readonly nextRound: () => Promise<void>;
}

export interface Scheduler {
  /**
   * Calls `work` for each item, and yields at the end of each slice. The first slice starts immediately. `items` may be
   * computed lazily. After a pause, rejects with the signal's reason if it is aborted.
   */
  readonly timeSliced: <T>(
    items: Iterable<T> | readonly T[],
    slicing: Slicing<T>,
    work: (item: T) => void,
  ) => Promise<void>;
  /**
   * Yields until no other work is waiting: reading, answering and sending a message takes several rounds of the event
   * loop, and often further messages follow.
   */
  readonly yieldToEventLoop: () => Promise<void>;
}

export function createScheduler({ now, nextRound }: EventLoop): Scheduler {
  const yieldToEventLoop = async (): Promise<void> => {
    let roundStarted = now();
    for (let round = 0, quiet = 0; quiet < QUIET_ROUNDS && round < MOST_ROUNDS; round++) {
      await nextRound();
      const roundEnded = now();
      quiet = roundEnded - roundStarted < QUIET_ROUND ? quiet + 1 : 0;
      roundStarted = roundEnded;
    }
  };

  const timeSliced: Scheduler['timeSliced'] = async (items, slicing, work) => {
    const { signal, progress, rest, endsSlice, longestSlice = LONGEST_SLICE.background } = slicing;
    const { pause = yieldToEventLoop, total = 'length' in items ? items.length : undefined } = slicing;
    let done = 0;
    let sliceStarted = now();
    for (const item of items) {
      work(item);
      done++;
      if (now() - sliceStarted < longestSlice && !endsSlice?.(item)) continue;
      if (total !== undefined) progress?.(done, total);
      await pause();
      await rest?.();
      signal?.throwIfAborted();
      sliceStarted = now();
    }
  };

  return { timeSliced, yieldToEventLoop };
}

/** Calls back in the next round. Browsers have no `setImmediate`, and their timers wait some milliseconds. */
function callInNextRound(callback: () => void): void {
  if (typeof setImmediate !== 'undefined') {
    setImmediate(callback);
    return;
  }
  const { port1, port2 } = new MessageChannel();
  const received = (): void => {
    port1.close();
    callback();
  };
  port1.addEventListener('message', received, { once: true });
  port1.start();
  port2.postMessage(undefined);
}

const eventLoop: EventLoop = {
  now: () => performance.now(),
  nextRound: async () =>
    new Promise((resolve) => {
      callInNextRound(resolve);
    }),
};

/** Resolves in the next round of the event loop, even if other work is waiting. */
export const { nextRound } = eventLoop;

export const { timeSliced, yieldToEventLoop } = createScheduler(eventLoop);
