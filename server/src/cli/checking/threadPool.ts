import type { Demand } from '../../glossary/demand.ts';
import type { History } from '../../glossary/history.ts';
import type { Root } from '../../root/root.ts';
import type { CheckOptions } from '../checkOptions.ts';
import type { Scope } from '../scope.ts';
import type { CheckedRecord } from './checkItems.ts';
import type { Checker } from './checker.ts';
import { Chunks } from './chunks.ts';
import { openFrontMatter, shareFrontMatter, type SharedFrontMatter } from './sharedFrontMatter.ts';
import type { CheckItem } from './items.ts';
import { CheckThread } from './checkThreads.ts';

/** Each thread gets its work in so many pieces, so that none waits long for the others at the end. */
const PIECES = 12;
/** What a file costs beside its bytes, in bytes. */
const COST_OF_A_FILE = 500;

/** Threads of this program that share the work of one run. */
export class ThreadPool implements Checker {
  private readonly threads: readonly CheckThread[];
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
    this.threads = Array.from({ length: count }, () => new CheckThread(program, data));
  }

  /** Has the frontMatter of all articles read, and gives them to the root. */
  async readFrontMatterOf(): Promise<void> {
    await this.readAll('read-frontMatter');
  }

  /** The same with the links of the source locale's articles, once all frontMatter are known. */
  async readSourceLinks(): Promise<void> {
    await this.readAll('read-source-links');
  }

  private async readAll(kind: 'read-frontMatter' | 'read-source-links'): Promise<void> {
    const files = this.root.listed().length;
    const bound = (thread: number): number => Math.round((thread * files) / this.threads.length);
    const frontMatter = await Promise.all(
      this.threads.map(async (thread, at) => thread.ask({ kind, from: bound(at), to: bound(at + 1) })),
    );
    const taken = this.shareFrontMatter(frontMatter);
    this.root.takeFrontMatter(frontMatter.map(openFrontMatter));
    await taken;
  }

  /** Instead of `readFrontMatterOf`, where the root knows the frontMatter already. */
  async giveFrontMatter(): Promise<void> {
    await this.shareFrontMatter([
      shareFrontMatter(this.root.glossaries.map((glossary) => [...glossary.articles.all()])),
    ]);
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

  private async shareFrontMatter(frontMatter: readonly SharedFrontMatter[]): Promise<void> {
    await this.askAll((thread) => thread.ask({ kind: 'take-frontMatter', frontMatter }));
  }

  private async askAll(ask: (thread: CheckThread) => Promise<unknown>): Promise<void> {
    await Promise.all(this.threads.map(ask));
  }
}
