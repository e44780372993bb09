import { Affected } from './affected.ts';
import { type Batch, changeBatch, type ChangeBatch, type FileEvent } from './changeBatch.ts';
import type { ConfigurationInput } from './configuration.ts';
import { CONFIGURATION_FILE } from './configurationFile.ts';
import { type FileKey, joinKey, relativePath, uriOfDiskPath, uriOfKey } from './fileKey.ts';
import type { Files } from './files.ts';
import { type GitHead, mayHaveMoved, readGitHead } from './gitHead.ts';
import type { Control } from './pace.ts';
import { Root } from './root.ts';

/** A file, by the root that it is in. */
export interface RootedFile {
  readonly root: Root;
  /** From the root. */
  readonly path: string;
}

export interface WorkspaceOptions {
  readonly files: Files;
  /** Called after every change, with whose findings it may have altered. */
  readonly onAffected: (root: Root, affected: Affected) => void;
  /** Wraps long work, so that the client can show it. */
  readonly withProgress: (title: string, work: (control: Control) => Promise<void>) => Promise<void>;
  readonly onError: (error: unknown) => void;
}

interface OpenRoot {
  readonly root: Root;
  readonly stop: AbortController;
  /** The end of all work on the root that has been asked for. */
  queue: Promise<void>;
  head: GitHead | undefined;
}

/**
 * The folders that an editor has open. Changes of one root are worked off one after the other, and whoever waits for
 * `settled` sees them all.
 */
export class Workspace {
  private readonly open = new Map<FileKey, OpenRoot>();
  /** Ends when the folders that the editor started with are open: an earlier request has to wait. */
  readonly opened: Promise<void>;
  private markOpened: () => void = () => undefined;
  private readonly options: WorkspaceOptions;
  private readonly events: ChangeBatch;
  private readonly buffers = new Map<FileKey, string>();
  private settings: ConfigurationInput = {};

  constructor(options: WorkspaceOptions) {
    this.options = options;
    this.opened = new Promise((resolve) => {
      this.markOpened = resolve;
    });
    this.events = changeBatch({ deliver: (batch) => this.takeBatch(batch) });
  }

  /** Opens the folders that the editor starts with. */
  async start(keys: readonly FileKey[]): Promise<void> {
    const adding = keys.map(async (key) => this.add(key));
    this.markOpened();
    await Promise.all(adding);
  }

  /** Opens a folder and starts to read it; the promise ends when concepts and titles are known. */
  async add(key: FileKey): Promise<void> {
    if (this.open.has(key)) return;
    const root = new Root(key, this.options.files, this.settings);
    const opened: OpenRoot = { root, stop: new AbortController(), queue: Promise.resolve(), head: readGitHead(key) };
    this.open.set(key, opened);
    for (const [file, text] of this.buffers) {
      const path = relativePath(key, file);
      if (path) void this.enqueue(opened, async (control) => root.setBuffer(path, text, control));
    }
    await this.enqueue(opened, async (control) => {
      await this.options.withProgress('Reading the glossary', async ({ progress }) =>
        root.load({ ...control, ...(progress ? { progress } : {}) }),
      );
      return new Affected().addEverything();
    });
    // References are not needed to answer the first requests; they come in the background.
    root.readLinks({ signal: opened.stop.signal }).catch((error: unknown) => this.failed(opened, error));
  }

  remove(key: FileKey): void {
    this.open.get(key)?.stop.abort();
    this.open.delete(key);
  }

  dispose(): void {
    this.events.dispose();
    for (const key of this.open.keys()) this.remove(key);
  }

  roots(): Root[] {
    return [...this.open.values()].map(({ root }) => root);
  }

  /** The innermost root that the file is in. */
  locate(key: FileKey): RootedFile | undefined {
    let best: RootedFile | undefined;
    for (const { root } of this.open.values()) {
      const path = relativePath(root.key, key);
      if (path === undefined || path === '') continue;
      if (!best || root.key.length > best.root.key.length) best = { root, path };
    }
    return best;
  }

  /** Waits until everything that has been reported so far is taken in. */
  async settled(root: Root): Promise<void> {
    this.events.flush();
    await this.open.get(root.key)?.queue;
  }

  /** The URI of a file of the root, spelt as the disk spells it. */
  uriOf(root: Root, path: string): string {
    const entry = root.entry(path);
    if (entry) return uriOfDiskPath(entry.diskPath);
    return uriOfKey(joinKey(root.key, path) ?? root.key);
  }

  /** Takes in what a client's watcher reports. */
  fileEvents(events: readonly FileEvent[]): void {
    this.events.add(events);
  }

  /** What is open in the editor wins over the disk; undefined when it is closed. */
  setBuffer(key: FileKey, text: string | undefined): void {
    if (text === undefined) this.buffers.delete(key);
    else this.buffers.set(key, text);
    for (const opened of this.open.values()) {
      const path = relativePath(opened.root.key, key);
      if (path) void this.enqueue(opened, async (control) => opened.root.setBuffer(path, text, control));
    }
  }

  /** New settings of the editor. */
  configure(settings: ConfigurationInput): void {
    this.settings = settings;
    for (const opened of this.open.values())
      void this.enqueue(opened, async (control) => opened.root.reconfigure(settings, control));
  }

  /** Reads again the trees of repositories whose HEAD has moved: a watcher drops events when a branch is switched. */
  rescanMoved(): void {
    for (const opened of this.open.values()) {
      if (!opened.head || !mayHaveMoved(opened.head)) continue;
      const head = readGitHead(opened.root.key);
      const moved = head?.id !== opened.head.id;
      opened.head = head;
      if (moved) void this.rescan(opened);
    }
  }

  /** Reads every tree again by time and size, so that no missed event is permanent. Resolves when done. */
  async rescanAll(): Promise<void> {
    await Promise.all([...this.open.values()].map(async (opened) => this.rescan(opened)));
  }

  private async rescan(opened: OpenRoot): Promise<void> {
    return this.enqueue(opened, async (control) => opened.root.rescan(control));
  }

  private takeBatch({ changes, rescan }: Batch): void {
    for (const opened of this.open.values()) {
      if (rescan) {
        void this.rescan(opened);
        continue;
      }
      const paths = changes
        .flatMap(({ key }) => relativePath(opened.root.key, key) ?? [])
        .filter((path) => path !== '');
      if (paths.length === 0) continue;
      void this.enqueue(opened, async (control) => this.takePaths(opened.root, paths, control));
    }
  }

  private async takePaths(root: Root, paths: readonly string[], control: Control): Promise<Affected> {
    if (paths.includes(CONFIGURATION_FILE)) return root.reconfigure(undefined, control);
    // A folder that comes or goes as a whole is reported by its own name, and `.gitignore` concerns files beside it.
    if (paths.some((path) => !/[^/]\.[^/.]+$/.test(path))) return root.rescan(control);
    return root.refresh(paths, control);
  }

  private async enqueue(opened: OpenRoot, work: (control: Control) => Promise<Affected>): Promise<void> {
    const run = async (): Promise<void> => {
      try {
        const affected = await work({ signal: opened.stop.signal });
        if (!opened.stop.signal.aborted) this.options.onAffected(opened.root, affected);
      } catch (error) {
        this.failed(opened, error);
      }
    };
    opened.queue = opened.queue.then(run);
    return opened.queue;
  }

  private failed({ stop }: OpenRoot, error: unknown): void {
    if (!stop.signal.aborted) this.options.onError(error);
  }
}
