/** Hands over the results of divided work in the order of the work, each as soon as all before it are there. */
export class InOrder<R> {
  private next = 0;
  private readonly waiting = new Map<number, R>();
  private handing = Promise.resolve();
  private readonly take: (result: R) => Promise<void>;

  constructor(take: (result: R) => Promise<void>) {
    this.take = take;
  }

  /** Resolves when everything that could be handed over has been. Call once for each index. */
  async put(index: number, result: R): Promise<void> {
    this.waiting.set(index, result);
    this.handing = this.handing.then(async () => this.handOver());
    return this.handing;
  }

  private async handOver(): Promise<void> {
    for (let result = this.waiting.get(this.next); result !== undefined; result = this.waiting.get(this.next)) {
      this.waiting.delete(this.next++);
      await this.take(result);
    }
  }
}
