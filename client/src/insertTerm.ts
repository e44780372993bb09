import { type QuickPick, type QuickPickItem, type TextEditor, window } from 'vscode';
import { t } from '../../server/src/localization/index.ts';
import type { Position } from 'vscode-languageclient';
import type { TermOffer } from '../../server/src/lsp/clientWritingRequests.ts';
import type { Server } from './server.ts';

interface TermItem extends QuickPickItem {
  readonly link: string;
}

/** Lets the user find a concept as they type, and inserts a link to it, with the selected words as its text. */
export async function insertTerm(server: Server): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !server.follows(editor.document)) return;
  const { selection, document } = editor;
  const { version } = document;
  const input = window.createQuickPick<TermItem>();
  input.title = t('Insert Term');
  input.placeholder = t('Type a name in any form, or a slug');
  input.value = document.getText(selection).trim();
  const link = await new Promise<string | undefined>((resolve) => {
    const offer = offering(server, editor, input, resolve);
    input.onDidChangeValue(offer);
    input.onDidAccept(() => resolve(input.selectedItems[0]?.link));
    input.onDidHide(() => resolve(undefined));
    input.show();
    offer(input.value);
  });
  input.dispose();
  if (link === undefined) return;
  const isDone = document.version === version && (await editor.edit((edit) => edit.replace(selection, link)));
  if (!isDone) void window.showWarningMessage(t('The document has changed. Nothing was inserted.'));
}

/** Shows the concepts for the typed text. If no link is possible at the selection, shows the reason and ends. */
function offering(
  server: Server,
  { document, selection }: TextEditor,
  input: QuickPick<TermItem>,
  end: (link: undefined) => void,
): (query: string) => void {
  // An old response must not replace a newer one.
  let asked = 0;
  const ask = async (query: string): Promise<void> => {
    const question = ++asked;
    input.busy = true;
    const range = { start: positionOf(selection.start), end: positionOf(selection.end) };
    const found = await server.ask('glosswright/terms', document, { range, query });
    if (question !== asked) return;
    input.busy = false;
    if (found?.kind === 'terms') {
      input.items = found.terms.map(itemOf);
      return;
    }
    void window.showInformationMessage(found?.reason ?? t('This file is not in a glossary.'));
    end(undefined);
  };
  return (query) => void ask(query);
}

function positionOf({ line, character }: Position): Position {
  return { line, character };
}

/** The server has selected and sorted the concepts, by forms that the editor does not know. */
function itemOf({ name, slug, language, definition, link }: TermOffer): TermItem {
  const description = language === null ? slug : `${slug} · ${language}`;
  return { label: name, description, detail: definition, link, alwaysShow: true };
}
