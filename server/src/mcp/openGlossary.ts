import { performance } from 'node:perf_hooks';
import { NoAnswer } from '../assistant/glossaryWith.ts';
import { diskFiles } from '../disk/files.ts';
import type { FileKey } from '../disk/fileKey.ts';
import { Root } from '../root/root.ts';
import { whyNoArticles } from '../root/missingArticles.ts';

/** Milliseconds in which files are not looked at again. */
const SHORTEST_PAUSE = 2000;
/** Looking for changes takes at most one part of so many of the time. */
const SHARE = 20;

/** The glossary of a folder, read when it is first needed and looked at again later, because files change. */
export class OpenGlossary {
  readonly #root: Root;
  #work: Promise<unknown> = Promise.resolve();
  #isLoaded = false;
  #nextLook = 0;

  constructor(folder: FileKey) {
    this.#root = new Root(folder, diskFiles);
  }

  /** Returns the root as the files are now. Throws `NoAnswer` without a glossary. Requests wait for each other. */
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

  /** The same with the links of all articles. */
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
