import type { Demand } from '../../glossary/demand.ts';
import type { History } from '../../glossary/history.ts';
import { interfaceLanguage } from '../../localization/index.ts';
import type { Root } from '../../root/root.ts';
import type { CheckOptions } from '../checkOptions.ts';
import type { Scope } from '../scope.ts';
import type { CheckedRecord } from './checkItems.ts';
import type { Checker } from './checker.ts';
import { Chunks } from './chunks.ts';
import { openFrontMatter, shareFrontMatter, type SharedFrontMatter } from './sharedFrontMatter.ts';
import type { CheckItem } from './items.ts';
import { CheckThread } from './checkThreads.ts';

/** Number of chunks per thread, so that all threads finish at about the same time. */
const PIECES = 12;
/** The fixed cost of a file, in bytes. */
const COST_OF_A_FILE = 500;

/** Worker threads of this program that share the work of one run. */
export class ThreadPool implements Checker {
  private readonly threads: readonly CheckThread[];
  private readonly root: Root;

  /** Sends the list of the root's files to the threads. */
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
      language: interfaceLanguage(),
    } as const;
    this.threads = Array.from({ length: count }, () => new CheckThread(program, data));
  }

  /** Reads the front matter of all articles, and adds it to the root. */
  async readFrontMatterOf(): Promise<void> {
    await this.readAll('read-frontMatter');
  }

  /** Reads the links of the articles in the source locale, and adds them to the root. Requires all front matter. */
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

  /** Use instead of `readFrontMatterOf` if the root already has the front matter. */
  async giveFrontMatter(): Promise<void> {
    await this.shareFrontMatter([
      shareFrontMatter(this.root.glossaries.map((glossary) => [...glossary.articles.records()])),
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
