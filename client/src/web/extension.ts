import type { ExtensionContext } from 'vscode';
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
import { ServerScripts } from './serverScripts.ts';

// The entry of the extension in a browser. The server is a Web Worker.

/** A Web Worker: the types of the project are Node's. */
declare class Worker {
  constructor(url: string);
  postMessage(message: unknown): void;
  terminate(): void;
}

let extension: Extension | undefined;

/** Called for the first Markdown file, and in folders that look like a glossary. */
export function activate(context: ExtensionContext): ExtensionApi {
  const scripts = new ServerScripts(context.extensionUri);
  const createClient = (options: LanguageClientOptions): LanguageClient => {
    let worker: Worker | undefined;
    // VS Code's workers are not instances of `Worker`, so the client would reject one.
    const start = async (): Promise<MessageTransports> => {
      worker = await startWorker(scripts);
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

/** Starts the server. The worker starts while its parts are fetched, and gets the address of each as soon as that is known. */
async function startWorker(scripts: ServerScripts): Promise<Worker> {
  const worker = new Worker(scripts.entry);
  const parts = scripts.parts();
  const sent = parts.map(async ({ id, address }) => {
    const message = { id, address: await address, count: parts.length };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin
    worker.postMessage(message);
  });
  try {
    await Promise.all(sent);
  } catch (error) {
    worker.terminate();
    throw error;
  }
  return worker;
}
