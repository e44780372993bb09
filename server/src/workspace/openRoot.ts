import type { Affected } from './affected.ts';
import { type GitHead, mayHaveMoved, readGitHead } from './gitHead.ts';
import type { Control } from './pace.ts';
import type { Root } from './root.ts';

export interface OpenRootOptions {
  /** Called after every change, with whose findings it may have altered. */
  readonly onAffected: (root: Root, affected: Affected) => void;
  readonly onError: (error: unknown) => void;
}

type Work = (control: Control) => Promise<Affected>;

/**
 * A root that an editor has open, and the work on it. Work on files is done piece by piece, one after the other; a request
 * waits for what the editor has reported so far, never for a look at the tree that nobody asked for.
 */
export class OpenRoot {
  readonly root: Root;
  private readonly options: OpenRootOptions;
  private readonly stop = new AbortController();
  private head: GitHead | undefined;
  /** The end of all work on files. */
  private queue: Promise<void> = Promise.resolve();
  /** The end of all work that a request has to wait for. */
  private awaited: Promise<void> = Promise.resolve();
  /** Pieces of work that a request has to wait for and that are not done. */
  private ahead = 0;
  private revision = 0;

  constructor(root: Root, options: OpenRootOptions) {
    this.root = root;
    this.options = options;
    this.head = readGitHead(root.key);
  }

  get signal(): AbortSignal {
    return this.stop.signal;
  }

  /** Equal as long as no slug and no title can have changed. */
  get names(): number {
    return this.revision;
  }

  close(): void {
    this.stop.abort();
  }

  /** Waits until everything is taken in that has been reported so far. */
  async settled(): Promise<void> {
    return this.awaited;
  }

  /** Work that a request waits for. */
  async run(work: Work): Promise<void> {
    this.ahead++;
    this.queue = this.queue.then(async () => this.perform(work)).then(() => void this.ahead--);
    this.awaited = this.queue;
    return this.queue;
  }

  /** Looks for what no event has told; requests are answered meanwhile. */
  async rescanInBackground(): Promise<void> {
    this.queue = this.queue.then(async () => this.perform(async (control) => this.root.rescan(control)));
    return this.queue;
  }

  /** Takes in what is typed: at once, unless the root is about to change anyway. */
  setBuffer(path: string, text: string | undefined): void {
    const work: Work = async (control) => this.root.setBuffer(path, text, control);
    if (this.ahead > 0) {
      void this.run(work);
      return;
    }
    const done = this.perform(work, path);
    this.awaited = Promise.all([this.awaited, done]).then(() => undefined);
  }

  /** Whether the repository around the root names another commit than when it was asked last. */
  headHasMoved(): boolean {
    if (!this.head || !mayHaveMoved(this.head)) return false;
    const before = this.head;
    this.head = readGitHead(this.root.key);
    return this.head?.id !== before.id;
  }

  /** `typedIn` is the path of the only file that changes, where that is known. Never rejects. */
  private async perform(work: Work, typedIn?: string): Promise<void> {
    const before = typedIn === undefined ? undefined : this.nameOf(typedIn);
    try {
      const affected = await work({ signal: this.stop.signal });
      if (typedIn === undefined || before !== this.nameOf(typedIn)) this.revision++;
      if (!this.stop.signal.aborted) this.options.onAffected(this.root, affected);
    } catch (error) {
      this.revision++;
      this.failed(error);
    }
  }

  failed(error: unknown): void {
    if (!this.stop.signal.aborted) this.options.onError(error);
  }

  /** What completion says of the article of the path; undefined when there is none. */
  private nameOf(path: string): string | undefined {
    const facts = this.root.locate(path)?.glossary.at(path);
    return facts && JSON.stringify([facts.slug, facts.locale, facts.title]);
  }
}
