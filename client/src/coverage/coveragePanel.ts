import {
  Disposable,
  type ExtensionContext,
  Uri,
  ViewColumn,
  type Webview,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { t } from '../../../server/src/localization/index.ts';
import type { Server } from '../server.ts';
import type { ServerState } from '../serverState.ts';
import { setUpGlossary } from '../setup.ts';
import { openGlossaries } from '../views/glossaries.ts';
import { nameLocales } from '../views/languages.ts';
import { coverageHtml } from './coverageHtml.ts';
import { coverageTexts, glossaryTexts } from './coverageTexts.ts';
import { openEntry } from './openEntry.ts';
import {
  COVERAGE_VIEW,
  type PageAnswer,
  type PageChange,
  type PageContent,
  type PageRequest,
  type PageRequests,
  ROWS_AT_ONCE,
} from './pageRequests.ts';

type Handlers = {
  readonly [M in keyof PageRequests]: (params: PageRequests[M]['params']) => Promise<PageRequests[M]['result'] | null>;
};

/** The coverage page: one panel at most. VS Code restores it after a restart, and the page its own state. */
export class CoveragePanel implements Disposable {
  private readonly server: Server;
  private readonly folder: Uri;
  private readonly subscriptions: Disposable;
  private panel: WebviewPanel | undefined;

  constructor(server: Server, { extensionUri }: Pick<ExtensionContext, 'extensionUri'>) {
    this.server = server;
    this.folder = Uri.joinPath(extensionUri, 'dist');
    this.subscriptions = Disposable.from(
      server.onDidChangeState(() => this.notify({ changed: 'content' })),
      server.onDidChangeOverview(() => this.notify({ changed: 'concepts' })),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('glosswright.workingLocales')) this.notify({ changed: 'content' });
      }),
      window.registerWebviewPanelSerializer(COVERAGE_VIEW, {
        deserializeWebviewPanel: async (panel: WebviewPanel) => this.fill(panel),
      }),
    );
  }

  dispose(): void {
    this.subscriptions.dispose();
    this.panel?.dispose();
  }

  /** Opens the page, or shows it if it is open. */
  async show(): Promise<void> {
    if (this.panel) this.panel.reveal();
    else await this.fill(window.createWebviewPanel(COVERAGE_VIEW, t('Glossary Coverage'), ViewColumn.Active));
  }

  private async fill(panel: WebviewPanel): Promise<void> {
    this.panel?.dispose();
    this.panel = panel;
    const { webview } = panel;
    webview.options = { enableScripts: true, localResourceRoots: [this.folder] };
    webview.onDidReceiveMessage(async (message: unknown) => this.answer(webview, message));
    panel.onDidDispose(() => {
      if (this.panel === panel) this.panel = undefined;
    });
    webview.html = coverageHtml(webview, this.folder);
    return Promise.resolve();
  }

  private notify(change: PageChange): void {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that of a webview has no origin
    void this.panel?.webview.postMessage(change);
  }

  private async answer(webview: Webview, message: unknown): Promise<void> {
    if (!isRequest(message)) return;
    const { id, method, params } = message;
    const answer: PageAnswer = { id, result: await this.handle(method, params) };
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- that of a webview has no origin
    await webview.postMessage(answer);
  }

  private async handle<M extends keyof PageRequests>(method: M, params: PageRequests[M]['params']): Promise<unknown> {
    const handler: Handlers[M] = this.handlers[method];
    return handler(params);
  }

  private readonly handlers: Handlers = {
    texts: async () => Promise.resolve(coverageTexts()),
    content: async () => this.content(),
    progress: async ({ glossary }) => {
      const progress = await this.server.askFolders('glosswright/progress', { glossary });
      return progress && progress.locales;
    },
    rows: async (params) => {
      const glossary = (await openGlossaries(this.server))?.find(({ id }) => id === params.glossary);
      const names = glossary ? nameLocales(glossary) : [];
      return this.server.askFolders('glosswright/concepts', { ...params, nameLocales: names, limit: ROWS_AT_ONCE });
    },
    activate: async (params) => {
      await openEntry(this.server, params);
      return null;
    },
    setUp: async () => {
      await setUpGlossary(this.server);
      return null;
    },
  };

  private async content(): Promise<PageContent> {
    const { state } = this.server;
    // The server responds after the glossary is read. Meanwhile, the page shows that state.
    if (state.kind === 'starting' || state.kind === 'reading')
      return { ...NOTHING, kind: 'loading', percentRead: percentRead(state) };
    const found = await this.server.askFolders('glosswright/glossaries', null);
    const glossaries = (found?.glossaries ?? []).map((each) => Object.assign(each, { texts: glossaryTexts(each) }));
    if (!glossaries.some(({ concepts }) => concepts > 0)) return NOTHING;
    return { ...NOTHING, kind: 'ready', glossaries, workingLocales: workingLocales() };
  }
}

const NOTHING: PageContent = { kind: 'none', percentRead: null, glossaries: [], workingLocales: [] };

function percentRead(state: ServerState): number | null {
  return state.kind === 'reading' && state.total > 0 ? Math.floor((100 * state.done) / state.total) : null;
}

function workingLocales(): string[] {
  const locales: unknown = workspace.getConfiguration('glosswright').get('workingLocales');
  return Array.isArray(locales) ? locales.filter((locale) => typeof locale === 'string') : [];
}

const METHODS: ReadonlySet<unknown> = new Set<keyof PageRequests>([
  'texts',
  'content',
  'progress',
  'rows',
  'activate',
  'setUp',
]);

/** Checks only the name of the request, because the page is part of the extension. */
function isRequest(message: unknown): message is PageRequest {
  if (typeof message !== 'object' || message === null || !('id' in message) || !('method' in message)) return false;
  return typeof message.id === 'number' && METHODS.has(message.method) && 'params' in message;
}
