import type { PageAnswer, PageChange, PageRequests } from '../pageRequests.ts';

interface VsCodeApi {
  readonly postMessage: (message: unknown) => void;
  readonly getState: () => unknown;
  readonly setState: (state: unknown) => void;
}

declare function acquireVsCodeApi(): VsCodeApi;

/** The interface of the page to the extension. */
export class Host {
  private readonly api = acquireVsCodeApi();
  private readonly waiting = new Map<number, (result: unknown) => void>();
  private lastId = 0;
  /** Called when something that the page shows may have changed. */
  onChange: () => void = () => undefined;

  constructor() {
    window.addEventListener('message', ({ data }: MessageEvent<PageAnswer | PageChange>) => {
      if ('changed' in data) {
        this.onChange();
        return;
      }
      this.waiting.get(data.id)?.(data.result);
      this.waiting.delete(data.id);
    });
  }

  /** Returns null if the request could not be answered. */
  async ask<M extends keyof PageRequests>(
    method: M,
    params: PageRequests[M]['params'],
  ): Promise<PageRequests[M]['result'] | null> {
    const id = ++this.lastId;
    const answered = new Promise<unknown>((resolve) => void this.waiting.set(id, resolve));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that of VS Code has no origin
    this.api.postMessage({ id, method, params });
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the extension answers with what `PageRequests` says
    return answered as Promise<PageRequests[M]['result'] | null>;
  }

  get storedState(): unknown {
    return this.api.getState();
  }

  store(state: unknown): void {
    this.api.setState(state);
  }
}
