/** Something that the client is notified of some time after a change, once for several changes. */
export class DelayedNotice {
  private readonly delay: number;
  private readonly restarts: boolean;
  private readonly send: () => void;
  private isWanted = false;
  private timer: NodeJS.Timeout | undefined;

  /**
   * `delay`: milliseconds. With `'after-last-change'` every change starts the delay again; with `'after-first-change'` a notice
   * follows within the delay, however many changes there are.
   */
  constructor(delay: number, from: 'after-first-change' | 'after-last-change', send: () => void) {
    this.delay = delay;
    this.restarts = from === 'after-last-change';
    this.send = send;
  }

  /** Before this, changes are ignored. `isWanted`: whether the client wants the notice. */
  initialize(isWanted: boolean): void {
    this.isWanted = isWanted;
  }

  /** Nothing is sent from now on. */
  dispose(): void {
    this.isWanted = false;
    clearTimeout(this.timer);
  }

  /** Schedules the notice. */
  changed(): void {
    if (!this.isWanted) return;
    if (this.restarts) clearTimeout(this.timer);
    else if (this.timer !== undefined) return;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.send();
    }, this.delay);
  }
}
