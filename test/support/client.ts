import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import type { Position } from 'vscode-languageserver-types';
import { TextDocument } from 'vscode-languageserver-textdocument';

export const program = join(import.meta.dirname, '../../dist/glosswright.js');

/** What a modern editor says that it can do. */
export const pullClient = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
    diagnostics: { refreshSupport: true },
  },
  textDocument: { diagnostic: {}, completion: { completionItem: { insertReplaceSupport: true } } },
  window: { workDoneProgress: true },
};

/** What a client of the oldest kind says. */
export const pushClient = { textDocument: {} };

/** A language client over a real pipe, on a folder of the disk. */
export class Client {
  readonly connection: MessageConnection;
  /** Everything that the server sent unasked, by method. */
  readonly received = new Map<string, unknown[]>();
  settings: unknown = {};
  private readonly process: ChildProcess;
  private readonly folder: string;
  private readonly versions = new Map<string, number>();

  private constructor(folder: string) {
    this.folder = folder;
    this.process = spawn(process.execPath, [program, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = this.process;
    if (!stdin || !stdout) throw new Error('the server has no pipes');
    this.connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification((method, params) => this.keep(method, params));
    this.connection.onRequest((method, params) => {
      this.keep(method, params);
      return method === 'workspace/configuration' ? [this.settings] : null;
    });
    this.connection.listen();
  }

  static async start(folder: string, capabilities: object = pullClient, options: object = {}): Promise<Client> {
    const client = new Client(folder);
    const uri = client.uri('');
    await client.request('initialize', {
      processId: process.pid,
      rootUri: uri,
      workspaceFolders: [{ uri, name: 'test' }],
      capabilities,
      initializationOptions: options,
    });
    await client.notify('initialized', {});
    return client;
  }

  async stop(): Promise<void> {
    await this.request('shutdown');
    const exited = once(this.process, 'exit');
    await this.notify('exit');
    await exited;
    this.connection.dispose();
  }

  /** The exit code, once the server has ended. */
  get exitCode(): number | null {
    return this.process.exitCode;
  }

  uri(path: string): string {
    return pathToFileURL(join(this.folder, path)).href;
  }

  async request<T>(method: string, params?: object): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  async notify(method: string, params?: object): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** Opens a file with the text of the disk, or another. Returns the text. */
  async open(path: string, text = readFileSync(join(this.folder, path), 'utf8')): Promise<string> {
    this.versions.set(path, 1);
    await this.notify('textDocument/didOpen', {
      textDocument: { uri: this.uri(path), languageId: 'markdown', version: 1, text },
    });
    return text;
  }

  async change(path: string, text: string): Promise<void> {
    const version = (this.versions.get(path) ?? 1) + 1;
    this.versions.set(path, version);
    await this.notify('textDocument/didChange', { textDocument: { uri: this.uri(path), version }, contentChanges: [{ text }] });
  }

  async close(path: string): Promise<void> {
    await this.notify('textDocument/didClose', { textDocument: { uri: this.uri(path) } });
  }

  async changedOnDisk(...changes: readonly [path: string, type: 1 | 2 | 3][]): Promise<void> {
    await this.notify('workspace/didChangeWatchedFiles', { changes: changes.map(([path, type]) => ({ uri: this.uri(path), type })) });
  }

  /** A request about a position of an open document. */
  async at<T>(method: string, path: string, position: Position, more: object = {}): Promise<T> {
    return this.request<T>(`textDocument/${method}`, { textDocument: { uri: this.uri(path) }, position, ...more });
  }

  /** Waits until the server has sent something of the method that fits. */
  async until<T>(method: string, fits: (params: T) => boolean, timeout = 10_000): Promise<T> {
    const end = Date.now() + timeout;
    for (;;) {
      const found = this.received.get(method)?.find((params) => fits(params as T));
      if (found !== undefined) return found as T;
      if (Date.now() > end) throw new Error(`no ${method} within ${timeout} ms that fits`);
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
    }
  }

  private keep(method: string, params: unknown): void {
    this.received.set(method, [...(this.received.get(method) ?? []), params]);
  }
}

/** A text with `|` where the cursor is: without the mark, and the position. */
export function cursor(marked: string): { text: string; position: Position } {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return { text, position: TextDocument.create('', '', 0, text).positionAt(offset) };
}
