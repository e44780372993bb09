import type * as WebServer from './webServer.ts';

// The entry of the server in a Web Worker. The client's first message contains the URLs of the parts; the following messages are the protocol.

interface Worker {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  importScripts: (url: string) => void;
  require: (id: string) => unknown;
  /** Called by each part with its code; see scripts/build.mjs. */
  glosswrightPart: (
    define: (exports: unknown, require: Worker['require'], module: { exports: unknown }) => void,
  ) => void;
}

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the types of the project are Node's
const worker = globalThis as unknown as Worker;

// oxlint-disable-next-line unicorn/prefer-add-event-listener -- the library replaces it, and gets all further messages
worker.onmessage = ({ data }) => {
  if (typeof data !== 'object' || data === null || !('parts' in data)) return;
  worker.require = loaderOf(new Map(Object.entries(data.parts ?? {})));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the type of that file
  const { serveWorker } = require('./webServer.ts') as typeof WebServer;
  serveWorker();
};

/** Loads each part when it is first needed. `addresses`: the URL of each. */
function loaderOf(addresses: ReadonlyMap<string, string>): Worker['require'] {
  const loaded = new Map<string, unknown>();
  const load = (id: string): unknown => {
    if (loaded.has(id)) return loaded.get(id);
    const address = addresses.get(id);
    if (address === undefined) throw new Error(`There is no part '${id}'.`);
    const module: { exports: unknown } = { exports: {} };
    worker.glosswrightPart = (define) => define(module.exports, load, module);
    worker.importScripts(address);
    loaded.set(id, module.exports);
    return module.exports;
  };
  return load;
}
