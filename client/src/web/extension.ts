import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type LanguageClientOptions,
  type MessageTransports,
  State,
} from 'vscode-languageclient/browser';
import { activate as activateShared, type Extension, type ExtensionApi } from '../activate.ts';
import { Server } from '../server.ts';
import { provideRulePages } from './rulePages.ts';

// The entry of the extension in a browser. The server is a Web Worker.

/** A Web Worker: the types of the project are Node's. */
declare class Worker {
  constructor(url: string);
  postMessage(message: unknown): void;
  terminate(): void;
}

/** The scripts of the server; see scripts/build.mjs. */
const SCRIPT = 'dist/web/server.js';
const PARTS = ['core', 'franc', 'gray-matter', 'smol-toml', 'vscode-languageserver', 'yaml'];

let extension: Extension | undefined;

/** Called for the first Markdown file, and in folders that look like a glossary. */
export function activate(context: ExtensionContext): ExtensionApi {
  const createClient = (options: LanguageClientOptions): LanguageClient => {
    let worker: Worker | undefined;
    // VS Code's workers are not instances of `Worker`, so the client would reject one.
    const start = async (): Promise<MessageTransports> => {
      worker = await startWorker(context.extensionUri);
      return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
    };
    const client = new LanguageClient('glosswright', 'Glosswright', start, options);
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Stopped) worker?.terminate();
    });
    return client;
  };
  context.subscriptions.push(provideRulePages(context.extensionUri));
  extension = activateShared(context, (log) => new Server({ createClient, cacheFolder: undefined, log }));
  return extension.api;
}

export async function deactivate(): Promise<void> {
  await extension?.server.stop();
}

/** Starts the server, and passes it the addresses of its parts. */
async function startWorker(folder: Uri): Promise<Worker> {
  const addressOf = async (path: string): Promise<string> => copyOf(Uri.joinPath(folder, path));
  const named = PARTS.map(async (name) => [`./${name}.js`, await addressOf(`dist/parts/${name}.js`)]);
  const parts: unknown = Object.fromEntries(await Promise.all(named));
  const worker = new Worker(await addressOf(SCRIPT));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
  worker.postMessage({ parts });
  return worker;
}

/** The address of a copy of the script: a worker cannot load scripts from a remote extension. */
async function copyOf(script: Uri): Promise<string> {
  const response = await fetch(script.toString(true));
  if (!response.ok) throw new Error(`${script.path}: ${response.status}`);
  return URL.createObjectURL(new Blob([await response.text()], { type: 'text/javascript' }));
}
