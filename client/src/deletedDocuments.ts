import {
  Disposable,
  languages,
  TabInputText,
  TabInputTextDiff,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  type BaseLanguageClient,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  FileChangeType,
  type Middleware,
} from 'vscode-languageclient';
import { dataDocuments, markdownDocuments } from './documents.ts';
import { exists } from './exists.ts';

/**
 * Withholds documents from the server whose files are deleted and that no tab shows: VS Code keeps them in memory for minutes, and to
 * the server what is open is an article, with a file or without.
 */
export class DeletedDocuments implements Disposable {
  private client: BaseLanguageClient | undefined;
  /** The documents that are closed to the server, by their URIs. */
  private readonly withheld = new Set<string>();
  private visible: readonly TextDocument[] = window.visibleTextEditors.map(({ document }) => document);
  private readonly subscriptions = Disposable.from(
    window.tabGroups.onDidChangeTabs(({ closed }) => {
      this.openShown();
      for (const { input } of closed) if (input instanceof TabInputText) this.lookAt(input.uri);
    }),
    window.onDidChangeVisibleTextEditors((editors) => {
      this.openShown();
      const before = this.visible;
      this.visible = editors.map(({ document }) => document);
      for (const document of before) void this.look(document);
    }),
  );

  readonly middleware = {
    didOpen: async (document, next) => (this.isWithheld(document) ? undefined : next(document)),
    // Sent at once, because a completion request for the same letter follows. A withheld document is sent as a whole.
    didChange: async (event, next) => (this.isWithheld(event.document) ? this.open(event.document) : next(event)),
    didClose: async (document, next) => (this.withheld.delete(String(document.uri)) ? undefined : next(document)),
    workspace: {
      didChangeWatchedFile: async (event, next) => {
        await next(event);
        const uri = Uri.parse(event.uri);
        if (event.type === FileChangeType.Deleted) this.lookAt(uri);
        else await this.openAt(uri);
      },
    },
  } satisfies Middleware;

  dispose(): void {
    this.subscriptions.dispose();
  }

  /** Looks at all documents that a client opens at its start. */
  begin(client: BaseLanguageClient): void {
    this.client = client;
    this.withheld.clear();
    for (const document of workspace.textDocuments) void this.look(document);
  }

  private lookAt(uri: Uri): void {
    const document = documentAt(uri);
    if (document) void this.look(document);
  }

  private async look(document: TextDocument): Promise<void> {
    const { client } = this;
    if (!client || !isHidden(document) || (await exists(document.uri))) return;
    // The server may have been restarted, and the document shown.
    if (this.client !== client || !isHidden(document) || this.isWithheld(document)) return;
    this.withheld.add(String(document.uri));
    if (!client.isRunning()) return;
    const params = client.code2ProtocolConverter.asCloseTextDocumentParams(document);
    await client.sendNotification(DidCloseTextDocumentNotification.type, params);
  }

  private openShown(): void {
    if (this.withheld.size === 0) return;
    for (const document of workspace.textDocuments) if (isShown(document.uri)) void this.open(document);
  }

  private async openAt(uri: Uri): Promise<void> {
    const document = this.withheld.size > 0 ? documentAt(uri) : undefined;
    if (document) await this.open(document);
  }

  private async open(document: TextDocument): Promise<void> {
    const { client } = this;
    if (!client || !this.withheld.delete(String(document.uri))) return;
    const params = client.code2ProtocolConverter.asOpenTextDocumentParams(document);
    await client.sendNotification(DidOpenTextDocumentNotification.type, params);
  }

  private isWithheld({ uri }: TextDocument): boolean {
    return this.withheld.has(String(uri));
  }
}

function documentAt(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((open) => String(open.uri) === String(uri));
}

/** Whether the server follows the document, no tab shows it, and it has no unsaved changes. */
function isHidden(document: TextDocument): boolean {
  const { uri, isUntitled, isDirty, isClosed } = document;
  if (isUntitled || isDirty || isClosed || isShown(uri)) return false;
  return languages.match([...markdownDocuments(), ...dataDocuments()], document) > 0;
}

function isShown(uri: Uri): boolean {
  const name = String(uri);
  const inTab = window.tabGroups.all.some(({ tabs }) => tabs.some(({ input }) => urisOf(input).includes(name)));
  return inTab || window.visibleTextEditors.some(({ document }) => String(document.uri) === name);
}

function urisOf(input: unknown): string[] {
  if (input instanceof TabInputText) return [String(input.uri)];
  return input instanceof TabInputTextDiff ? [String(input.original), String(input.modified)] : [];
}
