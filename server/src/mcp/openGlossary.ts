import { performance } from 'node:perf_hooks';
import { NoAnswer } from '../assistant/glossaryWith.ts';
import { diskFiles } from '../disk/files.ts';
import type { FileKey } from '../disk/fileKey.ts';
import { Root } from '../root/root.ts';
import { whyNoArticles } from '../root/missingArticles.ts';

/** Minimum time between two checks of the files for changes, in milliseconds. */
const SHORTEST_PAUSE = 2000;
/** Checking for changes takes at most 1/20 of the time. */
const SHARE = 20;

/** The glossary of a folder. It is read on first use, and the files are checked for changes later. */
export class OpenGlossary {
  readonly #root: Root;
  #work: Promise<unknown> = Promise.resolve();
  #isLoaded = false;
  #nextLook = 0;

  constructor(folder: FileKey) {
    this.#root = new Root(folder, diskFiles);
  }

  /** Returns the root in the current state of the files. Throws `NoAnswer` if there is no glossary. Calls are queued. */
  async current(): Promise<Root> {
    const work = this.#work.then(async () => this.#look());
    this.#work = work.catch(() => undefined);
    await work;
    const [error] = this.#root.configurationErrors;
    if (error) throw new NoAnswer(this.#root.describeConfigurationError(error));
    const problem = whyNoArticles(this.#root);
    if (problem !== undefined) throw new NoAnswer(problem);
    return this.#root;
  }

  /** Like `current`, and also reads the links of all articles. */
  async withLinks(): Promise<Root> {
    const root = await this.current();
    const work = this.#work.then(async () => root.readLinks());
    this.#work = work.catch(() => undefined);
    await work;
    return root;
  }

  async #look(): Promise<void> {
    const start = performance.now();
    if (this.#isLoaded && start < this.#nextLook) return;
    if (this.#isLoaded) await this.#root.rescan();
    else await this.#root.load();
    this.#isLoaded = true;
    const end = performance.now();
    this.#nextLook = end + Math.max(SHORTEST_PAUSE, (end - start) * SHARE);
  }
}
