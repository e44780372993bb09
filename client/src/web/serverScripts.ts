import { Uri } from 'vscode';

/** The code of server/src/lsp/web.ts: the bundler puts it here. */
declare const SERVER_ENTRY: string;

/** The parts of the server; see scripts/build.mjs. */
const PARTS = ['vscode-languageserver', 'core', 'franc', 'gray-matter', 'smol-toml', 'yaml'];

/** The scripts of the server: fetched once for all starts, and again after a failure. */
export class ServerScripts {
  readonly entry: string = addressOf(SERVER_ENTRY);
  private readonly extension: Uri;
  private readonly addresses = new Map<string, Promise<string>>();

  /** Starts to fetch them. `extension`: its folder. */
  constructor(extension: Uri) {
    this.extension = extension;
    this.parts();
  }

  /** The address of each part by its id. */
  parts(): readonly { readonly id: string; readonly address: Promise<string> }[] {
    return PARTS.map((name) => ({ id: `./${name}.js`, address: this.fetched(name) }));
  }

  private fetched(name: string): Promise<string> {
    const address = this.addresses.get(name) ?? fetchPart(Uri.joinPath(this.extension, `dist/parts/${name}.js`));
    this.addresses.set(name, address);
    address.catch(() => this.addresses.delete(name));
    return address;
  }
}

/** The address of a copy: a worker cannot load scripts from a remote extension. */
async function fetchPart(script: Uri): Promise<string> {
  const response = await fetch(script.toString(true));
  if (!response.ok) throw new Error(`${script.path}: ${response.status}`);
  return addressOf(await response.blob());
}

function addressOf(script: string | Blob): string {
  return URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
}
