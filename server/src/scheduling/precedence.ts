/** Urgent work, before which other work in the background waits between two time slices. */
export class Precedence {
  private running = 0;
  private waiting: (() => void)[] = [];

  /** Runs urgent work. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    this.running++;
    try {
      return await work();
    } finally {
      if (--this.running === 0) this.wake();
    }
  }

  /** Resolves when no urgent work is running. */
  async over(): Promise<void> {
    while (this.running > 0)
      await new Promise<void>((resolve) => {
        this.waiting.push(resolve);
      });
  }

  private wake(): void {
    const { waiting } = this;
    this.waiting = [];
    for (const resolve of waiting) resolve();
  }
}
