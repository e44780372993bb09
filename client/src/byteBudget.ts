/** Limits how many bytes are in use at the same time. */
export class ByteBudget {
  private readonly limit: number;
  private used = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Does the work when the bytes are free. More bytes than the limit are used alone. */
  async using<T>(bytes: number, work: () => Thenable<T>): Promise<T> {
    while (this.used > 0 && this.used + bytes > this.limit)
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.used += bytes;
    try {
      return await work();
    } finally {
      this.used -= bytes;
      for (const next of this.waiting.splice(0)) next();
    }
  }
}
