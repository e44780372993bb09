import { Disposable, EventEmitter, Position, type TextDocument, window } from 'vscode';
import type { ArticleState } from '../../server/src/lsp/clientRequests.ts';
import { setContext } from './contextKeys.ts';
import type { Server } from './server.ts';

/** Milliseconds without a movement of the cursor, after which the state of the entry at the cursor is requested. */
const REST = 150;

/** The document in the active editor, and its state from the server. In a page of entries, the state is that of the entry at the cursor. */
export class CurrentArticle implements Disposable {
  private readonly server: Server;
  private readonly changes = new EventEmitter<void>();
  private readonly subscriptions: Disposable;
  private known: ArticleState | null = null;
  private timer: NodeJS.Timeout | undefined;
  /** Counts requests: an old response must not replace a newer one. */
  private asked = 0;
  readonly onDidChange = this.changes.event;

  constructor(server: Server) {
    this.server = server;
    this.subscriptions = Disposable.from(
      window.onDidChangeActiveTextEditor(() => void this.update()),
      server.onDidChangeState(() => void this.update()),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor === window.activeTextEditor && this.known?.hasEntries === true) this.updateSoon();
      }),
      new Disposable(() => clearTimeout(this.timer)),
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

  /** The cursor in the active editor. */
  get position(): Position {
    return window.activeTextEditor?.selection.active ?? new Position(0, 0);
  }

  /** Null before the server has responded, and outside a glossary. */
  get state(): ArticleState | null {
    return this.known;
  }

  private updateSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.update(), REST);
  }

  private async update(): Promise<void> {
    const question = ++this.asked;
    const { document } = this;
    const { line, character } = this.position;
    const position = { line, character };
    const isReady = this.server.state.kind === 'ready';
    const state = document && isReady ? await this.server.ask('glosswright/article', document, { position }) : null;
    if (question !== this.asked) return;
    this.known = state;
    setContext('glosswright.isInGlossary', state !== null);
    setContext('glosswright.isArticle', state?.hasEntries === true || Boolean(state?.concept));
    setContext('glosswright.isTranslation', state?.concept?.hasSource === true);
    this.changes.fire();
  }
}
