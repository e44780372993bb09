/** Milliseconds that work may hold the thread, by what it is for: a request that comes meanwhile waits no longer. */
export const LONGEST_SLICE = {
  /** Work beside which requests are answered. */
  background: 2,
  /** Listing a folder: requests wait for its end rather than for a slice of it. */
  listing: 8,
} as const;

/** Milliseconds of a round of the event loop without any work. */
const QUIET_ROUND = 0.1;
/** After so many quiet rounds in a row, no work is waiting: a message that is answered at once takes half of them. */
const QUIET_ROUNDS = 8;
/** Rounds after which background work goes on in any case. */
const MOST_ROUNDS = 32;

/** What long work reports to and is stopped by. */
export interface Control {
  readonly signal?: AbortSignal;
  /** Called at the end of a slice. `done` and `total` count items. */
  readonly progress?: (done: number, total: number) => void;
  /** Called at the end of a slice, after others had their turn. Resolves when nothing is done that is more urgent. */
  readonly rest?: () => Promise<void>;
}

/** How the work on some items is divided into slices. */
export interface Slicing<T> extends Control {
  /** Milliseconds; `LONGEST_SLICE.background` by default. */
  readonly longestSlice?: number;
  /** How many items there are, where `items` has no length. Without it, no progress is reported. */
  readonly total?: number;
  /** Whether the slice ends with the item, however short it is. */
  readonly endsSlice?: (item: T) => boolean;
  /** Lets others have their turn between two slices; `yieldToEventLoop` by default. */
  readonly pause?: () => Promise<void>;
}

/** The event loop as the scheduler sees it. */
export interface EventLoop {
  /** Milliseconds since any moment. */
  readonly now: () => number;
  /** Resolves in the next round. */
  readonly nextRound: () => Promise<void>;
}

export interface Scheduler {
  /**
   * Calls `work` for each item, and lets others have their turn whenever the slice is over. The first slice begins at once. Items may be
   * made one after the other. Rejects with the signal's reason when it is aborted, after a pause.
   */
  readonly timeSliced: <T>(
    items: Iterable<T> | readonly T[],
    slicing: Slicing<T>,
    work: (item: T) => void,
  ) => Promise<void>;
  /**
   * Lets all others have their turn until they have nothing more to do: a message takes several rounds of the event loop, to be
   * read, to be answered and to be sent, and often others come behind it.
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

/** Calls back in the next round. A browser has no `setImmediate`, and its timers would wait some milliseconds. */
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

/** Resolves in the next round of the event loop, whatever others have to do. */
export const { nextRound } = eventLoop;

export const { timeSliced, yieldToEventLoop } = createScheduler(eventLoop);
