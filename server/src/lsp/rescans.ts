import type { Workspace } from '../session/workspace.ts';

/** Milliseconds. */
export interface RescanTimes {
  /** Between two looks at git's HEAD. */
  readonly head: number;
  /** Between two looks at the whole tree, at the least. */
  readonly tree: number;
  /** The same, for a client that reports no changed files. */
  readonly unwatched: number;
  /** The tree is read so seldom that it costs at most one part in this many of the time. */
  readonly share: number;
}

export const usualTimes: RescanTimes = { head: 2000, tree: 60_000, unwatched: 2000, share: 200 };

/** Looks for what the client's watcher has missed, or for all changes where it watches nothing, until the signal is aborted. */
export function rescanForever(
  workspace: Workspace,
  { head, tree, unwatched, share }: RescanTimes,
  watchesFiles: boolean,
  stop: AbortSignal,
): void {
  if (stop.aborted) return; // nobody tells of it a second time
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
      // Whatever has failed, the next look may find what this one has missed.
      schedule(performance.now() - started);
    }
  };
  schedule(0);
  stop.addEventListener('abort', () => {
    clearInterval(heads);
    clearTimeout(next);
  });
}
