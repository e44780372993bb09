import { fileURLToPath } from 'node:url';
import { findRoot } from '../config/findRoot.ts';
import { keyOfPath } from '../disk/fileKey.ts';
import type { Root } from '../root/root.ts';
import { OpenGlossary } from './openGlossary.ts';
import type * as Sdk from './sdk.ts';

/** Folders of the client that are looked at. */
const MOST_ROOTS = 20;
/** Milliseconds that a client has to name its folders. */
const PATIENCE = 10_000;

/** The glossary that a client is answered from: of the given folder, or else of the first of its roots that has one. */
export class GlossaryOfClient {
  readonly #server: Sdk.McpServer;
  readonly #folder: string | undefined;
  #opened: Promise<OpenGlossary> | undefined;

  /** `folder` undefined: the client's roots, and without any, the current folder. They are asked for again when they change. */
  constructor(sdk: typeof Sdk, server: Sdk.McpServer, folder: string | undefined) {
    this.#server = server;
    this.#folder = folder;
    if (folder === undefined)
      server.server.setNotificationHandler(sdk.RootsListChangedNotificationSchema, () => {
        this.#opened = undefined;
      });
  }

  /** Returns the root as the files are now. Throws `NoAnswer` without a glossary. */
  async current(): Promise<Root> {
    return (await this.#open()).current();
  }

  /** The same with the links of all articles. */
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

  /** The client's roots; without any, the current folder. */
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
