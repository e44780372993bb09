import type { Workspace } from '../session/workspace.ts';

/** Milliseconds. */
export interface RescanTimes {
  /** Between two checks of git's HEAD. */
  readonly head: number;
  /** Minimum interval between two rescans of the tree. */
  readonly tree: number;
  /** The same for a client that does not report changed files. */
  readonly unwatched: number;
  /** Rescans take at most this fraction of the time, as a divisor. */
  readonly share: number;
}

export const usualTimes: RescanTimes = { head: 2000, tree: 60_000, unwatched: 2000, share: 200 };

/** Detects changes that the client's watcher missed, or all changes without a watcher, until the signal is aborted. */
export function rescanForever(
  workspace: Workspace,
  { head, tree, unwatched, share }: RescanTimes,
  watchesFiles: boolean,
  stop: AbortSignal,
): void {
  if (stop.aborted) return; // the change is not reported again
  const heads = setInterval(() => workspace.rescanMoved(), head);
  let next: NodeJS.Timeout | undefined;
  const schedule = (took: number): void => {
    if (stop.aborted) return;
    const shortest = watchesFiles && !workspace.reachesOut ? tree : unwatched;
    next = setTimeout(() => void rescan(), Math.max(shortest, took * share));
  };
  const rescan = async (): Promise<void> => {
    const started = performance.now();
    try {
      await workspace.rescanAll();
    } finally {
      // The next rescan may succeed.
      schedule(performance.now() - started);
    }
  };
  schedule(0);
  stop.addEventListener('abort', () => {
    clearInterval(heads);
    clearTimeout(next);
  });
}
