import type { FileServer, RemoteFailure } from './fileServer.ts';
import { isFailure } from './fileServer.ts';
import { maximumArticleSize, maximumRemoteSize } from '../limits.ts';
import { uriOfDiskPath } from '../fileKey.ts';
import type { FetchedTree } from './fetchedTree.ts';

/** Requests that are sent at the same time. */
const LANES = 128;
/** Milliseconds before each further attempt after a failure that may pass. */
const PAUSES = [100, 400];

/** The files of a folder are too large together to be kept in memory. */
export class TooManyBytes extends Error {}

/** Fetches listings and contents into a tree, a bounded number at a time. */
export class Fetcher {
  private readonly server: FileServer;
  private readonly tree: FetchedTree;
  private active = 0;
  private readonly waiting: (() => void)[] = [];
  /** By path, the request that was sent last: an earlier answer is outdated. */
  private readonly latest = new Map<string, symbol>();

  constructor(server: FileServer, tree: FetchedTree) {
    this.server = server;
    this.tree = tree;
  }

  /** Fetches all of them. Rejects with the signal's reason when it is aborted, and if the contents have too many bytes. */
  async fetch(folders: Iterable<string>, files: Iterable<string>, signal?: AbortSignal): Promise<void> {
    const work = [
      ...Array.from(folders, (path) => async () => this.list(path, signal)),
      ...Array.from(files, (path) => async () => this.read(path, signal)),
    ];
    const jobs = work.values();
    const lane = async (): Promise<void> => {
      for (const job of jobs) {
        signal?.throwIfAborted();
        await this.inTurn(job);
      }
    };
    await Promise.all(Array.from({ length: Math.min(LANES, work.length) }, lane));
  }

  private async list(path: string, signal: AbortSignal | undefined): Promise<void> {
    const isLatest = this.ticketOf(path);
    const answer = await persistently(async () => this.server.list(uriOfDiskPath(path), signal), signal);
    if (isLatest()) this.tree.setListing(path, answer);
  }

  private async read(path: string, signal: AbortSignal | undefined): Promise<void> {
    const isLatest = this.ticketOf(path);
    const limit = maximumArticleSize;
    const answer = await persistently(async () => this.server.read(uriOfDiskPath(path), limit, signal), signal);
    const size = this.tree.size + ('code' in answer ? 0 : answer.length);
    if (size > maximumRemoteSize) throw new TooManyBytes();
    if (isLatest()) this.tree.setContent(path, answer);
  }

  private ticketOf(path: string): () => boolean {
    const ticket = Symbol(path);
    this.latest.set(path, ticket);
    return () => this.latest.get(path) === ticket && this.latest.delete(path);
  }

  /** All callers together have the lanes. */
  private async inTurn(job: () => Promise<void>): Promise<void> {
    if (this.active >= LANES) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.active++;
    try {
      await job();
    } finally {
      this.active--;
      this.waiting.shift()?.();
    }
  }
}

async function persistently<T extends Parameters<typeof isFailure>[0]>(
  ask: () => Promise<T | RemoteFailure>,
  signal: AbortSignal | undefined,
): Promise<T | RemoteFailure> {
  for (const pause of PAUSES) {
    const answer = await ask();
    if (!isFailure(answer) || answer.code !== 'EAGAIN') return answer;
    await new Promise((resolve) => setTimeout(resolve, pause));
    signal?.throwIfAborted();
  }
  return ask();
}
