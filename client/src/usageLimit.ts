/** Limits how much is in use at the same time. Who came first is served first. */
export class UsageLimit {
  private readonly limit: number;
  private used = 0;
  private readonly waiting: { readonly amount: number; readonly admit: () => void }[] = [];

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Does the work when the amount is free. More than the limit is used alone. */
  async using<T>(amount: number, work: () => Thenable<T>): Promise<T> {
    if (this.waiting.length === 0 && this.fits(amount)) this.used += amount;
    else await new Promise<void>((admit) => this.waiting.push({ amount, admit }));
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
    for (let [next] = this.waiting; next && this.fits(next.amount); [next] = this.waiting) {
      this.waiting.shift();
      this.used += next.amount;
      next.admit();
    }
  }
}
