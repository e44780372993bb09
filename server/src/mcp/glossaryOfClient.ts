import { fileURLToPath } from 'node:url';
import { findRoot } from '../config/findRoot.ts';
import { keyOfPath } from '../disk/fileKey.ts';
import type { Root } from '../root/root.ts';
import { OpenGlossary } from './openGlossary.ts';
import type * as Sdk from './sdk.ts';

/** Maximum number of the client's folders that are searched. */
const MOST_ROOTS = 20;
/** Milliseconds to wait for the list of the client's folders. */
const PATIENCE = 10_000;

/** The glossary that requests of a client use: that of the given folder, otherwise of the first of the client's roots that has one. */
export class GlossaryOfClient {
  readonly #server: Sdk.McpServer;
  readonly #folder: string | undefined;
  #opened: Promise<OpenGlossary> | undefined;

  /**
   * If `folder` is undefined, the client's roots are used, or the current folder if there are none. The roots are requested again
   * when they change.
   */
  constructor(sdk: typeof Sdk, server: Sdk.McpServer, folder: string | undefined) {
    this.#server = server;
    this.#folder = folder;
    if (folder === undefined)
      server.server.setNotificationHandler(sdk.RootsListChangedNotificationSchema, () => {
        this.#opened = undefined;
      });
  }

  /** Returns the root in the current state of the files. Throws `NoAnswer` if there is no glossary. */
  async current(): Promise<Root> {
    return (await this.#open()).current();
  }

  /** Like `current`, and also reads the links of all articles. */
  async withLinks(): Promise<Root> {
    return (await this.#open()).withLinks();
  }

  async #open(): Promise<OpenGlossary> {
    this.#opened ??= this.#find();
    return this.#opened;
  }

  async #find(): Promise<OpenGlossary> {
    const folders = this.#folder === undefined ? await this.#folders() : [this.#folder];
    const found = folders.map((each) => findRoot(each)).find((root) => root !== undefined);
    return new OpenGlossary(keyOfPath(found ?? folders[0] ?? process.cwd()));
  }

  /** Returns the client's roots; the current folder if there are none. */
  async #folders(): Promise<string[]> {
    const { server } = this.#server;
    if (!server.getClientCapabilities()?.roots) return [process.cwd()];
    const listed = await server.listRoots(undefined, { timeout: PATIENCE }).catch(() => undefined);
    const folders = listed?.roots.slice(0, MOST_ROOTS).flatMap(({ uri }) => pathOf(uri) ?? []) ?? [];
    return folders.length === 0 ? [process.cwd()] : folders;
  }
}

function pathOf(uri: string): string | undefined {
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined; // not a file, or on another machine
  }
}
