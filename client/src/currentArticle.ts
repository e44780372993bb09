import { commands, Disposable, EventEmitter, type TextDocument, window } from 'vscode';
import type { ArticleState } from '../../server/src/lsp/clientRequests.ts';
import type { Server } from './server.ts';

/** The document in the editor that has the focus, and what the server says of it. */
export class CurrentArticle implements Disposable {
  private readonly server: Server;
  private readonly changes = new EventEmitter<void>();
  private readonly subscriptions: Disposable;
  private known: ArticleState | null = null;
  /** Counts the questions: the answer to an old one must not replace that to a new one. */
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

  /** The Markdown file that has the focus. */
  get document(): TextDocument | undefined {
    const document = window.activeTextEditor?.document;
    return document && this.server.follows(document) ? document : undefined;
  }

  /** Null before the server has answered, and where there is no glossary. */
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
