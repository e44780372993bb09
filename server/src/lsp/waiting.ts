import type { CancellationToken } from 'vscode-languageserver';

/** A wait for an event that can be cancelled with its request. */
export class Waiting {
  private readonly waiting = new Set<() => void>();

  wake(): void {
    for (const done of this.waiting) done();
  }

  /** Resolves at the next `wake`, after a cancellation, or after `longest` milliseconds if given. */
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

/** Resolves if the request is cancelled. */
export async function cancellationOf(token: CancellationToken): Promise<void> {
  // A token that is already cancelled does not fire the event.
  if (token.isCancellationRequested) return;
  await new Promise<void>((resolve) => {
    token.onCancellationRequested(() => resolve());
  });
}

/** Runs long work with a signal that is aborted if the request is cancelled. Returns false if it was cancelled. */
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
