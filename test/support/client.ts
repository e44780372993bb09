import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, type Readable, type Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-jsonrpc/node';
import { type Connection, createConnection, type InitializeResult, ProposedFeatures } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic, Position } from 'vscode-languageserver-types';
import { LanguageServer } from '../../server/src/lsp/languageServer.ts';
import type { Host } from '../../server/src/lsp/host.ts';
import { nodeHost } from '../../server/src/lsp/nodeHost.ts';
import type { RescanTimes } from '../../server/src/lsp/rescans.ts';
import type { Files } from '../../server/src/disk/files.ts';

/** The built program. Tests that run while it is built again cannot start it; scripts/test.mjs says which. */
export const program =
  process.env['GLOSSWRIGHT_UNBUILT'] === undefined
    ? join(import.meta.dirname, '../../dist/glosswright.js')
    : 'the built program, in a test that must not start it';

/** The capabilities of a modern editor. */
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

/** The capabilities of the oldest clients. */
export const pushClient = { textDocument: {} };

/** A language client over a real pipe, for a folder on disk. */
export class Client {
  readonly connection: MessageConnection;
  /** All notifications and requests of the server, by method. */
  readonly received = new Map<string, unknown[]>();
  settings: unknown = {};
  /** The output of the server to standard error. */
  errors = '';
  /** The client's responses to requests of the server. An error is thrown, a function is called with the parameters. */
  readonly answers = new Map<string, unknown>();
  private static readonly running = new Set<Client>();
  /** Undefined if the server runs in the process of the test. */
  private readonly process: ChildProcess | undefined;
  private readonly folder: string;
  private readonly versions = new Map<string, number>();
  private readonly end: () => void;

  private constructor(folder: string, connection: MessageConnection, end: () => void, server?: ChildProcess) {
    Client.running.add(this);
    this.folder = folder;
    this.end = end;
    this.process = server;
    this.connection = connection;
    this.connection.onNotification((method, params) => this.keep(method, params));
    this.connection.onUnhandledProgress((params) => this.keep('$/progress', params));
    this.connection.onRequest((method, params) => {
      this.keep(method, params);
      const answer = this.answers.get(method);
      if (answer instanceof Error) throw answer;
      if (typeof answer === 'function') return answer(params);
      return answer ?? (method === 'workspace/configuration' ? [this.settings] : null);
    });
    this.connection.listen();
  }

  /** A client of the built program, or of another one for Node, over a pipe; nothing has been sent yet. */
  static connect(folder: string, args: readonly string[] = [program, 'lsp', '--stdio']): Client {
    const server = spawn(process.execPath, args, { stdio: 'pipe' });
    const client = new Client(folder, connectionOf(server.stdout, server.stdin), () => server.kill(), server);
    server.stderr.setEncoding('utf8').on('data', (text: string) => (client.errors += text));
    return client;
  }

  /** A client of another server, over a connection of the test; nothing has been sent yet. `end` ends the server. */
  static over(folder: string, connection: MessageConnection, end: () => void): Client {
    return new Client(folder, connection, end);
  }

  static async start(folder: string, capabilities: object = pullClient, options: object = {}): Promise<Client> {
    const client = Client.connect(folder);
    await client.initialize({ capabilities, initializationOptions: { cacheFolder: null, ...options } });
    return client;
  }

  /** A client of a server in this process, with files or times of the test. The server never gets an exit notification. */
  static async startInProcess(folder: string, files: Files, times?: RescanTimes, params: object = {}): Promise<Client> {
    const client = Client.connectInProcess(folder, (connection) => nodeHost(connection, files), times);
    await client.initialize({ processId: null, ...params });
    return client;
  }

  /** A client of a server in this process, on a host of the test; nothing has been sent yet. */
  static connectInProcess(folder: string, hostOf: (connection: Connection) => Host, times?: RescanTimes): Client {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const connection = createConnection(
      ProposedFeatures.all,
      new StreamMessageReader(up),
      new StreamMessageWriter(down),
    );
    const server = new LanguageServer(connection, hostOf(connection), times);
    server.connect();
    return new Client(folder, connectionOf(down, up), () => server.dispose());
  }

  /** Ends the servers of tests that failed before they did so. */
  static endAll(): void {
    for (const client of Client.running) client.end();
    Client.running.clear();
  }

  /** Initializes the server; `params` override those of an editor with one folder. */
  async initialize(params: object = {}): Promise<InitializeResult> {
    const uri = this.uri('');
    const usual = { processId: process.pid, rootUri: uri, workspaceFolders: [{ uri, name: 'test' }] };
    const result = await this.request<InitializeResult>('initialize', {
      ...usual,
      capabilities: pullClient,
      initializationOptions: { cacheFolder: null },
      ...params,
    });
    await this.notify('initialized', {});
    return result;
  }

  /** Ends the server without a message. */
  kill(): void {
    this.end();
    Client.running.delete(this);
  }

