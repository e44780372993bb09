import type * as WebServer from './webServer.ts';

// The entry of the server in a Web Worker. The client's first messages contain the URLs of the parts; the following messages are the protocol.

interface Worker {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  importScripts: (url: string) => void;
  require: (id: string) => unknown;
  /** Called by each part with its code; see scripts/build.mjs. */
  glosswrightPart: (define: Define) => void;
}

type Define = (exports: unknown, require: Worker['require'], module: { exports: unknown }) => void;

/** The URL of a part. `count`: of all parts. */
interface Part {
  readonly id: string;
  readonly address: string;
  readonly count: number;
}

/** The parts that every start needs: they are compiled while the others are fetched. */
const NEEDED: ReadonlySet<string> = new Set(['./vscode-languageserver.js', './core.js']);

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types of the project are Node's
const worker = globalThis as unknown as Worker;

/** Loads each part when it is first needed. */
class Loader {
  private readonly addresses = new Map<string, string>();
  private readonly compiled = new Map<string, Define>();
  private readonly loaded = new Map<string, unknown>();

  /** Returns whether all parts are known. */
  add({ id, address, count }: Part): boolean {
    this.addresses.set(id, address);
    if (NEEDED.has(id)) this.compile(id);
    return this.addresses.size === count;
  }

  readonly load = (id: string): unknown => {
    if (this.loaded.has(id)) return this.loaded.get(id);
    const module: { exports: unknown } = { exports: {} };
    this.compile(id)?.(module.exports, this.load, module);
    this.loaded.set(id, module.exports);
    return module.exports;
  };

  private compile(id: string): Define | undefined {
    const address = this.addresses.get(id);
    if (address === undefined) throw new Error(`There is no part '${id}'.`);
    if (!this.compiled.has(id)) {
      worker.glosswrightPart = (define) => this.compiled.set(id, define);
      worker.importScripts(address);
    }
    return this.compiled.get(id);
  }
}

const loader = new Loader();
worker.require = loader.load;

// oxlint-disable-next-line unicorn/prefer-add-event-listener -- the library replaces it, and gets all further messages
worker.onmessage = ({ data }) => {
  if (!isPart(data) || !loader.add(data)) return;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type of that file
  const { serveWorker } = require('./webServer.ts') as typeof WebServer;
  serveWorker();
};

function isPart(data: unknown): data is Part {
  return typeof data === 'object' && data !== null && 'address' in data;
}
