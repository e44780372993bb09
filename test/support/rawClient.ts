import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Message, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { program } from './client.ts';

/** The response of the server to a request. */
export interface RawResponse extends Message {
  readonly id?: unknown;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** The built server over a real pipe, without a client library: any message can be sent, and nothing is answered automatically. */
export class RawClient {
  readonly received: RawResponse[] = [];
  readonly process: ChildProcessWithoutNullStreams;
  private readonly writer: StreamMessageWriter;
  private readonly waiting = new Set<() => void>();

  constructor(environment: NodeJS.ProcessEnv = {}) {
    this.process = spawn(process.execPath, [program, 'lsp', '--stdio'], {
      stdio: 'pipe',
      env: { ...process.env, ...environment },
    });
    this.process.stdin.on('error', () => undefined);
    this.writer = new StreamMessageWriter(this.process.stdin);
    this.process.on('exit', () => this.look());
    new StreamMessageReader(this.process.stdout).listen((message) => {
      this.received.push(message);
      this.look();
    });
  }

  /** Sends a message with only the version of the protocol added. */
  async send(message: object): Promise<void> {
    await this.writer.write({ jsonrpc: '2.0', ...message });
  }

  /** Sends a request, and waits for the response. */
  async ask(id: string | number, method: string, params?: unknown): Promise<RawResponse> {
    await this.send({ id, method, ...(params === undefined ? {} : { params }) });
    return this.until((message) => message.id === id && message.method === undefined);
  }

  /** Waits for a message; rejects if the server has ended without it. */
  async until(fits: (message: RawResponse) => boolean): Promise<RawResponse> {
    for (;;) {
      const found = this.received.find(fits);
      if (found) return found;
      if (this.process.exitCode !== null) throw new Error(`the server has ended with ${this.process.exitCode}`);
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
  }

  /** The exit code, once the server has ended. */
  async exited(): Promise<number | null> {
    if (this.process.exitCode === null && this.process.signalCode === null) await once(this.process, 'exit');
    return this.process.exitCode;
  }

  end(): void {
    this.process.kill('SIGKILL');
  }

  private look(): void {
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }
}