  async stop(): Promise<void> {
    await this.request('shutdown');
    if (this.process) await this.exit();
    this.connection.dispose();
    Client.running.delete(this);
  }

  /** The process ID of the server; undefined if it runs in this process. */
  get pid(): number | undefined {
    return this.process?.pid;
  }

  /** Sends exit to the server, and waits for the exit code. */
  async exit(): Promise<number | null> {
    const exited = this.exited();
    await this.notify('exit');
    return exited;
  }

  /** The exit code, once the server has ended. */
  async exited(): Promise<number | null> {
    if (this.process && this.process.exitCode === null) await once(this.process, 'exit');
    return this.process?.exitCode ?? null;
  }

  /** Sends bytes that may not follow the protocol. */
  write(text: string): void {
    this.process?.stdin?.write(text);
  }

  /** Closes the pipe to the server, as if the client had crashed. */
  hangUp(): void {
    this.process?.stdin?.end();
  }

  /** The URI of a path relative to the folder. A document that is not a file has only a URI. */
  uri(path: string): string {
    if (/^(?:untitled|vscode-notebook-cell):/.test(path)) return path;
    return pathToFileURL(join(this.folder, path)).href;
  }

  async request<T>(method: string, params?: object): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  async notify(method: string, params?: object): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** Opens a file with its text on disk, or with another one. Returns the text. */
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
    await this.notify('textDocument/didChange', {
      textDocument: { uri: this.uri(path), version },
      contentChanges: [{ text }],
    });
  }

  /** Types at a position with an incremental change. */
  async insert(path: string, position: Position, text: string): Promise<void> {
    const version = (this.versions.get(path) ?? 1) + 1;
    this.versions.set(path, version);
    await this.notify('textDocument/didChange', {
      textDocument: { uri: this.uri(path), version },
      contentChanges: [{ range: { start: position, end: position }, text }],
    });
  }

  async close(path: string): Promise<void> {
    await this.notify('textDocument/didClose', { textDocument: { uri: this.uri(path) } });
  }

  async changedOnDisk(...changes: readonly (readonly [path: string, type: 1 | 2 | 3])[]): Promise<void> {
    await this.notify('workspace/didChangeWatchedFiles', {
      changes: changes.map(([path, type]) => ({ uri: this.uri(path), type })),
    });
  }

  /** The findings of a file as `code: message`, for clients that pull. */
  async findings(path: string): Promise<string[]> {
    return messages((await this.pull(path)).items ?? []);
  }

  async pull(path: string, previousResultId?: string): Promise<DocumentReport> {
    const textDocument = { uri: this.uri(path) };
    return this.request('textDocument/diagnostic', { textDocument, ...(previousResultId ? { previousResultId } : {}) });
  }

  /** The text of the hover; undefined if there is none. */
  async hover(path: string, position: Position): Promise<string | undefined> {
    const hover = await this.at<{ contents: { value: string } } | null>('hover', path, position);
    return hover?.contents.value;
  }

  /** Sends a request about a position of an open document. */
  async at<T>(method: string, path: string, position: Position, more: object = {}): Promise<T> {
    return this.request<T>(`textDocument/${method}`, { textDocument: { uri: this.uri(path) }, position, ...more });
  }

  /** Messages of the server with this method that `fits` accepts; the caller knows their type. */
  sent<T>(method: string, fits: (params: T) => boolean = () => true): readonly T[] {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- messages of the protocol have no type
    const all = (this.received.get(method) ?? []) as T[];
    return all.filter((params) => fits(params));
  }

  /** Number of messages of the server with this method. */
  count(method: string): number {
    return this.received.get(method)?.length ?? 0;
  }

  /** Waits until the server has sent a message with this method that `fits` accepts. */
  async until<T>(method: string, fits: (params: T) => boolean, timeout = 120_000): Promise<T> {
    const end = Date.now() + timeout;
    for (;;) {
      const [found] = this.sent<T>(method, fits);
      if (found !== undefined) return found;
      if (Date.now() > end) throw new Error(`no ${method} within ${timeout} ms that fits`);
      await new Promise((resolve) => {
        setTimeout(resolve, 20);
      });
    }
  }

  private keep(method: string, params: unknown): void {
    this.received.set(method, [...(this.received.get(method) ?? []), params ?? null]);
  }
}

/** The diagnostics of one document in a client. */
export interface DocumentReport {
  readonly kind: 'full' | 'unchanged';
  readonly resultId?: string;
  readonly items?: readonly Diagnostic[];
}

/** Diagnostics as `code: message`. */
export function messages(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(
    ({ code = '', message }) => `${code}: ${typeof message === 'string' ? message : message.value}`,
  );
}

function connectionOf(input: Readable, output: Writable): MessageConnection {
  return createMessageConnection(new StreamMessageReader(input), new StreamMessageWriter(output));
}

/** Splits a text with the cursor mark `|` into the text without it and the position. */
export function cursor(marked: string): { text: string; position: Position } {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return { text, position: TextDocument.create('', '', 0, text).positionAt(offset) };
}
