import { commands, Disposable, EventEmitter, type TextDocument, window } from 'vscode';
import type { ArticleState } from '../../server/src/lsp/clientRequests.ts';
import type { Server } from './server.ts';

/** The document in the active editor, and its state from the server. */
export class CurrentArticle implements Disposable {
  private readonly server: Server;
  private readonly changes = new EventEmitter<void>();
  private readonly subscriptions: Disposable;
  private known: ArticleState | null = null;
  /** Counts requests: an old response must not replace a newer one. */
  private asked = 0;
  readonly onDidChange = this.changes.event;

  constructor(server: Server) {
    this.server = server;
    this.subscriptions = Disposable.from(
      window.onDidChangeActiveTextEditor(() => void this.update()),
      server.onDidChangeState(() => void this.update()),
      this.changes,
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** The Markdown file in the active editor. */
  get document(): TextDocument | undefined {
    const document = window.activeTextEditor?.document;
    return document && this.server.follows(document) ? document : undefined;
  }

  /** Null before the server has responded, and outside a glossary. */
  get state(): ArticleState | null {
    return this.known;
  }

  private async update(): Promise<void> {
    const question = ++this.asked;
    const { document } = this;
    const isReady = this.server.state.kind === 'ready';
    const state = document && isReady ? await this.server.ask('glosswright/article', document, {}) : null;
    if (question !== this.asked) return;
    this.known = state;
    void commands.executeCommand('setContext', 'glosswright.isInGlossary', state !== null);
    void commands.executeCommand('setContext', 'glosswright.isArticle', Boolean(state?.concept));
    this.changes.fire();
  }
}
