import type { Diagnostic } from 'vscode-languageserver-types';
import { type Client, messages } from './client.ts';

interface Item {
  readonly kind: 'full' | 'unchanged';
  readonly uri: string;
  readonly resultId?: string;
  readonly items: readonly Diagnostic[];
}

/** A client that shows the findings of the whole workspace: it requests them, applies changes, and requests them again. */
export class WorkspacePull {
  private readonly client: Client;
  private readonly resultIds = new Map<string, string>();
  private readonly found = new Map<string, readonly string[]>();

  constructor(client: Client) {
    this.client = client;
  }

  /** The current files with findings of the client, by path, each finding as `code: message`. */
  get shown(): Record<string, readonly string[]> {
    return Object.fromEntries([...this.found].toSorted(([one], [other]) => (one < other ? -1 : 1)));
  }

  /** Sends a request, and waits for the response. Returns the paths in it. */
  async next(): Promise<string[]> {
    const previousResultIds = [...this.resultIds].map(([uri, value]) => ({ uri, value }));
    const { items } = await this.client.request<{ items: readonly Item[] }>('workspace/diagnostic', {
      previousResultIds,
    });
    return items.map((item) => this.take(item)).toSorted();
  }

  /** Whether a request is still held after this number of milliseconds. */
  async isHeld(milliseconds: number): Promise<boolean> {
    let answered = false;
    this.pending = this.next().then((paths) => {
      answered = true;
      return paths;
    });
    await new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    });
    return !answered;
  }

  /** The response to the held request. */
  async released(): Promise<string[]> {
    return this.pending ?? [];
  }

  private pending: Promise<string[]> | undefined;

  private take({ uri, resultId, items }: Item): string {
    const path = uri.slice(this.client.uri('').length).replace(/^\//, '');
    if (resultId === undefined) this.resultIds.delete(uri);
    else this.resultIds.set(uri, resultId);
    if (items.length === 0) this.found.delete(path);
    else this.found.set(path, messages(items));
    return path;
  }
}
