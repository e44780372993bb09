import { commands, type Disposable, Uri, workspace } from 'vscode';
import type { PreviewState } from '../../../server/src/lsp/clientWritingRequests.ts';
import type { Server } from '../server.ts';

/** The maximum number of documents with cached states. */
const MOST_DOCUMENTS = 50;

interface Known {
  /** To compare; undefined before the first answer. */
  json?: string;
  state?: PreviewState;
  isAsked: boolean;
  /** Whether to ask again after the answer. */
  isOutdated: boolean;
}

/**
 * The states of previewed documents. Rendering never waits: it uses the last state, and requests the next one from the
 * server. The previews are rendered again if that differs.
 */
export class PreviewStates implements Disposable {
  private readonly server: Server;
  /** The document that was rendered last is the last one. */
  private readonly known = new Map<string, Known>();
  private readonly subscriptions: Disposable;

  constructor(server: Server) {
    this.server = server;
    // Requests that the server could not answer before it had read the glossary.
    this.subscriptions = server.onDidChangeState(() => {
      if (server.state.kind === 'ready') for (const [uri, known] of this.known) void this.ask(uri, known);
    });
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** The last known state of a document; undefined if there is none yet, and without a document. */
  readonly stateOf = (document: unknown): PreviewState | undefined => {
    if (!(document instanceof Uri)) return undefined;
    const uri = document.toString();
    const known = this.known.get(uri) ?? { isAsked: false, isOutdated: false };
    this.known.delete(uri);
    this.known.set(uri, known);
    const [oldest] = this.known.keys();
    if (this.known.size > MOST_DOCUMENTS && oldest !== undefined) this.known.delete(oldest);
    void this.ask(uri, known);
    return known.state;
  };

  private async ask(uri: string, known: Known): Promise<void> {
    known.isOutdated = true;
    if (known.isAsked) return;
    known.isAsked = true;
    let isNew = false;
    while (known.isOutdated) {
      known.isOutdated = false;
      const document = workspace.textDocuments.find((open) => open.uri.toString() === uri);
      const state = document && (await this.server.ask('glosswright/preview', document, {}));
      if (!state) continue;
      const json = JSON.stringify(state);
      isNew ||= json !== known.json;
      Object.assign(known, { json, state });
    }
    known.isAsked = false;
    if (isNew) await commands.executeCommand('markdown.preview.refresh');
  }
}
