import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskFiles } from '../../../server/src/disk/files.ts';
import { Client, pullClient } from '../client.ts';
import { Buffers } from './buffers.ts';
import { lastingDifferences } from './lasting.ts';
import { differences, observe, type Observation } from './observe.ts';
import { Random } from './random.ts';
import { anyText, FOLDERS } from './texts.ts';
import { ChangingTree } from './tree.ts';
import type { RawEvent } from './watched.ts';

/** How a client gets notified of changes on disk. */
const WATCHING = {
  /** Every event arrives, some twice, some late; the tree is not read again. */
  events: { usesProgram: true, reported: 1 },
  /** Some arrive. */
  lossy: { usesProgram: false, reported: 0.5 },
  /** There is no watcher. */
  none: { usesProgram: false, reported: 0 },
} as const;
export type Watching = keyof typeof WATCHING;

/** Milliseconds between two checks of a server that does not get all events. */
const SHORT_TIME = 40;
const NEVER = 2 ** 30;

/** A server whose responses differ from those of a new one. */
export interface Divergence {
  readonly steps: number;
  /** The steps, one line each. */
  readonly history: readonly string[];
  /** The requests with both responses. */
  readonly differences: readonly string[];
}

/**
 * Runs random steps on a small tree with an open server, and compares its responses repeatedly with those of a new
 * server for the same tree and buffers. Undefined if there is no difference.
 */
