/** A first-in, first-out queue of unique paths. */
export class PathQueue {
  private readonly paths = new Set<string>();
  /** Retained: a new iterator would skip over all deleted entries. */
  private iterator = this.paths.values();

  add(path: string): void {
    this.paths.add(path);
  }

  delete(path: string): void {
    this.paths.delete(path);
  }

  clear(): void {
    this.paths.clear();
  }

  /** Removes and returns the next path; undefined if the queue is empty. */
  take(): string | undefined {
    let next = this.iterator.next();
    if (next.done && this.paths.size > 0) {
      this.iterator = this.paths.values();
      next = this.iterator.next();
    }
    if (next.done) return undefined;
    this.paths.delete(next.value);
    return next.value;
  }
}
