import type { Demand } from '../../glossary/demand.ts';
import type { History } from '../../glossary/history.ts';
import type { Root } from '../../root/root.ts';
import type { CheckOptions } from '../checkOptions.ts';
import type { Scope } from '../scope.ts';
import type { CheckedRecord } from './checkItems.ts';
import type { Checker } from './checker.ts';
import { Chunks } from './chunks.ts';
import { openHeads, shareHeads, type SharedHeads } from './heads.ts';
import type { CheckItem } from './items.ts';
import { Thread } from './threads.ts';

/** Each thread gets its work in so many pieces, so that none waits long for the others at the end. */
const PIECES = 12;
/** What a file costs beside its bytes, in bytes. */
const COST_OF_A_FILE = 500;

/** Threads of this program that share the work of one run. */
export class ThreadPool implements Checker {
  private readonly threads: readonly Thread[];
  private readonly root: Root;

  /** Takes over the files that the root has listed. */
  constructor(count: number, program: string, root: Root, scope: Scope, options: CheckOptions) {
    this.root = root;
    const { links, problems } = root;
    const data = {
      glosswright: 'check',
      scope,
      options,
      files: root.listed(),
      links,
      problems,
      isTerminal: process.stdout.isTTY,
    } as const;
    this.threads = Array.from({ length: count }, () => new Thread(program, data));
  }

  /** Has the heads of all articles read, and gives them to the root. */
  async readHeads(): Promise<void> {
    await this.readAll('read-heads');
  }

  /** The same with the links of the source locale's articles, once all heads are known. */
  async readSourceLinks(): Promise<void> {
    await this.readAll('read-source-links');
  }

  private async readAll(kind: 'read-heads' | 'read-source-links'): Promise<void> {
    const files = this.root.listed().length;
    const bound = (thread: number): number => Math.round((thread * files) / this.threads.length);
    const heads = await Promise.all(
      this.threads.map(async (thread, at) => thread.ask({ kind, from: bound(at), to: bound(at + 1) })),
    );
    const taken = this.shareHeads(heads);
    this.root.takeHeads(heads.map(openHeads));
    await taken;
  }

  /** Instead of `readHeads`, where the root knows the heads already. */
  async giveHeads(): Promise<void> {
    await this.shareHeads([shareHeads(this.root.glossaries.map((glossary) => [...glossary.articles()]))]);
  }

  async takeHistory(history: History): Promise<void> {
    await this.askAll((thread) => thread.ask({ kind: 'take-history', history }));
  }

  async takeDemand(demands: readonly Demand[]): Promise<void> {
    const demand = demands.map((each) => each.entries());
    await this.askAll((thread) => thread.ask({ kind: 'take-demand', demand }));
  }

  async check(items: readonly CheckItem[], done: (files: number) => void): Promise<CheckedRecord[]> {
    const chunks = new Chunks(items, this.threads.length, PIECES, ({ bytes }) => bytes + COST_OF_A_FILE);
    const parts: (readonly CheckedRecord[])[] = [];
    await Promise.all(
      this.threads.map(async (thread, at) => {
        for (let chunk = chunks.next(at); chunk; chunk = chunks.next(at)) {
          parts[chunk.index] = await thread.ask({ kind: 'check', items: chunk.items });
          done(chunk.items.length);
        }
      }),
    );
    return parts.flat();
  }

  async end(): Promise<void> {
    await Promise.all(this.threads.map(async (thread) => thread.end()));
  }

  private async shareHeads(heads: readonly SharedHeads[]): Promise<void> {
    await this.askAll((thread) => thread.ask({ kind: 'take-heads', heads }));
  }

  private async askAll(ask: (thread: Thread) => Promise<unknown>): Promise<void> {
    await Promise.all(this.threads.map(ask));
  }
}