export async function soak(seed: number, steps: number, watching: Watching): Promise<Divergence | undefined> {
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'glosswright-soak-')));
  for (const each of FOLDERS) mkdirSync(join(folder, each), { recursive: true });
  const life = new Life(folder, new Random(seed), watching);
  try {
    return await life.run(steps);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

class Life {
  private readonly random: Random;
  private readonly folder: string;
  private readonly watching: Watching;
  private readonly tree: ChangingTree;
  private readonly buffers = new Buffers();
  private readonly history: string[] = [];
  private folders: string[] = ['one', 'two'];
  private waiting: RawEvent[] = [];

  constructor(folder: string, random: Random, watching: Watching) {
    this.folder = folder;
    this.random = random;
    this.watching = watching;
    this.tree = new ChangingTree(folder, random);
  }

  async run(steps: number): Promise<Divergence | undefined> {
    for (let index = 0; index < 12; index++) this.history.push(this.tree.change().what);
    const client = await this.start();
    let done = 0;
    while (done < steps) {
      const burst = 1 + this.random.below(12);
      for (let index = 0; index < burst; index++) await this.step(client);
      await this.report(client, this.waiting.splice(0));
      done += burst;
      const found = await this.compare(client);
      if (found.length > 0) {
        client.kill();
        return { steps: done, history: this.history, differences: found };
      }
      this.history.push('-- same');
    }
    await client.stop();
    return undefined;
  }

  private async start(): Promise<Client> {
    const times = [SHORT_TIME, SHORT_TIME].map(String);
    const client = WATCHING[this.watching].usesProgram
      ? Client.connect(this.folder)
      : Client.connect(this.folder, ['--import', 'tsx', join(import.meta.dirname, 'server.ts'), ...times]);
    await client.initialize({
      rootUri: null,
      workspaceFolders: this.workspaceFolders(),
      capabilities: capabilities(this.watching !== 'none'),
    });
    return client;
  }

  private async step(client: Client): Promise<void> {
    const roll = this.random.next();
    if (roll < 0.6) {
      const { what, events } = this.tree.change();
      this.history.push(what);
      await this.happened(client, events);
    } else if (roll < 0.9) await this.edit(client);
    else if (roll < 0.94) await this.changeFolders(client);
    else if (roll < 0.96) this.history.push(this.tree.moveHead());
    else await this.ask(client);
  }

  /** Some events arrive immediately, some later. */
  private async happened(client: Client, events: readonly RawEvent[]): Promise<void> {
    this.waiting.push(...events);
    if (this.random.chance(0.4))
      await this.report(client, this.waiting.splice(0, this.random.below(this.waiting.length + 1)));
  }

  private async report(client: Client, events: readonly RawEvent[]): Promise<void> {
    const { reported } = WATCHING[this.watching];
    const isByFolder = this.random.chance(0.3);
    const seen = events.filter((event) => {
      if (event.isInFolder && isByFolder) return false;
      return reported === 1 || this.random.chance(reported);
    });
    const twice = seen.filter(() => this.random.chance(0.2));
    if (seen.length === 0) return;
    const all = [...seen, ...twice];
    this.history.push(`  reported ${all.map(({ path, type }) => `${path}:${type}`).join(' ')}`);
    await client.changedOnDisk(...all.map(({ path, type }) => [path, type] as const));
    for (const { path, type } of all) if (type === 3) this.buffers.fileWasDeleted(path);
  }

  private async edit(client: Client): Promise<void> {
    const { random, buffers } = this;
    const open = buffers.paths();
    const path =
      open.length > 0 && random.chance(0.7)
        ? random.of(open)
        : random.of([...this.tree.articles(), 'one/glossary/en/a.md']);
    const action = buffers.has(path) ? random.of(['change', 'change', 'save', 'close'] as const) : 'open';
    this.history.push(`${action} ${path}`);
    const text = anyText(random);
    await buffers.take(client, action, path, text);
    if (action !== 'save') return;
    try {
      await this.happened(client, this.tree.save(path, buffers.textOf(path) ?? ''));
    } catch {
      this.history.push('  not saved');
    }
  }

  private async changeFolders(client: Client): Promise<void> {
    const folder = this.random.of(FOLDERS);
    const isOpen = this.folders.includes(folder);
    const all = { added: [] as object[], removed: [] as object[] };
    all[isOpen ? 'removed' : 'added'].push({ uri: client.uri(folder), name: folder });
    this.folders = isOpen ? this.folders.filter((each) => each !== folder) : [...this.folders, folder];
    this.history.push(`${isOpen ? 'close' : 'open'} folder ${folder}: ${this.folders.join(' ')}`);
    await client.notify('workspace/didChangeWorkspaceFolders', { event: all });
  }

  /** Requests in between: they must not change the state. */
  private async ask(client: Client): Promise<void> {
    await client.request('workspace/symbol', { query: 'a' });
    const [path] = this.buffers.paths();
    if (path !== undefined) await client.pull(path);
  }

  private async compare(client: Client): Promise<readonly string[]> {
    const fresh = await this.openFresh();
    const found = await lastingDifferences(async () => {
      // The new server also gets changes from the background.
      const [wanted, given] = [await this.observe(fresh), await this.observe(client)];
      return differences(wanted, given).map(
        (each) => `${each}\n  fresh: ${wanted.get(each)}\n  lived: ${given.get(each)}`,
      );
    });
    await fresh.stop();
    return found;
  }

  private async observe(client: Client): Promise<Observation> {
    return observe(client, [...new Set([...this.tree.articles(), ...this.buffers.paths()])], this.buffers.texts());
  }

  private async openFresh(): Promise<Client> {
    const times = { head: NEVER, tree: NEVER, unwatched: NEVER, share: 1 };
    const params = {
      rootUri: null,
      workspaceFolders: this.workspaceFolders(),
      capabilities: capabilities(true),
    };
    const client = await Client.startInProcess(this.folder, diskFiles, times, params);
    for (const [path, text] of this.buffers.texts()) await client.open(path, text);
    return client;
  }

  private workspaceFolders(): object[] {
    return this.folders.map((name) => ({ uri: new URL(`file://${this.folder}/${name}`).href, name }));
  }
}

/** The capabilities of the client. */
function capabilities(watchesFiles: boolean): object {
  const { didChangeWatchedFiles, ...others } = pullClient.workspace;
  const watching = watchesFiles ? { didChangeWatchedFiles } : {};
  return { ...pullClient, workspace: { ...others, ...watching, configuration: false } };
}
