/** Paths that wait, each once, the first come first. */
export class PathQueue {
  private readonly paths = new Set<string>();
  /** Goes on where it was: a new one would pass over all that have been taken. */
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

  /** The next one, which does not wait any more; undefined when there is none. */
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
