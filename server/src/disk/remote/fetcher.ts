import { uriOfDiskPath } from '../fileKey.ts';
import { maximumArticleSize } from '../limits.ts';
import type { FetchedTree } from './fetchedTree.ts';
import { type FileServer, isFailure, type RemoteContent, type RemoteFailure } from './fileServer.ts';

/**
 * Folders and files that are requested at the same time. It exceeds what the client reads at a time, so the client
 * never waits for the next request.
 */
const LANES = 256;
/** Files per request. A message takes longer than most files. */
const FILES_TOGETHER = 32;
/** Milliseconds before each retry after a temporary failure. */
const PAUSES = [100, 400];

/** The files of a folder are too large to be held in memory. */
export class TooManyBytes extends Error {}

/** Fetches listings and contents into a tree, a bounded number at a time. */
export class Fetcher {
  private readonly server: FileServer;
  private readonly tree: FetchedTree;
  /** Bytes of all contents. */
  private readonly maximumSize: number;
  private active = 0;
  /** Number of fetches `at once`: the others wait for them. */
  private urgent = 0;
  private readonly waiting: (() => void)[] = [];
  /** By path, the latest request: the answers of earlier ones are outdated. */
  private readonly latest = new Map<string, symbol>();

  constructor(server: FileServer, tree: FetchedTree, maximumSize: number) {
    this.server = server;
    this.tree = tree;
    this.maximumSize = maximumSize;
  }

  /**
   * Fetches all of them after those that are being fetched, or `at once`. Rejects with the signal's reason if it is
   * aborted, and with `TooManyBytes` if the contents exceed the limit.
   */
  async fetch(
    folders: Iterable<string>,
    files: readonly string[],
    signal?: AbortSignal,
    when?: 'at once',
  ): Promise<void> {
    const isUrgent = when === 'at once';
    const work = [
      ...Array.from(folders, (path) => ({ weight: 1, run: async () => this.list(path, signal) })),
      ...groupsOf(files).map((paths) => ({
        weight: paths.length,
        run: async () => this.read(paths, isUrgent, signal),
      })),
    ];
    const jobs = work.values();
    const lane = async (): Promise<void> => {
      for (const { weight, run } of jobs) {
        signal?.throwIfAborted();
        await (isUrgent ? this.before(run) : this.inTurn(weight, run));
      }
    };
    await Promise.all(Array.from({ length: Math.min(LANES, work.length) }, lane));
  }

  private async list(path: string, signal: AbortSignal | undefined): Promise<void> {
    const isLatest = this.ticketOf(path);
    const ask = async (): Promise<Awaited<ReturnType<FileServer['list']>>> =>
      this.server.list(uriOfDiskPath(path), signal);
    let answer = await ask();
    for (const pause of PAUSES) {
      if (!isPassing(answer)) break;
      await pauseFor(pause, signal);
      answer = await ask();
    }
    if (isLatest()) this.tree.setListing(path, answer);
  }

  private async read(paths: readonly string[], isUrgent: boolean, signal: AbortSignal | undefined): Promise<void> {
    const tickets = new Map(paths.map((path) => [path, this.ticketOf(path)]));
    const crowdedOut: string[] = [];
    let left = paths;
    for (const pause of [...PAUSES, undefined]) {
      const answers = await this.ask(left, isUrgent, signal);
      const passing: string[] = [];
      for (const [at, path] of left.entries()) {
        const answer = answers[at] ?? NO_ANSWER;
        if (left.length > 1 && isCrowdedOut(answer)) crowdedOut.push(path);
        else if (pause !== undefined && isPassing(answer)) passing.push(path);
        // A first content is accepted even if it is outdated, because a caller waits for it.
        else if (tickets.get(path)?.() || !this.tree.hasContent(path)) this.take(path, answer);
      }
      if (pause === undefined || passing.length === 0) break;
      left = passing;
      await pauseFor(pause, signal);
    }
    // One after the other: they are large.
    for (const path of crowdedOut) await this.read([path], isUrgent, signal);
  }

  private async ask(
    paths: readonly string[],
    isUrgent: boolean,
    signal: AbortSignal | undefined,
  ): Promise<readonly RemoteContent[]> {
    const uris = paths.map((path) => uriOfDiskPath(path));
    return this.server.read(uris, { limit: maximumArticleSize, isUrgent }, signal);
  }

  private take(path: string, answer: RemoteContent): void {
    const size = this.tree.size + (isFailure(answer) ? 0 : answer.length);
    if (size > this.maximumSize) throw new TooManyBytes();
    this.tree.setContent(path, answer);
  }

  /** Returns a function that tells whether this is still the latest request for the path. */
  private ticketOf(path: string): () => boolean {
    const ticket = Symbol(path);
    this.latest.set(path, ticket);
    return () => this.latest.get(path) === ticket && this.latest.delete(path);
  }

  /** Callers share the lanes; a job takes as many lanes as its weight. */
  private async inTurn(weight: number, job: () => Promise<void>): Promise<void> {
    while (this.urgent > 0 || (this.active > 0 && this.active + weight > LANES))
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.active += weight;
    try {
      await job();
    } finally {
      this.active -= weight;
      this.wake();
    }
  }

  /** Jobs that have not started yet wait until the job has ended. */
  private async before(job: () => Promise<void>): Promise<void> {
    this.urgent++;
    try {
      await job();
    } finally {
      this.urgent--;
      this.wake();
    }
  }

  private wake(): void {
    for (const next of this.waiting.splice(0)) next();
  }
}

const NO_ANSWER: RemoteFailure = { code: 'EIO', message: 'The client has not answered for the file.' };

function groupsOf(paths: readonly string[]): string[][] {
  const count = Math.ceil(paths.length / FILES_TOGETHER);
  return Array.from({ length: count }, (_, at) => paths.slice(at * FILES_TOGETHER, (at + 1) * FILES_TOGETHER));
}

function isPassing(answer: Parameters<typeof isFailure>[0]): boolean {
  return isFailure(answer) && answer.code === 'EAGAIN';
}

function isCrowdedOut(answer: RemoteContent): boolean {
  return isFailure(answer) && answer.code === 'EMSGSIZE';
}

async function pauseFor(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  signal?.throwIfAborted();
}
