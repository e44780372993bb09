import type { CancellationToken } from 'vscode-languageserver';

/** Those who wait for something to happen; a wait also ends when its request is cancelled. */
export class Waiting {
  private readonly waiting = new Set<() => void>();

  wake(): void {
    for (const done of this.waiting) done();
  }

  /** Ends at the next `wake`, after a cancellation, or after `longest` milliseconds where that is given. */
  async pause(token: CancellationToken, longest?: number): Promise<void> {
    if (token.isCancellationRequested) return;
    await new Promise<void>((resolve) => {
      const done = (): void => {
        this.waiting.delete(done);
        clearTimeout(timer);
        cancellation.dispose();
        resolve();
      };
      const timer = longest === undefined ? undefined : setTimeout(done, longest);
      const cancellation = token.onCancellationRequested(done);
      this.waiting.add(done);
    });
  }
}

/** Ends when the request is cancelled, which may be never. */
export async function cancellationOf(token: CancellationToken): Promise<void> {
  // A token that was cancelled before anybody asked for it never says so.
  if (token.isCancellationRequested) return;
  await new Promise<void>((resolve) => {
    token.onCancellationRequested(() => resolve());
  });
}

/** Does work that takes long, with a signal that is aborted when the request is cancelled. False when it was. */
export async function whileWanted(
  token: CancellationToken,
  work: (signal: AbortSignal) => Promise<void>,
): Promise<boolean> {
  const stop = new AbortController();
  const cancellation = token.onCancellationRequested(() => stop.abort());
  try {
    if (!token.isCancellationRequested) await work(stop.signal);
    return !token.isCancellationRequested;
  } catch (error) {
    if (token.isCancellationRequested) return false;
    throw error;
  } finally {
    cancellation.dispose();
  }
}
