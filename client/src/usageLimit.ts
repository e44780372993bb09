interface Waiting {
  readonly amount: number;
  readonly admit: () => void;
}

/** Limits how much is in use at the same time. Who came first is served first, urgent ones before the others. */
export class UsageLimit {
  private readonly limit: number;
  private used = 0;
  private readonly urgent: Waiting[] = [];
  private readonly others: Waiting[] = [];

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Does the work when the amount is free. More than the limit is used alone. */
  async using<T>(amount: number, work: () => Thenable<T>, isUrgent = false): Promise<T> {
    const isNext = this.urgent.length === 0 && (isUrgent || this.others.length === 0);
    if (isNext && this.fits(amount)) this.used += amount;
    else await new Promise<void>((admit) => (isUrgent ? this.urgent : this.others).push({ amount, admit }));
    try {
      return await work();
    } finally {
      this.used -= amount;
      this.admit();
    }
  }

  private fits(amount: number): boolean {
    return this.used === 0 || this.used + amount <= this.limit;
  }

  private admit(): void {
    for (;;) {
      const queue = this.urgent.length > 0 ? this.urgent : this.others;
      const [next] = queue;
      if (!next || !this.fits(next.amount)) return;
      queue.shift();
      this.used += next.amount;
      next.admit();
    }
  }
}
