import { type Disposable, Range, Uri, ViewColumn, window } from 'vscode';
import { t } from '../../../server/src/localization/index.ts';
import type { SourceState } from '../../../server/src/lsp/clientWritingRequests.ts';
import type { CurrentArticle } from '../currentArticle.ts';
import type { Server } from '../server.ts';
import { ScrollInStep } from './scrollInStep.ts';

/** Opens the source of a translation beside it. One pair of editors scrolls in step at a time. */
export class SourceBeside implements Disposable {
  private readonly server: Server;
  private readonly current: CurrentArticle;
  private inStep: ScrollInStep | undefined;

  constructor(server: Server, current: CurrentArticle) {
    this.server = server;
    this.current = current;
  }

  dispose(): void {
    this.inStep?.dispose();
  }

  /** Opens the source of the article in the active editor, or of the entry at the cursor. */
  async open(): Promise<void> {
    const { document } = this.current;
    if (!document) return;
    const { line, character } = this.current.position;
    const position = { line, character };
    const ask = async () => this.server.ask('glosswright/source', document, { position });
    await this.server.whenRead();
    const found = await ask();
    if (found?.kind !== 'source') {
      void window.showInformationMessage(found?.reason ?? t('This file is not a glossary article.'));
      return;
    }
    await show(found);
    this.inStep?.dispose();
    const pairs = async () => {
      const now = await ask();
      return now?.kind === 'source' ? now.pairs : undefined;
    };
    this.inStep = new ScrollInStep({ translation: document.uri, source: Uri.parse(found.uri), pairs }, found.pairs);
  }
}

/** Shows the source in the editor that has it, otherwise beside the translation, which keeps the focus. */
async function show({ uri, range }: SourceState): Promise<void> {
  const source = Uri.parse(uri);
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === source.toString());
  const selection = range && new Range(range.start.line, range.start.character, range.end.line, range.end.character);
  await window.showTextDocument(source, {
    viewColumn: shown?.viewColumn ?? ViewColumn.Beside,
    preserveFocus: true,
    preview: false,
    ...(selection ? { selection } : {}),
  });
}
