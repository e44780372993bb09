import type { History } from '../../glossary/history.ts';
import type { Root } from '../../workspace/root.ts';
import type { CheckOptions } from '../checkOptions.ts';
import type { Scope } from '../scope.ts';
import type { Checked } from './checkItems.ts';
import { Chunks } from './chunks.ts';
import { openHeads, type SharedHeads } from './heads.ts';
import type { CheckItem, CheckPlan } from './items.ts';
import { Thread } from './threads.ts';

/** Each thread gets its work in so many pieces, so that none waits long for the others at the end. */
const PIECES = 12;
/** What a file costs beside its bytes, in bytes. */
const COST_OF_A_FILE = 500;

/** Threads of this program that share the work of one run. */
export class ThreadPool {
  private readonly threads: readonly Thread[];
  private readonly root: Root;
  private heads: readonly SharedHeads[] = [];

  constructor(count: number, program: string, root: Root, scope: Scope, options: CheckOptions) {
    this.root = root;
    const { problems } = root;
    const data = {
      glosswright: 'check',
      scope,
      options,
      files: root.listed(),
      problems,
      isTerminal: process.stdout.isTTY,
    } as const;
    this.threads = Array.from({ length: count }, () => new Thread(program, data));
  }

  /** Has the heads of all articles read, and gives them to the root. */
  async readHeads(): Promise<void> {
    const files = this.root.listed().length;
    const bound = (thread: number): number => Math.round((thread * files) / this.threads.length);
    this.heads = await Promise.all(
      this.threads.map(async (thread, at) => thread.ask({ kind: 'read-heads', from: bound(at), to: bound(at + 1) })),
    );
    this.root.takeHeads(this.heads.map(openHeads));
  }

  /** Checks everything of the plan, after `readHeads`. Calls `progress` with how many files are done. */
  async check(
    { first, last }: CheckPlan,
    history: History | undefined,
    progress: (done: number, total: number) => void,
  ): Promise<Checked[]> {
    const { heads } = this;
    await Promise.all(this.threads.map(async (thread) => thread.ask({ kind: 'take-heads', heads, history })));
    this.heads = [];
    const total = first.length + last.length;
    let done = 0;
    const count = (files: number): void => progress((done += files), total);
    const early = await this.checkAll(first, count);
    if (last.length === 0) return early;
    const demand = this.root.glossaries.map((_, at) => early.flatMap((part) => part.demand[at] ?? []));
    await Promise.all(this.threads.map(async (thread) => thread.ask({ kind: 'take-demand', demand })));
    return [...early, ...(await this.checkAll(last, count))];
  }

  async end(): Promise<void> {
    await Promise.all(this.threads.map(async (thread) => thread.end()));
  }

  private async checkAll(items: readonly CheckItem[], count: (files: number) => void): Promise<Checked[]> {
    const chunks = new Chunks(items, this.threads.length, PIECES, ({ bytes }) => bytes + COST_OF_A_FILE);
    const parts: Checked[] = [];
    await Promise.all(
      this.threads.map(async (thread, at) => {
        for (let chunk = chunks.next(at); chunk; chunk = chunks.next(at)) {
          parts[chunk.index] = await thread.ask({ kind: 'check', items: chunk.items });
          count(chunk.items.length);
        }
      }),
    );
    return parts;
  }
}
